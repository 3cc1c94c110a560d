import { randomUUID } from 'node:crypto';
import type { Events } from '../events/events.ts';
import type { Caller } from '../kernel/caller.ts';
import { jsonService } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { logFailure } from '../kernel/log-failure.ts';
import type { Service } from '../kernel/service.ts';
import type { Sns } from '../sns/create-sns.ts';
import type { Sqs } from '../sqs/sqs.ts';
import { type Alarm, cloudWatchResourceModels, readAlarms } from './alarm.ts';
import { alarmMessage } from './alarm-message.ts';
import { createAlarmStates } from './alarm-states.ts';
import { readMetric } from './read-metric.ts';

/** AWS looks once a minute; nobody wants to wait for that here. */
const PAUSE_MS = 1000;
const SHORTEST_PAUSE_MS = 200;

export interface CloudWatchParts {
  readonly sqs: Sqs;
  readonly sns: Sns;
  readonly events: Events;
}

/** Evaluates the template's alarms on the metrics of its queues and rules, and notifies their topics when one begins. */
export function createCloudWatch(kernel: Kernel, { sqs, sns, events }: CloudWatchParts): Service {
  const states = createAlarmStates(kernel.db);
  let alarms: readonly Alarm[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  async function evaluate(alarm: Alarm): Promise<void> {
    const value = readMetric(alarm, { kernel, sqs, events });
    const state = value >= alarm.Threshold ? 'ALARM' : 'OK';
    if (state === states.read(alarm.AlarmName)) return;
    // First, so that a topic that refuses is not asked every second.
    states.write(alarm.AlarmName, state);
    if (state === 'OK') return;
    const { deployment } = kernel.template;
    const notification = alarmMessage(alarm, { value, deployment, at: kernel.now() });
    for (const topicArn of alarm.AlarmActions)
      await sns.publish(cloudWatch(alarm.arn), { topicArn, ...notification });
  }

  async function look(): Promise<void> {
    for (const alarm of alarms)
      await evaluate(alarm).catch((error: unknown) => logFailure('the evaluation of an alarm', error));
  }

  function schedule(): void {
    const pause = Math.max(SHORTEST_PAUSE_MS, PAUSE_MS * kernel.timeScale);
    timer = setTimeout(async () => {
      running = look();
      await running;
      if (timer !== undefined) schedule();
    }, pause).unref();
  }

  return {
    ...jsonService(kernel, {
      signingName: 'monitoring',
      targetPrefix: 'GraniteServiceVersion20100801',
      resourceTypes: cloudWatchResourceModels,
      operations: {},
    }),
    async start() {
      alarms = readAlarms(kernel.template);
      // Metrics and topics that are not there are an error now, not an alarm that never comes.
      for (const alarm of alarms) {
        readMetric(alarm, { kernel, sqs, events });
        alarm.AlarmActions.forEach(sns.topic);
      }
      if (alarms.length > 0) schedule();
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await running;
    },
  };
}

function cloudWatch(sourceArn: string): Caller {
  return {
    principal: { kind: 'service', name: 'cloudwatch.amazonaws.com', sourceArn },
    requestId: randomUUID(),
    sourceIp: 'cloudwatch.amazonaws.com',
    userAgent: 'cloudwatch.amazonaws.com',
    calledVia: [],
  };
}
