import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, via } from '../../../sandbox/kernel/caller.ts';
import type { AccessQuestion, PolicyDocument } from '../../../sandbox/kernel/kernel.ts';
import { aKernel, allow, aRole, type KernelUnderTest, policy } from '../../support/sandbox-kernel.ts';

const deny = (Action: string, more: object) => ({ ...allow(Action), Effect: 'Deny', ...more });
const OWN_SOURCE = `${'$'}{aws:PrincipalTag/source}`;

const bounded = aRole('bounded');
const resources = {
  Tester: aRole('tester'),
  Nobody: aRole('nobody', []),
  Bounded: { ...bounded, Properties: { ...bounded.Properties, PermissionsBoundary: { Ref: 'Boundary' } } },
  Boundary: {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { PolicyDocument: policy(allow('s3:GetObject')) },
  },
  Attached: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'attached',
      Roles: [{ Ref: 'Nobody' }],
      PolicyDocument: policy(allow('sqs:SendMessage')),
    },
  },
  Manager: aRole('manager', [allow('s3:PutObject', `arn:aws:s3:::landing/deliveries/${OWN_SOURCE}/*`)]),
  Analyst: aRole('analyst', [
    {
      ...allow('s3:GetObject'),
      Condition: { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } },
    },
    { ...allow('s3:ListBucket'), Condition: { StringLike: { 's3:prefix': 'published/*' } } },
    {
      ...allow('glue:GetTable', [
        'arn:aws:glue:eu-north-1:123456789012:catalog',
        'arn:aws:glue:eu-north-1:123456789012:database/lake',
      ]),
    },
  ]),
  Fenced: aRole('fenced', [allow('*'), deny('s3:GetObject', { Resource: 'arn:aws:s3:::lake/audit/*' })]),
  Person: aRole('person', [
    {
      ...allow('s3:GetObject'),
      Condition: {
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        StringLike: { 'aws:SourceIdentity': '?*' },
      },
    },
  ]),
};

let sandbox: KernelUnderTest;
beforeAll(async () => {
  sandbox = await aKernel({ resources });
});
afterAll(() => sandbox.stop());

const object = 'arn:aws:s3:::lake/published/x';
const may = (caller: Caller | string, question: Partial<AccessQuestion> = {}) => {
  const who = typeof caller === 'string' ? sandbox.caller(caller) : caller;
  try {
    sandbox.kernel.authorize(who, { action: 's3:GetObject', resource: object, ...question });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'AccessDenied', status: 403 });
    return false;
  }
};

describe('identity policies', () => {
  it('allow what they name and nothing else', () => {
    expect(may('tester')).toBe(true);
    expect(may('nobody')).toBe(false);
  });

  it('come from attached policies too', () => {
    const queue = { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:eu-north-1:123456789012:q' };
    expect(may('nobody', queue)).toBe(true);
    expect(may('analyst', queue)).toBe(false);
  });

  it('never reach beyond a boundary', () => {
    expect(may('bounded')).toBe(true);
    expect(may('bounded', { action: 's3:PutObject' })).toBe(false);
  });

  it("fill in the session's tags, and match nothing when the tag is missing", () => {
    const put = (source: string) => ({
      action: 's3:PutObject',
      resource: `arn:aws:s3:::landing/deliveries/${source}/01J/x`,
    });
    const skive = sandbox.caller('manager', { tags: { source: 'skive' } });
    expect(may(skive, put('skive'))).toBe(true);
    expect(may(skive, put('viborg'))).toBe(false);
    expect(may('manager', put('skive'))).toBe(false);
  });

  it('see MFA and source identity of the session only where they are', () => {
    expect(may(sandbox.caller('person', { mfa: true, sourceIdentity: 'somebody' }))).toBe(true);
    expect(may(sandbox.caller('person', { sourceIdentity: 'somebody' }))).toBe(false);
    expect(may(sandbox.caller('person', { mfa: true }))).toBe(false);
  });

  it('see through which service a call came', () => {
    expect(may('analyst')).toBe(false);
    expect(may(via(sandbox.caller('analyst'), 'athena.amazonaws.com'))).toBe(true);
    expect(may(via(sandbox.caller('analyst'), 's3.amazonaws.com'))).toBe(false);
  });

  it("see the service's own condition keys", () => {
    const list = (prefix: string) => ({
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::lake',
      context: { 's3:prefix': prefix },
    });
    expect(may('analyst', list('published/a'))).toBe(true);
    expect(may('analyst', list('landing/a'))).toBe(false);
  });

  it('answer each resource by itself', () => {
    const glue = (what: string) => ({
      action: 'glue:GetTable',
      resource: `arn:aws:glue:eu-north-1:123456789012:${what}`,
    });
    expect(may('analyst', glue('catalog'))).toBe(true);
    expect(may('analyst', glue('database/lake'))).toBe(true);
    expect(may('analyst', glue('database/audit'))).toBe(false);
  });

  it.each(['audit/x', 'audit/a\nb', 'audit/a\u2028b', 'audit/*', 'audit/?'])(
    'deny %j whatever its characters',
    (key) => {
      expect(may('fenced', { resource: `arn:aws:s3:::lake/${key}` })).toBe(false);
    },
  );

  it.each(['*', '?'])('take a literal %s in a key for no pattern', (character) => {
    // The policy covers one source; a key that spells a pattern must not match it.
    const skive = sandbox.caller('manager', { tags: { source: 'skive' } });
    const resource = `arn:aws:s3:::landing/deliveries/sk${character}ve/x`;
    expect(may(skive, { action: 's3:PutObject', resource })).toBe(false);
    expect(
      may(skive, { action: 's3:PutObject', resource: `arn:aws:s3:::landing/deliveries/${character}` }),
    ).toBe(false);
  });

  it('refuse a session whose role the template no longer has', () => {
    const { principal, ...rest } = sandbox.caller('tester');
    const ghost = { ...principal, roleArn: 'arn:aws:iam::123456789012:role/ghost' } as Caller['principal'];
    expect(may({ ...rest, principal: ghost })).toBe(false);
  });

  it('fail closed when a policy mentions a condition key that cannot be evaluated', () => {
    const resourcePolicy = policy(
      deny('s3:GetObject', { Principal: '*', Condition: { StringEquals: { 's3:madeUpKey': 'x' } } }),
    );
    expect(may('tester', { resourcePolicy, context: { 's3:madeUpKey': 'x' } })).toBe(false);
    expect(may('tester', { context: { 's3:madeUpKey': 'x' } })).toBe(true);
    const aboutOthers = policy(
      deny('s3:PutObject', { Principal: '*', Condition: { StringEquals: { 's3:madeUpKey': 'x' } } }),
    );
    expect(may('tester', { resourcePolicy: aboutOthers, context: { 's3:madeUpKey': 'x' } })).toBe(true);
  });
});

describe('resource policies', () => {
  const on = (statement: object): { resourcePolicy: PolicyDocument } => ({
    resourcePolicy: policy(statement),
  });
  const bucket = 'arn:aws:s3:::lake/*';
  const role = (name: string) => ({ AWS: `arn:aws:iam::123456789012:role/${name}` });

  it('can allow a role of the account by themselves, and can take from everybody', () => {
    expect(may('nobody', on({ ...allow('s3:GetObject', bucket), Principal: role('nobody') }))).toBe(true);
    expect(may('tester', on(deny('s3:*', { Principal: '*', Resource: bucket })))).toBe(false);
    expect(
      may(
        'tester',
        on(
          deny('s3:*', {
            Principal: '*',
            Resource: bucket,
            Condition: { ArnNotLike: { 'aws:PrincipalArn': role('nobody').AWS } },
          }),
        ),
      ),
    ).toBe(false);
  });

  it('take loopback for secure transport', () => {
    const tlsOnly = deny('s3:*', {
      Principal: '*',
      Resource: bucket,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
    expect(may('tester', on(tlsOnly))).toBe(true);
  });

  const events = (sourceArn?: string): Caller => ({
    principal: { kind: 'service', name: 'events.amazonaws.com', ...(sourceArn ? { sourceArn } : {}) },
    requestId: 'r',
    sourceIp: 'events.amazonaws.com',
    userAgent: 'events.amazonaws.com',
    calledVia: [],
  });
  const rule = 'arn:aws:events:eu-north-1:123456789012:rule/deliveries';
  const queue = {
    action: 'sqs:SendMessage',
    resource: 'arn:aws:sqs:eu-north-1:123456789012:q',
    resourcePolicy: policy({
      ...allow('sqs:SendMessage'),
      Principal: { Service: 'events.amazonaws.com' },
      Condition: {
        ArnEquals: { 'aws:SourceArn': rule },
        StringEquals: { 'aws:SourceAccount': '123456789012' },
      },
    }),
  };

  it('let a service act for the resource they name, and for no other', () => {
    expect(may(events(rule), queue)).toBe(true);
    expect(may(events(`${rule}-other`), queue)).toBe(false);
    expect(may(events(), queue)).toBe(false);
    expect(may(events(rule), { ...queue, resourcePolicy: undefined })).toBe(false);
  });

  it('give nothing to somebody without a signature', () => {
    expect(may({ ...events(), principal: { kind: 'anonymous' } }, {})).toBe(false);
  });

  it('of a key give the account nothing that they do not say', () => {
    const key = {
      action: 'kms:Decrypt',
      resource: 'arn:aws:kms:eu-north-1:123456789012:key/00000000-0000-4000-8000-000000000000',
    };
    expect(
      may('tester', {
        ...key,
        resourcePolicy: policy({ ...allow('kms:Decrypt'), Principal: role('nobody') }),
      }),
    ).toBe(false);
    const root = policy({ ...allow('kms:*'), Principal: { AWS: 'arn:aws:iam::123456789012:root' } });
    expect(may('tester', { ...key, resourcePolicy: root })).toBe(true);
    expect(may('nobody', { ...key, resourcePolicy: root })).toBe(false);
  });
});
