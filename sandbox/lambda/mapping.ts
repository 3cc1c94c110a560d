import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { parseProperties } from '../kernel/parse-properties.ts';
import type { Template } from '../kernel/service.ts';

/** A queue that feeds a function. */
export interface Mapping {
  readonly functionName: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly reportsItems: boolean;
  readonly maxConcurrency: number;
}

// Strict: filters and batching windows would be a silent miss.
const MappingProperties = z.strictObject({
  FunctionName: z.string(),
  EventSourceArn: z.string().regex(/^arn:[\w-]+:sqs:/, 'the sandbox polls SQS queues only'),
  BatchSize: z.coerce.number().int().min(1).max(10).default(10),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z
    .strictObject({ MaximumConcurrency: z.coerce.number().int().min(2).max(1000).optional() })
    .optional(),
  Tags: z.unknown().optional(),
});

/** Every enabled event source mapping of the template. */
export function readMappings(template: Template): readonly Mapping[] {
  return template.resources('AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const properties = parseProperties(resource, MappingProperties);
    if (!properties.Enabled) return [];
    return [
      {
        functionName: properties.FunctionName.slice(properties.FunctionName.lastIndexOf(':') + 1),
        queueArn: properties.EventSourceArn,
        batchSize: properties.BatchSize,
        reportsItems: properties.FunctionResponseTypes.length > 0,
        // Without a limit Lambda goes up to a thousand; a machine has its cores.
        maxConcurrency: properties.ScalingConfig?.MaximumConcurrency ?? Math.max(2, availableParallelism()),
      },
    ];
  });
}
