import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts, TableContract } from '../contracts/contract.ts';
import type { Study } from '../contracts/study.ts';
import type { PartReport, Reading } from '../deliveries/report.ts';
import type { StatedForm } from '../deliveries/stated-form.ts';
import { checkRows } from './check-rows.ts';
import { checkFast } from './fast/check-fast.ts';
import { findDecimal } from './find-decimal.ts';
import { Findings } from './findings.ts';
import { checkHeader } from './read/match-header.ts';
import { openTable, SCRATCH } from './read/open-table.ts';
import type { AcceptedRows } from './set-aside.ts';

export interface DeliveredTable {
  readonly contract: TableContract;
  readonly contracts: Contracts;
  readonly study: Study;
  readonly file: string;
  /** What the sender calls the file. @default file */
  readonly path?: string | undefined;
  /** How the sender says that it is written. */
  readonly stated?: StatedForm | undefined;
  /** Of what is packed in it. @default what a function's scratch folder holds */
  readonly mostUnpackedBytes?: number | undefined;
}

export interface TablePart extends DeliveredTable {
  readonly acceptedFile: string;
  /** Where rows that are set aside go, as CSV. @default nowhere */
  readonly invalidFile?: string | undefined;
  /** Rows of the sender's file that stand between its header and this part of it. @default 0 */
  readonly rowsBefore?: number | undefined;
}

/**
 * Judges one delivered file by its table's contract and, where no rule is broken, writes it as canonical typed Parquet. Whatever the file
 * holds, the answer is a report of rows and rules.
 */
export async function checkPart(db: DuckDBConnection, part: TablePart): Promise<PartReport> {
  const scratch = [...SCRATCH, 'raw'].map((name) => `${part.acceptedFile}.${name}`);
  try {
    return await check(db, part);
  } finally {
    // They hold what was delivered.
    for (const file of scratch) await rm(file, { force: true });
  }
}

async function check(db: DuckDBConnection, part: TablePart): Promise<PartReport> {
  const fast = await checkFast(db, part);
  if (fast !== undefined) return fast;
  const opened = await openTable(db, part, { scratch: part.acceptedFile });
  if (!opened.ok) return report(opened.findings, opened.reading);
  const { names, findings, reading, broken, hasRows, load } = opened.table;
  const headerFindings = new Findings();
  const matched = checkHeader(part, names, headerFindings, reading.headerRow);
  // Where the header is wrong, what the fields hold is not known.
  if (headerFindings.hasErrors) return report(headerFindings, reading);
  if (!hasRows) return report(findings, reading);

  const target = { rawFile: `${part.acceptedFile}.raw`, columns: matched.map((name) => name ?? '') };
  const loaded = await load(db, target);
  if (loaded === undefined) {
    findings.add('error', { rule: 'unreadable', column: '', row: 0 });
    return report(findings, reading);
  }
  const rows = { ...target, ...loaded, findings, ...(broken === undefined ? {} : { broken }) };
  const { decimal, shown } = await findDecimal(db, part, rows);
  const accepted = await checkRows(db, part, { ...rows, decimal });
  return report(findings, shown === undefined ? reading : { ...reading, decimal: shown }, accepted);
}

/** Warnings that say that a value was changed to what was meant. */
const REPAIRS = new Set(['cpr-nine-digits', 'decimal-suffix', 'double-encoded']);

function report(findings: Findings, reading: Reading | undefined, left?: AcceptedRows): PartReport {
  const rows = reading?.rows ?? 0;
  const warnings = findings.list('warning');
  const repaired = findings.count(REPAIRS);
  return {
    rows,
    accepted: left?.accepted ?? (findings.hasErrors ? 0 : rows),
    ...(left === undefined ? {} : { quarantined: left.quarantined }),
    ...(reading === undefined ? {} : { read: { ...reading, repaired } }),
    errors: findings.list('error'),
    warnings,
  };
}
