import { bilingualPage } from '../../deliveries/page/bilingual-page.ts';
import { type Html, html, NOTHING } from '../../deliveries/page/html.ts';
import { tableHtml } from '../../deliveries/page/table.ts';
import type { Language } from '../../deliveries/rules/rule.ts';
import { type AuditFacts, placeOf } from './audit-report.ts';
import { barChart, dayChart } from './charts.ts';
import { callsByDay, figuresByKind, figuresByTable } from './figures.ts';
import { findingsOf } from './findings.ts';
import { sampleSection } from './sample-section.ts';
import { TEXTS, type Texts } from './texts.ts';

const OWN_STYLE = `
figure { margin: 1rem 0; } figcaption { font-weight: 600; } figure svg { width: 100%; max-width: 50rem; height: auto; font-size: 11px; }
.legend span { margin-right: 1rem; } .legend svg { width: 12px; }
textarea, .sheet input { width: 100%; box-sizing: border-box; font: inherit; border: 1px solid var(--line); min-height: 3.5rem; resize: vertical; }
.sheet input { min-height: 2rem; } .sheet label { display: block; margin: .5rem 0; } .sheet { break-inside: avoid; border-bottom: 1px solid var(--line); padding: .5rem 0 1rem; }
.hash { overflow-wrap: anywhere; white-space: normal; }
`;

/** A month of a study's log as one page of HTML that needs nothing else, for the data protection officer; both languages, `language` first. */
export function auditReportPage(facts: AuditFacts, language: Language = 'da'): string {
  return bilingualPage({
    language,
    texts: TEXTS,
    of: facts.month.name,
    style: OWN_STYLE,
    article: (one) => article(facts, one),
  });
}

function article(facts: AuditFacts, language: Language): Html {
  const texts = TEXTS[language];
  const { study, month, madeAt } = facts;
  return html`<article lang="${language}">
<h1>${texts.title}</h1>
${verdict(facts, texts)}
<dl><dt>${texts.study}</dt><dd>${study}</dd><dt>${texts.month}</dt><dd>${month.name}</dd><dt>${texts.madeAt}</dt><dd>${madeAt.toISOString().slice(0, 16).replace('T', ' ')}</dd></dl>
${logSection(facts, texts)}
${activitySection(facts, texts)}
<h2>${texts.findings}</h2>
${findingsSection(facts, texts)}
<h2>${texts.left}</h2>
${leftSection(facts, texts)}
<h2>${texts.erased}</h2>
${erasedSection(facts, texts)}
${sampleSection(facts, language)}
<footer><p>${texts.noSql}</p></footer>
</article>
`;
}

function verdict(facts: AuditFacts, texts: Texts): Html {
  const count = findingsOf(facts).length;
  const running = facts.madeAt <= facts.month.to ? html` ${texts.running}` : NOTHING;
  const head = count === 0 ? texts.noFindings : `${texts.findings}: ${count}`;
  return html`<p class="verdict${count > 0 ? ' bad' : ''}"><strong>${head}</strong> ${count > 0 ? texts.notAllWell : texts.allWell}${running}</p>`;
}

function logSection({ log }: AuditFacts, texts: Texts): Html {
  return html`<h2>${texts.log}</h2>
<p>${log.ok ? texts.whole : texts.notWhole}</p>
<dl><dt>${texts.digests}</dt><dd>${log.digests.verified}</dd><dt>${texts.logFiles}</dt><dd>${log.logs.verified}</dd><dt>${texts.records}</dt><dd>${log.recordsVerified}</dd><dt>${texts.seal}</dt><dd><code class="hash">${log.seal ?? '-'}</code></dd></dl>`;
}

function activitySection(facts: AuditFacts, texts: Texts): Html {
  const tables = figuresByTable(facts);
  return html`<h2>${texts.activity}</h2>
${dayChart({ title: texts.callsPerDay, names: texts.kinds, days: callsByDay(facts) })}
${tableHtml({
  caption: texts.byKind,
  columns: [
    { title: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
    { title: texts.persons, cell: ({ persons }) => persons },
    { title: texts.calls, cell: ({ calls }) => calls },
    { title: texts.refused, cell: ({ refused }) => refused },
    { title: texts.queries, cell: ({ queries }) => queries },
  ],
  rows: figuresByKind(facts),
})}
${
  tables.length === 0
    ? html`<p>${texts.noReads}</p>`
    : html`${barChart({ title: texts.readsPerTable, bars: tables.map(({ table, reads }) => ({ name: table, value: reads })) })}${tableHtml(
        {
          caption: texts.readsPerTable,
          columns: [
            { title: texts.table, cell: ({ table }) => table },
            { title: texts.persons, cell: ({ persons }) => persons },
            { title: texts.reads, cell: ({ reads }) => reads },
            { title: texts.bytes, cell: ({ bytes }) => bytes },
          ],
          rows: tables,
        },
      )}`
}`;
}

function findingsSection(facts: AuditFacts, texts: Texts): Html {
  const findings = findingsOf(facts);
  if (findings.length === 0) return html`<p>${texts.noFindings}</p>`;
  return tableHtml({
    caption: texts.findings,
    columns: [
      { title: texts.kind, cell: ({ kind }) => texts.findingKinds[kind] },
      { title: texts.who, cell: ({ who }) => who },
      { title: texts.what, cell: ({ what }) => what },
      { title: texts.times, cell: ({ times }) => times },
      { title: texts.last, cell: ({ last }) => last },
    ],
    rows: findings,
  });
}

function leftSection({ answers }: AuditFacts, texts: Texts): Html {
  const rows = answers['what-left'].filter(({ outcome }) => outcome === 'granted');
  if (rows.length === 0) return html`<p>${texts.nothingLeft}</p>`;
  const groups = Map.groupBy(rows, ({ person, kind }) => `${kind}\n${person}`);
  const told = (key: string) => (key.startsWith('report\n') ? texts.reports : texts.results);
  const sum = (of: typeof rows, column: string) => of.reduce((all, row) => all + Number(row[column] ?? 0), 0);
  return tableHtml({
    caption: texts.left,
    columns: [
      { title: texts.who, cell: ([key]) => key.split('\n')[1] ?? '' },
      { title: texts.object, cell: ([key]) => told(key) },
      { title: texts.times, cell: ([, of]) => sum(of, 'times') },
      { title: texts.bytes, cell: ([, of]) => sum(of, 'bytes') },
    ],
    rows: [...groups],
  });
}

function erasedSection({ answers }: AuditFacts, texts: Texts): Html {
  if (answers.erasures.length === 0) return html`<p>${texts.nothingErased}</p>`;
  return tableHtml({
    caption: texts.erased,
    columns: [
      { title: texts.delivery, cell: ({ delivery }) => html`<code>${delivery ?? ''}</code>` },
      { title: texts.askedBy, cell: (row) => row['asked_by'] ?? '' },
      { title: texts.reason, cell: ({ reason }) => placeOf(reason) },
      { title: texts.deleted, cell: ({ deleted }) => Number(deleted) },
      { title: texts.closed, cell: (row) => row['closed_at'] ?? texts.open },
    ],
    rows: answers.erasures,
  });
}
