import { fileChunks } from './file-chunks.ts';
import { splitRecords } from './split-records.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;

const LONGEST_HEADER_BYTES = 256 * 1024;
/** A title, an author, a date of extraction, a blank line: more than this is no title any more. */
export const MOST_ROWS_ABOVE = 30;

export interface FoundHeader {
  readonly delimiter: string;
  /** As a spreadsheet shows it, from 1. */
  readonly row: number;
  readonly names: string[];
}

/** The start of a UTF-8 file, in which its header lies. */
export async function startOf(file: string): Promise<string> {
  for await (const chunk of fileChunks(file))
    return new TextDecoder('utf-8').decode(chunk.subarray(0, LONGEST_HEADER_BYTES), { stream: true });
  return '';
}

/**
 * The row that names most columns, and the delimiter that shows them. Where no row names any, the first row as the delimiter that splits it
 * most. `known` counts the names that mean something; a stated delimiter wins where it shows as many.
 */
export function findHeader(
  text: string,
  known: (names: string[]) => number,
  { stated, delimiters }: { stated: string | undefined; delimiters: readonly string[] },
): FoundHeader {
  const found = delimiters.map((delimiter) => {
    const records = splitRecords(text, delimiter, MOST_ROWS_ABOVE + 1);
    const at = headerAt(records, known);
    const names = records[at] ?? [];
    return { delimiter, row: at + 1, names, known: known(names) };
  });
  const [best] = found.sort(
    (a, b) =>
      b.known - a.known ||
      Number(b.delimiter === stated) - Number(a.delimiter === stated) ||
      b.names.length - a.names.length,
  );
  const { delimiter, row, names } = best as FoundHeader;
  return { delimiter, row, names };
}

/** Place of the record that names most; the first where no other names two or more. */
export function headerAt(records: readonly string[][], known: (names: string[]) => number): number {
  const counts = records.map((names) => known(names));
  const most = Math.max(0, ...counts);
  const at = counts.indexOf(most);
  return most >= 2 || records[at]?.length === 1 ? Math.max(0, at) : 0;
}
