import { byHeadings } from './table-columns.ts';

/** Where in a line a cell stands; one if the line is no row of a table. */
export type CellsOfLine = (
  line: string,
  n: number,
) => readonly { readonly at: number; readonly text: string }[];

/** In a text between tabs: anywhere. Between the others: from a row of column headings on. */
const DELIMITERS = [';', '|'] as const;
const LONGEST_HEADINGS = 200;

/** Parts lines of a text as they stand at the delimiter of its table; what the last column holds may have the delimiter in it. */
export function cellsOfLine(lines: readonly string[]): CellsOfLine {
  for (const delimiter of DELIMITERS) {
    const first = lines.findIndex((line) => isHeadings(line, delimiter));
    if (first < 0) continue;
    const width = lines[first]?.split(delimiter).length ?? 0;
    return (line, n) => (n < first ? byTabs(line) : byDelimiter(line, delimiter, width));
  }
  return byTabs;
}

function isHeadings(line: string, delimiter: string): boolean {
  if (line.length > LONGEST_HEADINGS || !line.includes(delimiter)) return false;
  return byHeadings(line.split(delimiter).map((cell) => cell.trim())) !== undefined;
}

function byTabs(line: string) {
  const cells = [...line.matchAll(/[^\t]+/gu)].filter(([cell]) => cell.trim() !== '');
  if (cells.length < 2) return [{ at: 0, text: line }];
  return cells.map(({ 0: text, index }) => ({ at: index, text }));
}

function byDelimiter(line: string, delimiter: string, width: number) {
  const parts = line.split(delimiter);
  const texts = [...parts.slice(0, width - 1), parts.slice(width - 1).join(delimiter)];
  let at = 0;
  return texts.flatMap((text) => {
    const start = at;
    at += text.length + delimiter.length;
    return text.trim() === '' ? [] : [{ at: start, text }];
  });
}
