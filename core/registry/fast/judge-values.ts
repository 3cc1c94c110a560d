import type { DuckDBConnection } from '@duckdb/node-api';
import { FINDINGS_PER_RULE } from '../../deliveries/report.ts';
import type { TablePart } from '../check-part.ts';
import { Findings } from '../findings.ts';
import { runSql } from '../run-sql.ts';
import { declareCodesSql } from '../sql/code-types.ts';
import { identifier, literal } from '../sql/literal.ts';
import { SQL_TYPE } from '../sql/parse-value.ts';
import { type RowRule, rowRules } from '../sql/row-rules.ts';
import { kind, kindSql, type PresentColumn, parsed, text, value } from '../sql/value-columns.ts';
import { isPlainCprSql } from './plain-cpr.ts';
import type { TypedRows } from './read-typed.ts';

/** Rules about how a value is written, which a column's form holds already. */
const OF_THE_FORM = new Set(['type', 'decimal-suffix', 'date-ambiguous']);
/** Rules that some value breaks if, and only if, the least or the greatest does. */
const OF_THE_EXTREMES = new Set(['range', 'period']);

/** An accepted file, and the rules that are still to be held against it. */
interface Accepted {
  readonly db: DuckDBConnection;
  readonly source: string;
  readonly findings: Findings;
}

/**
 * Holds every rule of a contract against typed rows: by what the file's own statistics tell, by each distinct value of a text column, and
 * by row only where a rule looks at several columns. The warnings found; undefined where a rule is broken that rejects.
 */
export async function judgeValues(
  db: DuckDBConnection,
  part: TablePart,
  typed: TypedRows,
): Promise<Findings | undefined> {
  const { columns } = typed;
  for (const statement of declareCodesSql(part.contract, part.contracts)) await runSql(db, statement);
  const source = `read_parquet(${literal(part.acceptedFile)}, file_row_number = true)`;
  const accepted: Accepted = { db, source, findings: new Findings() };
  const byRow: RowRule[] = [];
  const byValue = new Map<PresentColumn, RowRule[]>();
  const byExtremes: RowRule[] = [];
  for (const rule of rowRules(part, columns)) {
    const [column, ...others] = columns.filter(({ name }) => mentions(rule.breaks, name));
    if (column === undefined || others.length > 0) byRow.push(rule);
    else if (rule.rule === 'required') {
      if ((typed.stats.get(column.name)?.nulls ?? 1) > 0) return undefined;
    } else if (column.field.type === 'string') byValue.set(column, [...(byValue.get(column) ?? []), rule]);
    else if (OF_THE_EXTREMES.has(rule.rule)) byExtremes.push(rule);
    else if (!OF_THE_FORM.has(rule.rule)) byRow.push(rule);
  }
  byRow.push(...(await brokenByExtremes(accepted, byExtremes, typed)));
  if (byRow.some(({ severity, rule }) => severity === 'error' && OF_THE_EXTREMES.has(rule))) return undefined;
  for (const [column, rules] of byValue) if (!(await judgeByValue(accepted, column, rules))) return undefined;
  return (await judgeByRow(accepted, byRow, columns)) ? accepted.findings : undefined;
}

function mentions(sql: string, name: string): boolean {
  return [text, parsed, value, kind].some((form) => sql.includes(form(name)));
}

/** A column of the accepted file in the forms that rules speak of. */
function formsSql({ name, field }: PresentColumn, column: string): string[] {
  return [
    `CAST(${column} AS VARCHAR) AS ${text(name)}`,
    `${column} AS ${parsed(name)}`,
    `${column} AS ${value(name)}`,
    ...(field.identifier === undefined ? [] : [`${kindSql(field, column)} AS ${kind(name)}`]),
  ];
}

async function brokenByExtremes(
  { db }: Accepted,
  rules: readonly RowRule[],
  { columns, stats }: TypedRows,
): Promise<RowRule[]> {
  if (rules.length === 0) return [];
  const side = (which: 'least' | 'most') =>
    columns
      .filter(({ field }) => field.type !== 'string')
      .flatMap((column) => {
        const extreme = stats.get(column.name)?.[which];
        const sql = `CAST(${extreme === undefined ? 'NULL' : literal(extreme)} AS ${SQL_TYPE[column.field.type]})`;
        return formsSql(column, sql);
      });
  const broken = rules.map(({ breaks }) => `coalesce(bool_or(${breaks}), false)`);
  const found = await runSql(
    db,
    `SELECT ${broken.join(', ')} FROM (SELECT ${side('least').join(', ')} UNION ALL SELECT ${side('most').join(', ')})`,
  );
  const flags = found.getRowsJson()[0] ?? [];
  return rules.filter((_, index) => flags[index] === true);
}

/** False where a value breaks a rule that rejects, or is to be mended. */
async function judgeByValue(
  { db, source, findings }: Accepted,
  column: PresentColumn,
  rules: readonly RowRule[],
): Promise<boolean> {
  const name = identifier(column.name);
  // Nearly every person number is plain, and the rules for the others cost much more.
  const doubtful = column.field.identifier === 'cpr' ? ` WHERE NOT ${isPlainCprSql('v')}` : '';
  const flags = rules.map((_, index) => identifier(`breaks ${index}`));
  const judged = rules.map(({ breaks }, index) => `coalesce(${breaks}, false) AS ${flags[index]}`);
  const each = identifier(`values of ${column.name}`);
  const broken = identifier(`broken values of ${column.name}`);
  try {
    // A table of its own: the engine would hold a condition on distinct values against every row.
    await runSql(db, `CREATE OR REPLACE TEMP TABLE ${each} AS SELECT DISTINCT ${name} AS v FROM ${source}`);
    await runSql(
      db,
      `CREATE OR REPLACE TEMP TABLE ${broken} AS
       SELECT * FROM (SELECT v, ${judged.join(', ')} FROM (SELECT v, ${formsSql(column, 'v').join(', ')} FROM ${each}${doubtful}))
       WHERE ${flags.join(' OR ')}`,
    );
    const summary = await runSql(
      db,
      `SELECT count(*)::DOUBLE, ${flags.map((flag) => `coalesce(bool_or(${flag}), false)`).join(', ')} FROM ${broken}`,
    );
    const [count, ...found] = summary.getRowsJson()[0] ?? [];
    if (Number(count) === 0) return true;
    const isForTheOther = ({ severity, isMended }: RowRule) => severity === 'error' || isMended === true;
    if (rules.some((rule, index) => isForTheOther(rule) && found[index] === true)) return false;
    const from = `(SELECT file_row_number AS position, b.* FROM ${source} AS a JOIN ${broken} AS b ON b.v IS NOT DISTINCT FROM a.${name})`;
    await locate({ db, source: from, findings }, rules, flags);
    return true;
  } finally {
    // They hold what was delivered.
    for (const table of [each, broken]) await runSql(db, `DROP TABLE IF EXISTS temp.${table}`);
  }
}

/** False where a row breaks a rule that rejects. */
async function judgeByRow(
  { db, source, findings }: Accepted,
  rules: readonly RowRule[],
  columns: readonly PresentColumn[],
): Promise<boolean> {
  if (rules.length === 0) return true;
  const mentioned = columns.filter(({ name }) => rules.some(({ breaks }) => mentions(breaks, name)));
  const forms = mentioned.flatMap((column) => formsSql(column, identifier(column.name)));
  const from = `(SELECT ${['file_row_number AS position', ...forms].join(', ')} FROM ${source})`;
  await locate(
    { db, source: from, findings },
    rules,
    rules.map(({ breaks }) => breaks),
  );
  return !findings.hasErrors;
}

/** Counts the rows that break each rule, and finds the first of them. */
async function locate(
  { db, source, findings }: Accepted,
  rules: readonly RowRule[],
  conditions: readonly string[],
): Promise<void> {
  const cells = conditions.map(
    (breaks) =>
      `count(*) FILTER (WHERE ${breaks})::DOUBLE, min(position, ${FINDINGS_PER_RULE}) FILTER (WHERE ${breaks})`,
  );
  const found = (await runSql(db, `SELECT ${cells.join(', ')} FROM ${source}`)).getRowsJson()[0] ?? [];
  rules.forEach(({ rule, column, severity, isSummed }, index) => {
    const count = Number(found[2 * index] ?? 0);
    const list = found[2 * index + 1];
    const rows = Array.isArray(list) ? list.map((position) => Number(position) + 2) : [];
    if (count > 0)
      findings.addAll(severity, { rule, column, rows: isSummed === true ? rows.slice(0, 1) : rows, count });
  });
}
