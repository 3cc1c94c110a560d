import { randomUUID } from 'node:crypto';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import { logFailure } from '../kernel/log-failure.ts';
import type { StoredMessage } from './message-store.ts';
import type { Queue } from './queue.ts';
import type { SqsState } from './queue-urls.ts';

/** Takes dead letters back to where they came from, or to one queue, as the caller who asked for it. */
export interface MoveTasks {
  start(
    caller: Caller,
    source: Queue,
    to: { destination?: Queue | undefined; perSecond?: number | undefined },
  ): MoveTask;
  /** Of a queue, newest first. */
  list(source: Queue): readonly MoveTask[];
  running(): number;
}

export interface MoveTask {
  readonly handle: string;
  readonly source: Queue;
  readonly destination: Queue | undefined;
  readonly perSecond: number | undefined;
  readonly startedAt: Date;
  readonly toMove: number;
  moved: number;
  status: 'RUNNING' | 'COMPLETED' | 'FAILED';
  failure?: string;
}

/** What SQS wants of whoever starts a task, besides the right to start it. */
const ON_SOURCE = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const PAGE = 10;

export function createMoveTasks(state: SqsState): MoveTasks {
  const { operations } = state;
  const { store } = operations;
  const tasks: MoveTask[] = [];

  function target({ destination }: MoveTask, message: StoredMessage): Queue {
    const found = destination ?? state.queues().get(message.deadLetterSource ?? '');
    if (!found) throw new AwsError('CouldNotDetermineMessageSource', 'The message was sent to this queue.');
    return found;
  }

  async function run(caller: Caller, task: MoveTask): Promise<void> {
    try {
      for (const action of ON_SOURCE) operations.authorize(caller, task.source, action);
      for (let page = next(task); page.length > 0; page = next(task))
        for (const message of page)
          await operations.move(caller, message, task.source, target(task, message));
      task.status = 'COMPLETED';
    } catch (error) {
      logFailure('a message move task', error);
      task.status = 'FAILED';
      task.failure = error instanceof AwsError ? error.code : 'InternalError';
    }
  }

  /** What is sent back while a task runs, and fails again, is not moved once more. */
  function next(task: MoveTask): StoredMessage[] {
    const page = store.visible(task.source, Math.min(PAGE, task.toMove - task.moved));
    task.moved += page.length;
    return page;
  }

  return {
    start(caller, source, { destination, perSecond }) {
      const isDeadLetters = [...state.queues().values()].some(
        ({ deadLetter }) => deadLetter?.arn === source.arn,
      );
      if (!isDeadLetters)
        throw new AwsError('UnsupportedOperation', 'Source queue must be configured as a Dead Letter Queue.');
      if (tasks.some((task) => task.source.arn === source.arn && task.status === 'RUNNING'))
        throw new AwsError('UnsupportedOperation', 'There is already a task running on this source queue.');
      const { visible: toMove } = store.counts(source);
      const startedAt = state.kernel.now();
      const task: MoveTask = {
        handle: Buffer.from(randomUUID()).toString('base64'),
        source,
        destination,
        perSecond,
        startedAt,
        toMove,
        moved: 0,
        status: 'RUNNING',
      };
      tasks.unshift(task);
      void run(caller, task);
      return task;
    },
    list: (source) => tasks.filter((task) => task.source.arn === source.arn),
    running: () => tasks.filter(({ status }) => status === 'RUNNING').length,
  };
}
