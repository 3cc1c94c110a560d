import { type DuckDBConnection, DuckDBDataChunk, UINTEGER, VARCHAR } from '@duckdb/node-api';
import { PseudonymDomain } from '../contracts/privacy.ts';
import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts';
import { runSql } from './run-sql.ts';
import { identifier, literal } from './sql/literal.ts';
import { rowKeySql } from './sql/row-key.ts';
import { pseudonymTable } from './sql/treatment.ts';
import type { AcceptedTablePart } from './treat-part.ts';

/** Kept apart from the identifier, so that a date's shift cannot be told from the pseudonym that analysts see. */
const SHIFT_PREFIX = 'shift|';
const DOMAINS = PseudonymDomain.options;

/** Fills one table per domain with each distinct identifier's pseudonym: the engine joins them back, so JavaScript sees no row. */
export async function loadPseudonyms(
  db: DuckDBConnection,
  part: AcceptedTablePart,
): Promise<PseudonymDomain[]> {
  const domains: PseudonymDomain[] = [];
  for (const domain of DOMAINS) {
    const columns = part.contract.fields
      .filter(({ privacy }) => privacy.treatment === 'pseudonym' && privacy.domain === domain)
      .map(({ name }) => `a.${identifier(name)}`);
    if (domain === 'record' && part.contract.rowId !== undefined) columns.push(rowKeySql(part.contract, 'a'));
    if (columns.length === 0) continue;
    domains.push(domain);
    await fill(db, part, domain, columns);
  }
  return domains;
}

async function fill(
  db: DuckDBConnection,
  part: AcceptedTablePart,
  domain: PseudonymDomain,
  columns: readonly string[],
): Promise<void> {
  const { acceptedFile, pseudonyms } = part;
  const table = pseudonymTable(domain);
  await runSql(
    db,
    `CREATE OR REPLACE TEMP TABLE ${table} (identifier VARCHAR, pseudonym VARCHAR, shift UINTEGER)`,
  );
  const all = columns
    .map((column) => `SELECT ${column} AS id FROM read_parquet(${literal(acceptedFile)}) AS a`)
    .join(' UNION ALL ');
  const isShifted = part.contract.fields.some(
    ({ privacy }) => privacy.treatment === 'shift' && privacy.domain === domain,
  );
  const distinct = await db.stream(`SELECT DISTINCT id FROM (${all}) WHERE id IS NOT NULL`);
  const appender = await db.createAppender(table.replaceAll('"', ''), undefined, 'temp');
  for (
    let chunk = await distinct.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await distinct.fetchChunk()
  ) {
    const ids = chunk.getColumnValues(0).map(String);
    const filled = DuckDBDataChunk.create([VARCHAR, VARCHAR, UINTEGER], ids.length);
    filled.setColumns([
      ids,
      ids.map((id) => pseudonyms.pseudonym(domain, id)),
      ids.map((id) => (isShifted ? shiftOf(pseudonyms, domain, id) : 0)),
    ]);
    appender.appendDataChunk(filled);
  }
  appender.closeSync();
  await runSql(
    db,
    `CREATE OR REPLACE TEMP TABLE ${table} AS SELECT *, CAST(row_number() OVER (ORDER BY pseudonym) AS UINTEGER) AS rank FROM ${table}`,
  );
}

function shiftOf(pseudonyms: Pseudonyms, domain: PseudonymDomain, id: string): number {
  return Number.parseInt(pseudonyms.pseudonym(domain, SHIFT_PREFIX + id).slice(0, 8), 16);
}

/** Takes the link between identifier and pseudonym out of memory. */
export async function dropPseudonyms(db: DuckDBConnection): Promise<void> {
  for (const domain of DOMAINS) await runSql(db, `DROP TABLE IF EXISTS temp.${pseudonymTable(domain)}`);
}
