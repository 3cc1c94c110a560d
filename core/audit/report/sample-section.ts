import { type Html, html } from '../../deliveries/page/html.ts';
import type { Language } from '../../deliveries/rules/rule.ts';
import { type AuditFacts, placeOf, type Row } from './audit-report.ts';
import { drawSample } from './draw-sample.ts';
import { TEXTS, type Texts } from './texts.ts';

/** The calls to ask about, each with a place for the answer: typed into and printed, or written on by hand. */
export function sampleSection(facts: AuditFacts, language: Language): Html {
  const texts = TEXTS[language];
  const { seed, drawn } = drawSample(facts);
  const [word, of] = texts.drawnOf;
  return html`<h2>${texts.sample}</h2>
<p>${texts.sampleRule}</p>
<dl><dt>${texts.seed}</dt><dd><code class="hash">${seed}</code></dd></dl>
${drawn.map(
  ({ kind, of: all, rows }) => html`<h3>${texts.kinds[kind]}: ${rows.length} ${word} ${of} ${all}</h3>
${rows.map((row) => sheet(row, texts))}`,
)}
<div class="sheet"><label>${texts.conclusion}<textarea rows="4"></textarea></label><label>${texts.reviewer}<input></label><label>${texts.date}<input></label></div>
`;
}

function sheet(row: Row, texts: Texts): Html {
  return html`<div class="sheet"><dl><dt>${texts.time}</dt><dd>${row['time'] ?? ''}</dd><dt>${texts.who}</dt><dd>${row['person'] ?? ''}</dd><dt>${texts.what}</dt><dd>${row['service'] ?? ''} ${row['action'] ?? ''} ${placeOf(row['object'])}</dd><dt>${texts.event}</dt><dd><code>${row['event_id'] ?? ''}</code></dd></dl>
<label>${texts.ask}<textarea></textarea></label><label>${texts.finding}<textarea></textarea></label></div>
`;
}
