import { setTimeout as wait } from 'node:timers/promises';
import {
  type AthenaClient,
  BatchGetNamedQueryCommand,
  GetQueryExecutionCommand,
  type NamedQuery,
  paginateGetQueryResults,
  paginateListNamedQueries,
  StartQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { Refused } from '../errors.ts';

export interface QueryResult {
  readonly id: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Cells as Athena writes them; null is a missing value. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly bytesScanned: number;
}

export interface QueryToRun {
  readonly sql: string;
  readonly workgroup: string;
  readonly database: string;
  /** SQL literals for the `?` of the query, in order. */
  readonly parameters?: readonly string[];
  /** Called with the number of rows that came, page by page. */
  readonly onRows?: (rows: number) => void;
}

const FIRST_WAIT_MS = 40;
const LONGEST_WAIT_MS = 1_000;

/** Runs Athena SQL to its end and fetches the whole result. */
export async function runQuery(athena: AthenaClient, query: QueryToRun): Promise<QueryResult> {
  const { QueryExecutionId: id = '' } = await athena.send(
    new StartQueryExecutionCommand({
      QueryString: query.sql,
      WorkGroup: query.workgroup,
      QueryExecutionContext: { Database: query.database, Catalog: 'AwsDataCatalog' },
      ...(query.parameters?.length ? { ExecutionParameters: [...query.parameters] } : {}),
    }),
  );
  const bytesScanned = await untilDone(athena, id);
  let columns: QueryResult['columns'] = [];
  const rows: (string | null)[][] = [];
  for await (const page of paginateGetQueryResults({ client: athena }, { QueryExecutionId: id })) {
    const info = page.ResultSet?.ResultSetMetadata?.ColumnInfo ?? [];
    if (columns.length === 0) columns = info.map(({ Name = '', Type = '' }) => ({ name: Name, type: Type }));
    const fetched = page.ResultSet?.Rows ?? [];
    for (const { Data = [] } of fetched) rows.push(Data.map(({ VarCharValue }) => VarCharValue ?? null));
    query.onRows?.(fetched.length);
  }
  // The first row of a SELECT repeats the column names; SHOW and DESCRIBE begin with their answer.
  const header = columns.every(({ name }, index) => rows[0]?.[index] === name) ? 1 : 0;
  return { id, columns, rows: rows.slice(header), bytesScanned };
}

async function untilDone(athena: AthenaClient, id: string): Promise<number> {
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 1.4, LONGEST_WAIT_MS)) {
    const { QueryExecution } = await athena.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
    const { State, StateChangeReason = '' } = QueryExecution?.Status ?? {};
    if (State === 'SUCCEEDED') return QueryExecution?.Statistics?.DataScannedInBytes ?? 0;
    if (State === 'FAILED')
      throw new Refused(
        `the query failed: ${StateChangeReason}`,
        'correct the SQL; the names of tables and columns are in docs/data-dictionary.md',
      );
    if (State === 'CANCELLED')
      throw new Refused('the query was cancelled', 'run it again, or narrow it if it scanned too much');
    await wait(pause);
  }
}

/** The named queries of a workgroup, by name. */
export async function listNamedQueries(athena: AthenaClient, workgroup: string): Promise<NamedQuery[]> {
  const ids: string[] = [];
  for await (const page of paginateListNamedQueries({ client: athena }, { WorkGroup: workgroup })) {
    ids.push(...(page.NamedQueryIds ?? []));
  }
  const batches = Array.from({ length: Math.ceil(ids.length / 50) }, (_, index) =>
    ids.slice(index * 50, index * 50 + 50),
  );
  const found = await Promise.all(
    batches.map((batch) => athena.send(new BatchGetNamedQueryCommand({ NamedQueryIds: batch }))),
  );
  return found
    .flatMap(({ NamedQueries = [] }) => NamedQueries)
    .sort((a, b) => (a.Name ?? '').localeCompare(b.Name ?? ''));
}

/** The named query of that name, or a refusal that lists what there is. */
export async function findNamedQuery(
  athena: AthenaClient,
  workgroup: string,
  name: string,
): Promise<NamedQuery> {
  const queries = await listNamedQueries(athena, workgroup);
  const query = queries.find(({ Name }) => Name === name);
  if (query !== undefined) return query;
  const known = queries.map(({ Name }) => Name).join(', ');
  throw new Refused(`no query is named ${name}`, `take one of: ${known}`);
}
