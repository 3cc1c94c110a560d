// biome-ignore-all format: one case per line, to be read as a table
import { allow, deny, type GoldenCase, LAKE, variable, when } from './golden-case.ts';

const published = `${LAKE}/published/*`;
const fence = [allow(), deny({ Resource: published })];
const SOURCE = variable('aws:PrincipalTag/source');
const ownSource = `arn:aws:s3:::landing/deliveries/${SOURCE}/*`;
const skive = 'arn:aws:s3:::landing/deliveries/skive/a';
const tag = (source: string) => ({ 'aws:PrincipalTag/source': source });
const old = (...Statement: object[]) => ({ Version: '2008-10-17', Statement });

/** What actions, resources and variables match. */
export const PATTERNS: readonly GoldenCase[] = [
  { says: 'a star is any action', page: 'action', identity: allow({ Action: '*' }), answer: 'allow' },
  { says: 'a star is any action of a service', page: 'action', identity: allow({ Action: 's3:*' }), answer: 'allow' },
  { says: 'a star is the rest of an action', page: 'action', identity: allow({ Action: 's3:Get*' }), answer: 'allow' },
  { says: 'a star covers the actions that came later', page: 'action', action: 's3:GetObjectVersion', identity: allow({ Action: 's3:GetObject*' }), answer: 'allow' },
  { says: 'an action without a star does not', page: 'action', action: 's3:GetObjectVersion', identity: allow(), answer: 'deny' },
  { says: 'a star of another service covers nothing', page: 'action', identity: allow({ Action: ['sqs:*', 'kms:*'] }), answer: 'deny' },
  { says: 'a question mark is one character', page: 'action', identity: allow({ Action: 's3:GetObjec?' }), answer: 'allow' },
  { says: 'a question mark is not two', page: 'action', identity: allow({ Action: 's3:GetObje?' }), answer: 'deny' },
  { says: 'actions have no case', page: 'action', identity: allow({ Action: 'S3:getobject' }), answer: 'allow' },
  { says: 'denied actions have none either', page: 'action', identity: [allow(), deny({ Action: 's3:GETOBJECT' })], answer: 'deny' },

  { says: 'a star in a resource crosses slashes', page: 'resource', on: `${LAKE}/published/a/b/c`, identity: allow({ Resource: published }), answer: 'allow' },
  { says: 'objects of a bucket are not the bucket', page: 'resource', action: 's3:ListBucket', on: LAKE, identity: allow({ Action: 's3:ListBucket', Resource: `${LAKE}/*` }), answer: 'deny' },
  { says: 'a star in a bucket’s name covers its objects', page: 'resource', identity: allow({ Resource: 'arn:aws:s3:::la*' }), answer: 'allow' },
  { says: 'a star in the middle', page: 'resource', identity: allow({ Resource: 'arn:aws:s3:::*/published/*' }), answer: 'allow' },
  { says: 'a question mark in a resource is one character', page: 'resource', identity: allow({ Resource: `${LAKE}/published/?` }), answer: 'allow' },
  { says: 'a question mark in a resource is not none', page: 'resource', identity: allow({ Resource: `${LAKE}/published/a?` }), answer: 'deny' },
  { says: 'resources have case', page: 'resource', on: `${LAKE}/Published/a`, identity: allow({ Resource: published }), answer: 'deny' },
  { says: 'a resource without a star is itself alone', page: 'resource', on: `${LAKE}/published/ab`, identity: allow({ Resource: `${LAKE}/published/a` }), answer: 'deny' },
  { says: 'characters of regular expressions are mere characters', page: 'resource', on: `${LAKE}/published/axb`, identity: allow({ Resource: `${LAKE}/published/a.b` }), answer: 'deny' },
  { says: 'any of several resources will do', page: 'resource', identity: allow({ Resource: [`${LAKE}/ledger/*`, published] }), answer: 'allow' },

  ...['\n', '\r', '\u2028', '\u2029', '\t', '\u0000', '🙂'].flatMap((character): GoldenCase[] => [
    { says: `a star matches ${JSON.stringify(character)} in a key that is allowed`, page: 's3Names', on: `${LAKE}/published/a${character}b`, identity: allow({ Resource: published }), answer: 'allow' },
    { says: `a star matches ${JSON.stringify(character)} in a key that is denied`, page: 's3Names', on: `${LAKE}/published/a${character}b`, identity: fence, answer: 'deny' },
  ]),
  { says: 'a key that holds a line break is not the one without it', page: 's3Names', on: `${LAKE}/published/a\n`, identity: allow({ Resource: `${LAKE}/published/a` }), answer: 'deny' },
  { says: 'a key that holds a line break can be named', page: 's3Names', on: `${LAKE}/published/a\nb`, identity: [allow(), deny({ Resource: `${LAKE}/published/a\nb` })], answer: 'deny' },
  { says: 'a star in a key is no pattern: nothing is gained', page: 's3Names', on: `${LAKE}/*`, identity: allow({ Resource: published }), answer: 'deny' },
  { says: 'a star in a key is no pattern: nothing is got round', page: 's3Names', on: `${LAKE}/published/*`, identity: fence, answer: 'deny' },
  { says: 'a question mark in a key is no pattern', page: 's3Names', on: `${LAKE}/publishe?/a`, identity: allow({ Resource: published }), answer: 'deny' },
  { says: 'a star in a key is a character for a policy’s question mark', page: 's3Names', on: `${LAKE}/published/*`, identity: allow({ Resource: `${LAKE}/published/?` }), answer: 'allow' },
  { says: 'a policy can mean the star itself', page: 'variables', on: `${LAKE}/published/*`, identity: [allow(), deny({ Resource: `${LAKE}/published/${variable('*')}` })], answer: 'deny' },
  { says: 'a policy that means the star itself means no other key', page: 'variables', identity: [allow(), deny({ Resource: `${LAKE}/published/${variable('*')}` })], answer: 'allow' },
  { says: 'a policy can mean the question mark itself', page: 'variables', on: `${LAKE}/published/?`, identity: allow({ Resource: `${LAKE}/published/${variable('?')}` }), answer: 'allow' },
  { says: 'a policy that means the question mark means no star', page: 'variables', on: `${LAKE}/published/*`, identity: allow({ Resource: `${LAKE}/published/${variable('?')}` }), answer: 'deny' },
  { says: 'a policy can mean the dollar sign itself', page: 'variables', on: `${LAKE}/$a`, identity: allow({ Resource: `${LAKE}/${variable('$')}a` }), answer: 'allow' },

  { says: 'a variable is filled in from the session’s tag', page: 'variables', on: skive, context: tag('skive'), identity: allow({ Resource: ownSource }), answer: 'allow' },
  { says: 'a variable is filled in with that tag alone', page: 'variables', on: skive, context: tag('viborg'), identity: allow({ Resource: ownSource }), answer: 'deny' },
  { says: 'a variable without a value matches nothing', page: 'variables', on: skive, identity: allow({ Resource: ownSource }), answer: 'deny' },
  { says: 'a variable without a value denies nothing', page: 'variables', on: skive, identity: [allow(), deny({ Resource: ownSource })], answer: 'allow' },
  { says: 'a star in a variable’s value is no pattern', page: 'variables', on: skive, context: tag('*'), identity: allow({ Resource: ownSource }), answer: 'deny' },
  { says: 'a variable falls back on its default', page: 'variables', on: skive, identity: allow({ Resource: `arn:aws:s3:::landing/deliveries/${variable("aws:PrincipalTag/source, 'skive'")}/*` }), answer: 'allow' },
  { says: 'a variable stands in a condition too', page: 'variables', action: 's3:ListBucket', on: LAKE, context: { ...tag('skive'), 's3:prefix': 'reports/skive/a' }, identity: allow({ Action: 's3:ListBucket', ...when('StringLike', 's3:prefix', `reports/${SOURCE}/*`) }), answer: 'allow' },
  { says: 'a variable in a condition is nobody else’s', page: 'variables', action: 's3:ListBucket', on: LAKE, context: { ...tag('skive'), 's3:prefix': 'reports/viborg/a' }, identity: allow({ Action: 's3:ListBucket', ...when('StringLike', 's3:prefix', `reports/${SOURCE}/*`) }), answer: 'deny' },
  { says: 'a negated condition holds against a variable without a value', page: 'variables', action: 's3:ListBucket', on: LAKE, context: { 's3:prefix': 'reports/' }, identity: [allow({ Action: 's3:*' }), deny({ Action: 's3:ListBucket', ...when('StringNotEquals', 's3:prefix', SOURCE) })], answer: 'deny' },
  { says: 'a negated condition holds against an ARN without a value', page: 'variables', context: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/a' }, identity: [allow(), deny(when('ArnNotEquals', 'aws:PrincipalArn', `arn:aws:iam::123456789012:role/${SOURCE}`))], answer: 'deny' },
  { says: 'a negated condition takes a variable’s default', page: 'variables', action: 's3:ListBucket', on: LAKE, context: { 's3:prefix': 'a' }, identity: [allow({ Action: 's3:*' }), deny({ Action: 's3:ListBucket', ...when('StringNotEquals', 's3:prefix', variable("aws:PrincipalTag/source, 'a'")) })], answer: 'allow' },

  { says: 'an old version has no variables: they allow nothing', page: 'version', on: skive, context: tag('skive'), identity: old(allow({ Resource: ownSource })), answer: 'deny' },
  { says: 'an old version has no variables: they deny nothing', page: 'version', on: skive, context: tag('skive'), identity: old(allow(), deny({ Resource: ownSource })), answer: 'allow' },
  { says: 'in an old version they are text', page: 'version', on: `arn:aws:s3:::landing/deliveries/${SOURCE}/a`, context: tag('skive'), identity: old(allow({ Resource: ownSource })), answer: 'allow' },
  { says: 'a policy without a version is an old one', page: 'version', on: skive, context: tag('skive'), identity: { Statement: [allow({ Resource: ownSource })] }, answer: 'deny' },
  { says: 'in an old version conditions hold text as well', page: 'version', action: 's3:ListBucket', on: LAKE, context: { ...tag('skive'), 's3:prefix': 'skive' }, identity: old(allow({ Action: 's3:ListBucket', ...when('StringEquals', 's3:prefix', SOURCE) })), answer: 'deny' },
];
