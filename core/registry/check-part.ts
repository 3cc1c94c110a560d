import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts, TableContract } from '../contracts/contract.ts';
import type { Study } from '../contracts/study.ts';
import type { PartReport } from '../deliveries/report.ts';
import { checkRows } from './check-rows.ts';
import { Findings } from './findings.ts';
import { loadRows } from './load-rows.ts';
import { convertToUtf8 } from './read/convert-to-utf8.ts';
import { inspectEncoding } from './read/inspect-encoding.ts';
import { keepRecords } from './read/keep-records.ts';
import { checkHeader, matchNames } from './read/match-header.ts';
import { rowOf, type Scanned, scanRecords } from './read/scan-records.ts';
import { chooseDelimiter, headerText } from './read-header.ts';
import { EngineError, runSql } from './run-sql.ts';
import { literal } from './sql/literal.ts';

export interface TablePart {
  readonly contract: TableContract;
  readonly contracts: Contracts;
  readonly study: Study;
  readonly file: string;
  readonly acceptedFile: string;
}

/**
 * Judges one delivered file by its table's contract and, where no rule is broken, writes it as canonical typed Parquet. Whatever the file
 * holds, the answer is a report of rows and rules.
 */
export async function checkPart(db: DuckDBConnection, part: TablePart): Promise<PartReport> {
  const scratch = ['utf8', 'kept', 'raw'].map((name) => `${part.acceptedFile}.${name}`);
  try {
    return await check(db, part);
  } finally {
    // They hold what was delivered.
    for (const file of scratch) await rm(file, { force: true });
  }
}

async function check(db: DuckDBConnection, part: TablePart): Promise<PartReport> {
  const inspected = await inspectEncoding(part.file);
  if (!inspected.ok) return refuse(inspected.rule, await rowAt(part.file, inspected));
  const utf8 = inspected.encoding === 'utf-8' ? part.file : `${part.acceptedFile}.utf8`;
  if (utf8 !== part.file) await convertToUtf8(part.file, utf8);

  const { delimiter, names } = chooseDelimiter(await headerText(utf8, 'utf-8'), (header) =>
    likeness(part, header),
  );
  const scanned = await scanRecords(utf8, { delimiter, columns: names.length });
  const { findings } = scanned;
  if (scanned.rows === 0 && !scanned.isHopeless) return refuse('empty', 1);
  const headerFindings = new Findings();
  const columns = checkHeader(part, names, headerFindings);
  // Where the header is wrong, what the fields hold is not known.
  if (headerFindings.hasErrors) return report(headerFindings, scanned.rows);
  if (!scanned.isHopeless && scanned.kept > 0)
    await judge(db, part, { utf8, delimiter, scanned, columns: columns.map((name) => name ?? '') });
  return report(findings, scanned.rows);
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

/** Known columns weigh most; among delimiters that find none, the one that splits most. */
function likeness({ contract, study }: TablePart, header: string[]): number {
  const known = matchNames(contract, study, header).filter((name) => name !== undefined).length;
  return known * 1000 + Math.min(header.length, 999);
}

async function rowAt(file: string, problem: { rule: string; offset: number }): Promise<number> {
  if (problem.rule !== 'encoding' || problem.offset === 0) return problem.rule === 'encoding' ? 1 : 0;
  const before = await scanRecords(file, { delimiter: ';', columns: 1, until: problem.offset });
  return before.lastRow;
}

function refuse(rule: string, row: number): PartReport {
  const findings = new Findings();
  findings.add('error', { rule, column: '', row });
  return report(findings, 0);
}

function report(findings: Findings, rows: number): PartReport {
  const accepted = findings.hasErrors ? 0 : rows;
  return { rows, accepted, errors: findings.list('error'), warnings: findings.list('warning') };
}
