import { setTimeout as wait } from 'node:timers/promises';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  StartQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { PipelineError } from '../shared/log.ts';

export interface Athena {
  readonly client: AthenaClient;
  readonly workgroup: string;
}

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2_000;

interface Query {
  readonly sql: string;
  /** In the order of its question marks. */
  readonly parameters: readonly string[];
}

/** Runs a query, and gives its rows as Athena writes them; undefined stands for NULL. */
export async function queryRows(
  { client, workgroup }: Athena,
  { sql, parameters }: Query,
): Promise<(string | undefined)[][]> {
  const { QueryExecutionId: id } = await client.send(
    new StartQueryExecutionCommand({
      QueryString: sql,
      WorkGroup: workgroup,
      // Execution parameters are SQL literals; ours are ULIDs, checked where they came in.
      ...(parameters.length === 0 ? {} : { ExecutionParameters: parameters.map((value) => `'${value}'`) }),
    }),
  );
  await finished(client, id ?? '');
  const rows: (string | undefined)[][] = [];
  for await (const { ResultSet } of paginateGetQueryResults({ client }, { QueryExecutionId: id }))
    rows.push(
      ...(ResultSet?.Rows ?? []).map(({ Data = [] }) => Data.map(({ VarCharValue }) => VarCharValue)),
    );
  // The first row repeats the names of the columns.
  return rows.slice(1);
}

async function finished(client: AthenaClient, id: string): Promise<void> {
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 1.5, LONGEST_WAIT_MS)) {
    const { QueryExecution } = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
    const state = QueryExecution?.Status?.State;
    if (state === 'SUCCEEDED') return;
    if (state === 'FAILED' || state === 'CANCELLED')
      throw new PipelineError('CHECK_FAILED', 'a check before publication did not run');
    await wait(pause);
  }
}
