import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableContract } from '../contracts/contract.ts';
import type { AcceptedPart, TreatedFile } from '../deliveries/accepted-part.ts';
import { dropPseudonyms, loadPseudonyms } from './load-pseudonyms.ts';
import { runSql } from './run-sql.ts';
import { declareCodesSql } from './sql/code-types.ts';
import { literal } from './sql/literal.ts';
import { treatmentSql } from './sql/treatment.ts';

export interface AcceptedTablePart extends AcceptedPart {
  readonly contract: TableContract;
}

/**
 * Writes an accepted part as analysts may see it: each column under its privacy treatment, rows ordered by pseudonym, because the sender's
 * order is often that of the person numbers. The same part gives the same bytes.
 */
export async function treatPart(db: DuckDBConnection, part: AcceptedTablePart): Promise<TreatedFile[]> {
  const { contract, contracts, outputFolder, outputName } = part;
  if (!contract.published) return [];
  const file = join(outputFolder, `${contract.name}-${outputName}.parquet`);
  for (const statement of declareCodesSql(contract, contracts)) await runSql(db, statement);
  try {
    const domains = await loadPseudonyms(db, part);
    const rows = await writeInOrder(db, treatmentSql(part, domains), file);
    return [{ table: contract.name, file, rows }];
  } finally {
    await dropPseudonyms(db);
  }
}

/** In parallel: the rows have one order only, and the engine cuts them into row groups by their place in it. */
async function writeInOrder(db: DuckDBConnection, select: string, file: string): Promise<number> {
  const copied = await runSql(db, `COPY (${select}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`);
  return Number(copied.getRowsJson()[0]?.[0] ?? 0);
}
