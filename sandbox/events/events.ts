import { jsonService } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { logFailure } from '../kernel/log-failure.ts';
import type { Service } from '../kernel/service.ts';
import type { Sns } from '../sns/create-sns.ts';
import type { Sqs } from '../sqs/sqs.ts';
import { createClock, scheduledEvent } from './clock.ts';
import { deliver, isTopic } from './deliver.ts';
import { createDeliveryStore, type Delivery } from './delivery-store.ts';
import type { EventBridgeEvent } from './event.ts';
import { putEvents } from './put-events.ts';
import { eventsResourceModels } from './resource-models.ts';
import { type Rule, readRules } from './rule.ts';
import { isReadOnlyManagement } from './trail-event.ts';

/** The default event bus. */
export interface Events {
  /**
   * Takes an event in: synchronous and within the database's current transaction, so that it is there exactly if
   * what it tells about is. Delivery follows by itself, at least once.
   */
  emit(event: EventBridgeEvent): void;
  /** Events that have matched a rule and have not reached their target. */
  pending(): number;
  /** How often a rule has matched since a moment of the clock: what CloudWatch counts as TriggeredRules. */
  triggered(ruleName: string, since: number): number;
  /** Lets a rule with a schedule be due now, by its name, beside when it is due by itself. */
  fire(ruleName: string): void;
}

const AT_ONCE = 10;
/** The longest that a metric of CloudWatch looks back here. */
const REMEMBERED_MS = 3_600_000;
const FAILED_PAUSE_MS = 1000;
const MAX_TIMER = 2 ** 31 - 1;

/** Hosts the template's event rules. */
export function createEvents(kernel: Kernel, { sqs, sns }: { sqs: Sqs; sns: Sns }): Service & Events {
  const store = createDeliveryStore(kernel);
  const triggers = new Map<string, number[]>();
  const clock = createClock(kernel);
  let rules: readonly Rule[] | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  const known = () => {
    rules ??= readRules(kernel.template);
    return rules;
  };

  function place({ ruleArn, targetId }: Delivery) {
    const rule = known().find(({ arn }) => arn === ruleArn);
    const target = rule?.targets.find(({ id }) => id === targetId);
    return rule && target ? { rule, target } : undefined;
  }

  function send({ arn: ruleArn, name, targets }: Rule, event: EventBridgeEvent): void {
    count(name);
    for (const { id } of targets) store.add({ ruleArn, targetId: id, event });
  }

  async function deliverDue(): Promise<void> {
    for (const rule of clock.strike(known())) send(rule, scheduledEvent(kernel, rule));
    for (;;) {
      const due = stopped ? [] : store.due(AT_ONCE);
      if (due.length === 0) return;
      for (const delivery of due) await deliver({ kernel, sqs, sns, store }, delivery, place(delivery));
    }
  }

  function count(ruleName: string): void {
    const now = kernel.now().getTime();
    const recent = (triggers.get(ruleName) ?? []).filter((at) => at > now - REMEMBERED_MS);
    triggers.set(ruleName, [...recent, now]);
  }

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(wake, Math.min(Math.max(milliseconds, 0), MAX_TIMER)).unref();
  }

  function wake(): void {
    // What was emitted meanwhile is seen by the round that runs, or by the timer set at its end.
    if (running) return;
    let pause: number | undefined;
    running = deliverDue()
      .catch((error: unknown) => {
        logFailure('the delivery of events', error);
        pause = FAILED_PAUSE_MS;
      })
      .finally(() => {
        running = undefined;
        if (stopped) return;
        const moments = [store.nextDueAt(), clock.nextAt(known())].filter((at) => at !== undefined);
        if (moments.length > 0) schedule(pause ?? Math.min(...moments) - kernel.now().getTime());
      });
  }

  function emit(event: EventBridgeEvent): void {
    for (const rule of known()) {
      if (!rule.takesReads && isReadOnlyManagement(event)) continue;
      if (rule.matches(event)) send(rule, event);
    }
    schedule(0);
  }

  return {
    ...jsonService(kernel, {
      signingName: 'events',
      targetPrefix: 'AWSEvents',
      resourceTypes: eventsResourceModels,
      operations: { PutEvents: putEvents(kernel, emit) },
    }),

    async start() {
      for (const { targets } of known()) {
        for (const { arn, deadLetterArn } of targets) {
          if (isTopic(arn)) sns.topic(arn);
          else sqs.queue(arn);
          if (deadLetterArn === undefined) continue;
          sqs.queue(deadLetterArn);
          sqs.declareDeadLetters(deadLetterArn);
        }
      }
      schedule(0);
    },

    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },

    emit,

    fire(ruleName) {
      const rule = known().find(({ name, everyMs }) => name === ruleName && everyMs !== undefined);
      if (rule === undefined) throw new Error(`no rule with a schedule is named ${ruleName}`);
      send(rule, scheduledEvent(kernel, rule));
      schedule(0);
    },

    pending: () => store.count(),

    triggered: (ruleName, since) => (triggers.get(ruleName) ?? []).filter((at) => at > since).length,
  };
}
