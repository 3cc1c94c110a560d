import { z } from 'zod';
import { parseProperties } from '../kernel/parse-properties.ts';
import type { Resource, Template } from '../kernel/service.ts';
import { compilePattern, type EventTest } from './pattern.ts';
import { InputTransformer, transformInput } from './transform-input.ts';

/** Where a rule sends what matches. */
export interface Target {
  readonly id: string;
  /** Of a queue or a topic. */
  readonly arn: string;
  /** What it gets of an event. */
  input(event: unknown): string;
  /** The queue for events that could not be delivered. */
  readonly deadLetterArn?: string | undefined;
  readonly maxAgeSeconds: number;
  readonly maxRetries: number;
}

/** A rule of the template on the default bus. */
export interface Rule {
  readonly arn: string;
  readonly name: string;
  readonly matches: EventTest;
  /** Whether it asks for management calls that only read. */
  readonly takesReads: boolean;
  readonly targets: readonly Target[];
}

const WITH_READS = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';

// Strict: schedules, other buses and other inputs would be a silent miss.
const RuleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  EventBusName: z.literal('default').optional(),
  EventPattern: z.unknown(),
  State: z.enum(['ENABLED', WITH_READS, 'DISABLED']).default('ENABLED'),
  Tags: z.unknown().optional(),
  Targets: z
    .array(
      z.strictObject({
        Id: z.string(),
        Arn: z
          .string()
          .regex(/^arn:[\w-]+:(?:sqs|sns):/, 'the sandbox delivers to SQS queues and SNS topics only'),
        InputTransformer: InputTransformer.optional(),
        DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
        RetryPolicy: z
          .strictObject({
            MaximumEventAgeInSeconds: z.coerce.number().min(60).max(86_400).default(86_400),
            MaximumRetryAttempts: z.coerce.number().min(0).max(185).default(185),
          })
          .prefault({}),
      }),
    )
    .default([]),
});

/** Every enabled rule of the template, its pattern compiled. */
export function readRules(template: Template): readonly Rule[] {
  return template.resources('AWS::Events::Rule').flatMap((resource) => {
    const { State, EventPattern, Targets } = parseProperties(resource, RuleProperties);
    if (State === 'DISABLED') return [];
    const targets = Targets.map((target) => ({
      id: target.Id,
      arn: target.Arn,
      input: inputOf(target.InputTransformer),
      deadLetterArn: target.DeadLetterConfig?.Arn,
      maxAgeSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
      maxRetries: target.RetryPolicy.MaximumRetryAttempts,
    }));
    const matches = compile(resource, EventPattern);
    const takesReads = State === WITH_READS;
    return [{ arn: resource.attribute('Arn'), name: resource.ref, matches, takesReads, targets }];
  });
}

function inputOf(transformer: InputTransformer | undefined): Target['input'] {
  return transformer === undefined ? JSON.stringify : (event) => transformInput(transformer, event);
}

function compile({ logicalId }: Resource, pattern: unknown): EventTest {
  try {
    return compilePattern(pattern);
  } catch (error) {
    throw new Error(
      `AWS::Events::Rule (${logicalId}): ${error instanceof Error ? error.message : 'bad pattern'}`,
    );
  }
}
