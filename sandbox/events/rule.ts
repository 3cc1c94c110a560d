import { z } from 'zod';
import { parseProperties } from '../kernel/parse-properties.ts';
import type { Resource, Template } from '../kernel/service.ts';
import { inputPath } from './input-path.ts';
import { compilePattern, type EventTest } from './pattern.ts';
import { readRate } from './schedule.ts';
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
  /** Of a rule with a schedule, which matches nothing: how often it is due. */
  readonly everyMs?: number;
  /** Whether it asks for management calls that only read. */
  readonly takesReads: boolean;
  readonly targets: readonly Target[];
}

const WITH_READS = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';

// Strict: other buses and other inputs would be a silent miss.
const RuleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  EventBusName: z.literal('default').optional(),
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', WITH_READS, 'DISABLED']).default('ENABLED'),
  Tags: z.unknown().optional(),
  Targets: z
    .array(
      z.strictObject({
        Id: z.string(),
        Arn: z
          .string()
          .regex(/^arn:[\w-]+:(?:sqs|sns):/, 'the sandbox delivers to SQS queues and SNS topics only'),
        InputPath: z.string().default('$'),
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
    const { State, Targets, ...when } = parseProperties(resource, RuleProperties);
    if (State === 'DISABLED') return [];
    const targets = Targets.map((target) => ({
      id: target.Id,
      arn: target.Arn,
      input: explained(resource, () => inputOf(target)),
      deadLetterArn: target.DeadLetterConfig?.Arn,
      maxAgeSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
      maxRetries: target.RetryPolicy.MaximumRetryAttempts,
    }));
    const named = { arn: resource.attribute('Arn'), name: resource.ref, takesReads: State === WITH_READS };
    return [{ ...named, ...explained(resource, () => occasion(when)), targets }];
  });
}

/** What a target gets of an event: all of it, a part, or a text that is made of it. */
function inputOf({
  InputPath,
  InputTransformer: transformer,
}: {
  InputPath: string;
  InputTransformer?: InputTransformer | undefined;
}): Target['input'] {
  if (transformer !== undefined) return (event) => transformInput(transformer, event);
  const part = inputPath(InputPath);
  return (event) => JSON.stringify(part(event)) ?? 'null';
}

/** What a rule waits for: events of a pattern, or the clock. */
function occasion({
  EventPattern,
  ScheduleExpression,
}: Pick<z.infer<typeof RuleProperties>, 'EventPattern' | 'ScheduleExpression'>): Pick<
  Rule,
  'matches' | 'everyMs'
> {
  if (ScheduleExpression === undefined) return { matches: compilePattern(EventPattern) };
  if (EventPattern !== undefined)
    throw new Error('the sandbox hosts rules with a pattern or a schedule, not both');
  return { matches: () => false, everyMs: readRate(ScheduleExpression) };
}

/** Says of which rule an error is. */
function explained<T>({ logicalId }: Resource, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`AWS::Events::Rule (${logicalId}): ${error instanceof Error ? error.message : 'bad'}`);
  }
}
