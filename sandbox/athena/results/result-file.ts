import type { ColumnInfo } from './column-info.ts';

export type ResultRow = readonly (string | undefined)[];

/** The CSV that Athena leaves in S3: every field quoted, a null empty and without quotes. */
export function writeCsv(columns: readonly ColumnInfo[], rows: readonly ResultRow[]): Buffer {
  const line = (row: ResultRow) =>
    `${row.map((value) => (value === undefined ? '' : `"${value.replaceAll('"', '""')}"`)).join(',')}\n`;
  return Buffer.from(line(columns.map(({ Name }) => Name)) + rows.map(line).join(''));
}

/** Reads what writeCsv wrote, header included. */
export function readCsv(file: Buffer): ResultRow[] {
  const text = file.toString('utf8');
  const rows: (string | undefined)[][] = [];
  let row: (string | undefined)[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (text[end + 1] === '"') end = text.indexOf('"', end + 2);
      row.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else row.push(undefined);
    if (text[at] === '\n') {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows;
}

/**
 * The `.metadata` object beside a result: on AWS a protobuf that nobody documents, here JSON with the same content,
 * `{"columns":[{"Name","Type","Precision","Scale",...}]}` as in ResultSetMetadata.ColumnInfo.
 */
export function writeMetadata(columns: readonly ColumnInfo[]): Buffer {
  return Buffer.from(JSON.stringify({ columns }));
}

export function readMetadata(file: Buffer): ColumnInfo[] {
  const { columns }: { columns: ColumnInfo[] } = JSON.parse(file.toString('utf8'));
  return columns;
}

/** SHOW, DESCRIBE and EXPLAIN leave plain lines, their columns parted by tabs. */
export function writeText(rows: readonly ResultRow[]): Buffer {
  return Buffer.from(rows.map((row) => `${row.map((value) => value ?? '').join('\t')}\n`).join(''));
}

export function readText(file: Buffer): ResultRow[] {
  return file
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
}
