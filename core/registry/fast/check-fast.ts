import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { PartReport } from '../../deliveries/report.ts';
import type { TablePart } from '../check-part.ts';
import { EngineError, runSql } from '../run-sql.ts';
import { identifier, literal } from '../sql/literal.ts';
import { unfinishedChainsSql } from '../sql/unfinished-chains.ts';
import { type FoundForm, findForm } from './find-form.ts';
import { judgeValues } from './judge-values.ts';
import { readTyped, type TypedRows } from './read-typed.ts';
import { type ScannedForm, scanForm } from './scan-form.ts';
import { hasUniqueKeys } from './unique-keys.ts';

/**
 * Judges a file that is written in one plain form throughout and breaks no rule that rejects: the engine reads it once, typed, straight into
 * the accepted file. For any other file undefined, and nothing is left of the attempt: the careful reading says exactly what is wrong.
 */
export async function checkFast(db: DuckDBConnection, part: TablePart): Promise<PartReport | undefined> {
  const form = await findForm(part);
  if (form === undefined) return undefined;
  let report: PartReport | undefined;
  try {
    report = await check(db, part, form);
    return report;
  } finally {
    if (report === undefined) await rm(part.acceptedFile, { force: true });
  }
}

async function check(
  db: DuckDBConnection,
  part: TablePart,
  form: FoundForm,
): Promise<PartReport | undefined> {
  const { scanned, typed } = await readTwice(db, part, form);
  if (scanned === undefined || typed === undefined || scanned.rows !== typed.rows || typed.rows === 0)
    return undefined;
  if (contradicts(part, scanned)) return undefined;
  if (!(await hasUniqueKeys(db, part, typed)) || (await hasUnfinishedChains(db, part))) return undefined;
  const findings = await judgeValues(db, part, typed);
  if (findings === undefined || findings.hasErrors) return undefined;
  const { rows } = typed;
  const { delimiter } = form;
  const decimal = scanned.decimal === undefined ? {} : { decimal: scanned.decimal };
  return {
    rows,
    accepted: rows,
    read: { format: 'csv', encoding: 'utf-8', delimiter, ...decimal, headerRow: 1, rows, repaired: 0 },
    errors: [],
    warnings: findings.list('warning'),
  };
}

async function hasUnfinishedChains(
  db: DuckDBConnection,
  { contract, acceptedFile }: TablePart,
): Promise<boolean> {
  const rows = `SELECT *, file_row_number AS position FROM read_parquet(${literal(acceptedFile)}, file_row_number = true)`;
  const places = unfinishedChainsSql(contract, rows, identifier);
  return places !== undefined && (await runSql(db, `${places} LIMIT 1`)).currentRowCount > 0;
}

/** Whether a number has the other decimal sign than the sender states. */
function contradicts({ stated }: TablePart, { decimal }: ScannedForm): boolean {
  const said = stated?.dialect?.decimalChar;
  return said !== undefined && decimal !== undefined && decimal !== said;
}

/** The engine reads the values while the scan looks at how they are written; whichever fails stops the other. */
async function readTwice(
  db: DuckDBConnection,
  part: TablePart,
  form: FoundForm,
): Promise<{ scanned?: ScannedForm | undefined; typed?: TypedRows | undefined }> {
  let isOver = false;
  const reading = readTyped(db, part, form).catch((error: unknown) => {
    isOver = true;
    if (error instanceof EngineError && !error.isExhaustion) return undefined;
    throw error;
  });
  const scanned = await scanForm(part.file, form, { isCancelled: () => isOver }).catch((error: unknown) => {
    db.interrupt();
    return reading.then(() => Promise.reject(error));
  });
  if (scanned === undefined && !isOver) db.interrupt();
  return { scanned, typed: await reading };
}
