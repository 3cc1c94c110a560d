import { setTimeout as wait } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import type { Session } from '../aws/session.ts';
import { Refused } from '../errors.ts';

/** The dead letters of one step. */
export interface StuckMessages {
  /** Name of a queue. */
  readonly queue: string;
  readonly step: string;
  readonly found: number;
  /** Sent back to the step's own queue. */
  readonly moved: number;
  /** Whether the pipeline takes them back: a withdrawal is asked for anew, a lost delivery is sent again. */
  readonly canMove: boolean;
}

export const LOST = 'lost-events';

const PAUSE_MS = 250;

/** Sends the dead letters of every step, or of one, back to where they came from, and tells of those that cannot go back. */
export async function redriveDeliveries(
  { sqs, names }: Session,
  { step, move }: { step?: string | undefined; move: boolean },
): Promise<StuckMessages[]> {
  const queues = Object.entries({ ...names.deadLetters, [LOST]: names.lostEvents });
  const told: StuckMessages[] = [];
  for (const [name, queue] of queues.filter(([one]) => step === undefined || one === step)) {
    const { arn, found } = await lookAt(sqs, queue);
    const canMove = names.redriven.includes(name);
    // Named, because SQS knows of itself only where those letters came from that it put there.
    const to = arn.replace(/[^:]*$/, names.queues[name] ?? '');
    const moved = canMove && move && found > 0 ? await moveAll(sqs, { name, from: arn, to }) : 0;
    told.push({ queue, step: name, found, moved, canMove });
  }
  return told;
}

async function lookAt(sqs: SQSClient, QueueName: string): Promise<{ arn: string; found: number }> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'] }),
  );
  return { arn: Attributes['QueueArn'] ?? '', found: Number(Attributes['ApproximateNumberOfMessages'] ?? 0) };
}

/** Moves what lies in a queue now, and waits for the end of it; gives how many went. */
async function moveAll(
  sqs: SQSClient,
  { name, from, to }: Readonly<Record<'name' | 'from' | 'to', string>>,
): Promise<number> {
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: from, DestinationArn: to }));
  for (;;) {
    const task = await newestTask(sqs, from);
    if (task?.Status === 'COMPLETED') return task.ApproximateNumberOfMessagesMoved ?? 0;
    if (task?.Status !== 'RUNNING')
      throw new Refused(
        `the dead letters of ${name} were not all moved (${task?.FailureReason ?? task?.Status ?? 'UNKNOWN'})`,
        'remove the cause and run it again: what was not moved is where it was',
      );
    await wait(PAUSE_MS);
  }
}

async function newestTask(
  sqs: SQSClient,
  SourceArn: string,
): Promise<ListMessageMoveTasksResultEntry | undefined> {
  const { Results = [] } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
  return Results[0];
}
