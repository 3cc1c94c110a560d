import type { PolicyDocument } from '../../../../sandbox/kernel/kernel.ts';

/** One question to IAM and the answer that AWS's documentation gives. */
export interface GoldenCase {
  readonly says: string;
  /** The page that says so: a key of PAGES. */
  readonly page: Page;
  /** @default a session of the role `researcher` */
  readonly who?: string | { readonly type: 'Anonymous' };
  /** @default s3:GetObject */
  readonly action?: string;
  /** @default the object `published/a` of the bucket `lake` */
  readonly on?: string;
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  readonly identity?: Policy;
  readonly boundary?: Policy;
  readonly session?: Policy;
  readonly resource?: Policy;
  readonly answer: 'allow' | 'deny';
}

type Policy = object | readonly object[] | PolicyDocument;

const GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

/** Where AWS documents what is expected here. */
export const PAGES = {
  logic: `${GUIDE}/reference_policies_evaluation-logic.html`,
  crossAccount: `${GUIDE}/reference_policies_evaluation-logic-cross-account.html`,
  boundaries: `${GUIDE}/access_policies_boundaries.html`,
  sessions: `${GUIDE}/access_policies.html#policies_session`,
  principal: `${GUIDE}/reference_policies_elements_principal.html`,
  notPrincipal: `${GUIDE}/reference_policies_elements_notprincipal.html`,
  action: `${GUIDE}/reference_policies_elements_action.html`,
  notAction: `${GUIDE}/reference_policies_elements_notaction.html`,
  resource: `${GUIDE}/reference_policies_elements_resource.html`,
  notResource: `${GUIDE}/reference_policies_elements_notresource.html`,
  version: `${GUIDE}/reference_policies_elements_version.html`,
  variables: `${GUIDE}/reference_policies_variables.html`,
  operators: `${GUIDE}/reference_policies_elements_condition_operators.html`,
  manyKeys: `${GUIDE}/reference_policies_condition-logic-multiple-context-keys-or-values.html`,
  sets: `${GUIDE}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
  globalKeys: `${GUIDE}/reference_policies_condition-keys.html`,
  root: `${GUIDE}/id_root-user.html`,
  bucketPolicy: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html',
  s3Keys: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
  s3Names: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html',
  keyPolicies: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  keyDefault: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  keyConditions: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
  /** Not AWS's: what this engine promises where it has no answer. */
  closed: '../../../../docs/adr/0003-policies-are-evaluated-by-iam-simulate.md',
} as const;
type Page = keyof typeof PAGES;

export const ACCOUNT = '123456789012';
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/researcher`;
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/researcher/lise`;
export const USER = `arn:aws:iam::${ACCOUNT}:user/lise`;
export const ROOT = `arn:aws:iam::${ACCOUNT}:root`;
export const STRANGER = 'arn:aws:sts::999999999999:assumed-role/researcher/lise';
export const LAKE = 'arn:aws:s3:::lake';
export const KEY = `arn:aws:kms:eu-north-1:${ACCOUNT}:key/00000000-0000-4000-8000-000000000000`;
export const QUEUE = `arn:aws:sqs:eu-north-1:${ACCOUNT}:work`;

type Rest = Readonly<Record<string, unknown>>;

/** Allows s3:GetObject on everything, or what the rest says. */
export const allow = (rest: Rest = {}) => statement('Allow', rest);
export const deny = (rest: Rest = {}) => statement('Deny', rest);
export const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});
/** A policy variable, as IAM writes it. */
export const variable = (name: string) => `\${${name}}`;

function statement(Effect: string, rest: Rest): object {
  const action = 'NotAction' in rest ? {} : { Action: 's3:GetObject' };
  const resource = 'NotResource' in rest ? {} : { Resource: '*' };
  return { Effect, ...action, ...resource, ...rest };
}
