import type { Caller, RoleSession, RootUser, ServicePrincipal, Signer } from '../kernel/caller.ts';
import type { Deployment } from '../kernel/service.ts';

/** Services that AWS names in `aws:CalledVia`; S3 acts with the caller's credentials too but is not among them. */
const NAMED_IN_CALLED_VIA = new Set([
  'athena.amazonaws.com',
  'cloudformation.amazonaws.com',
  'dynamodb.amazonaws.com',
  'kms.amazonaws.com',
]);

type Context = Record<string, string | string[]>;

/** The global condition keys of a request. */
export function requestContext(caller: Caller, deployment: Deployment, now: Date): Context {
  return {
    'aws:SecureTransport': 'true',
    'aws:CurrentTime': now.toISOString(),
    'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
    'aws:RequestedRegion': caller.region ?? deployment.region,
    'aws:ResourceAccount': deployment.account,
    'aws:UserAgent': caller.userAgent,
    'aws:PrincipalIsAWSService': String(caller.principal.kind === 'service'),
    'aws:ViaAWSService': String(caller.calledVia.length > 0),
    ...(caller.calledVia.length === 0 && caller.principal.kind !== 'service'
      ? { 'aws:SourceIp': caller.sourceIp }
      : {}),
    ...calledVia(caller),
    ...principalContext(caller, deployment, now),
  };
}

function calledVia({ calledVia }: Caller): Context {
  const services = calledVia.filter((service) => NAMED_IN_CALLED_VIA.has(service));
  const [first] = services;
  const last = services.at(-1);
  if (first === undefined || last === undefined) return {};
  return { 'aws:CalledVia': services, 'aws:CalledViaFirst': first, 'aws:CalledViaLast': last };
}

function principalContext({ principal }: Caller, deployment: Deployment, now: Date): Context {
  if (principal.kind === 'session') return sessionContext(principal, deployment, now);
  if (principal.kind === 'root') return rootContext(principal, deployment, now);
  if (principal.kind === 'service') return serviceContext(principal, deployment);
  return { 'aws:PrincipalType': 'Anonymous' };
}

function sessionContext(session: RoleSession, deployment: Deployment, now: Date): Context {
  const tags = Object.entries(session.tags).map(([name, value]) => [`aws:PrincipalTag/${name}`, value]);
  return {
    ...Object.fromEntries(tags),
    'aws:PrincipalArn': session.roleArn,
    'aws:PrincipalAccount': deployment.account,
    'aws:PrincipalType': 'AssumedRole',
    'aws:userid': session.principalId,
    ...signInContext(session, now),
    ...(session.sourceIdentity === undefined ? {} : { 'aws:SourceIdentity': session.sourceIdentity }),
  };
}

function rootContext(root: RootUser, { account }: Deployment, now: Date): Context {
  return {
    'aws:PrincipalArn': root.arn,
    'aws:PrincipalAccount': account,
    'aws:PrincipalType': 'Account',
    'aws:userid': account,
    ...signInContext(root, now),
  };
}

function signInContext({ issuedAt, mfa }: Signer, now: Date): Context {
  return {
    'aws:TokenIssueTime': issuedAt.toISOString(),
    // AWS leaves the key out where no MFA was used with temporary credentials of a service role.
    ...(mfa
      ? {
          'aws:MultiFactorAuthPresent': 'true',
          'aws:MultiFactorAuthAge': String(Math.floor((now.getTime() - issuedAt.getTime()) / 1000)),
        }
      : {}),
  };
}

function serviceContext(service: ServicePrincipal, deployment: Deployment): Context {
  return {
    'aws:PrincipalServiceName': service.name,
    'aws:PrincipalServiceNamesList': [service.name],
    // A service of the sandbox acts for this stack only, so the account is known even where the resource is not.
    'aws:SourceAccount': deployment.account,
    ...(service.sourceArn === undefined ? {} : { 'aws:SourceArn': service.sourceArn }),
  };
}
