import type { Language } from '../rules/rule.ts';
import { type Html, html, NOTHING } from './html.ts';
import { htmlPage } from './html-page.ts';
import { STYLE } from './style.ts';

interface BilingualPage {
  /** Shown first. */
  readonly language: Language;
  /** The page's title, and the language's own name. */
  readonly texts: Readonly<Record<Language, { readonly title: string; readonly language: string }>>;
  /** What stands behind the title, in both languages. @default nothing */
  readonly of?: string;
  /** CSS beside that of every such page. @default none */
  readonly style?: string;
  article(language: Language): Html;
}

/** A page in Danish and English, switched without a script. */
export function bilingualPage({ language, texts, of, style = '', article }: BilingualPage): string {
  const languages: readonly Language[] = language === 'da' ? ['da', 'en'] : ['en', 'da'];
  return htmlPage({
    language,
    title: [texts[language].title, of].filter((part) => part !== undefined).join(' '),
    style: STYLE + style,
    body: html`<fieldset><legend>Sprog / Language</legend>
${languages.map((one) => choice(one, texts[one].language, one === language))}</fieldset>
${languages.map(article)}`,
  });
}

function choice(language: Language, name: string, isChosen: boolean): Html {
  const checked = isChosen ? html` checked` : NOTHING;
  return html`<label lang="${language}"><input type="radio" name="language" id="choose-${language}"${checked}> ${name}</label>
`;
}
