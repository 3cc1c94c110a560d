import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../evidence/flatten.ts';
import { type IdentitySource, personTrust } from '../../infra/constructs/person-trust.ts';
import { readSettings } from '../../infra/settings.ts';
import { decideAccess } from '../../sandbox/iam/decide-access.ts';
import type { PolicyDocument } from '../../sandbox/kernel/kernel.ts';
import { assumptionSteps } from '../../sandbox/sts/assume-role.ts';

const ACCOUNT = '123456789012';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/carelake-3cp-analyst`;
const PROVIDER = `arn:aws:iam::${ACCOUNT}:saml-provider/Organisation`;
const AUDIENCE = 'https://signin.aws.amazon.com/saml';
const SET = `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/eu-north-1/AWSReservedSSO_Analyst_0123456789abcdef`;
const SETS = {
  'data-manager': 'DataManager',
  analyst: 'Analyst',
  auditor: 'Auditor',
  custodian: 'Custodian',
  operator: 'Operator',
};

/** Somebody who asks for a role, and what they ask for. */
interface Attempt {
  readonly principal: string;
  readonly action: 'sts:AssumeRole' | 'sts:AssumeRoleWithSAML';
  /** What IAM knows of the caller. */
  readonly context: Readonly<Record<string, string>>;
  readonly sourceIdentity: string | undefined;
  readonly sessionName: string;
  readonly tags: Readonly<Record<string, string>>;
}

const asUser: Attempt = {
  principal: `arn:aws:iam::${ACCOUNT}:user/lise`,
  action: 'sts:AssumeRole',
  context: { 'aws:username': 'lise', 'aws:MultiFactorAuthPresent': 'true' },
  sourceIdentity: 'lise',
  sessionName: 'lise',
  tags: {},
};
const asFederated: Attempt = {
  ...asUser,
  principal: PROVIDER,
  action: 'sts:AssumeRoleWithSAML',
  context: { 'saml:aud': AUDIENCE },
  tags: { mfa: 'true' },
};
const fromCenter: Attempt = {
  ...asUser,
  principal: `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Analyst_0123456789abcdef/lise`,
  context: { 'aws:PrincipalArn': SET, 'aws:userid': 'AROAEXAMPLE:lise', 'aws:PrincipalTag/mfa': 'true' },
};

const account: IdentitySource = { kind: 'account' };
const saml: IdentitySource = {
  kind: 'saml',
  providerArn: PROVIDER,
  audience: AUDIENCE,
  mfa: { tag: 'mfa', value: 'true' },
};
const center: IdentitySource = {
  kind: 'identity-center',
  permissionSets: SETS,
  mfa: { tag: 'mfa', value: 'true' },
};

const without = (attempt: Attempt, ...keys: string[]): Attempt => ({
  ...attempt,
  context: Object.fromEntries(Object.entries(attempt.context).filter(([key]) => !keys.includes(key))),
});
const knowing = (attempt: Attempt, context: Record<string, string>): Attempt => ({
  ...attempt,
  context: { ...attempt.context, ...context },
});
const deliversFor = (attempt: Attempt, tags: Record<string, string>): Attempt => ({
  ...attempt,
  tags: { ...attempt.tags, ...tags },
});

/** Whether every step of assuming the role is allowed; whoever asks may ask for any role, so that the trust policy alone decides. */
function isLetIn(person: 'analyst' | 'data-manager', identity: IdentitySource, attempt: Attempt): boolean {
  const trust = personTrust(person, identity, ['skive', 'viborg']);
  const policy = flatten(new Stack(new App()).resolve(trust)) as PolicyDocument;
  const { sourceIdentity, tags } = attempt;
  const steps = assumptionSteps(
    {
      RoleArn: ROLE,
      RoleSessionName: attempt.sessionName,
      DurationSeconds: 3600,
      ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    },
    sourceIdentity,
  );
  return steps.every(({ action, context }) => {
    const verdict = decideAccess({
      principal: attempt.principal,
      action: action === 'sts:AssumeRole' ? attempt.action : action,
      resource: ROLE,
      account: ACCOUNT,
      context: { ...attempt.context, ...context },
      identity: [{ name: 'own', policy: { Version: '2012-10-17', Statement: ANY_ROLE } }],
      resourcePolicy: policy,
    });
    if (!verdict.allowed) expect(verdict.failed, verdict.why).toBeUndefined();
    return verdict.allowed;
  });
}
const ANY_ROLE = [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }];

describe('the role of an analyst', () => {
  it.each([
    { identity: account, attempt: asUser },
    { identity: saml, attempt: asFederated },
    { identity: center, attempt: fromCenter },
  ])(
    'lets in who signed in by $identity.kind with a second factor, under their own name',
    ({ identity, attempt }) => {
      expect(isLetIn('analyst', identity, attempt)).toBe(true);
    },
  );

  it.each([
    { kind: account, who: 'a user without MFA', attempt: without(asUser, 'aws:MultiFactorAuthPresent') },
    {
      kind: account,
      who: 'a user whose MFA failed',
      attempt: knowing(asUser, { 'aws:MultiFactorAuthPresent': 'false' }),
    },
    {
      kind: account,
      who: 'a user without a source identity',
      attempt: { ...asUser, sourceIdentity: undefined },
    },
    {
      kind: account,
      who: 'a user under the name of another',
      attempt: { ...asUser, sourceIdentity: 'grete' },
    },
    {
      kind: account,
      who: 'a user whose session is called after another',
      attempt: { ...asUser, sessionName: 'grete' },
    },
    {
      kind: account,
      who: 'a user of another account',
      attempt: { ...asUser, principal: 'arn:aws:iam::999999999999:user/lise' },
    },
    { kind: account, who: 'who brings tags', attempt: deliversFor(asUser, { source: 'skive' }) },
    { kind: saml, who: 'who was given no second factor', attempt: { ...asFederated, tags: {} } },
    { kind: saml, who: 'whose second factor failed', attempt: { ...asFederated, tags: { mfa: 'false' } } },
    { kind: saml, who: 'who has no source identity', attempt: { ...asFederated, sourceIdentity: undefined } },
    { kind: saml, who: 'whose session has another name', attempt: { ...asFederated, sessionName: 'grete' } },
    {
      kind: saml,
      who: 'whose assertion was for somebody else',
      attempt: knowing(asFederated, { 'saml:aud': 'https://example.org' }),
    },
    { kind: saml, who: 'another provider’s person', attempt: { ...asFederated, principal: `${PROVIDER}-2` } },
    {
      kind: saml,
      who: 'who was given a further tag',
      attempt: deliversFor(asFederated, { source: 'skive' }),
    },
    { kind: saml, who: 'a user of the account', attempt: asUser },
    {
      kind: center,
      who: 'whose second factor is not known',
      attempt: without(fromCenter, 'aws:PrincipalTag/mfa'),
    },
    {
      kind: center,
      who: 'who has no source identity',
      attempt: { ...fromCenter, sourceIdentity: undefined },
    },
    {
      kind: center,
      who: 'under the name of another',
      attempt: { ...fromCenter, sourceIdentity: 'grete', sessionName: 'grete' },
    },
    { kind: center, who: 'whose session has another name', attempt: { ...fromCenter, sessionName: 'grete' } },
    {
      kind: center,
      who: 'another permission set’s person',
      attempt: knowing(fromCenter, { 'aws:PrincipalArn': SET.replace('Analyst', 'Auditor') }),
    },
    { kind: center, who: 'a user of the account', attempt: asUser },
  ])('by $kind.kind refuses $who', ({ kind, attempt }) => {
    expect(isLetIn('analyst', kind, attempt)).toBe(false);
  });

  it('takes the word of an operator for the second factor, where the provider does not say it', () => {
    const enforced = { enforcedBy: 'the organisation’s sign-in policy 7' };
    expect(isLetIn('analyst', { ...saml, mfa: enforced }, { ...asFederated, tags: {} })).toBe(true);
    expect(
      isLetIn('analyst', { ...center, mfa: enforced }, without(fromCenter, 'aws:PrincipalTag/mfa')),
    ).toBe(true);
  });
});

describe('the role of a data manager', () => {
  const ways = [
    { identity: account, attempt: asUser },
    { identity: saml, attempt: asFederated },
    {
      identity: center,
      attempt: knowing(fromCenter, { 'aws:PrincipalArn': SET.replace('Analyst', 'DataManager') }),
    },
  ];

  it.each(ways)('by $identity.kind is for one source of the study', ({ identity, attempt }) => {
    expect(isLetIn('data-manager', identity, deliversFor(attempt, { source: 'skive' }))).toBe(true);
    expect(isLetIn('data-manager', identity, attempt)).toBe(false);
    expect(isLetIn('data-manager', identity, deliversFor(attempt, { source: 'aarhus' }))).toBe(false);
    expect(isLetIn('data-manager', identity, deliversFor(attempt, { source: 'skive', admin: 'yes' }))).toBe(
      false,
    );
  });
});

describe('the settings', () => {
  it('ask how the second factor is known', () => {
    const identity = { kind: 'saml', providerArn: PROVIDER };
    expect(() => readSettings({ identity })).toThrow('identity.mfa');
    expect(() => readSettings({ identity: { ...identity, mfa: { enforcedBy: 'x' } } })).not.toThrow();
  });

  it('ask for the audience where the default is another cloud’s', () => {
    const identity = { kind: 'saml', providerArn: PROVIDER, mfa: { enforcedBy: 'x' } };
    const settings = { region: 'eusc-de-east-1', identity };
    expect(() => readSettings(settings)).toThrow('sovereign');
    expect(() =>
      readSettings({ ...settings, identity: { ...identity, audience: 'https://example.eu/saml' } }),
    ).not.toThrow();
  });
});
