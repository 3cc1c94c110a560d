import type { DuckDBConnection } from '@duckdb/node-api';
import { FINDINGS_PER_RULE } from '../deliveries/report.ts';
import type { TablePart } from './check-part.ts';
import type { Findings } from './findings.ts';
import { contractColumns } from './read/match-header.ts';
import type { OpenedTable } from './read/opened-table.ts';
import { runSql } from './run-sql.ts';
import { type AcceptedRows, setAside } from './set-aside.ts';
import { declareCodesSql } from './sql/code-types.ts';
import { identifier, literal } from './sql/literal.ts';
import { type Decimal, SQL_TYPE } from './sql/parse-value.ts';
import { type RowRule, rowRules } from './sql/row-rules.ts';
import { unfinishedChainsSql } from './sql/unfinished-chains.ts';
import {
  loadedSql,
  loadedWeeksSql,
  type PresentColumn,
  presentColumns,
  value,
  valuesSql,
} from './sql/value-columns.ts';

export interface Rows {
  readonly rawFile: string;
  readonly decimal: Decimal;
  readonly columns: readonly string[];
  readonly findings: Findings;
  /** Rows that could not be loaded. */
  readonly broken?: OpenedTable['broken'];
  /** The spreadsheet row of a record among those kept. */
  rowAt(position: number): number;
}

/**
 * Applies a contract's rules to loaded rows, and writes the accepted file if there is no error at all, or if the rows that have one may be
 * set aside: then it tells how many are left.
 */
export async function checkRows(
  db: DuckDBConnection,
  part: TablePart,
  rows: Rows,
): Promise<AcceptedRows | undefined> {
  const { rawFile, decimal, findings } = rows;
  const { errorRules: errorsBefore } = findings;
  for (const statement of declareCodesSql(part.contract, part.contracts)) await runSql(db, statement);
  const columns = presentColumns(part.contract, part.study, new Set(rows.columns));
  const plain = columns.filter(({ field }) => field.perWeek === undefined);
  const values = valuesSql(loadedSql(rawFile, plain), plain, decimal);
  const rules = rowRules(part, plain);
  const invalid = [invalidSql(rules, values)];
  await applyRowRules(db, rules, `SELECT *, NULL AS column_name FROM (${values})`, rows);
  for (const [field, weeks] of Map.groupBy(
    columns.filter((column) => !plain.includes(column)),
    ({ field }) => field,
  )) {
    const each = [{ name: field.name, field }];
    const weekly = valuesSql(loadedWeeksSql(rawFile, field, weeks), each, decimal);
    invalid.push(invalidSql(rowRules(part, each), weekly));
    await applyRowRules(db, rowRules(part, each), weekly, rows);
  }
  await findDuplicates(db, part, values, rows);
  invalid.push(...keysOf(part).map((names) => `SELECT position FROM (${repeatedSql(names, values)})`));
  await findUnfinishedChains(db, part, values, rows);
  const whole = valuesSql(loadedSql(rawFile, columns), columns, decimal);
  if (findings.hasErrors)
    return setAside(db, part, rows, {
      errorsBefore,
      invalid,
      whole,
      write: (kept) => writeAccepted(db, part, columns, kept),
    });
  await writeAccepted(db, part, columns, whole);
  return undefined;
}

/** Places of rows that break a rule that rejects. */
function invalidSql(rules: readonly RowRule[], values: string): string {
  const breaks = rules
    .filter(({ severity }) => severity === 'error')
    .map((rule) => `coalesce(${rule.breaks}, false)`);
  return `SELECT position FROM (${values}) WHERE ${['false', ...breaks].join(' OR ')}`;
}

/** One pass over the file for all rules. `column_name` says which column a row's value is from, where that is not the rule's own. */
async function applyRowRules(
  db: DuckDBConnection,
  rules: readonly RowRule[],
  values: string,
  { findings, rowAt }: Rows,
): Promise<void> {
  if (rules.length === 0) return;
  const aggregates = rules.map(
    ({ breaks }) =>
      `count(*) FILTER (WHERE ${breaks})::DOUBLE, min(position, ${FINDINGS_PER_RULE}) FILTER (WHERE ${breaks})`,
  );
  const found = await runSql(
    db,
    `SELECT column_name, ${aggregates.join(', ')} FROM (${values}) GROUP BY column_name`,
  );
  const groups = found.getRowsJson();
  rules.forEach((rule, index) => {
    const broken = groups
      .map(([name, ...cells]) => ({
        column: typeof name === 'string' ? name : rule.column,
        count: Number(cells[2 * index] ?? 0),
        positions: toNumbers(cells[2 * index + 1]),
      }))
      .filter(({ count }) => count > 0);
    if (rule.isSummed !== true) {
      for (const { column, count, positions } of broken) {
        findings.addAll(rule.severity, { rule: rule.rule, column, rows: positions.map(rowAt), count });
      }
    } else if (broken.length > 0) {
      const first = Math.min(...broken.flatMap(({ positions }) => positions));
      const count = broken.reduce((sum, group) => sum + group.count, 0);
      findings.addAll(rule.severity, { rule: rule.rule, column: rule.column, rows: [rowAt(first)], count });
    }
  });
}

/**
 * Rows whose key an earlier row has. Hashes go first: they find nothing in a good file, and a table of hashes is small where a table of
 * keys is not.
 */
async function findDuplicates(
  db: DuckDBConnection,
  part: TablePart,
  values: string,
  rows: Rows,
): Promise<void> {
  for (const names of keysOf(part))
    await addPlaces(db, repeatedSql(names, values), { rule: 'duplicate', column: names.join('+') }, rows);
}

/** Rows of aliases that lead on and on. */
async function findUnfinishedChains(
  db: DuckDBConnection,
  { contract }: TablePart,
  values: string,
  rows: Rows,
): Promise<void> {
  const places = unfinishedChainsSql(contract, values, value);
  if (places === undefined || contract.use?.as !== 'aliases') return;
  await addPlaces(db, places, { rule: 'alias-chain', column: contract.use.current }, rows);
}

/** An error for each row whose place a query gives. */
async function addPlaces(
  db: DuckDBConnection,
  places: string,
  broken: { rule: string; column: string },
  { findings, rowAt }: Rows,
): Promise<void> {
  const found = await runSql(
    db,
    `SELECT count(*)::DOUBLE, min(position, ${FINDINGS_PER_RULE}) FROM (${places})`,
  );
  const [count, positions] = found.getRowsJson()[0] ?? [];
  if (Number(count ?? 0) === 0) return;
  findings.addAll('error', { ...broken, rows: toNumbers(positions).map(rowAt), count: Number(count) });
}

function keysOf({ contract }: TablePart): string[][] {
  const unique = contract.fields
    .filter(({ constraints }) => constraints.unique === true)
    .map(({ name }) => [name]);
  return [contract.primaryKey, ...unique].filter(({ length }) => length > 0);
}

function repeatedSql(names: readonly string[], values: string): string {
  const key = names.map(value).join(', ');
  const isWhole = names.map((name) => `${value(name)} IS NOT NULL`).join(' AND ');
  const repeated = `SELECT hash(${key}) AS h FROM (${values}) WHERE ${isWhole} GROUP BY h HAVING count(*) > 1`;
  return `WITH repeated AS MATERIALIZED (${repeated}),
      numbered AS (SELECT position, row_number() OVER (PARTITION BY ${key} ORDER BY position) AS n
        FROM (${values}) WHERE ${isWhole} AND hash(${key}) IN (SELECT h FROM repeated))
    SELECT position FROM numbered WHERE n > 1`;
}

/** Every column of the contract, in its order: one that the file has not is empty. */
async function writeAccepted(
  db: DuckDBConnection,
  part: TablePart,
  present: readonly PresentColumn[],
  values: string,
): Promise<void> {
  const isPresent = new Set(present.map(({ name }) => name));
  const all = presentColumns(part.contract, part.study, new Set(contractColumns(part.contract, part.study)));
  const cells = all.map(({ name, field }) => {
    const cell = isPresent.has(name) ? value(name) : 'NULL';
    return `CAST(${cell} AS ${SQL_TYPE[field.type]}) AS ${identifier(name)}`;
  });
  await runSql(
    db,
    `COPY (SELECT ${cells.join(', ')} FROM (${values})) TO ${literal(part.acceptedFile)} (FORMAT parquet, COMPRESSION zstd)`,
  );
}

function toNumbers(list: unknown): number[] {
  return Array.isArray(list) ? list.map(Number) : [];
}
