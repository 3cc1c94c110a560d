/** One entry at the lowest level of a classification, with the entry of the highest level that it lies under. */
export interface ClassificationEntry {
  readonly code: string;
  readonly title: string;
  readonly top: string;
  /** As an editor numbers it. */
  readonly line: number;
}

/** What is wrong in a line of a file, as an editor numbers it; never the line itself. */
export interface LineProblem {
  readonly line: number;
  readonly problem: string;
}

export type Classification =
  | { readonly ok: true; readonly entries: readonly ClassificationEntry[] }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

const COLUMNS = ['SEKVENS', 'KODE', 'NIVEAU', 'TITEL'] as const;
type Column = (typeof COLUMNS)[number];

interface Row extends Record<Column, string> {
  readonly line: number;
}

/**
 * Reads a classification as Statistics Denmark publishes it: separated by semicolons, one line an entry, each below the one it belongs to.
 * Only KODE is quoted; a title may hold commas and quotes, so no cell is read as quoted text.
 */
export function parseClassification(text: string): Classification {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = (lines[0] ?? '').split(';').map((name) => unquoted(name).toUpperCase());
  const absent = COLUMNS.filter((name) => !header.includes(name));
  if (absent.length > 0)
    return { ok: false, problems: [{ line: 1, problem: `has no column ${absent.join(', ')}` }] };
  const problems: LineProblem[] = [];
  const rows = lines.flatMap((line, index): Row[] => {
    if (index === 0 || line.trim() === '') return [];
    const cells = line.split(';');
    const cell = (name: Column) => unquoted(cells[header.indexOf(name)] ?? '');
    const row = {
      line: index + 1,
      SEKVENS: cell('SEKVENS'),
      KODE: cell('KODE'),
      NIVEAU: cell('NIVEAU'),
      TITEL: cell('TITEL'),
    };
    const problem = problemOf(row, cells.length >= header.indexOf('TITEL') + 1);
    if (problem !== undefined) problems.push({ line: row.line, problem });
    return problem === undefined ? [row] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return entriesOf(rows);
}

function problemOf(row: Row, isWhole: boolean): string | undefined {
  if (!isWhole) return 'has too few columns';
  if (!/^\d+$/.test(row.SEKVENS)) return 'SEKVENS is no number: an entry must stand on one line';
  if (!/^[1-9]$/.test(row.NIVEAU)) return 'NIVEAU is no level from 1 to 9';
  if (!/^[0-9A-Za-z.]{1,12}$/.test(row.KODE)) return 'KODE is no code';
  return row.TITEL === '' ? 'TITEL is empty' : undefined;
}

function entriesOf(rows: readonly Row[]): Classification {
  const deepest = Math.max(0, ...rows.map(({ NIVEAU }) => Number(NIVEAU)));
  if (deepest < 2) return { ok: false, problems: [{ line: 1, problem: 'has no level below the first' }] };
  const problems: LineProblem[] = [];
  const seen = new Map<string, number>();
  const entries: ClassificationEntry[] = [];
  let top: string | undefined;
  for (const { line, KODE: code, NIVEAU, TITEL: title } of rows) {
    if (NIVEAU === '1') top = code;
    if (Number(NIVEAU) < deepest) continue;
    const before = seen.get(code);
    seen.set(code, line);
    if (before !== undefined) problems.push({ line, problem: `repeats the code of line ${before}` });
    else if (top === undefined) problems.push({ line, problem: 'stands before any entry of level 1' });
    else entries.push({ code, title, top, line });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, entries };
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
