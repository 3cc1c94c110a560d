import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts, TableContract } from '../contracts/contract.ts';
import type { Study } from '../contracts/study.ts';
import type { PartReport, Reading } from '../deliveries/report.ts';
import type { StatedForm } from '../deliveries/stated-form.ts';
import { checkRows } from './check-rows.ts';
import { Findings } from './findings.ts';
import { loadRows } from './load-rows.ts';
import { keepRecords } from './read/keep-records.ts';
import { checkHeader } from './read/match-header.ts';
import { openTable, SCRATCH } from './read/open-table.ts';
import type { Scanned } from './read/scan-records.ts';
import { rowOf } from './read/skips.ts';
import { EngineError, runSql } from './run-sql.ts';
import { literal } from './sql/literal.ts';

export interface TablePart {
  readonly contract: TableContract;
  readonly contracts: Contracts;
  readonly study: Study;
  readonly file: string;
  readonly acceptedFile: string;
  /** What the sender calls the file. @default file */
  readonly path?: string | undefined;
  /** How the sender says that it is written. */
  readonly stated?: StatedForm | undefined;
}

/**
 * Judges one delivered file by its table's contract and, where no rule is broken, writes it as canonical typed Parquet. Whatever the file
 * holds, the answer is a report of rows and rules.
 */
export async function checkPart(db: DuckDBConnection, part: TablePart): Promise<PartReport> {
  const scratch = [...SCRATCH, 'kept', 'raw'].map((name) => `${part.acceptedFile}.${name}`);
  try {
    return await check(db, part);
  } finally {
    // They hold what was delivered.
    for (const file of scratch) await rm(file, { force: true });
  }
}

async function check(db: DuckDBConnection, part: TablePart): Promise<PartReport> {
  const opened = await openTable(part, part.acceptedFile);
  if (!opened.ok) return report(opened.findings, opened.reading);
  const { file, delimiter, names, scanned, reading } = opened.table;
  const headerFindings = new Findings();
  const columns = checkHeader(part, names, headerFindings, reading.headerRow);
  // Where the header is wrong, what the fields hold is not known.
  if (headerFindings.hasErrors) return report(headerFindings, reading);
  if (!scanned.isHopeless && scanned.kept > 0)
    await judge(db, part, { utf8: file, delimiter, scanned, columns: columns.map((name) => name ?? '') });
  return report(scanned.findings, reading);
}

interface Readable {
  readonly utf8: string;
  readonly delimiter: string;
  readonly scanned: Scanned;
  readonly columns: readonly string[];
}

async function judge(
  db: DuckDBConnection,
  part: TablePart,
  { utf8, delimiter, scanned, columns }: Readable,
): Promise<void> {
  const { findings, skips, hasMixedLineEnds, blanks, kept } = scanned;
  const isRegular = skips.length === 0 && !hasMixedLineEnds;
  const file = isRegular ? utf8 : `${part.acceptedFile}.kept`;
  if (!isRegular) await keepRecords(utf8, file, { skips, hasMixedLineEnds });
  const rawFile = `${part.acceptedFile}.raw`;
  if (!(await canLoad(db, { contract: part.contract, file, rawFile, delimiter, blanks, columns, kept }))) {
    findings.add('error', { rule: 'unreadable', column: '', row: 0 });
    return;
  }
  await checkRows(db, part, {
    rawFile,
    delimiter,
    columns,
    findings,
    rowAt: (position) => rowOf(skips, position),
  });
}

type Load = Parameters<typeof loadRows>[1] & { readonly kept: number };

/** False where the engine reads other records than the scan counted: then no row number would be right. */
async function canLoad(db: DuckDBConnection, load: Load): Promise<boolean> {
  try {
    await loadRows(db, load);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'ENGINE_INPUT') return false;
    throw error;
  }
  const counted = await runSql(
    db,
    `SELECT count(*)::INTEGER AS n FROM read_parquet(${literal(load.rawFile)})`,
  );
  return counted.getRowsJson()[0]?.[0] === load.kept;
}

/** Warnings that say that a value was changed to what was meant. */
const REPAIRS = new Set(['cpr-nine-digits', 'decimal-suffix', 'double-encoded']);

function report(findings: Findings, reading: Reading | undefined): PartReport {
  const rows = reading?.rows ?? 0;
  const warnings = findings.list('warning');
  const repaired = findings.count(REPAIRS);
  return {
    rows,
    accepted: findings.hasErrors ? 0 : rows,
    ...(reading === undefined ? {} : { read: { ...reading, repaired } }),
    errors: findings.list('error'),
    warnings,
  };
}
