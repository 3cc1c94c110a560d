import { z } from 'zod';
import type { Resource, Template } from '../kernel/service.ts';
import { compilePattern, type EventTest } from './pattern.ts';

/** Where a rule sends what matches. */
export interface Target {
  readonly id: string;
  readonly queueArn: string;
  /** The queue for events that could not be delivered. */
  readonly deadLetterArn?: string | undefined;
  readonly maxAgeSeconds: number;
  readonly maxRetries: number;
}

/** A rule of the template on the default bus. */
export interface Rule {
  readonly arn: string;
  readonly matches: EventTest;
  readonly targets: readonly Target[];
}

// Strict: schedules, other buses and input transformation would be a silent miss.
const RuleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  EventBusName: z.literal('default').optional(),
  EventPattern: z.unknown(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Tags: z.unknown().optional(),
  Targets: z
    .array(
      z.strictObject({
        Id: z.string(),
        Arn: z.string().regex(/^arn:[\w-]+:sqs:/, 'the sandbox delivers to SQS queues only'),
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
    const { State, EventPattern, Targets } = parse(resource);
    if (State === 'DISABLED') return [];
    const targets = Targets.map((target) => ({
      id: target.Id,
      queueArn: target.Arn,
      deadLetterArn: target.DeadLetterConfig?.Arn,
      maxAgeSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
      maxRetries: target.RetryPolicy.MaximumRetryAttempts,
    }));
    return [{ arn: resource.attribute('Arn'), matches: compile(resource, EventPattern), targets }];
  });
}

function parse(resource: Resource): z.infer<typeof RuleProperties> {
  const parsed = RuleProperties.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  throw new Error(`${resource.type} (${resource.logicalId}): ${z.prettifyError(parsed.error)}`);
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
