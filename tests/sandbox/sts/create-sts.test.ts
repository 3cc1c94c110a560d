import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GetParameterCommand, GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { fromIni } from '@aws-sdk/credential-providers';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, personTrust } from '../../../infra/constructs/person-trust.ts';
import { createSsm } from '../../../sandbox/ssm/create-ssm.ts';
import { createSts } from '../../../sandbox/sts/create-sts.ts';
import { mintPersonas } from '../../../sandbox/sts/personas.ts';
import { writeProfiles } from '../../../sandbox/sts/write-profiles.ts';
import { aKernel, allow, aRole, type KernelUnderTest, policy } from '../../support/sandbox-kernel.ts';

const account = '123456789012';
const arn = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const trusting = (role: ReturnType<typeof aRole>, ...statements: object[]) => ({
  ...role,
  Properties: { ...role.Properties, AssumeRolePolicyDocument: policy(...statements) },
});
const trust = (principal: object, action: string, condition: object = {}) => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  Condition: condition,
});
const root = { AWS: `arn:aws:iam::${account}:root` };
const person = (kind: string, ...more: object[]) =>
  trusting(
    aRole(`carelake-test-${kind}`, [allow('ssm:*')]),
    trust(root, 'sts:AssumeRole', {
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      StringLike: { 'sts:SourceIdentity': '?*' },
    }),
    trust(root, 'sts:SetSourceIdentity', { StringLike: { 'sts:SourceIdentity': '?*' } }),
    ...more,
  );

const resources = {
  Tester: aRole('tester'),
  Nobody: aRole('nobody', []),
  Target: trusting(
    aRole('target', []),
    trust({ AWS: arn('tester') }, 'sts:AssumeRole', { StringEquals: { 'sts:ExternalId': 'open' } }),
    trust({ AWS: arn('tester') }, 'sts:TagSession', {
      StringEquals: { 'aws:RequestTag/source': ['skive', 'viborg'] },
    }),
    trust({ AWS: arn('tester') }, 'sts:SetSourceIdentity', {
      StringEquals: { 'sts:SourceIdentity': 'grete' },
    }),
  ),
  Wide: trusting(aRole('wide'), trust({ AWS: arn('tester') }, 'sts:AssumeRole')),
  Function: aRole('function', []),
  Manager: person(
    'data-manager',
    trust(root, 'sts:TagSession', { StringEquals: { 'aws:RequestTag/source': ['skive', 'viborg'] } }),
  ),
  Analyst: person('analyst'),
  Client: {
    Type: 'AWS::SSM::Parameter',
    Properties: {
      Name: '/carelake/test/client',
      Type: 'String',
      Value: JSON.stringify({ sources: ['skive', 'viborg'] }),
    },
  },
};

let sandbox: KernelUnderTest;
let services: ReturnType<typeof createSts>;
beforeAll(async () => {
  sandbox = await aKernel({
    resources,
    services: (kernel) => {
      services = createSts(kernel);
      return [services, createSsm(kernel)];
    },
  });
});
afterAll(() => sandbox.stop());

const refused = (name: string) => expect.objectContaining({ name });
const assume = (more: Partial<AssumeRoleCommandInput> = {}, as = 'tester') =>
  new STSClient(sandbox.client(as)).send(
    new AssumeRoleCommand({ RoleArn: arn('target'), RoleSessionName: 'work', ExternalId: 'open', ...more }),
  );

describe('assuming a role', () => {
  it('gives a session that signs, and that says whose it is', async () => {
    const { Credentials } = await assume({
      Tags: [{ Key: 'source', Value: 'skive' }],
      SourceIdentity: 'grete',
    });
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    const identity = await new STSClient({ ...sandbox.client('tester'), credentials }).send(
      new GetCallerIdentityCommand(),
    );
    expect(identity).toMatchObject({
      Account: account,
      Arn: `arn:aws:sts::${account}:assumed-role/target/work`,
    });
    expect(sandbox.kernel.sessions.find(credentials.accessKeyId)?.session).toMatchObject({
      tags: { source: 'skive' },
      sourceIdentity: 'grete',
      mfa: false,
    });
    expect(sandbox.records.at(-1)?.userIdentity).toMatchObject({
      sessionContext: { sourceIdentity: 'grete' },
    });
  });

  it.each<{ what: string; more?: Partial<AssumeRoleCommandInput>; as?: string }>([
    { what: 'somebody whom the role does not trust', as: 'nobody' },
    { what: 'somebody without the external id', more: { ExternalId: 'closed' } },
    { what: 'a tag that the role does not take', more: { Tags: [{ Key: 'source', Value: 'aarhus' }] } },
    { what: 'an identity that the role does not take', more: { SourceIdentity: 'somebody-else' } },
    { what: 'a role that does not exist', more: { RoleArn: arn('nothing-of-the-kind') } },
    { what: 'a role for functions', more: { RoleArn: arn('function') } },
  ])('is refused to $what', async ({ more, as }) => {
    await expect(assume(more, as)).rejects.toEqual(refused('AccessDenied'));
  });

  it.each([
    { seconds: 899, outcome: 'ValidationError' },
    { seconds: 900, outcome: 'granted' },
    { seconds: 3600, outcome: 'granted' },
    { seconds: 3601, outcome: 'ValidationError' },
  ])('for $seconds seconds is: $outcome', async ({ seconds, outcome }) => {
    const sent = assume({ DurationSeconds: seconds });
    if (outcome === 'granted') await expect(sent).resolves.toBeDefined();
    else await expect(sent).rejects.toEqual(refused(outcome));
  });

  it('cannot shed a source identity', async () => {
    const client = sandbox.client('tester', { sourceIdentity: 'lise' });
    const sent = new STSClient(client).send(
      new AssumeRoleCommand({
        RoleArn: arn('target'),
        RoleSessionName: 'work',
        ExternalId: 'open',
        SourceIdentity: 'grete',
      }),
    );
    await expect(sent).rejects.toEqual(refused('AccessDenied'));
  });

  it('is refused to the root user, even by a role that trusts it, and root is told who it is', async () => {
    const { session, secretAccessKey, sessionToken } = sandbox.kernel.sessions.issueRoot();
    const credentials = { accessKeyId: session.accessKeyId, secretAccessKey, sessionToken };
    const client = new STSClient({ ...sandbox.client('tester'), credentials });
    expect(await client.send(new GetCallerIdentityCommand())).toMatchObject({
      Account: account,
      UserId: account,
      Arn: root.AWS,
    });
    const RoleArn = arn('carelake-test-analyst');
    const sent = client.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'root', SourceIdentity: 'root' }),
    );
    await expect(sent).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Roles may not be assumed by root accounts.',
    });
  });

  it('refuses what would change a session in ways it cannot evaluate', async () => {
    await expect(assume({ PolicyArns: [{ arn: arn('any') }] })).rejects.toEqual(refused('ValidationError'));
    await expect(assume({ Policy: 'no policy' })).rejects.toEqual(refused('ValidationError'));
    await expect(assume({ Tags: [{ Key: 'source', Value: 'sk*ve' }] })).rejects.toEqual(
      refused('ValidationError'),
    );
  });

  it('can narrow what the session may do', async () => {
    const narrow = async (action: string) => {
      const { Credentials } = await assume({
        RoleArn: arn('wide'),
        Policy: JSON.stringify(policy(allow(action))),
      });
      const session = sandbox.kernel.sessions.find(Credentials?.AccessKeyId ?? '')?.session;
      if (!session) throw new Error('no session');
      const caller = {
        principal: session,
        requestId: 'r',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
        calledVia: [],
      };
      sandbox.kernel.authorize(caller, { action: 's3:GetObject', resource: 'arn:aws:s3:::lake/x' });
    };
    await expect(narrow('s3:*')).resolves.toBeUndefined();
    await expect(narrow('sqs:*')).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('leaves no secret in its record', async () => {
    const { Credentials } = await assume();
    const record = JSON.stringify(sandbox.records.at(-1));
    expect(record).toContain(Credentials?.AccessKeyId);
    expect(record).not.toContain(Credentials?.SecretAccessKey);
    expect(record).not.toContain(Credentials?.SessionToken);
  });
});

describe('a session for a function', () => {
  it('is given to the service that the role trusts, and to no other', async () => {
    const { session } = await services.serviceSession(arn('function'), 'validate', 'lambda.amazonaws.com');
    expect(session.sessionArn).toBe(`arn:aws:sts::${account}:assumed-role/function/validate`);
    expect(sandbox.records.at(-1)).toMatchObject({
      eventName: 'AssumeRole',
      userIdentity: { type: 'AWSService' },
    });
    const stranger = services.serviceSession(arn('function'), 'validate', 'ec2.amazonaws.com');
    await expect(stranger).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('personas', () => {
  it('are one per kind of user, and a data manager per source, with the source in a tag', () => {
    const personas = mintPersonas(sandbox.kernel);
    expect(personas.map(({ name }) => name)).toEqual([
      'data-manager-skive',
      'data-manager-viborg',
      'analyst',
    ]);
    expect(personas[0]?.grant.session).toMatchObject({
      tags: { source: 'skive' },
      mfa: true,
      sourceIdentity: 'data-manager-skive',
    });
  });

  it.each(['saml', 'identity-center'] as const)('get in as those whom %s vouches for', async (kind) => {
    const mfa = { tag: 'mfa', value: 'true' };
    const permissionSets = { 'data-manager': 'D', analyst: 'A', auditor: 'R', custodian: 'C', operator: 'O' };
    const saml = {
      kind: 'saml',
      providerArn: `arn:aws:iam::${account}:saml-provider/O`,
      audience: 'https://x.eu',
    };
    const identity = kind === 'saml' ? { ...saml, kind, mfa } : { kind, permissionSets, mfa };
    const role = (person: Person) => {
      const trusted = personTrust(person, identity, ['skive', 'viborg']);
      const made = aRole(`carelake-test-${person}`, []);
      const policyOfStack = new Stack(new App()).resolve(trusted);
      return { ...made, Properties: { ...made.Properties, AssumeRolePolicyDocument: policyOfStack } };
    };
    const Client = resources.Client;
    const other = await aKernel({
      resources: { Manager: role('data-manager'), Auditor: role('auditor'), Client },
      services: (kernel) => [createSsm(kernel)],
    });
    const personas = mintPersonas(other.kernel);
    expect(personas.map(({ name }) => name)).toEqual([
      'data-manager-skive',
      'data-manager-viborg',
      'auditor',
    ]);
    expect(personas[1]?.grant.session.tags).toMatchObject({ source: 'viborg' });
    await other.stop();
  });

  it('get nothing from a role that would not let them in', async () => {
    const { Manager, ...others } = resources;
    const strict = trusting(Manager, trust({ AWS: arn('nobody') }, 'sts:AssumeRole'));
    const other = await aKernel({
      resources: { ...others, Manager: strict },
      services: (kernel) => [createSsm(kernel)],
    });
    expect(() => mintPersonas(other.kernel)).toThrow('does not let data-manager-skive in');
    await other.stop();
  });

  it('work as AWS profiles, from files that only their owner can read', async () => {
    const where = { endpoint: sandbox.kernel.endpoint, region: 'eu-north-1' };
    const { configFile, credentialsFile } = writeProfiles(
      join(sandbox.dataDir, 'aws'),
      mintPersonas(sandbox.kernel),
      where,
    );
    for (const file of [configFile, credentialsFile]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(configFile, 'utf8')).toContain(`endpoint_url = ${where.endpoint}`);
    const profile = 'carelake-data-manager-skive';
    const credentials = fromIni({ profile, configFilepath: configFile, filepath: credentialsFile });
    const { Arn } = await new STSClient({ ...where, credentials }).send(new GetCallerIdentityCommand());
    expect(Arn).toBe(`arn:aws:sts::${account}:assumed-role/carelake-test-data-manager/data-manager-skive`);
  });
});

describe('SSM parameters', () => {
  const Name = '/carelake/test/client';

  it('are given to whom their policies allow them', async () => {
    const ssm = new SSMClient(sandbox.client('carelake-test-analyst'));
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name }));
    expect(JSON.parse(Parameter?.Value ?? '')).toEqual({ sources: ['skive', 'viborg'] });
    expect(Parameter?.ARN).toBe(`arn:aws:ssm:eu-north-1:${account}:parameter/carelake/test/client`);
    const { Parameters, InvalidParameters } = await ssm.send(
      new GetParametersCommand({ Names: [Name, '/nothing'] }),
    );
    expect([Parameters?.length, InvalidParameters]).toEqual([1, ['/nothing']]);
    await expect(ssm.send(new GetParameterCommand({ Name: '/nothing' }))).rejects.toEqual(
      refused('ParameterNotFound'),
    );
    const nobody = new SSMClient(sandbox.client('nobody'));
    await expect(nobody.send(new GetParameterCommand({ Name }))).rejects.toEqual(
      refused('AccessDeniedException'),
    );
  });
});
