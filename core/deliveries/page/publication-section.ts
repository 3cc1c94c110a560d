import type { Exposure } from '../../disclosure/exposure.ts';
import type { Publication } from '../publication.ts';
import type { Language } from '../rules/rule.ts';
import { explainRule } from '../rules.ts';
import { type Html, html, NOTHING } from './html.ts';
import { columnNames, kindHtml } from './remarks-section.ts';
import { tableHtml } from './table.ts';
import { TEXTS, type Texts } from './texts.ts';

/** What was published, and what the delivery breaks beside what others delivered. */
export function publicationSection(publication: Publication, language: Language): Html {
  const { rule, tables, findings = [], exposures = [] } = publication;
  const texts = TEXTS[language];
  const published = Object.entries(tables);
  const isTold = rule === undefined || findings.some((finding) => finding.rule === rule);
  return html`<h2>${texts.publication}</h2>
${isTold ? NOTHING : reason(publication, rule, language)}
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
          {
            title: texts.table,
            cell: ({ table, document }) => (document === undefined ? table : `${table} ${document}`),
          },
          { title: texts.column, cell: ({ column }) => columnNames(column) },
          {
            title: texts.what,
            cell: ({ rule: one, earlier }) =>
              html`${explainRule(one, language).what}${namedDelivery(earlier, language)}`,
          },
          { title: texts.next, cell: ({ rule: one }) => explainRule(one, language).next },
          { title: texts.count, cell: ({ count }) => count },
          { title: texts.rule, cell: ({ rule: one }) => html`<code>${one}</code>` },
        ],
        rows: findings,
      })
}${exposures.length === 0 ? NOTHING : exposureTable(exposures, texts)}${waiverList(publication, texts)}`;
}

/** Every table of a study is counted with the same k. */
function exposureTable(exposures: readonly Exposure[], texts: Texts): Html {
  return tableHtml({
    caption: texts.exposure,
    columns: [
      { title: texts.table, cell: ({ table }) => table },
      { title: texts.column, cell: ({ columns }) => columnNames(columns.join('+')) },
      { title: texts.unique, cell: ({ unique, limit }) => `${unique} (${texts.atMost} ${limit.unique})` },
      {
        title: `${texts.below} ${exposures[0]?.k}`,
        cell: ({ belowK, limit }) => `${belowK} (${texts.atMost} ${limit.belowK})`,
      },
    ],
    rows: exposures,
  });
}

function waiverList({ waivers = [], until }: Publication, texts: Texts): Html {
  return html`${waivers.map(({ role, at }) => html`<p>${texts.waivedBy} ${texts.waivers[role]}: ${at}</p>\n`)}${
    until === undefined ? NOTHING : html`<p>${texts.waitsUntil} ${until}</p>\n`
  }`;
}

/** Why it waits, or a refusal that concerns no rows, such as of what is to be replaced. */
function reason({ outcome, earlier }: Publication, rule: string, language: Language): Html {
  const { what, next } = explainRule(rule, language);
  const mark = kindHtml(outcome === 'waits' ? 'warning' : 'error', language);
  return html`<p>${mark}: ${what}${namedDelivery(earlier, language)}. ${next}. <code>${rule}</code></p>`;
}

function namedDelivery(earlier: string | undefined, language: Language): Html {
  return earlier === undefined
    ? NOTHING
    : html` (${TEXTS[language].delivery.toLowerCase()} <code>${earlier}</code>)`;
}
