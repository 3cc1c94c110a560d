import { gzipSync } from 'node:zlib';
import type { Field } from '../../core/contracts/contract.ts';
import { aWorkbook, type Cell } from './a-workbook.ts';

/** A value as a program has it, before it is written: text, a number, a day in ISO, or none. */
export type Value = string | number | null;

export interface TableToWrite {
  readonly fields: readonly Pick<Field, 'name' | 'type' | 'identifier'>[];
  readonly rows: readonly (readonly Value[])[];
}

/** How a table is written; every mixture of these is something that senders do. */
export interface Quirks {
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly encoding: 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'twice';
  readonly lineEnd: '\r\n' | '\n' | '\r' | 'mixed';
  readonly date: 'iso' | 'iso-time' | 'dash' | 'dot' | 'slash' | 'compact' | 'date9';
  readonly decimal: ',' | '.';
  readonly quoting: 'needed' | 'all';
  readonly titles: number;
  readonly totals: boolean;
  readonly blankRows: number;
  readonly header: 'lower' | 'upper' | 'danish' | 'blanks' | 'dots' | 'composed' | 'short' | 'ascii';
  readonly cpr: 'plain' | 'hyphen' | 'blank' | 'nine';
  readonly wholeNumbers: 'plain' | 'suffix';
  readonly missing: '' | '.' | 'NA' | 'uoplyst';
  readonly container: 'plain' | 'gzip' | 'workbook';
}

/** Writes a table with quirks; its name is what the sender would call it. */
export function writeTable(table: TableToWrite, quirks: Quirks): { content: Buffer; path: string } {
  const header = table.fields.map(({ name }) => headerName(name, quirks.header));
  if (quirks.container === 'workbook') return workbook(table, header, quirks);
  const { delimiter, quoting } = quirks;
  const quoted = (cell: string) =>
    quoting === 'all' || /["\r\n]/.test(cell) || cell.includes(delimiter)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const line = (cells: readonly string[]) => cells.map(quoted).join(delimiter);
  const rows = table.rows.map((row) =>
    line(row.map((value, index) => cellOf(value, table.fields[index]?.type, table.fields[index], quirks))),
  );
  const totals = ['I alt', ...table.fields.slice(2).map(() => ''), String(rows.length)];
  const lines = [
    ...titles(quirks),
    line(header),
    ...rows,
    ...(quirks.totals ? [line(totals)] : []),
    ...Array.from({ length: quirks.blankRows }, (_, index) => delimiter.repeat(index)),
  ];
  const text = encoded(ended(lines, quirks.lineEnd), quirks.encoding);
  return quirks.container === 'gzip'
    ? { content: gzipSync(text), path: 'table.csv.gz' }
    : { content: text, path: 'table.csv' };
}

function workbook({ fields, rows }: TableToWrite, header: readonly string[], quirks: Quirks) {
  const cells = rows.map((row) => row.map((value, index) => workbookCell(value, fields[index], quirks)));
  const totals: Cell[] = ['I alt', ...fields.slice(2).map(() => null), rows.length];
  const sheet = [
    ...titles(quirks).map((title): Cell[] => [title]),
    [...header],
    ...cells,
    ...(quirks.totals ? [totals] : []),
  ];
  return { content: aWorkbook({ sheets: [{ rows: sheet }] }), path: 'table.xlsx' };
}

function workbookCell(value: Value, field: TableToWrite['fields'][number] | undefined, quirks: Quirks): Cell {
  if (value === null) return quirks.missing === '' ? null : quirks.missing;
  if (typeof value === 'number') return value;
  if (field?.type !== 'date') return cellOf(value, field?.type, field, quirks);
  const serial = (Date.parse(value) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial > 60 ? { day: serial } : value;
}

function titles({ titles }: Quirks): string[] {
  return ['Udtræk af tabel', '', 'Kørt "i dag"'].slice(0, titles);
}

function cellOf(
  value: Value,
  type: Field['type'] | undefined,
  field: { readonly identifier?: Field['identifier'] } | undefined,
  quirks: Quirks,
): string {
  if (value === null) return quirks.missing;
  if (type === 'date') return dateCell(String(value), quirks.date);
  if (type === 'integer') return quirks.wholeNumbers === 'suffix' ? `${value}.0` : String(value);
  if (type === 'number') return String(value).replace('.', quirks.decimal);
  return field?.identifier === 'cpr' ? cprCell(String(value), quirks.cpr) : String(value);
}

function cprCell(cpr: string, form: Quirks['cpr']): string {
  if (form === 'nine') return cpr.replace(/^0/, '');
  return form === 'plain' ? cpr : `${cpr.slice(0, 6)}${form === 'hyphen' ? '-' : ' '}${cpr.slice(6)}`;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAJ', 'JUN', 'JUL', 'AUG', 'SEP', 'OKT', 'NOV', 'DEC'];

function dateCell(iso: string, form: Quirks['date']): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  switch (form) {
    case 'iso':
      return iso;
    case 'iso-time':
      return `${iso}T00:00:00`;
    case 'dash':
      return `${day}-${month}-${year}`;
    case 'dot':
      return `${Number(day)}.${Number(month)}.${year}`;
    case 'slash':
      return `${day}/${month}/${year}`;
    case 'compact':
      return `${year}${month}${day}`;
    case 'date9':
      return `${day}${MONTHS[Number(month) - 1]}${year}`;
  }
}

function headerName(name: string, form: Quirks['header']): string {
  const danish = name.replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å');
  switch (form) {
    case 'lower':
      return name;
    case 'upper':
      return name.toUpperCase();
    case 'danish':
      return danish.toUpperCase();
    case 'blanks':
      return `  ${name.replaceAll('_', ' ')} `;
    case 'dots':
      return name.replaceAll('_', '.');
    case 'ascii':
      return name.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
    case 'composed':
      return danish.normalize('NFD');
    case 'short':
      return name.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('aa', 'a');
  }
}

function ended(lines: readonly string[], lineEnd: Quirks['lineEnd']): string {
  const ends = ['\r\n', '\n'];
  return lines.map((line, index) => line + (lineEnd === 'mixed' ? ends[index % 2] : lineEnd)).join('');
}

function encoded(text: string, encoding: Quirks['encoding']): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text.normalize('NFC'), 'latin1');
    case 'twice':
      return Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(text.normalize('NFC'))));
  }
}
