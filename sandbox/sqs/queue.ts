import { z } from 'zod';
import type { PolicyDocument } from '../kernel/kernel.ts';
import { parseProperties } from '../kernel/parse-properties.ts';
import type { Template } from '../kernel/service.ts';

/** One queue of the template, with SQS's defaults filled in. */
export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly delaySeconds: number;
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly maxBytes: number;
  readonly waitSeconds: number;
  readonly deadLetter?: { readonly arn: string; readonly maxReceives: number } | undefined;
  /** The key of SSE-KMS; without it SQS encrypts by itself, and callers need no rights on a key. */
  readonly kmsKeyId?: string | undefined;
  readonly keyReuseSeconds: number;
  readonly policy?: PolicyDocument | undefined;
}

const MAX_BYTES = 1024 * 1024;
const MAX_VISIBILITY_SECONDS = 43_200;
const seconds = (max: number, whenAbsent: number) =>
  z.coerce.number().int().min(0).max(max).default(whenAbsent);

// Strict: a property that the sandbox does not honour must not pass unseen.
const QueueProperties = z.strictObject({
  QueueName: z.string().optional(),
  DelaySeconds: seconds(900, 0),
  VisibilityTimeout: seconds(MAX_VISIBILITY_SECONDS, 30),
  MessageRetentionPeriod: z.coerce.number().int().min(60).max(1_209_600).default(345_600),
  MaximumMessageSize: z.coerce.number().int().min(1024).max(MAX_BYTES).default(MAX_BYTES),
  ReceiveMessageWaitTimeSeconds: seconds(20, 0),
  RedrivePolicy: z
    .strictObject({
      deadLetterTargetArn: z.string(),
      maxReceiveCount: z.coerce.number().int().min(1).max(1000),
    })
    .optional(),
  RedriveAllowPolicy: z
    .strictObject({
      redrivePermission: z.enum(['allowAll', 'byQueue', 'denyAll']),
      sourceQueueArns: z.array(z.string()).optional(),
    })
    .optional(),
  KmsMasterKeyId: z.string().optional(),
  KmsDataKeyReusePeriodSeconds: z.coerce.number().int().min(60).max(86_400).default(300),
  SqsManagedSseEnabled: z.boolean().optional(),
  Tags: z.unknown().optional(),
});

const QueuePolicyProperties = z.strictObject({
  Queues: z.array(z.string()),
  PolicyDocument: z.looseObject({ Version: z.string(), Statement: z.unknown() }),
});

/** Every queue of the template by ARN. */
export function readQueues(template: Template): ReadonlyMap<string, Queue> {
  const policies = readPolicies(template);
  const parsed = template.resources('AWS::SQS::Queue').map((resource) => ({
    resource,
    arn: resource.attribute('Arn'),
    properties: parseProperties(resource, QueueProperties),
  }));
  for (const { resource, arn, properties } of parsed) {
    const target = properties.RedrivePolicy?.deadLetterTargetArn;
    if (target === undefined) continue;
    const deadLetters = parsed.find((one) => one.arn === target);
    if (!deadLetters) throw new Error(`${resource.logicalId}: its dead-letter queue is not in the template`);
    if (!mayRedrive(deadLetters.properties.RedriveAllowPolicy, arn)) {
      throw new Error(
        `${resource.logicalId}: ${deadLetters.resource.logicalId} does not take its dead letters`,
      );
    }
  }
  return new Map(
    parsed.map(({ resource, arn, properties }) => [
      arn,
      toQueue(arn, properties, policies.get(resource.ref)),
    ]),
  );
}

function toQueue(
  arn: string,
  properties: z.infer<typeof QueueProperties>,
  policy: PolicyDocument | undefined,
): Queue {
  const redrive = properties.RedrivePolicy;
  return {
    name: arn.slice(arn.lastIndexOf(':') + 1),
    arn,
    delaySeconds: properties.DelaySeconds,
    visibilitySeconds: properties.VisibilityTimeout,
    retentionSeconds: properties.MessageRetentionPeriod,
    maxBytes: properties.MaximumMessageSize,
    waitSeconds: properties.ReceiveMessageWaitTimeSeconds,
    deadLetter: redrive && { arn: redrive.deadLetterTargetArn, maxReceives: redrive.maxReceiveCount },
    kmsKeyId: properties.KmsMasterKeyId,
    keyReuseSeconds: properties.KmsDataKeyReusePeriodSeconds,
    policy,
  };
}

function readPolicies(template: Template): ReadonlyMap<string, PolicyDocument> {
  const policies = new Map<string, PolicyDocument>();
  for (const resource of template.resources('AWS::SQS::QueuePolicy')) {
    const { Queues, PolicyDocument: document } = parseProperties(resource, QueuePolicyProperties);
    for (const url of Queues) {
      // CloudFormation would let the last one win, in an order that nobody chose.
      if (policies.has(url)) throw new Error(`${resource.logicalId}: a queue has two queue policies`);
      policies.set(url, document);
    }
  }
  return policies;
}

function mayRedrive(
  allow: z.infer<typeof QueueProperties>['RedriveAllowPolicy'],
  sourceArn: string,
): boolean {
  if (!allow || allow.redrivePermission === 'allowAll') return true;
  return allow.redrivePermission === 'byQueue' && (allow.sourceQueueArns ?? []).includes(sourceArn);
}
