import type { PolicyDocument } from '../kernel/kernel.ts';
import type { Resource, Template } from '../kernel/service.ts';
import type { NamedPolicy } from './decide-access.ts';

/** What the template grants a role, and the limit it sets. */
export interface RolePolicies {
  readonly identity: readonly NamedPolicy[];
  readonly boundary?: NamedPolicy;
  readonly trust: PolicyDocument;
  readonly maxSessionSeconds: number;
}

const DEFAULT_MAX_SESSION_SECONDS = 3600;

/** Gathers the policies of every role, by role ARN. */
export function readRolePolicies(template: Template): ReadonlyMap<string, RolePolicies> {
  const attached = template.resources('AWS::IAM::Policy');
  const managed = template.resources('AWS::IAM::ManagedPolicy');
  return new Map(
    template
      .resources('AWS::IAM::Role')
      .map((role) => [role.attribute('Arn'), policiesOf(role, attached, managed)]),
  );
}

function policiesOf(
  role: Resource,
  attached: readonly Resource[],
  managed: readonly Resource[],
): RolePolicies {
  const { properties } = role;
  const inline = list(properties['Policies']).map((entry) => {
    const { PolicyName, PolicyDocument } = entry as { PolicyName: string; PolicyDocument: PolicyDocument };
    return { name: PolicyName, policy: PolicyDocument };
  });
  const names = (policy: Resource) => list(policy.properties['Roles']).includes(role.ref);
  const arns = new Set(list(properties['ManagedPolicyArns']).map(String));
  const fromStack = [...attached, ...managed].filter((policy) => names(policy) || arns.delete(policy.ref));
  if (arns.size > 0) throw new Error(`the sandbox does not know the managed policy ${[...arns].join(', ')}`);
  const boundary = properties['PermissionsBoundary'];
  return {
    identity: [...inline, ...fromStack.map(named)],
    ...(boundary === undefined ? {} : { boundary: boundaryOf(String(boundary), managed) }),
    trust: properties['AssumeRolePolicyDocument'] as PolicyDocument,
    maxSessionSeconds: Number(properties['MaxSessionDuration'] ?? DEFAULT_MAX_SESSION_SECONDS),
  };
}

function boundaryOf(arn: string, managed: readonly Resource[]): NamedPolicy {
  const policy = managed.find(({ ref }) => ref === arn);
  if (!policy) throw new Error(`the sandbox does not know the permissions boundary ${arn}`);
  return named(policy);
}

function named(policy: Resource): NamedPolicy {
  return { name: policy.logicalId, policy: policy.properties['PolicyDocument'] as PolicyDocument };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
