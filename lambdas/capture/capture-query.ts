import {
  GetQueryExecutionCommand,
  InvalidRequestException,
  type QueryExecution,
} from '@aws-sdk/client-athena';
import type { FoundBy, KeptQuery } from '../../core/audit/kept-query.ts';
import { log } from '../shared/log.ts';
import { keepQuery } from './sql-store.ts';
import type { Workshop } from './workshop.ts';

/** What became of an attempt to keep a query's text. */
type Outcome = 'kept' | 'running' | 'unknown';

const TERMINAL: readonly (string | undefined)[] = ['SUCCEEDED', 'FAILED', 'CANCELLED'];

/** Keeps the text of a query that has ended; the same query twice changes nothing. */
export async function captureQuery(
  { athena, store }: Pick<Workshop, 'athena' | 'store'>,
  queryId: string,
  foundBy: FoundBy,
): Promise<Outcome> {
  const execution = await getExecution(athena, queryId);
  if (execution === undefined) return 'unknown';
  if (!TERMINAL.includes(execution.Status?.State)) return 'running';
  await keepQuery(store, keptQuery(queryId, execution, foundBy));
  log.info('query kept', { queryId, foundBy });
  return 'kept';
}

async function getExecution(
  athena: Workshop['athena'],
  queryId: string,
): Promise<QueryExecution | undefined> {
  try {
    const { QueryExecution } = await athena.send(new GetQueryExecutionCommand({ QueryExecutionId: queryId }));
    return QueryExecution;
  } catch (error) {
    // Of an id that has the right form, Athena says so when it has forgotten the query, or its workgroup was deleted.
    if (error instanceof InvalidRequestException) return undefined;
    throw error;
  }
}

function keptQuery(queryId: string, execution: QueryExecution, foundBy: FoundBy): KeptQuery {
  const { Status, Statistics, QueryExecutionContext, ResultConfiguration } = execution;
  const now = new Date();
  return {
    query_id: queryId,
    workgroup: execution.WorkGroup ?? '',
    submitted_at: (Status?.SubmissionDateTime ?? now).toISOString(),
    completed_at: Status?.CompletionDateTime?.toISOString() ?? null,
    state: Status?.State ?? null,
    database_name: QueryExecutionContext?.Database ?? null,
    sql: execution.Query ?? null,
    parameters: execution.ExecutionParameters ?? [],
    statement_type: execution.StatementType ?? null,
    output_location: ResultConfiguration?.OutputLocation ?? null,
    bytes_scanned: Statistics?.DataScannedInBytes ?? null,
    kept_at: now.toISOString(),
    found_by: foundBy,
    gap: null,
  };
}
