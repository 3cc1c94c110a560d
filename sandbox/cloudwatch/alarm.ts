import { z } from 'zod';
import { parseProperties } from '../kernel/parse-properties.ts';
import { physicalName } from '../kernel/physical-name.ts';
import type { ResourceModel, Template } from '../kernel/service.ts';

// Strict: what the sandbox does not evaluate would never alarm.
const AlarmProperties = z.strictObject({
  AlarmName: z.string(),
  AlarmDescription: z.string().optional(),
  Namespace: z.enum(['AWS/SQS', 'AWS/Events']),
  MetricName: z.enum([
    'ApproximateNumberOfMessagesVisible',
    'ApproximateAgeOfOldestMessage',
    'TriggeredRules',
  ]),
  Dimensions: z.tuple([z.strictObject({ Name: z.enum(['QueueName', 'RuleName']), Value: z.string() })]),
  Statistic: z.enum(['Maximum', 'Sum']),
  /** Seconds */
  Period: z.coerce.number().int().min(60).max(3600),
  EvaluationPeriods: z.literal(1),
  Threshold: z.coerce.number(),
  ComparisonOperator: z.literal('GreaterThanOrEqualToThreshold'),
  TreatMissingData: z.literal('notBreaching'),
  AlarmActions: z.array(z.string().regex(/^arn:[\w-]+:sns:/, 'the sandbox notifies SNS topics only')),
  Tags: z.unknown().optional(),
});

export interface Alarm extends z.infer<typeof AlarmProperties> {
  readonly arn: string;
}

/** Every alarm of the template. */
export function readAlarms(template: Template): readonly Alarm[] {
  return template
    .resources('AWS::CloudWatch::Alarm')
    .map((resource) => ({ arn: resource.attribute('Arn'), ...parseProperties(resource, AlarmProperties) }));
}

export const cloudWatchResourceModels: Readonly<Record<string, ResourceModel>> = {
  'AWS::CloudWatch::Alarm': {
    ref: ({ logicalId, properties }, where) =>
      String(properties['AlarmName'] ?? physicalName(where, logicalId)),
    attributes: {
      Arn: ({ ref }, where) =>
        `arn:${where.partition}:cloudwatch:${where.region}:${where.account}:alarm:${ref}`,
    },
  },
};
