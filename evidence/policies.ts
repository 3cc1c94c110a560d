import type { Statement } from '../infra/constructs/policy.ts';
import type { Deployment, Resource } from './deployment.ts';

/** Where the policy of a resource stands, and which of its properties names the resource. */
const POLICY_OF: Readonly<Record<string, readonly [type: string, property: string]>> = {
  'AWS::S3::Bucket': ['AWS::S3::BucketPolicy', 'Bucket'],
  'AWS::SQS::Queue': ['AWS::SQS::QueuePolicy', 'Queues'],
  'AWS::SNS::Topic': ['AWS::SNS::TopicPolicy', 'Topics'],
  'AWS::IAM::Role': ['AWS::IAM::Policy', 'Roles'],
};

/** Statements of the policies that are about a resource: of a bucket, queue or topic its own, of a role its rights, of a key the key's. */
export function statementsAbout(resource: Resource, deployment: Deployment): Statement[] {
  if (resource.Type === 'AWS::KMS::Key') return statementsIn(resource.Properties.KeyPolicy);
  const [type = '', property = ''] = POLICY_OF[resource.Type] ?? [];
  return deployment
    .of(type)
    .filter(({ Properties }) => [Properties[property]].flat().includes(resource.id))
    .flatMap(({ Properties }) => statementsIn(Properties.PolicyDocument));
}

export function statementsIn(
  document: { readonly Statement?: readonly Statement[] } | undefined,
): Statement[] {
  return [...(document?.Statement ?? [])];
}

/** Denials that hold for everybody, whatever rights somebody has. */
export function denialsForAll(resource: Resource, deployment: Deployment): Statement[] {
  return statementsAbout(resource, deployment).filter(
    ({ Effect, Principal }) => Effect === 'Deny' && Principal === '*',
  );
}

export function allows({ Effect, Action }: Statement, ...actions: readonly string[]): boolean {
  const patterns = listed(Action).map((one) => new RegExp(`^${one.replaceAll('*', '.*')}$`));
  return Effect === 'Allow' && actions.some((action) => patterns.some((pattern) => pattern.test(action)));
}

export function principals({ Principal }: Statement): string[] {
  if (Principal === undefined || typeof Principal === 'string') return listed(Principal);
  return Object.values(Principal).flatMap((one) => listed(one));
}

/** What a statement demands, by condition key, whatever the operator. */
export function conditions({ Condition = {} }: Statement): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.values(Condition)
      .flatMap((keys) => Object.entries(keys))
      .map(([key, value]) => [key, listed(value)]),
  );
}

export function listed(value: string | readonly string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}
