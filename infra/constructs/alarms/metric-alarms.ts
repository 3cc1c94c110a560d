import type { StudyNames } from '../study-names.ts';

/** The rule whose matches are counted. */
export const REFUSALS_RULE = 'refused-calls';

/** A person who tries what is not theirs makes a few refusals; a script that tries doors makes many. */
const REFUSALS = { count: 20, seconds: 300 } as const;

/** Messages come back within minutes, and a part is worked on for a quarter of an hour at the most. */
const IN_TIME_SECONDS = 3600;
const LOOK_SECONDS = 300;

export interface MetricAlarm {
  readonly name: string;
  readonly description: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: { readonly name: string; readonly value: string }[];
  readonly statistic: string;
  /** Seconds */
  readonly period: number;
  readonly threshold: number;
}

/** What is told when a number is reached. */
export function metricAlarms(
  names: StudyNames,
  { work, deadLetters }: { readonly work: readonly string[]; readonly deadLetters: readonly string[] },
): MetricAlarm[] {
  const ofQueue = (queue: string) => ({
    namespace: 'AWS/SQS',
    dimensions: [{ name: 'QueueName', value: names.of(queue) }],
    statistic: 'Maximum',
    period: LOOK_SECONDS,
  });
  return [
    {
      name: 'refusals-in-bursts',
      description: `${REFUSALS.count} calls or more were refused within ${REFUSALS.seconds / 60} minutes.`,
      namespace: 'AWS/Events',
      metricName: 'TriggeredRules',
      dimensions: [{ name: 'RuleName', value: names.of(REFUSALS_RULE) }],
      statistic: 'Sum',
      period: REFUSALS.seconds,
      threshold: REFUSALS.count,
    },
    ...deadLetters.map((queue) => ({
      name: `messages-in-${queue}`,
      description: 'A message was given up.',
      metricName: 'ApproximateNumberOfMessagesVisible',
      threshold: 1,
      ...ofQueue(queue),
    })),
    ...work.map((queue) => ({
      name: `late-in-${queue}`,
      description: `A message has waited for an hour: a delivery or a withdrawal is not finished in time.`,
      metricName: 'ApproximateAgeOfOldestMessage',
      threshold: IN_TIME_SECONDS,
      ...ofQueue(queue),
    })),
  ];
}
