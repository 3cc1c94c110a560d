import { type Html, html } from './html.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Html | string | number;
}

interface Table<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** A table whose cells a spreadsheet takes over one by one: no cell is joined with another, and text stays text. */
export function tableHtml<Row>({ caption, columns, rows }: Table<Row>): Html {
  const [first] = rows;
  const isNumber = columns.map(({ cell }) => first !== undefined && typeof cell(first) === 'number');
  const kind = (index: number) => (isNumber[index] === true ? 'n' : 't');
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ title }, index) => html`<th scope="col" class="${kind(index)}">${title}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map(({ cell }, index) => html`<td class="${kind(index)}">${cell(row)}</td>`)}</tr>\n`)}</tbody>
</table>
</div>
`;
}
