import type { Publication } from '../publication.ts';
import type { Language } from '../rules/rule.ts';
import { explainRule } from '../rules.ts';
import { type Html, html, NOTHING } from './html.ts';
import { columnNames, kindHtml } from './remarks-section.ts';
import { tableHtml } from './table.ts';
import { TEXTS } from './texts.ts';

/** What was published, and what the delivery breaks beside what others delivered. */
export function publicationSection(publication: Publication, language: Language): Html {
  const { rule, earlier, tables, findings = [] } = publication;
  const texts = TEXTS[language];
  const published = Object.entries(tables);
  const isTold = rule === undefined || findings.some((finding) => finding.rule === rule);
  return html`<h2>${texts.publication}</h2>
${isTold ? NOTHING : whyRefused(rule, earlier, language)}
${
  published.length === 0
    ? NOTHING
    : tableHtml({
        caption: texts.publishedRows,
        columns: [
          { title: texts.table, cell: ([table]) => table },
          { title: texts.publishedRows, cell: ([, rows]) => rows },
        ],
        rows: published,
      })
}${
  findings.length === 0
    ? NOTHING
    : tableHtml({
        caption: `${texts.remarks}: ${texts.publication}`,
        columns: [
          { title: texts.kind, cell: ({ severity }) => kindHtml(severity, language) },
          { title: texts.table, cell: ({ table }) => table },
          { title: texts.column, cell: ({ column }) => columnNames(column) },
          { title: texts.what, cell: ({ rule: one }) => explainRule(one, language).what },
          { title: texts.next, cell: ({ rule: one }) => explainRule(one, language).next },
          { title: texts.count, cell: ({ count }) => count },
          { title: texts.rule, cell: ({ rule: one }) => html`<code>${one}</code>` },
        ],
        rows: findings,
      })
}`;
}

/** A refusal that concerns no rows, such as of what is to be replaced. */
function whyRefused(rule: string, earlier: string | undefined, language: Language): Html {
  const { what, next } = explainRule(rule, language);
  const named =
    earlier === undefined
      ? NOTHING
      : html` (${TEXTS[language].delivery.toLowerCase()} <code>${earlier}</code>)`;
  return html`<p>${kindHtml('error', language)}: ${what}${named}. ${next}. <code>${rule}</code></p>`;
}
