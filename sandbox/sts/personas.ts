import { z } from 'zod';
import { decideAccess } from '../iam/decide-access.ts';
import { roleId } from '../iam/resource-models.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Resource } from '../kernel/service.ts';
import type { SessionGrant } from '../kernel/sessions.ts';
import { type AssumeRoleInput, assumptionSteps } from './assume-role.ts';
import { type StandIn, standIn } from './stand-in.ts';

/** Somebody who works with the study, and how the sandbox lets them in. */
export interface Persona {
  /** `data-manager-skive`, `analyst` */
  readonly name: string;
  readonly grant: SessionGrant;
}

/** A working day; real sessions are shorter, but nobody can log in to the sandbox again. */
const LIFETIME_SECONDS = 12 * 3600;
const SOURCE_TAG = 'source';
const KINDS = ['data-manager', 'analyst', 'auditor', 'custodian', 'operator'];
const CLIENT_PARAMETER = /^\/carelake\/[^/]+\/client$/;
const Client = z.looseObject({ sources: z.array(z.string().min(1)) });

/** Mints a session for everybody who works with the study: the sandbox stands in for the identity provider that vouches for them. */
export function mintPersonas(kernel: Kernel): Persona[] {
  const roles = kernel.template.resources('AWS::IAM::Role');
  return KINDS.flatMap((kind) => {
    const role = roles.find(({ ref }) => ref === `${kernel.template.deployment.stackName}-${kind}`);
    if (!role) return [];
    if (kind !== 'data-manager') return [mint(kernel, role, kind)];
    return readSources(kernel).map((source) => mint(kernel, role, `${kind}-${source}`, source));
  });
}

function mint(kernel: Kernel, role: Resource, name: string, source?: string): Persona {
  const roleArn = role.attribute('Arn');
  const provider = standIn(kernel.role(roleArn)?.trust, name, kernel.template.deployment);
  const tags = { ...provider.tags, ...(source === undefined ? {} : { [SOURCE_TAG]: source }) };
  assertTrusted(kernel, provider, {
    RoleArn: roleArn,
    RoleSessionName: name,
    DurationSeconds: LIFETIME_SECONDS,
    SourceIdentity: name,
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  });
  const grant = kernel.sessions.issue({
    roleName: role.ref,
    roleArn,
    roleId: roleId(role.ref, kernel.template.deployment),
    sessionName: name,
    tags,
    sourceIdentity: name,
    mfa: true,
    lifetimeSeconds: LIFETIME_SECONDS,
  });
  return { name, grant };
}

/** Even the stand-in lets nobody into a role whose trust policy would not. */
function assertTrusted(kernel: Kernel, provider: StandIn, input: AssumeRoleInput): void {
  const { account } = kernel.template.deployment;
  for (const { action, context } of assumptionSteps(input, input.SourceIdentity)) {
    const verdict = decideAccess({
      principal: provider.principal,
      action: action === 'sts:AssumeRole' ? provider.action : action,
      resource: input.RoleArn,
      account,
      context: {
        'aws:PrincipalAccount': account,
        'aws:SecureTransport': 'true',
        ...provider.context,
        ...context,
      },
      identity: [{ name: 'identity-provider', policy: vouching(input.RoleArn) }],
      resourcePolicy: kernel.role(input.RoleArn)?.trust,
    });
    if (!verdict.allowed)
      throw new Error(
        `the role ${input.RoleArn} does not let ${input.RoleSessionName} in: ${action} ${verdict.why}`,
      );
  }
}

function vouching(Resource: string) {
  const Action = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:SetSourceIdentity', 'sts:TagSession'];
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] };
}

/** The study's sources, as the template tells every client. */
function readSources({ template }: Kernel): string[] {
  const client = template.resources('AWS::SSM::Parameter').find(({ ref }) => CLIENT_PARAMETER.test(ref));
  if (!client) throw new Error('the template has no client parameter that names the sources of the study');
  return Client.parse(JSON.parse(String(client.properties['Value']))).sources;
}
