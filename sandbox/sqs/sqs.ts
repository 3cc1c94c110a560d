import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Service } from '../kernel/service.ts';
import type { Kms } from '../kms/kms.ts';
import { createMoveTasks } from './move-tasks.ts';
import { type Queue, readQueues } from './queue.ts';
import {
  createQueueOperations,
  type OutgoingMessage,
  type ReceivedMessage,
  type SentMessage,
} from './queue-operations.ts';
import { queueNamed, type SqsState, sqsEntry } from './queue-urls.ts';
import { sqsService } from './sqs-api.ts';

/** The queues, for the services that send to them and poll them inside of AWS: authorised and recorded as the caller. */
export interface Sqs {
  queue(arn: string): Queue;
  sendMessage(caller: Caller, message: OutgoingMessage & { queueArn: string }): Promise<SentMessage>;
  /** One long poll; recorded when it brings messages or is refused, since an event source asks without end. */
  receive(
    caller: Caller,
    request: { queueArn: string; max: number; waitSeconds: number; signal: AbortSignal },
  ): Promise<ReceivedMessage[]>;
  delete(caller: Caller, request: { queueArn: string; receipts: readonly string[] }): Promise<void>;
  /** Throws when the caller may not do this action on the queue. */
  authorize(caller: Caller, queueArn: string, action: string): void;
  /** Sets the moment of the wall clock at which a received message becomes visible again. */
  holdUntil(queueArn: string, receipt: string, until: Date): void;
  /** Ends such a hold: the message comes back when its receiver has asked for, else at that moment. */
  letGo(queueArn: string, receipt: string, until: Date): void;
  /** Makes everything in flight visible: for a queue whose receivers are known to be gone. */
  releaseAll(queueArn: string): void;
  /** Makes `depth` leave out a queue that only takes what others could not deliver. */
  declareDeadLetters(queueArn: string): void;
  /** Messages that are visible, delayed or in flight, in all queues that somebody works on, and moves between queues. */
  depth(): number;
  /** A queue's messages that may be received, and how old its oldest one is, in milliseconds. */
  metrics(queueArn: string): { readonly visible: number; readonly oldestMs: number };
  /** A text with the template's queue URLs in it, turned to where this sandbox answers. */
  localQueueUrls(text: string): string;
}

/** Hosts the template's queues. */
export function createSqs(kernel: Kernel, { kms }: { kms: Kms }): Service & Sqs {
  const operations = createQueueOperations(kernel, kms);
  const deadLetters = new Set<string>();
  let queues: ReadonlyMap<string, Queue> | undefined;
  const state: SqsState = {
    kernel,
    operations,
    queues: () => {
      queues ??= readQueues(kernel.template);
      return queues;
    },
  };

  const tasks = createMoveTasks(state);

  function queue(arn: string): Queue {
    const found = state.queues().get(arn);
    if (!found) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
    return found;
  }

  function authorize(caller: Caller, queueArn: string, action: string): void {
    operations.authorize(caller, queue(queueArn), action);
  }

  return {
    ...sqsService(state, tasks),
    async start() {
      for (const { deadLetter } of state.queues().values()) if (deadLetter) deadLetters.add(deadLetter.arn);
    },

    queue,
    authorize,

    sendMessage(caller, { queueArn, ...message }) {
      const entry = sqsEntry(state, 'SendMessage', queueNamed(state, queueArn));
      return kernel.recorded(caller, entry, async () => {
        authorize(caller, queueArn, 'sqs:SendMessage');
        return operations.send(caller, queue(queueArn), message);
      });
    },

    async receive(caller, { queueArn, ...options }) {
      const outcome = await settle(async () => {
        authorize(caller, queueArn, 'sqs:ReceiveMessage');
        const { visibilitySeconds } = queue(queueArn);
        return operations.receive(caller, queue(queueArn), { ...options, visibilitySeconds });
      });
      if (outcome.status === 'fulfilled' && outcome.value.length === 0) return [];
      const entry = sqsEntry(state, 'ReceiveMessage', queueNamed(state, queueArn));
      return kernel.recorded(caller, entry, async () => {
        if (outcome.status === 'rejected') throw outcome.reason;
        return outcome.value;
      });
    },

    async delete(caller, { queueArn, receipts }) {
      const entry = sqsEntry(state, 'DeleteMessageBatch', queueNamed(state, queueArn));
      await kernel.recorded(caller, entry, async () => {
        authorize(caller, queueArn, 'sqs:DeleteMessage');
        for (const receipt of receipts) operations.remove(queue(queueArn), receipt);
      });
    },

    holdUntil(queueArn, receipt, until) {
      operations.holdUntil(queue(queueArn), receipt, until.getTime());
    },

    letGo(queueArn, receipt, until) {
      operations.letGo(queue(queueArn), receipt, until.getTime());
    },

    releaseAll(queueArn) {
      operations.store.releaseAll(queue(queueArn));
    },

    declareDeadLetters(queueArn) {
      deadLetters.add(queueArn);
    },

    depth() {
      let sum = tasks.running();
      for (const one of state.queues().values()) {
        if (deadLetters.has(one.arn)) continue;
        const { visible, inFlight, delayed } = operations.store.counts(one);
        sum += visible + inFlight + delayed;
      }
      return sum;
    },

    metrics(queueArn) {
      const one = queue(queueArn);
      const { visible } = operations.store.counts(one);
      return { visible, oldestMs: operations.store.oldestMs(one) };
    },

    localQueueUrls(text) {
      let local = text;
      for (const resource of kernel.template.resources('AWS::SQS::Queue')) {
        local = local.replaceAll(resource.ref, `${kernel.endpoint}${new URL(resource.ref).pathname}`);
      }
      return local;
    },
  };
}

async function settle<T>(run: () => Promise<T>): Promise<PromiseSettledResult<T>> {
  const [outcome] = await Promise.allSettled([run()]);
  return outcome;
}
