import { decideAccess, type NamedPolicy } from '../../sandbox/iam/decide-access.ts';
import type { Verdict } from '../../sandbox/iam/policy-engine.ts';
import { requestContext } from '../../sandbox/iam/request-context.ts';
import type { RolePolicies } from '../../sandbox/iam/role-policies.ts';
import { type Caller, type Principal, via } from '../../sandbox/kernel/caller.ts';
import type { Deployment, Resource, Template } from '../../sandbox/kernel/service.ts';
import type { Question } from './calls.ts';

/** Somebody who may or may not do something. */
export interface Who {
  readonly name: string;
  readonly sort: 'person' | 'function' | 'service' | 'outsider';
  readonly principal: Principal;
  readonly identity: readonly NamedPolicy[];
  readonly boundary?: NamedPolicy | undefined;
  /** What the request's context has, beyond what the principal says. */
  readonly context?: Readonly<Record<string, string>>;
}

/** Sources of the study whose data managers are looked at: what one may do for itself, the other may not. */
const SOURCES = ['skive', 'viborg'];

const NOW = new Date('2026-11-02T12:00:00Z');
const FOREIGN_ACCOUNT = '999999999999';
const EVERY_RIGHT: NamedPolicy = {
  name: 'administrator',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
};

/** Everybody: whom the template knows, and those who were given every right, or none, by somebody else. */
export function everybody(
  template: Template,
  policiesOf: (roleArn: string) => RolePolicies | undefined,
): Who[] {
  const { deployment } = template;
  const roles = template.resources('AWS::IAM::Role').flatMap((role) => membersOf(role, template, policiesOf));
  const rules = template.resources('AWS::Events::Rule');
  const trails = template.resources('AWS::CloudTrail::Trail');
  const alarms = template.resources('AWS::CloudWatch::Alarm');
  const short = ({ ref }: Resource) => ref.replace(`${deployment.stackName}-`, '');
  return [
    ...roles,
    ...rules.map((rule) => service(`rule-${short(rule)}`, 'events', rule.attribute('Arn'))),
    // They are let in by a pattern: what one may, all may.
    ...alarms.slice(0, 1).map((alarm) => service('alarms', 'cloudwatch', alarm.attribute('Arn'))),
    ...trails.map((trail) => service('trail', 'cloudtrail', trail.attribute('Arn'))),
    ...[...rules.slice(0, 1), ...trails.slice(0, 1)].map((known) => {
      const name = known.type === 'AWS::Events::Rule' ? 'events' : 'cloudtrail';
      return foreign(service(`foreign-${name}`, name, known.attribute('Arn')), deployment);
    }),
    root(deployment),
    outsider('administrator', deployment),
    outsider(
      'deployment',
      deployment,
      `cdk-hnb659fds-cfn-exec-role-${deployment.account}-${deployment.region}`,
    ),
    foreign(outsider('foreign-administrator', { ...deployment, account: FOREIGN_ACCOUNT }), deployment),
  ];
}

/** By hand, or while Athena calls with the caller's credentials. */
export function decide(who: Who, question: Question, deployment: Deployment, through?: 'athena'): Verdict {
  const { via: service, context, ...rest } = question;
  const byHand: Caller = {
    principal: who.principal,
    requestId: 'r',
    sourceIp: '192.0.2.1',
    userAgent: 'test',
    calledVia: [],
  };
  const outer = through ? via(byHand, 'athena.amazonaws.com') : byHand;
  const caller = service ? via(outer, `${service}.amazonaws.com`) : outer;
  const viaService = service && `${service}.${deployment.region}.${deployment.urlSuffix}`;
  return decideAccess({
    ...rest,
    principal: nameOf(who.principal),
    account: deployment.account,
    identity: who.identity,
    boundary: who.boundary,
    context: {
      ...requestContext(caller, deployment, NOW),
      ...(viaService ? { 'kms:ViaService': viaService } : {}),
      ...context,
      ...who.context,
    },
  });
}

/** Whether it can make a difference that Athena calls: only then is it asked. */
export function minds(who: Who): boolean {
  return JSON.stringify(who.identity).includes('aws:CalledVia');
}

function membersOf(
  role: Resource,
  { deployment }: Template,
  policiesOf: (roleArn: string) => RolePolicies | undefined,
): Who[] {
  const policies = policiesOf(role.attribute('Arn'));
  if (!policies) throw new Error(`the template has no policies of ${role.ref}`);
  const name = role.ref.replace(`${deployment.stackName}-`, '');
  const { identity, boundary } = policies;
  if (JSON.stringify(policies.trust).includes('lambda.amazonaws.com'))
    return [{ name, sort: 'function', principal: session(role.ref, name, deployment), identity, boundary }];
  const members = name === 'data-manager' ? SOURCES : [undefined];
  return members.map((source) => {
    const person = source === undefined ? name : `${name}-${source}`;
    const tags = source === undefined ? {} : { source };
    return {
      name: person,
      sort: 'person',
      principal: { ...session(role.ref, person, deployment), tags, mfa: true, sourceIdentity: person },
      identity,
      boundary,
    };
  });
}

function session(roleName: string, sessionName: string, { partition, account }: Deployment) {
  return {
    kind: 'session' as const,
    roleName,
    roleArn: `arn:${partition}:iam::${account}:role/${roleName}`,
    sessionName,
    sessionArn: `arn:${partition}:sts::${account}:assumed-role/${roleName}/${sessionName}`,
    principalId: `AROA:${sessionName}`,
    accessKeyId: 'ASIA',
    tags: {},
    mfa: false,
    issuedAt: NOW,
  };
}

function service(name: string, of: string, sourceArn: string): Who {
  const principal = { kind: 'service', name: `${of}.amazonaws.com`, sourceArn } as const;
  return { name, sort: 'service', principal, identity: [] };
}

/** The account's root user, whom no policy of the account limits. */
function root({ partition, account }: Deployment): Who {
  const arn = `arn:${partition}:iam::${account}:root`;
  const principal = { kind: 'root', arn, accessKeyId: 'ASIA', mfa: true, issuedAt: NOW } as const;
  return { name: 'root', sort: 'outsider', principal, identity: [] };
}

/** Somebody with every right of an account, who was given none by the study. */
function outsider(name: string, deployment: Deployment, role = name): Who {
  return { name, sort: 'outsider', principal: session(role, name, deployment), identity: [EVERY_RIGHT] };
}

/** The same, of another account. */
function foreign(who: Who, { account }: Deployment): Who {
  const { principal } = who;
  if (principal.kind !== 'service') return { ...who, context: { 'aws:PrincipalAccount': FOREIGN_ACCOUNT } };
  const sourceArn = principal.sourceArn?.replace(account, FOREIGN_ACCOUNT) ?? '';
  return {
    ...who,
    principal: { ...principal, sourceArn },
    context: { 'aws:SourceAccount': FOREIGN_ACCOUNT },
  };
}

function nameOf(principal: Principal) {
  switch (principal.kind) {
    case 'session':
      return principal.sessionArn;
    case 'root':
      return principal.arn;
    case 'service':
      return principal.name;
    case 'anonymous':
      return { type: 'Anonymous' } as const;
  }
}
