import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { KeptQuery, Reconciliation } from '../../core/audit/kept-query.ts';
import { sqlKeys } from '../../core/audit/sql-keys.ts';
import { createObject } from '../shared/objects.ts';

/** The bucket of queries' texts: written, listed, and never read. */
export interface SqlStore {
  readonly s3: S3Client;
  readonly bucket: string;
}

/** Keeps a query's text, once: what is there already stays as it is. */
export async function keepQuery({ s3, bucket }: SqlStore, query: KeptQuery): Promise<void> {
  const key = sqlKeys.query(query.query_id, new Date(query.submitted_at));
  await createObject(s3, { bucket, key }, line(query));
}

export async function keepReconciliation({ s3, bucket }: SqlStore, told: Reconciliation): Promise<void> {
  const key = sqlKeys.reconciliation(new Date(told.to_time));
  await createObject(s3, { bucket, key }, line(told));
}

/** Ids of the queries, kept or marked as gaps, that were submitted on the day of `from` or later. */
export async function listKept(store: SqlStore, from: Date): Promise<ReadonlySet<string>> {
  const keys = await listFrom(store, sqlKeys.queries, sqlKeys.queriesFrom(from));
  return new Set(keys.map(sqlKeys.idOf).filter((id) => id !== undefined));
}

/** Up to when the newest comparison since `from` went. */
export async function lastReconciled(store: SqlStore, from: Date): Promise<Date | undefined> {
  const keys = await listFrom(store, sqlKeys.reconciliations, sqlKeys.reconciliationsFrom(from));
  return keys.map(sqlKeys.upTo).findLast((moment) => moment !== undefined);
}

async function listFrom({ s3, bucket }: SqlStore, prefix: string, startAfter: string): Promise<string[]> {
  const keys: string[] = [];
  const wanted = { Bucket: bucket, Prefix: prefix, StartAfter: startAfter };
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, wanted))
    for (const { Key } of Contents) if (Key !== undefined) keys.push(Key);
  return keys;
}

/** One line: Athena's JSON tables read line by line. */
function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
