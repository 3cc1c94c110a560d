import { createHash } from 'node:crypto';
import { physicalName } from '../kernel/physical-name.ts';
import type { Deployment, Properties, ResourceModel } from '../kernel/service.ts';

const MAX_ROLE_NAME = 64;
const MAX_POLICY_NAME = 128;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ID_LENGTH = 17;

interface Named {
  readonly logicalId: string;
  readonly properties: Properties;
}

const roleName = ({ logicalId, properties }: Named, where: Deployment) =>
  text(properties['RoleName']) ?? physicalName(where, logicalId, { maxLength: MAX_ROLE_NAME });

const role: ResourceModel = {
  ref: roleName,
  attributes: {
    Arn: (resource, where) =>
      `arn:${where.partition}:iam::${where.account}:role${path(resource)}${roleName(resource, where)}`,
    RoleId: (resource, where) => roleId(roleName(resource, where), where),
  },
};

const policy: ResourceModel = {
  ref: ({ logicalId, properties }) => text(properties['PolicyName']) ?? logicalId,
};

const managedPolicy: ResourceModel = {
  ref: (resource, where) => {
    const name =
      text(resource.properties['ManagedPolicyName']) ??
      physicalName(where, resource.logicalId, { maxLength: MAX_POLICY_NAME });
    return `arn:${where.partition}:iam::${where.account}:policy${path(resource)}${name}`;
  },
};

export const iamResourceModels: Readonly<Record<string, ResourceModel>> = {
  'AWS::IAM::Role': role,
  'AWS::IAM::Policy': policy,
  'AWS::IAM::ManagedPolicy': managedPolicy,
};

/** The unique id of a role, the part of a principal id in front of the session name. */
export function roleId(name: string, where: Deployment): string {
  const digest = createHash('sha256').update(`${where.account}/${where.stackName}/${name}`).digest();
  return `AROA${[...digest.subarray(0, ID_LENGTH)].map((byte) => BASE32[byte % BASE32.length]).join('')}`;
}

function path({ properties }: Named): string {
  return text(properties['Path']) ?? '/';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
