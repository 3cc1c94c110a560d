import { byHeadings } from '../structure/table-columns.ts';
import { isClock } from '../structure/time-stamps.ts';
import type { DocumentFault } from '../transcript.ts';
import { cleanText, findImpossible } from './clean-text.ts';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { DocumentProblem } from './document-problem.ts';
import { type Line, LineCollector, limitParagraph, type SourceText } from './source-text.ts';

/** A text whose letters are read, line by line. */
export interface TextLines {
  readonly lines: readonly Line[];
  readonly encoding: TextEncoding;
  readonly warnings: readonly DocumentFault[];
}

/** Decodes a text and parts it into lines. */
export function readTextLines(bytes: Uint8Array): TextLines {
  const { text, encoding } = decodeText(bytes);
  const clean = cleanText(text);
  const wrong = findImpossible(clean);
  if (wrong >= 0) throw new DocumentProblem('encoding', clean.slice(0, wrong).split('\n').length);
  const collector = new LineCollector();
  let number = 0;
  for (let start = 0; start <= clean.length; ) {
    const found = clean.indexOf('\n', start);
    const end = found < 0 ? clean.length : found;
    number++;
    limitParagraph(end - start, number);
    collector.paragraph(number, clean.slice(start, end));
    start = end + 1;
  }
  // The letters of a Macintosh are recognised by what makes sense, so somebody should look.
  const warnings = encoding === 'macintosh' ? [{ line: 0, field: '', rule: 'document-macintosh' }] : [];
  return { lines: collector.lines, encoding, warnings };
}

/** Reads a plain text; columns between tabs or semicolons are a table. */
export function readPlainText(bytes: Uint8Array): SourceText {
  const { lines, ...rest } = readTextLines(bytes);
  return { ...rest, lines: withTables(lines) };
}

const DELIMITERS = ['\t', ';', '|'] as const;
const FEWEST_ROWS = 2;
const LONGEST_HEADINGS = 200;

/** Lines from a row of column headings on, or lines that all begin with a time and a tab, are rows of a table. */
function withTables(lines: readonly Line[]): Line[] {
  for (const delimiter of DELIMITERS) {
    const first = lines.findIndex(
      ({ text }) =>
        text.length <= LONGEST_HEADINGS &&
        text.includes(delimiter) &&
        byHeadings(cellsOf(text, delimiter)) !== undefined,
    );
    if (first >= 0) return toRows(lines, first, delimiter);
  }
  const first = lines.findIndex(({ text }) => isTimed(text));
  const rows = first < 0 ? [] : lines.slice(first).filter(({ text }) => text !== '');
  return rows.length >= FEWEST_ROWS && rows.every(({ text }) => isTimed(text))
    ? toRows(lines, first, '\t')
    : [...lines];
}

function isTimed(text: string): boolean {
  if (!text.includes('\t')) return false;
  const cells = cellsOf(text, '\t');
  return cells.length >= 3 && isClock(cells[0] ?? '');
}

function toRows(lines: readonly Line[], first: number, delimiter: string): Line[] {
  const width = cellsOf(lines[first]?.text ?? '', delimiter).length;
  return lines.map((line, index) =>
    index < first || line.text === ''
      ? line
      : {
          number: line.number,
          text: line.text,
          row: { table: 1, cells: cellsOf(line.text, delimiter, width) },
        },
  );
}

/** Cells of a line; what the last column holds may have the delimiter in it. */
function cellsOf(text: string, delimiter: string, width = Number.POSITIVE_INFINITY): string[] {
  const cells = text.split(delimiter).map((cell) => cell.replace(/^"(.*)"$/su, '$1').trim());
  if (cells.length <= width) return cells;
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(`${delimiter} `)];
}
