import type { DuckDBConnection } from '@duckdb/node-api';
import type { DeliveredTable } from './check-part.ts';
import type { Findings } from './findings.ts';
import type { LoadedRows } from './read/opened-table.ts';
import { runSql } from './run-sql.ts';
import { type Decimal, provesDecimalSql } from './sql/parse-value.ts';
import { loadedSql, presentColumns, text } from './sql/value-columns.ts';

interface Loaded {
  readonly rawFile: string;
  readonly columns: readonly string[];
  readonly findings: Findings;
  /** What the format itself tells, as `LoadedRows.given`. */
  readonly given: LoadedRows['given'];
  /** What the file tells where no value does. */
  readonly otherwise: Decimal;
  rowAt(position: number): number;
}

interface FoundDecimal {
  /** What the values are read by. */
  readonly decimal: Decimal;
  /** What the values have shown; undefined where none has. */
  readonly shown: Decimal;
}

/** Its numbers have a point; of a text among them nothing tells whether it has one, too. */
const OF_EACH: FoundDecimal = { decimal: undefined, shown: '.' };

/** Finds a file's decimal sign from the numbers that can be read in one way only. Signs of both kinds are told, and what the sender states is held against them. */
export async function findDecimal(
  db: DuckDBConnection,
  part: DeliveredTable,
  { rawFile, columns, findings, given, otherwise, rowAt }: Loaded,
): Promise<FoundDecimal> {
  const stated = part.stated?.dialect?.decimalChar as Decimal;
  const numbers = presentColumns(part.contract, part.study, new Set(columns)).filter(
    ({ field }) => field.type === 'number',
  );
  const [first] = numbers;
  if (first === undefined)
    return given === 'each' ? OF_EACH : { decimal: stated ?? otherwise, shown: undefined };
  const proof = (sign: ',' | '.') =>
    `min(position) FILTER (WHERE ${numbers.map(({ name }) => provesDecimalSql(text(name), sign)).join(' OR ')})::DOUBLE`;
  const found = await runSql(db, `SELECT ${proof(',')}, ${proof('.')} FROM (${loadedSql(rawFile, numbers)})`);
  const [comma = null, point = null] = found.getRowsJson()[0] ?? [];
  if (given === 'each') {
    if (comma === null) return OF_EACH;
    findings.add('warning', { rule: 'decimal-mixed', column: '', row: rowAt(Number(comma)) });
    return { decimal: undefined, shown: undefined };
  }
  const other = stated === ',' ? point : stated === '.' ? comma : null;
  if (other !== null) findings.add('error', { rule: 'dialect', column: '', row: rowAt(Number(other)) });
  if (comma !== null && point !== null) {
    const row = rowAt(Math.max(Number(comma), Number(point)));
    if (stated === undefined) findings.add('warning', { rule: 'decimal-mixed', column: '', row });
    return { decimal: stated, shown: undefined };
  }
  const shown = comma !== null ? ',' : point !== null ? '.' : undefined;
  return { decimal: stated ?? shown ?? otherwise, shown };
}
