import { randomUUID } from 'node:crypto';
import type { EventBridgeEvent } from '../events/event.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { athenaError } from './execution-answer.ts';
import type { QueryExecution } from './query-store.ts';

/** Tells of an execution that has come to a new state. */
export type TellState = (execution: QueryExecution, before: QueryExecution['state'] | undefined) => void;

/** What number of change leads to a state. */
const SEQUENCE: Readonly<Record<QueryExecution['state'], string>> = {
  QUEUED: '1',
  RUNNING: '2',
  SUCCEEDED: '3',
  FAILED: '3',
  CANCELLED: '3',
};

/** Tells EventBridge of every change of state, in the words that Athena uses. */
export function stateEvents(kernel: Kernel, emit: (event: EventBridgeEvent) => void): TellState {
  return (execution, before) => {
    const { account, region } = kernel.template.deployment;
    emit({
      version: '0',
      id: randomUUID(),
      'detail-type': 'Athena Query State Change',
      source: 'aws.athena',
      account,
      time: `${kernel.now().toISOString().slice(0, 19)}Z`,
      region,
      resources: [],
      detail: {
        versionId: '0',
        currentState: execution.state,
        ...(before === undefined ? {} : { previousState: before }),
        statementType: execution.statementType,
        queryExecutionId: execution.id,
        workgroupName: execution.workgroup,
        sequenceNumber: SEQUENCE[execution.state],
        ...(execution.state === 'FAILED' ? { athenaError: errorDetail(execution) } : {}),
      },
    });
  };
}

function errorDetail(execution: QueryExecution): Record<string, unknown> {
  const { ErrorCategory, Retryable, ErrorMessage } = athenaError(execution);
  return { errorCategory: ErrorCategory, retryable: Retryable, errorMessage: ErrorMessage };
}
