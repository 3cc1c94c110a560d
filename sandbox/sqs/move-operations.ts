import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import { type Operation, operation } from '../kernel/json-service.ts';
import type { MoveTask, MoveTasks } from './move-tasks.ts';
import type { Queue } from './queue.ts';
import type { SqsState } from './queue-urls.ts';

/** The newest that ListMessageMoveTasks answers with. */
const MOST_RESULTS = 10;

/** Moving dead letters, on the wire. Stopping a move is not hosted: here it is over in no time. */
export function moveOperations(state: SqsState, tasks: MoveTasks): Record<string, Operation> {
  const queueOf = (arn: string): Queue => {
    const found = state.queues().get(arn);
    if (!found)
      throw new AwsError('ResourceNotFoundException', "The resource that you specified doesn't exist.", 404);
    return found;
  };
  const about = (arn: string) => ({ sourceArn: arn });

  return {
    StartMessageMoveTask: operation({
      input: z.strictObject({
        SourceArn: z.string(),
        DestinationArn: z.string().optional(),
        MaxNumberOfMessagesPerSecond: z.number().int().min(1).max(500).optional(),
      }),
      readOnly: false,
      parameters: ({ SourceArn, DestinationArn }) => ({
        ...about(SourceArn),
        ...(DestinationArn === undefined ? {} : { destinationArn: DestinationArn }),
      }),
      run({ SourceArn, DestinationArn, MaxNumberOfMessagesPerSecond }, { caller }) {
        const source = queueOf(SourceArn);
        state.operations.authorize(caller, source, 'sqs:StartMessageMoveTask');
        const destination = DestinationArn === undefined ? undefined : queueOf(DestinationArn);
        const { handle } = tasks.start(caller, source, {
          destination,
          perSecond: MaxNumberOfMessagesPerSecond,
        });
        return { TaskHandle: handle };
      },
    }),
    ListMessageMoveTasks: operation({
      input: z.strictObject({
        SourceArn: z.string(),
        MaxResults: z.number().int().min(1).max(MOST_RESULTS).default(1),
      }),
      readOnly: true,
      parameters: ({ SourceArn }) => about(SourceArn),
      run({ SourceArn, MaxResults }, { caller }) {
        const source = queueOf(SourceArn);
        state.operations.authorize(caller, source, 'sqs:ListMessageMoveTasks');
        return { Results: tasks.list(source).slice(0, MaxResults).map(toWire) };
      },
    }),
  };
}

function toWire(task: MoveTask) {
  return {
    // A task that is over cannot be stopped: SQS does not tell its handle any more.
    ...(task.status === 'RUNNING' ? { TaskHandle: task.handle } : {}),
    Status: task.status,
    SourceArn: task.source.arn,
    ...(task.destination ? { DestinationArn: task.destination.arn } : {}),
    ...(task.perSecond === undefined ? {} : { MaxNumberOfMessagesPerSecond: task.perSecond }),
    ApproximateNumberOfMessagesMoved: task.moved,
    ApproximateNumberOfMessagesToMove: task.toMove,
    ...(task.failure === undefined ? {} : { FailureReason: task.failure }),
    StartedTimestamp: task.startedAt.getTime(),
  };
}
