// biome-ignore-all format: one case per line, to be read as a table
import { allow, deny, type GoldenCase, KEY, ROLE, ROOT, STRANGER, variable, when } from './golden-case.ts';

const decrypt = { action: 'kms:Decrypt', on: KEY } as const;
const mine = (more: object = {}) => allow({ Principal: { AWS: ROLE }, Action: 'kms:Decrypt', ...more });
const S3_ARN = 'kms:EncryptionContext:aws:s3:arn';
const about = (key: string) => ({ [S3_ARN]: `arn:aws:s3:::lake/${key}` });
const published = when('StringLike', S3_ARN, 'arn:aws:s3:::lake/published/*');
const notPublished = deny({
  Principal: '*',
  Action: 'kms:Decrypt',
  ...when('StringNotLike', S3_ARN, 'arn:aws:s3:::lake/published/*'),
});
const viaS3 = when('StringEquals', 'kms:ViaService', 's3.eu-north-1.amazonaws.com');
const mac = { action: 'kms:GenerateMac', on: KEY } as const;

/** What KMS adds: its own condition keys, and that no policy but the key's opens the key. */
export const KEYS: readonly GoldenCase[] = [
  { says: 'a right on keys opens no key', page: 'keyPolicies', ...decrypt, identity: allow({ Action: 'kms:*' }), resource: mine({ Principal: { AWS: `${ROLE}-2` } }), answer: 'deny' },
  { says: 'a key’s policy opens it by itself', page: 'keyPolicies', ...decrypt, resource: mine(), answer: 'allow' },
  { says: 'a key that names the account leaves it to IAM: with a right', page: 'keyDefault', ...decrypt, identity: allow({ Action: 'kms:Decrypt' }), resource: mine({ Principal: { AWS: ROOT }, Action: 'kms:*' }), answer: 'allow' },
  { says: 'a key that names the account leaves it to IAM: without one', page: 'keyDefault', ...decrypt, resource: mine({ Principal: { AWS: ROOT }, Action: 'kms:*' }), answer: 'deny' },
  { says: 'a key that names another role', page: 'keyPolicies', ...decrypt, resource: mine({ Principal: { AWS: `${ROLE}-2` } }), answer: 'deny' },
  { says: 'another account needs a right of its own', page: 'keyPolicies', who: STRANGER, ...decrypt, resource: mine({ Principal: { AWS: 'arn:aws:iam::999999999999:root' } }), answer: 'deny' },
  { says: 'an identity policy’s denial beats the key’s', page: 'keyPolicies', ...decrypt, identity: deny({ Action: 'kms:Decrypt' }), resource: mine(), answer: 'deny' },
  { says: 'a boundary limits what a key gives to a role', page: 'boundaries', ...decrypt, boundary: allow({ Action: 's3:*' }), resource: mine(), answer: 'deny' },

  { says: 'EncryptionContext, allowed: the object', page: 'keyConditions', ...decrypt, context: about('published/a'), resource: mine(published), answer: 'allow' },
  { says: 'EncryptionContext, allowed: another object', page: 'keyConditions', ...decrypt, context: about('staged/a'), resource: mine(published), answer: 'deny' },
  { says: 'EncryptionContext, allowed: no object', page: 'keyConditions', ...decrypt, resource: mine(published), answer: 'deny' },
  { says: 'EncryptionContext, allowed: a key with a line break', page: 'keyConditions', ...decrypt, context: about('published/a\nb'), resource: mine(published), answer: 'allow' },
  { says: 'EncryptionContext, allowed: a star in a key is no pattern', page: 'keyConditions', ...decrypt, context: about('*'), resource: mine(published), answer: 'deny' },
  { says: 'EncryptionContext, denied: the object', page: 'keyConditions', ...decrypt, context: about('published/a'), resource: [mine(), notPublished], answer: 'allow' },
  { says: 'EncryptionContext, denied: another object', page: 'keyConditions', ...decrypt, context: about('staged/a'), resource: [mine(), notPublished], answer: 'deny' },
  { says: 'EncryptionContext, denied: no object', page: 'keyConditions', ...decrypt, resource: [mine(), notPublished], answer: 'deny' },
  { says: 'EncryptionContext, denied by equality', page: 'keyConditions', ...decrypt, context: { 'kms:EncryptionContext:study': '3cp' }, resource: [mine(), deny({ Principal: '*', Action: 'kms:Decrypt', ...when('StringEquals', 'kms:EncryptionContext:study', '3cp') })], answer: 'deny' },
  { says: 'EncryptionContext: names of pairs have no case', page: 'keyConditions', ...decrypt, context: { 'kms:EncryptionContext:Study': '3cp' }, resource: mine(when('StringEquals', 'kms:EncryptionContext:study', '3cp')), answer: 'allow' },
  { says: 'EncryptionContext: values have', page: 'keyConditions', ...decrypt, context: { 'kms:EncryptionContext:study': '3CP' }, resource: mine(when('StringEquals', 'kms:EncryptionContext:study', '3cp')), answer: 'deny' },
  { says: 'EncryptionContext: one pair is not another', page: 'keyConditions', ...decrypt, context: { 'kms:EncryptionContext:a': '3cp' }, resource: mine(when('StringEquals', 'kms:EncryptionContext:b', '3cp')), answer: 'deny' },
  { says: 'EncryptionContext: a request’s tag is no pair', page: 'keyConditions', ...decrypt, context: { 'aws:RequestTag/study': '3cp' }, resource: mine(when('StringEquals', 'kms:EncryptionContext:study', '3cp')), answer: 'deny' },
  { says: 'EncryptionContext with a variable: one’s own', page: 'keyConditions', ...decrypt, context: { ...about('reports/skive/a'), 'aws:PrincipalTag/source': 'skive' }, resource: mine(when('StringLike', S3_ARN, `arn:aws:s3:::lake/reports/${variable('aws:PrincipalTag/source')}/*`)), answer: 'allow' },
  { says: 'EncryptionContext with a variable: somebody else’s', page: 'keyConditions', ...decrypt, context: { ...about('reports/skive/a'), 'aws:PrincipalTag/source': 'viborg' }, resource: mine(when('StringLike', S3_ARN, `arn:aws:s3:::lake/reports/${variable('aws:PrincipalTag/source')}/*`)), answer: 'deny' },
  { says: 'EncryptionContextKeys: all of them known', page: 'keyConditions', ...decrypt, context: { 'kms:EncryptionContextKeys': ['study'] }, resource: mine(when('ForAllValues:StringEquals', 'kms:EncryptionContextKeys', ['study'])), answer: 'allow' },
  { says: 'EncryptionContextKeys: one unknown', page: 'keyConditions', ...decrypt, context: { 'kms:EncryptionContextKeys': ['study', 'x'] }, resource: mine(when('ForAllValues:StringEquals', 'kms:EncryptionContextKeys', ['study'])), answer: 'deny' },

  { says: 'ViaService: through the service', page: 'keyConditions', ...decrypt, context: { 'kms:ViaService': 's3.eu-north-1.amazonaws.com' }, resource: mine(viaS3), answer: 'allow' },
  { says: 'ViaService: through another', page: 'keyConditions', ...decrypt, context: { 'kms:ViaService': 'sqs.eu-north-1.amazonaws.com' }, resource: mine(viaS3), answer: 'deny' },
  { says: 'ViaService: in another Region', page: 'keyConditions', ...decrypt, context: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' }, resource: mine(viaS3), answer: 'deny' },
  { says: 'ViaService: by hand', page: 'keyConditions', ...decrypt, resource: mine(viaS3), answer: 'deny' },
  { says: 'ViaService, negated: by hand is not through it', page: 'keyConditions', ...decrypt, resource: [mine(), deny({ Principal: '*', Action: 'kms:Decrypt', ...when('StringNotEquals', 'kms:ViaService', 's3.eu-north-1.amazonaws.com') })], answer: 'deny' },
  { says: 'CallerAccount: the account', page: 'keyConditions', ...decrypt, context: { 'kms:CallerAccount': '999999999999' }, resource: mine(when('StringEquals', 'kms:CallerAccount', '123456789012')), answer: 'deny' },
  { says: 'MacAlgorithm: the one', page: 'keyConditions', ...mac, context: { 'kms:MacAlgorithm': 'HMAC_SHA_512' }, resource: mine({ Action: 'kms:GenerateMac', ...when('StringEquals', 'kms:MacAlgorithm', 'HMAC_SHA_512') }), answer: 'allow' },
  { says: 'MacAlgorithm: another', page: 'keyConditions', ...mac, context: { 'kms:MacAlgorithm': 'HMAC_SHA_256' }, resource: mine({ Action: 'kms:GenerateMac', ...when('StringEquals', 'kms:MacAlgorithm', 'HMAC_SHA_512') }), answer: 'deny' },
  { says: 'GrantIsForAWSResource: a grant by hand', page: 'keyConditions', action: 'kms:CreateGrant', on: KEY, context: { 'kms:GrantIsForAWSResource': 'false' }, resource: mine({ Action: 'kms:CreateGrant', ...when('Bool', 'kms:GrantIsForAWSResource', 'true') }), answer: 'deny' },
  { says: 'a denial of one action of a key leaves the others', page: 'keyPolicies', ...decrypt, resource: [mine(), deny({ Principal: '*', Action: 'kms:VerifyMac' })], answer: 'allow' },
];
