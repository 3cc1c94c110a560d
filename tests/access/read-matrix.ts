import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One line of matrix.csv. */
export interface MatrixRow {
  readonly zone: string;
  readonly calls: readonly string[];
  /** Who may; nobody else may. */
  readonly may: readonly string[];
  /** Why the end-to-end test does not make these calls. */
  readonly untried: string;
}

const WHO = 'who';

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** Everybody that the rows are about, by sort. */
  readonly who: Readonly<Record<string, readonly string[]>>;
}

export function readMatrix(): Matrix {
  const lines: Record<'zone' | 'calls' | 'may' | 'untried', string>[] = parse(
    readFileSync(new URL('./matrix.csv', import.meta.url), 'utf8'),
    { columns: true, comment: '#', comment_no_infix: true, skip_empty_lines: true, trim: true },
  );
  const rows = lines.map(({ zone, calls, may, untried }) => ({
    zone,
    calls: words(calls),
    may: words(may),
    untried,
  }));
  return {
    rows: rows.filter(({ zone }) => zone !== WHO),
    who: Object.fromEntries(
      rows.filter(({ zone }) => zone === WHO).map(({ calls, may }) => [calls.join(), may]),
    ),
  };
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
