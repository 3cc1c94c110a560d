import { DuckDBBlobValue, type DuckDBConnection, DuckDBDataChunk, UINTEGER, VARCHAR } from '@duckdb/node-api';
import { PseudonymDomain } from '../contracts/privacy.ts';
import { PSEUDONYM_BYTES, type Pseudonyms } from '../pseudonyms/pseudonyms.ts';
import { SHIFT_PREFIX, shiftOf } from '../pseudonyms/shift-of.ts';
import { runSql } from './run-sql.ts';
import { identifier, literal } from './sql/literal.ts';
import { rowKeySql } from './sql/row-key.ts';
import { pseudonymTable } from './sql/treatment.ts';
import type { AcceptedTablePart } from './treat-part.ts';

const DOMAINS = PseudonymDomain.options;
const IDS = identifier('identifiers');

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
  const { acceptedFile, contract, pseudonyms } = part;
  const table = pseudonymTable(domain);
  const all = columns
    .map((column) => `SELECT ${column} AS id FROM read_parquet(${literal(acceptedFile)}) AS a`)
    .join(' UNION ALL ');
  const isShifted = contract.fields.some(
    ({ privacy }) => privacy.treatment === 'shift' && privacy.domain === domain,
  );
  await runSql(
    db,
    `CREATE OR REPLACE TEMP TABLE ${IDS} AS SELECT DISTINCT id FROM (${all}) WHERE id IS NOT NULL`,
  );
  await runSql(
    db,
    `CREATE OR REPLACE TEMP TABLE ${table} (identifier VARCHAR, pseudonym VARCHAR, shift UINTEGER)`,
  );
  await hashPlain(db, { table, domain, pseudonyms, isShifted });
  await hashOthers(db, { table, domain, pseudonyms, isShifted });
  await runSql(
    db,
    `CREATE OR REPLACE TEMP TABLE ${table} AS SELECT *, CAST(row_number() OVER (ORDER BY pseudonym) AS UINTEGER) AS rank FROM ${table}`,
  );
  await runSql(db, `DROP TABLE temp.${IDS}`);
}

interface Filling {
  readonly table: string;
  readonly domain: PseudonymDomain;
  readonly pseudonyms: Pseudonyms;
  readonly isShifted: boolean;
}

/** Identifiers of one spelling only: the engine computes their HMAC itself, many at a time. The secret goes in as a value, never as SQL. */
async function hashPlain(
  db: DuckDBConnection,
  { table, domain, pseudonyms, isShifted }: Filling,
): Promise<void> {
  const { inner, outer } = pseudonyms.pads(domain);
  const hmac = (text: string) => `sha256($outer || unhex(sha256($inner || encode(${text}))))`;
  const shift = isShifted
    ? `CAST('0x' || left(${hmac(`upper(${literal(SHIFT_PREFIX)} || id)`)}, 8) AS UINTEGER)`
    : '0';
  try {
    await runSql(
      db,
      `INSERT INTO ${table} SELECT id, left(${hmac('upper(id)')}, ${2 * PSEUDONYM_BYTES}), ${shift} FROM ${IDS} WHERE ${isPlainSql(domain)}`,
      { inner: new DuckDBBlobValue(inner), outer: new DuckDBBlobValue(outer) },
    );
  } finally {
    inner.fill(0);
    outer.fill(0);
  }
}

/** Those that may be spelled in several ways: JavaScript knows the one that counts. */
async function hashOthers(
  db: DuckDBConnection,
  { table, domain, pseudonyms, isShifted }: Filling,
): Promise<void> {
  const others = await db.stream(`SELECT id FROM ${IDS} WHERE NOT ${isPlainSql(domain)}`);
  const appender = await db.createAppender(table.replaceAll('"', ''), undefined, 'temp');
  for (
    let chunk = await others.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await others.fetchChunk()
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
}

/** Whether `id` has no other spelling than its own but for the case of its letters. */
function isPlainSql(domain: PseudonymDomain): string {
  return `regexp_full_match(id, ${literal(domain === 'person' ? '[0-9]{10}' : '[!-~]+( [!-~]+)*')})`;
}

/** Takes the link between identifier and pseudonym out of memory. */
export async function dropPseudonyms(db: DuckDBConnection): Promise<void> {
  for (const table of [IDS, ...DOMAINS.map(pseudonymTable)])
    await runSql(db, `DROP TABLE IF EXISTS temp.${table}`);
}
