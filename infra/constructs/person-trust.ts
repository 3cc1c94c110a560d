import { Aws } from 'aws-cdk-lib';
import { allow, type Condition, type PolicyDocument, policyDocument, type Statement } from './policy.ts';
import { SOURCE_TAG } from './study-names.ts';

export const PEOPLE = ['data-manager', 'analyst', 'auditor', 'custodian', 'operator'] as const;
export type Person = (typeof PEOPLE)[number];

/**
 * How it is known that somebody signed in with a second factor, where it is another system that knows: it says so in a tag, which the role
 * then demands, or somebody answers for it that the system lets nobody in without one.
 */
type SecondFactor = { readonly tag: string; readonly value: string } | { readonly enforcedBy: string };

/** Who vouches for people: the organisation's SAML provider, IAM Identity Center, or (for a trial) the account itself with MFA. */
export type IdentitySource =
  | { readonly kind: 'account' }
  | {
      readonly kind: 'saml';
      readonly providerArn: string;
      readonly audience: string;
      readonly mfa: SecondFactor;
    }
  | {
      readonly kind: 'identity-center';
      readonly permissionSets: Readonly<Record<Person, string>>;
      readonly mfa: SecondFactor;
    };

/** Trust policy of a person's role; a data manager's session has to say, by tag, for which of the study's sources. */
export function personTrust(
  person: Person,
  identity: IdentitySource,
  sources: readonly string[],
): PolicyDocument {
  const who = whoMayAssume(person, identity);
  const tags = merge(who.tags, person === 'data-manager' ? requestTag(SOURCE_TAG, sources) : {});
  const statements: Statement[] = [
    allow('NamedPerson', {
      Principal: who.principal,
      Action: who.action,
      Condition: merge(who.condition, who.signedIn, who.name, who.sessionName, tags),
    }),
    allow('SourceIdentity', {
      Principal: who.principal,
      Action: 'sts:SetSourceIdentity',
      Condition: merge(who.condition, who.name),
    }),
  ];
  const tagKeys = Object.keys(tags['StringEquals'] ?? {}).map((key) => key.replace(REQUEST_TAG, ''));
  if (tagKeys.length > 0) {
    statements.push(
      allow('SessionTags', {
        Principal: who.principal,
        Action: 'sts:TagSession',
        Condition: merge(who.condition, tags, { 'ForAllValues:StringEquals': { 'aws:TagKeys': tagKeys } }),
      }),
    );
  }
  return policyDocument(statements);
}

interface WhoMayAssume {
  readonly principal: Readonly<Record<string, string>>;
  readonly action: string;
  /** Of every step. */
  readonly condition: Condition;
  /** What is known at the first step alone. */
  readonly signedIn: Condition;
  /** Whose session it is: without a source identity the trail would be without a person. */
  readonly name: Condition;
  /** The session is called after the person too, as the trail shows it. */
  readonly sessionName: Condition;
  /** Tags that the session has to bring. */
  readonly tags: Condition;
}

const REQUEST_TAG = 'aws:RequestTag/';
// biome-ignore lint/suspicious/noTemplateCurlyInString: policy variables, filled in by IAM
const [OWN_USER_NAME, SOURCE_IDENTITY] = ['${aws:username}', '${sts:SourceIdentity}'];
const NAMED: Condition = { StringLike: { 'sts:SourceIdentity': '?*' } };
const CALLED_AFTER_PERSON: Condition = { StringEquals: { 'sts:RoleSessionName': SOURCE_IDENTITY } };

function whoMayAssume(person: Person, identity: IdentitySource): WhoMayAssume {
  const account = { AWS: `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:root` };
  switch (identity.kind) {
    case 'saml':
      return {
        principal: { Federated: identity.providerArn },
        action: 'sts:AssumeRoleWithSAML',
        condition: {},
        signedIn: { StringEquals: { 'SAML:aud': identity.audience } },
        name: NAMED,
        sessionName: CALLED_AFTER_PERSON,
        tags: 'tag' in identity.mfa ? requestTag(identity.mfa.tag, identity.mfa.value) : {},
      };
    case 'identity-center': {
      // The role's suffix changes whenever an assignment is made anew, so the role itself cannot be the principal.
      const reserved = `role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_${identity.permissionSets[person]}_*`;
      const { mfa } = identity;
      return {
        principal: account,
        action: 'sts:AssumeRole',
        condition: merge(
          { ArnLike: { 'aws:PrincipalArn': `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:${reserved}` } },
          'tag' in mfa ? { StringEquals: { [`aws:PrincipalTag/${mfa.tag}`]: mfa.value } } : {},
        ),
        signedIn: {},
        // Identity Center calls its sessions after the user: nobody can be named who is not the one that signed in.
        name: merge(NAMED, { StringLike: { 'aws:userid': `*:${SOURCE_IDENTITY}` } }),
        sessionName: CALLED_AFTER_PERSON,
        tags: {},
      };
    }
    case 'account':
      return {
        principal: account,
        action: 'sts:AssumeRole',
        condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
        signedIn: {},
        name: { StringEquals: { 'sts:SourceIdentity': OWN_USER_NAME } },
        sessionName: { StringEquals: { 'sts:RoleSessionName': OWN_USER_NAME } },
        tags: {},
      };
  }
}

function requestTag(tag: string, value: string | readonly string[]): Condition {
  return { StringEquals: { [`${REQUEST_TAG}${tag}`]: typeof value === 'string' ? value : [...value] } };
}

function merge(...conditions: readonly Condition[]): Condition {
  const merged: Record<string, Record<string, string | readonly string[]>> = {};
  for (const condition of conditions) {
    for (const [operator, keys] of Object.entries(condition))
      merged[operator] = { ...merged[operator], ...keys };
  }
  return merged;
}
