import { randomUUID } from 'node:crypto';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { logFailure } from '../kernel/log-failure.ts';
import type { Sns } from '../sns/create-sns.ts';
import type { Sqs } from '../sqs/sqs.ts';
import type { Delivery, DeliveryStore } from './delivery-store.ts';
import type { Rule, Target } from './rule.ts';

const FIRST_RETRY_SECONDS = 1;
const LONGEST_RETRY_SECONDS = 300;

// EventBridge does not try these again: nothing changes until somebody changes the stack.
const FINAL: Readonly<Record<string, string>> = {
  AccessDenied: 'NO_PERMISSIONS',
  KmsAccessDenied: 'NO_PERMISSIONS',
  KmsDisabled: 'SDK_CLIENT_ERROR',
  KmsInvalidState: 'SDK_CLIENT_ERROR',
  KmsNotFound: 'SDK_CLIENT_ERROR',
  NotFound: 'NO_RESOURCE',
  QueueDoesNotExist: 'NO_RESOURCE',
  InvalidMessageContents: 'SDK_CLIENT_ERROR',
  InvalidParameterValue: 'SDK_CLIENT_ERROR',
};

interface Giving {
  readonly kernel: Kernel;
  readonly sqs: Sqs;
  readonly sns: Sns;
  readonly store: DeliveryStore;
}

/** Makes one attempt to bring an event to its target: it ends there, in the dead-letter queue, or waits for the next. */
export async function deliver(
  { kernel, sqs, sns, store }: Giving,
  delivery: Delivery,
  place: { rule: Rule; target: Target } | undefined,
): Promise<void> {
  // The rule or target has gone from the template since: nobody waits for the event any more.
  if (!place) return store.remove(delivery);
  const { rule, target } = place;
  const caller = eventBridge(rule.arn);
  const body = target.input(delivery.event);
  try {
    if (isTopic(target.arn)) await sns.publish(caller, { topicArn: target.arn, message: body });
    else await sqs.sendMessage(caller, { queueArn: target.arn, body });
    store.remove(delivery);
  } catch (error) {
    const code = error instanceof AwsError ? error.code : 'InternalFailure';
    const at = kernel.now().getTime();
    const exhausted = exhaustedBy(delivery, target, at, kernel.timeScale);
    if (!(code in FINAL) && exhausted === undefined) {
      logFailure('the delivery of an event', error);
      store.postpone(delivery, at + retrySeconds(delivery.attempts) * 1000 * kernel.timeScale);
      return;
    }
    await bury(sqs, caller, {
      delivery,
      rule,
      target,
      body,
      code: FINAL[code] ?? 'SDK_CLIENT_ERROR',
      exhausted,
    });
    store.remove(delivery);
  }
}

function exhaustedBy({ attempts, createdAt }: Delivery, target: Target, at: number, timeScale: number) {
  if (attempts >= target.maxRetries) return 'MaximumRetryAttempts';
  return at - createdAt >= target.maxAgeSeconds * 1000 * timeScale ? 'MaximumEventAgeInSeconds' : undefined;
}

function retrySeconds(attempts: number): number {
  const longest = Math.min(LONGEST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** attempts);
  return longest * (0.5 + Math.random() / 2);
}

/** Puts an undeliverable event where an operator finds it; without such a queue it is lost, and that is said. */
async function bury(
  sqs: Sqs,
  caller: Caller,
  lost: {
    delivery: Delivery;
    rule: Rule;
    target: Target;
    body: string;
    code: string;
    exhausted: string | undefined;
  },
): Promise<void> {
  const { rule, target } = lost;
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  try {
    if (target.deadLetterArn === undefined) throw new AwsError('NoDeadLetterQueue', 'The target has none.');
    await sqs.sendMessage(caller, {
      queueArn: target.deadLetterArn,
      body: lost.body,
      attributes: {
        RULE_ARN: text(rule.arn),
        TARGET_ARN: text(target.arn),
        ERROR_CODE: text(lost.code),
        RETRY_ATTEMPTS: text(String(lost.delivery.attempts)),
        ...(lost.exhausted === undefined ? {} : { EXHAUSTED_RETRY_CONDITION: text(lost.exhausted) }),
      },
    });
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    console.error(
      `sandbox: an event of ${rule.arn} could not be delivered (${lost.code}) nor kept (${error.code})`,
    );
  }
}

export function isTopic(arn: string): boolean {
  return arn.split(':')[2] === 'sns';
}

function eventBridge(sourceArn: string): Caller {
  return {
    principal: { kind: 'service', name: 'events.amazonaws.com', sourceArn },
    requestId: randomUUID(),
    sourceIp: 'events.amazonaws.com',
    userAgent: 'events.amazonaws.com',
    calledVia: [],
  };
}
