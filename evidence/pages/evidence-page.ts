import { type Html, html, NOTHING } from '../../core/deliveries/page/html.ts';
import { htmlPage } from '../../core/deliveries/page/html-page.ts';
import type { ControlResult, LineResult, LineState, StandardResult } from '../evaluate.ts';
import type { Evidence } from '../evidence.ts';

const STYLE = `body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 84rem; padding: 0 1rem; color: #1c1c1c }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem }
th, td { border: 1px solid #c8c8c8; padding: .35rem .5rem; text-align: left; vertical-align: top }
th { background: #f1f1f1 }
code { font-size: .9em; overflow-wrap: anywhere }
ul { margin: 0; padding-left: 1.1rem }
.held { background: #dff2df } .red { background: #f6c9c4; font-weight: bold } .not-run, .not-answered { background: #fdeebb }
.in-part { background: #eef2cf } .open { background: #fbdcc4 } .documented, .organisation, .not-applicable { background: #ededed }`;

/** The evidence with results as one page of HTML that needs nothing else. */
export function evidencePage({ code, tests, weaknesses, standards, controls }: Evidence): string {
  const body = html`<h1>Evidence</h1>
<p>Of ${code}. Tests: ${tests}. Known weaknesses of what is deployed: ${weaknesses}.</p>
<p>Green: every control holds in the synthesized template, and every test has passed. Red: one does not, or has not. What was not run or not answered is not green.
Nobody has certified any of this.</p>
${standards.map(standardSection)}
<h2>Controls</h2>
<table><tr><th>control</th><th>what is so</th><th>state</th><th>resources</th></tr>
${controls.map(controlRow)}</table>
`;
  return htmlPage({ language: 'en', title: 'Evidence', style: STYLE, body });
}

function standardSection({ id, title, source, note, lines }: StandardResult): Html {
  return html`<h2>${id}</h2>
<p>${title} (${source}). ${note}</p>
<table><tr><th>line</th><th>asks</th><th>state</th><th>what Carelake does</th><th>shown by</th><th>left to the organisation, or missing</th></tr>
${lines.map(lineRow)}</table>
`;
}

function lineRow(line: LineResult): Html {
  const { ref, asks, state, does, outOfScope, controls, tests, registry, pages, organisation, open } = line;
  return html`<tr><td>${ref}</td><td>${asks}</td>${stateCell(state)}<td>${does ?? outOfScope ?? ''}</td><td><ul>${controls.map(
    (one) => html`<li><code>${one}</code></li>`,
  )}${tests.map(
    ({ file, title, state: result }) =>
      html`<li><code>${file}</code>: ${title}: <strong>${result}</strong></li>`,
  )}${
    registry === undefined ? NOTHING : html`<li>known weaknesses: <strong>${registry}</strong></li>`
  }${pages.map((one) => html`<li><code>${one}</code></li>`)}</ul></td><td>${organisation ?? ''}${
    open === undefined ? NOTHING : html` <strong>Missing:</strong> ${open}`
  }</td></tr>
`;
}

function controlRow({ id, says, types, holds, heldBy, brokenAt }: ControlResult): Html {
  const missing =
    heldBy.length + brokenAt.length === 0 ? html`<strong>nothing of ${types.join(', ')}</strong>` : NOTHING;
  return html`<tr><td><code>${id}</code></td><td>${says}</td>${stateCell(holds ? 'held' : 'red')}<td>${missing}${
    brokenAt.length === 0 ? NOTHING : html`<strong>not: ${brokenAt.join(', ')}</strong> `
  }<code>${heldBy.join(', ')}</code></td></tr>
`;
}

function stateCell(state: LineState): Html {
  return html`<td class="${state.replace(' ', '-')}">${state}</td>`;
}
