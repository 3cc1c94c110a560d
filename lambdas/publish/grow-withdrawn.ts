import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts } from '../../core/contracts/contract.ts';
import { runSql } from '../../core/registry/run-sql.ts';
import { growthSql, tellingTables } from '../../core/withdrawals/growth-sql.ts';
import { linesOfPerson } from '../../core/withdrawals/lines-of-person.ts';
import { valuesOf } from '../../core/withdrawals/rewrite-sql.ts';
import type { WithdrawnLine } from '../../core/withdrawals/withdrawn.ts';
import { withDuckDb } from '../shared/duckdb.ts';
import type { Lake } from '../shared/lake.ts';
import { download } from '../shared/objects.ts';
import { withScratch } from '../shared/scratch.ts';
import { addWithdrawn } from '../shared/withdrawn.ts';
import type { FoundFile } from './find-withdrawn.ts';

interface Growing {
  readonly contracts: Contracts;
  readonly lake: Lake;
  /** Whoever told of it. */
  readonly withdrawalId: string;
}

/**
 * What the found files tell of further pseudonyms of withdrawn persons, of rows that others refer to, and of documents that are theirs
 * alone; none of it is known yet. It is read in the files, so that no result of a query holds a pseudonym.
 */
export async function growWithdrawn(
  { contracts, lake, withdrawalId }: Growing,
  known: readonly WithdrawnLine[],
  found: readonly FoundFile[],
): Promise<WithdrawnLine[]> {
  const tables = tellingTables(contracts);
  const values = valuesOf(known);
  const isKnown = new Set(known.map(({ what, value }) => `${what} ${value}`));
  const grown = new Map<string, WithdrawnLine>();
  for (const { table, key, gone } of found) {
    const telling = tables.get(table.name);
    if (telling === undefined || gone === 0) continue;
    const told = await withFile(lake, key, async (db, file) =>
      (await runSql(db, growthSql(file, table, telling, values))).getRowsJson().flat().map(String),
    );
    for (const value of told.filter((value) => !isKnown.has(`${telling.what} ${value}`))) {
      const lines =
        telling.what === 'person'
          ? linesOfPerson(withdrawalId, value)
          : [{ withdrawal_id: withdrawalId, what: telling.what, value }];
      for (const line of lines) grown.set(`${line.what} ${line.value}`, line);
    }
  }
  const lines = [...grown.values()];
  if (lines.length > 0) await addWithdrawn(lake, { withdrawalId }, lines);
  return lines;
}

/** Works on a local copy of a lake's file. */
export function withFile<T>(
  { s3, bucket }: Lake,
  key: string,
  work: (db: DuckDBConnection, file: string) => Promise<T>,
): Promise<T> {
  return withScratch(async (folder) => {
    const file = join(folder, 'found.parquet');
    await download(s3, { bucket, key }, file);
    return withDuckDb(folder, (db) => work(db, file));
  });
}
