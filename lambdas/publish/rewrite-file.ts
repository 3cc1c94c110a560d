import { runSql } from '../../core/registry/run-sql.ts';
import { literal } from '../../core/registry/sql/literal.ts';
import type { OwnedTable } from '../../core/withdrawals/owned-columns.ts';
import {
  hasSpeakers,
  remainingRowsSql,
  speakerNumbersSql,
  type WithdrawnValues,
} from '../../core/withdrawals/rewrite-sql.ts';
import type { Lake } from '../shared/lake.ts';
import { createObject, currentVersion } from '../shared/objects.ts';
import { withFile } from './grow-withdrawn.ts';

interface Rewriting {
  readonly table: OwnedTable;
  readonly from: string;
  readonly to: string;
  readonly values: WithdrawnValues;
}

/** Writes a file's rows anew without withdrawn persons; false where none is left, and then there is no file. Done once, it stands. */
export async function rewriteFile(lake: Lake, { table, from, to, values }: Rewriting): Promise<boolean> {
  const { s3, bucket } = lake;
  if ((await currentVersion(s3, { bucket, key: to })) !== undefined) return true;
  return withFile(lake, from, async (db, file) => {
    const speakers = hasSpeakers(table)
      ? (await runSql(db, speakerNumbersSql(file, table, values))).getRowsJson().flat().map(String)
      : [];
    const all = { ...values, number: [...values.number, ...speakers] };
    const rest = `${file}.rest`;
    const copied = await runSql(
      db,
      `COPY (${remainingRowsSql(file, table, all)}) TO ${literal(rest)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    if (Number(copied.getRowsJson()[0]?.[0] ?? 0) === 0) return false;
    await createObject(s3, { bucket, key: to }, { file: rest });
    return true;
  });
}
