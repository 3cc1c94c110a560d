import type { DeliveryRef } from './keys.ts';
import { bilingualPage } from './page/bilingual-page.ts';
import { fileTable } from './page/file-table.ts';
import { type Html, html, NOTHING } from './page/html.ts';
import { publicationSection } from './page/publication-section.ts';
import { remarksSection } from './page/remarks-section.ts';
import { TEXTS } from './page/texts.ts';
import type { Publication } from './publication.ts';
import type { Report } from './report.ts';
import type { Language } from './rules/rule.ts';

/** What is told of a delivery: a check on the sender's machine has neither number nor publication. */
export interface Told {
  readonly report: Report;
  readonly delivery?: DeliveryRef;
  readonly publication?: Publication;
}

/** A report as one page of HTML that needs nothing else: both languages, switched without a script, `language` first. */
export function reportPage(told: Told, language: Language = 'da'): string {
  return bilingualPage({ language, texts: TEXTS, article: (one) => article(told, one) });
}

function article({ report, delivery, publication }: Told, language: Language): Html {
  const texts = TEXTS[language];
  return html`<article lang="${language}">
<h1>${texts.title}</h1>
${verdict(report, publication, language)}
${delivery === undefined ? NOTHING : html`<dl><dt>${texts.delivery}</dt><dd><code>${delivery.deliveryId}</code></dd><dt>${texts.source}</dt><dd>${delivery.source}</dd></dl>`}
<h2>${texts.files}</h2>
${fileTable(report, texts)}
${publication === undefined ? NOTHING : publicationSection(publication, language)}
<h2>${texts.remarks}</h2>
${remarksSection(report, language)}
<footer><p>${texts.noValues}</p></footer>
</article>
`;
}

function verdict(
  { status, resources }: Report,
  publication: Publication | undefined,
  language: Language,
): Html {
  const texts = TEXTS[language];
  const isBad = status === 'rejected' || publication?.outcome === 'refused';
  const waits = !isBad && (publication?.inReview ?? []).length > 0;
  const isEmpty = waits && Object.keys(publication?.tables ?? {}).length === 0;
  const outcome = isEmpty ? 'inReview' : (publication?.outcome ?? 'accepted');
  const { word, meaning } = status === 'rejected' ? texts.rejected : texts[outcome];
  const hasSetAside = !isBad && resources.some(({ quarantined = 0 }) => quarantined > 0);
  return html`<p class="verdict${isBad ? ' bad' : ''}"><strong>${word}</strong> ${meaning}${waits && !isEmpty ? ` ${texts.inReview.meaning}` : ''}${hasSetAside ? ` ${texts.setAside}` : ''}</p>`;
}
