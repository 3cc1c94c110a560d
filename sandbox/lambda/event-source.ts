import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { logFailure } from '../kernel/log-failure.ts';
import type { ReceivedMessage } from '../sqs/queue-operations.ts';
import type { Sqs } from '../sqs/sqs.ts';
import { failedMessages } from './batch-outcome.ts';
import type { FunctionHost } from './function-host.ts';
import type { Mapping } from './mapping.ts';
import type { RoleSessionSource } from './role-session.ts';
import { sqsEvent } from './sqs-event.ts';

/** A mapping at work. */
export interface EventSource {
  stop(): Promise<void>;
}

const RIGHTS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const POLL_SECONDS = 20;
const FAILED_PAUSE_MS = 5000;
const HOLD_MS = 5000;

/** Starts to poll a queue as the function's role; refuses when the role may not, as Lambda does. */
export async function startEventSource(
  { kernel, sqs }: { kernel: Kernel; sqs: Sqs },
  mapping: Mapping,
  { host, session }: { host: FunctionHost; session: RoleSessionSource },
): Promise<EventSource> {
  const stopping = new AbortController();
  const { queueArn } = mapping;
  const { region } = kernel.template.deployment;
  const working = new Set<Promise<void>>();

  const caller = async (): Promise<Caller> => ({
    principal: (await session()).session,
    requestId: randomUUID(),
    sourceIp: 'lambda.amazonaws.com',
    userAgent: 'lambda.amazonaws.com',
    calledVia: [],
  });

  await assertRights(sqs, await caller(), mapping);
  // Whatever was received through this mapping died with the sandbox that ran it.
  sqs.releaseAll(queueArn);
  const polling = poll();

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if (working.size >= mapping.maxConcurrency) {
          await Promise.race(working);
          continue;
        }
        const request = {
          queueArn,
          max: mapping.batchSize,
          waitSeconds: POLL_SECONDS,
          signal: stopping.signal,
        };
        const messages = await sqs.receive(await caller(), request);
        if (messages.length > 0) begin(messages);
      } catch (error) {
        sayPollingFailed(mapping, error);
        await pause(FAILED_PAUSE_MS * kernel.timeScale, undefined, { signal: stopping.signal }).catch(
          () => {},
        );
      }
    }
  }

  function begin(messages: readonly ReceivedMessage[]): void {
    const work = workOn(messages)
      .catch((error: unknown) => sayPollingFailed(mapping, error))
      .finally(() => working.delete(work));
    working.add(work);
  }

  async function workOn(messages: readonly ReceivedMessage[]): Promise<void> {
    const hold = holdWhileWorking(messages);
    let outcome: Awaited<ReturnType<FunctionHost['invoke']>> | undefined;
    try {
      outcome = await host.invoke(sqsEvent(messages, { queueArn, region }));
    } finally {
      const ids = messages.map(({ id }) => id);
      const failed = outcome ? failedMessages(ids, outcome, mapping.reportsItems) : new Set(ids);
      hold.release(messages.filter(({ id }) => failed.has(id)));
      const receipts = messages.filter(({ id }) => !failed.has(id)).map(({ receipt }) => receipt);
      if (receipts.length > 0) await sqs.delete(await caller(), { queueArn, receipts });
    }
  }

  /**
   * Compressed time shortens the visibility timeout and not the work: without this, a message would come back while
   * its function still runs, which on AWS only a timeout shorter than the function's brings about.
   */
  function holdWhileWorking(messages: readonly ReceivedMessage[]) {
    const receivedAt = kernel.now().getTime();
    const visibleAgain = receivedAt + sqs.queue(queueArn).visibilitySeconds * 1000 * kernel.timeScale;
    const holdAll = () => {
      const until = new Date(Math.max(visibleAgain, kernel.now().getTime() + HOLD_MS));
      for (const { receipt } of messages) sqs.holdUntil(queueArn, receipt, until);
    };
    const timer = kernel.timeScale < 1 ? setInterval(holdAll, HOLD_MS / 5) : undefined;
    if (timer) holdAll();
    return {
      release(failed: readonly ReceivedMessage[]) {
        clearInterval(timer);
        // A sandbox that stops has ended the work itself: the next one need not wait.
        const at = stopping.signal.aborted ? kernel.now().getTime() : visibleAgain;
        if (!timer && !stopping.signal.aborted) return;
        for (const { receipt } of failed) sqs.letGo(queueArn, receipt, new Date(at));
      },
    };
  }

  return {
    async stop() {
      stopping.abort();
      await host.stop();
      await polling;
      await Promise.all(working);
    },
  };
}

async function assertRights(sqs: Sqs, caller: Caller, mapping: Mapping): Promise<void> {
  for (const action of RIGHTS) {
    try {
      sqs.authorize(caller, mapping.queueArn, action);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      throw new Error(`the role of ${mapping.functionName} may not ${action} on its queue`);
    }
  }
}

function sayPollingFailed({ functionName }: Mapping, error: unknown): void {
  if (error instanceof AwsError)
    console.error(`sandbox: ${functionName} cannot poll its queue (${error.code})`);
  logFailure(`the event source of ${functionName}`, error);
}
