/** The whole look of the page; `:has` switches languages, and a browser without it shows the first one. */
export const STYLE = `
:root { color-scheme: light; --line: #b1b4b6; --good: #00573d; --bad: #a4171b; --note: #6b4400; }
body { font: 1rem/1.5 system-ui, "Segoe UI", sans-serif; color: #0b0c0c; background: #fff; max-width: 75rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; gap: 1rem; justify-content: flex-end; }
legend, caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
input:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid #1d70b8; outline-offset: 2px; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .5rem 0 1rem; }
h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
.verdict { border-left: .5rem solid var(--good); padding: .5rem 1rem; background: #f3f4f4; margin: 0; }
.verdict.bad { border-color: var(--bad); }
.verdict strong { font-size: 1.25rem; display: block; color: var(--good); }
.verdict.bad strong { color: var(--bad); }
dl { display: grid; grid-template-columns: max-content auto; gap: .1rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; }
.wide { overflow-x: auto; }
.wide + .wide { margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem 1.25rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.t { mso-number-format: "\\@"; }
code { font-family: ui-monospace, Consolas, monospace; font-size: .95em; white-space: nowrap; }
.error { color: var(--bad); font-weight: 600; } .warning { color: var(--note); font-weight: 600; }
summary { cursor: pointer; font-weight: 600; margin: 1rem 0 .5rem; }
footer { margin-top: 2.5rem; color: #505a5f; }
article + article { display: none; }
body:has(#choose-da:checked) article:lang(en), body:has(#choose-en:checked) article:lang(da) { display: none; }
body:has(#choose-da:checked) article:lang(da), body:has(#choose-en:checked) article:lang(en) { display: block; }
@media print { fieldset { display: none; } body { max-width: none; padding: 0; } tr { break-inside: avoid; } }
`;
