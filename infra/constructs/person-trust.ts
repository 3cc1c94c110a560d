import { Aws } from 'aws-cdk-lib';
import { allow, type Condition, type PolicyDocument, policyDocument, type Statement } from './policy.ts';
import { SOURCE_TAG } from './study-names.ts';

export const PEOPLE = ['data-manager', 'analyst', 'auditor', 'custodian', 'operator'] as const;
export type Person = (typeof PEOPLE)[number];

/** Who vouches for people: the organisation's SAML provider, IAM Identity Center, or (for a trial) the account itself with MFA. */
export type IdentitySource =
  | { readonly kind: 'account' }
  | { readonly kind: 'saml'; readonly providerArn: string; readonly audience: string }
  | { readonly kind: 'identity-center'; readonly permissionSets: Readonly<Record<Person, string>> };

/** A session without a source identity would leave the trail without a person. */
const NAMED_PERSON: Condition = { StringLike: { 'sts:SourceIdentity': '?*' } };

/** Trust policy of a person's role; a data manager's session has to say, by tag, for which of the study's sources. */
export function personTrust(
  person: Person,
  identity: IdentitySource,
  sources: readonly string[],
): PolicyDocument {
  const who = whoMayAssume(person, identity);
  const ownSource: Condition =
    person === 'data-manager' ? { StringEquals: { [`aws:RequestTag/${SOURCE_TAG}`]: [...sources] } } : {};
  const statements: Statement[] = [
    allow('NamedPerson', {
      Principal: who.principal,
      Action: who.action,
      Condition: merge(who.condition, NAMED_PERSON, ownSource),
    }),
    allow('SourceIdentity', {
      Principal: who.principal,
      Action: 'sts:SetSourceIdentity',
      Condition: merge(who.condition, NAMED_PERSON),
    }),
  ];
  if (person === 'data-manager') {
    statements.push(
      allow('OwnSourceTag', {
        Principal: who.principal,
        Action: 'sts:TagSession',
        Condition: merge(who.condition, ownSource, {
          'ForAllValues:StringEquals': { 'aws:TagKeys': [SOURCE_TAG] },
        }),
      }),
    );
  }
  return policyDocument(statements);
}

interface WhoMayAssume {
  readonly principal: Readonly<Record<string, string>>;
  readonly action: string;
  readonly condition: Condition;
}

function whoMayAssume(person: Person, identity: IdentitySource): WhoMayAssume {
  const account = { AWS: `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:root` };
  switch (identity.kind) {
    case 'saml':
      return {
        principal: { Federated: identity.providerArn },
        action: 'sts:AssumeRoleWithSAML',
        condition: { StringEquals: { 'SAML:aud': identity.audience } },
      };
    case 'identity-center': {
      // The role's suffix changes whenever an assignment is made anew, so the role itself cannot be the principal.
      const reserved = `role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_${identity.permissionSets[person]}_*`;
      return {
        principal: account,
        action: 'sts:AssumeRole',
        condition: {
          ArnLike: { 'aws:PrincipalArn': `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:${reserved}` },
        },
      };
    }
    case 'account':
      return {
        principal: account,
        action: 'sts:AssumeRole',
        condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      };
  }
}

function merge(...conditions: readonly Condition[]): Condition {
  const merged: Record<string, Record<string, string | readonly string[]>> = {};
  for (const condition of conditions) {
    for (const [operator, keys] of Object.entries(condition))
      merged[operator] = { ...merged[operator], ...keys };
  }
  return merged;
}
