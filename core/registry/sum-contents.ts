import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableContract } from '../contracts/contract.ts';
import type { Contents } from '../deliveries/contents.ts';
import { runSql } from './run-sql.ts';
import { identifier, literal } from './sql/literal.ts';

/** Control characters, which no delivered cell may hold. */
const BETWEEN = 'chr(31)';
const MISSING = 'chr(30)';

/** Sums up the rows of an accepted file. MD5, because the engine's own hash may be another in its next version. */
export async function sumContents(
  db: DuckDBConnection,
  { fields }: TableContract,
  acceptedFile: string,
): Promise<Contents> {
  const cells = fields.map(({ name }) => `coalesce(CAST(${identifier(name)} AS VARCHAR), ${MISSING})`);
  const row = `concat_ws(${BETWEEN}, ${cells.join(', ')})`;
  const summed = await runSql(
    db,
    `SELECT count(*)::DOUBLE, CAST(coalesce(sum(CAST(md5_number_lower(${row}) AS HUGEINT)), 0) AS VARCHAR)
     FROM read_parquet(${literal(acceptedFile)})`,
  );
  const [rows, sum] = summed.getRowsJson()[0] ?? [];
  return { rows: Number(rows), sum: String(sum) };
}
