import { resultObject } from './executor.ts';
import type { QueryExecution } from './query-store.ts';

// AWS sorts failures into these: the user's fault is by far the most common.
const USER_ERROR = 2;
const SYSTEM_ERROR = 1;

/** An execution as GetQueryExecution tells it. */
export function executionAnswer(execution: QueryExecution): Record<string, unknown> {
  const { bucket, key } = resultObject(execution);
  const { submitted, started, completed } = execution;
  const end = completed ?? submitted;
  return {
    QueryExecutionId: execution.id,
    Query: execution.sql,
    StatementType: execution.statementType,
    SubstatementType: execution.statementType === 'DML' ? 'SELECT' : execution.statementType,
    ResultConfiguration: { ...execution.results, OutputLocation: `s3://${bucket}/${key}` },
    QueryExecutionContext: { Database: execution.database, Catalog: execution.catalog },
    ...(execution.parameters.length > 0 ? { ExecutionParameters: execution.parameters } : {}),
    WorkGroup: execution.workgroup,
    EngineVersion: { SelectedEngineVersion: 'AUTO', EffectiveEngineVersion: 'Athena engine version 3' },
    Status: {
      State: execution.state,
      SubmissionDateTime: submitted / 1000,
      ...(completed === undefined ? {} : { CompletionDateTime: completed / 1000 }),
      ...(execution.reason === undefined ? {} : { StateChangeReason: execution.reason }),
      ...(execution.state === 'FAILED' ? { AthenaError: athenaError(execution) } : {}),
    },
    Statistics: {
      DataScannedInBytes: execution.scanned ?? 0,
      EngineExecutionTimeInMillis: end - (started ?? end),
      QueryQueueTimeInMillis: (started ?? end) - submitted,
      TotalExecutionTimeInMillis: end - submitted,
      ResultReuseInformation: { ReusedPreviousResult: false },
    },
  };
}

/** Why an execution failed, as Athena tells it. */
export function athenaError({ errorCode = '', reason = '' }: QueryExecution) {
  const ours = errorCode.includes('INTERNAL') || errorCode === 'INTERRUPTED';
  return { ErrorCategory: ours ? SYSTEM_ERROR : USER_ERROR, Retryable: ours, ErrorMessage: reason };
}
