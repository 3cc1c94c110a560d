import type { Events } from '../events/events.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Sqs } from '../sqs/sqs.ts';
import type { Alarm } from './alarm.ts';

interface Sources {
  readonly kernel: Kernel;
  readonly sqs: Sqs;
  readonly events: Events;
}

/** The value of an alarm's metric now; times are those that they would be without compression. */
export function readMetric(
  { MetricName, Dimensions: [{ Value: name }], Period }: Alarm,
  { kernel, sqs, events }: Sources,
): number {
  const { partition, region, account } = kernel.template.deployment;
  const queue = () => sqs.metrics(`arn:${partition}:sqs:${region}:${account}:${name}`);
  switch (MetricName) {
    case 'ApproximateNumberOfMessagesVisible':
      return queue().visible;
    case 'ApproximateAgeOfOldestMessage':
      return queue().oldestMs / 1000 / kernel.timeScale;
    case 'TriggeredRules':
      return events.triggered(name, kernel.now().getTime() - Period * 1000 * kernel.timeScale);
  }
}
