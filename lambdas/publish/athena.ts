import { setTimeout as wait } from 'node:timers/promises';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  StartQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { PipelineError } from '../shared/log.ts';

export interface Athena {
  readonly client: AthenaClient;
  readonly workgroup: string;
}

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2_000;

/** Runs a query that answers with whole numbers, a handful of rows. */
export async function queryNumbers(
  athena: Athena,
  { sql, parameters }: { sql: string; parameters: readonly string[] },
): Promise<number[][]> {
  const { client, workgroup } = athena;
  const { QueryExecutionId: id } = await client.send(
    new StartQueryExecutionCommand({
      QueryString: sql,
      WorkGroup: workgroup,
      // Execution parameters are SQL literals; ours are ULIDs, checked where they came in.
      ExecutionParameters: parameters.map((value) => `'${value}'`),
    }),
  );
  await finished(client, id ?? '');
  const { ResultSet } = await client.send(new GetQueryResultsCommand({ QueryExecutionId: id }));
  // The first row repeats the names of the columns.
  return (ResultSet?.Rows ?? [])
    .slice(1)
    .map(({ Data = [] }) => Data.map(({ VarCharValue }) => Number(VarCharValue ?? Number.NaN)));
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
