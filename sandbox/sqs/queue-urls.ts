import { AwsError } from '../kernel/aws-error.ts';
import type { Kernel, TrailEntry } from '../kernel/kernel.ts';
import type { Queue } from './queue.ts';
import type { QueueOperations } from './queue-operations.ts';

/** What the parts of SQS share. */
export interface SqsState {
  readonly kernel: Kernel;
  readonly operations: QueueOperations;
  /** By ARN. */
  queues(): ReadonlyMap<string, Queue>;
}

/** Where a queue answers on this machine; the real URL would send an SDK's request, body and all, to AWS itself. */
export function queueUrl({ kernel }: SqsState, queue: Queue): string {
  return `${kernel.endpoint}/${kernel.template.deployment.account}/${queue.name}`;
}

export function queueNamed(state: SqsState, name: string): Queue {
  const found = [...state.queues().values()].find((queue) => queue.name === name || queue.arn === name);
  if (!found) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
  return found;
}

/** The queue of a URL: only account and name count, since the host may be AWS's or this machine's. */
export function queueAt(state: SqsState, url: string): Queue {
  const [name, account] = url.split('/').reverse();
  if (!name || account !== state.kernel.template.deployment.account) {
    throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
  }
  return queueNamed(state, name);
}

const MANAGEMENT = new Set(['GetQueueAttributes', 'GetQueueUrl', 'ListQueues', 'PurgeQueue']);
const READ_ONLY = new Set(['GetQueueAttributes', 'GetQueueUrl', 'ListQueues', 'ReceiveMessage']);

/** What the trail says of a call to SQS; of its body it never says anything. */
export function sqsEntry(state: SqsState, eventName: string, queue?: Queue): TrailEntry {
  const entry: TrailEntry = {
    eventSource: 'sqs.amazonaws.com',
    eventName,
    category: MANAGEMENT.has(eventName) ? 'Management' : 'Data',
    readOnly: READ_ONLY.has(eventName),
  };
  if (queue) nameQueue(state, entry, queue);
  return entry;
}

export function nameQueue(state: SqsState, entry: TrailEntry, queue: Queue): void {
  entry.requestParameters = { queueUrl: queueUrl(state, queue) };
  entry.resources = [
    { ARN: queue.arn, type: 'AWS::SQS::Queue', accountId: state.kernel.template.deployment.account },
  ];
}
