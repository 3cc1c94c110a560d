import { z } from 'zod';
import type { PolicyDocument } from '../kernel/kernel.ts';
import { parseProperties } from '../kernel/parse-properties.ts';
import { physicalName } from '../kernel/physical-name.ts';
import type { ResourceModel, Template } from '../kernel/service.ts';

/** A topic of the template. */
export interface Topic {
  readonly arn: string;
  /** The key of SSE-KMS; without it the topic is not encrypted, and publishers need no rights on a key. */
  readonly kmsKeyId?: string | undefined;
  readonly policy?: PolicyDocument | undefined;
}

// Strict: a property that the sandbox does not honour must not pass unseen.
const TopicProperties = z.strictObject({
  TopicName: z.string().optional(),
  DisplayName: z.string().optional(),
  KmsMasterKeyId: z.string().optional(),
  Tags: z.unknown().optional(),
});

const TopicPolicyProperties = z.strictObject({
  Topics: z.array(z.string()),
  PolicyDocument: z.looseObject({ Version: z.string(), Statement: z.unknown() }),
});

// Nobody reads mail in a sandbox: what a topic sends is kept, whoever subscribes.
const SubscriptionProperties = z.strictObject({
  TopicArn: z.string(),
  Protocol: z.enum(['email', 'email-json']),
  Endpoint: z.string(),
});

/** Every topic of the template by ARN. */
export function readTopics(template: Template): ReadonlyMap<string, Topic> {
  for (const resource of template.resources('AWS::SNS::Subscription'))
    parseProperties(resource, SubscriptionProperties);
  const policies = new Map<string, PolicyDocument>();
  for (const resource of template.resources('AWS::SNS::TopicPolicy')) {
    const { Topics, PolicyDocument: document } = parseProperties(resource, TopicPolicyProperties);
    for (const arn of Topics) policies.set(arn, document);
  }
  return new Map(
    template.resources('AWS::SNS::Topic').map((resource) => {
      const { KmsMasterKeyId: kmsKeyId } = parseProperties(resource, TopicProperties);
      return [resource.ref, { arn: resource.ref, kmsKeyId, policy: policies.get(resource.ref) }];
    }),
  );
}

/** How topics and what belongs to them are named. */
export const snsResourceModels: Readonly<Record<string, ResourceModel>> = {
  'AWS::SNS::Topic': {
    ref: ({ logicalId, properties }, where) =>
      `arn:${where.partition}:sns:${where.region}:${where.account}:${properties['TopicName'] ?? physicalName(where, logicalId)}`,
    attributes: {
      TopicArn: ({ ref }) => ref,
      TopicName: ({ ref }) => ref.slice(ref.lastIndexOf(':') + 1),
    },
  },
  'AWS::SNS::TopicPolicy': { ref: ({ logicalId }, where) => physicalName(where, logicalId) },
  'AWS::SNS::Subscription': {
    ref: ({ logicalId, properties }, where) => `${properties['TopicArn']}:${physicalName(where, logicalId)}`,
  },
};
