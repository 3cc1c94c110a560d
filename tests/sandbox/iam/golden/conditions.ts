// biome-ignore-all format: one case per line, to be read as a table
import { allow, deny, type GoldenCase, LAKE, when } from './golden-case.ts';

const list = { action: 's3:ListBucket', on: LAKE } as const;
const put = { action: 's3:PutObject' } as const;
const listing = (operator: string, value: unknown, key = 's3:prefix') =>
  allow({ Action: 's3:ListBucket', ...when(operator, key, value) });
const prefix = (value: string) => ({ 's3:prefix': value });
const all = (key: string) => ({ 'aws:PrincipalTag/role': key });
const via = (...services: string[]) => ({ 'aws:CalledVia': services });
const throughAthena = allow(when('ForAnyValue:StringEquals', 'aws:CalledVia', 'athena.amazonaws.com'));
const SSE = 's3:x-amz-server-side-encryption';
const kmsOnly = [
  allow({ Action: 's3:PutObject' }),
  deny({
    Action: 's3:PutObject',
    Condition: { StringNotEquals: { [SSE]: 'aws:kms' }, Null: { [SSE]: 'false' } },
  }),
];
const createOnly = [
  allow({ Action: 's3:PutObject' }),
  deny({
    Action: 's3:PutObject',
    Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
  }),
];
const tls = [allow(), deny(when('Bool', 'aws:SecureTransport', 'false'))];
const arn = 'aws:PrincipalArn';
const ROLE = 'arn:aws:iam::123456789012:role/researcher';

/** What each operator says of a key that is there, is another, or is not there. */
export const CONDITIONS: readonly GoldenCase[] = [
  { says: 'StringEquals: the value', page: 'operators', ...list, context: prefix('a'), identity: listing('StringEquals', 'a'), answer: 'allow' },
  { says: 'StringEquals: another case', page: 'operators', ...list, context: prefix('A'), identity: listing('StringEquals', 'a'), answer: 'deny' },
  { says: 'StringEquals: no value', page: 'operators', ...list, identity: listing('StringEquals', 'a'), answer: 'deny' },
  { says: 'StringEquals: a star is text', page: 'operators', ...list, context: prefix('ab'), identity: listing('StringEquals', 'a*'), answer: 'deny' },
  { says: 'StringEquals: one of several', page: 'manyKeys', ...list, context: prefix('b'), identity: listing('StringEquals', ['a', 'b']), answer: 'allow' },
  { says: 'StringEqualsIgnoreCase', page: 'operators', ...list, context: prefix('A'), identity: listing('StringEqualsIgnoreCase', 'a'), answer: 'allow' },
  { says: 'StringLike: a star', page: 'operators', ...list, context: prefix('a/b/c'), identity: listing('StringLike', 'a/*'), answer: 'allow' },
  { says: 'StringLike: a star over a line break', page: 'operators', ...list, context: prefix('a/b\nc'), identity: listing('StringLike', 'a/*'), answer: 'allow' },
  { says: 'StringLike: a question mark', page: 'operators', ...list, context: prefix('a/bc'), identity: listing('StringLike', 'a/?'), answer: 'deny' },
  { says: 'StringLike: a star in the request is no pattern', page: 'operators', ...list, context: prefix('*'), identity: listing('StringLike', 'a/*'), answer: 'deny' },
  { says: 'StringLike: ?* asks for something', page: 'operators', ...list, context: prefix(''), identity: listing('StringLike', '?*'), answer: 'deny' },
  { says: 'StringNotEquals: another value', page: 'operators', ...list, context: prefix('b'), identity: listing('StringNotEquals', 'a'), answer: 'allow' },
  { says: 'StringNotEquals: no value is another one', page: 'operators', ...list, identity: listing('StringNotEquals', 'a'), answer: 'allow' },
  { says: 'StringNotEquals: one of several is not none of them', page: 'manyKeys', ...list, context: prefix('b'), identity: listing('StringNotEquals', ['a', 'b']), answer: 'deny' },
  { says: 'StringNotLike: no value is unlike', page: 'operators', ...list, identity: [allow({ Action: 's3:*' }), deny({ Action: 's3:ListBucket', ...when('StringNotLike', 's3:prefix', 'a*') })], answer: 'deny' },
  { says: 'StringEqualsIfExists: no value', page: 'operators', ...list, identity: listing('StringEqualsIfExists', 'a'), answer: 'allow' },
  { says: 'StringEqualsIfExists: another value', page: 'operators', ...list, context: prefix('b'), identity: listing('StringEqualsIfExists', 'a'), answer: 'deny' },
  { says: 'StringNotEqualsIfExists: no value', page: 'operators', ...list, identity: [allow({ Action: 's3:*' }), deny({ Action: 's3:ListBucket', ...when('StringNotEqualsIfExists', 's3:prefix', 'a') })], answer: 'deny' },
  { says: 'Null: true wants no key', page: 'operators', ...list, identity: listing('Null', 'true'), answer: 'allow' },
  { says: 'Null: true where there is one', page: 'operators', ...list, context: prefix('a'), identity: listing('Null', 'true'), answer: 'deny' },
  { says: 'Null: false wants a key', page: 'operators', ...list, context: prefix('a'), identity: listing('Null', 'false'), answer: 'allow' },
  { says: 'Null: false where there is none', page: 'operators', ...list, identity: listing('Null', 'false'), answer: 'deny' },
  { says: 'names of keys have no case', page: 'globalKeys', ...list, context: prefix('a'), identity: listing('StringEquals', 'a', 'S3:Prefix'), answer: 'allow' },
  { says: 'all keys of a statement have to hold', page: 'manyKeys', ...list, context: { ...prefix('a'), ...all('x') }, identity: allow({ Action: 's3:ListBucket', Condition: { StringEquals: { 's3:prefix': 'a', 'aws:PrincipalTag/role': 'y' } } }), answer: 'deny' },
  { says: 'all operators of a statement have to hold', page: 'manyKeys', ...list, context: { ...prefix('a'), ...all('x') }, identity: allow({ Action: 's3:ListBucket', Condition: { StringEquals: { 's3:prefix': 'a' }, StringLike: { 'aws:PrincipalTag/role': 'x*' } } }), answer: 'allow' },

  { says: 'Bool: the value', page: 'operators', context: { 'aws:SecureTransport': 'false' }, identity: tls, answer: 'deny' },
  { says: 'Bool: the other value', page: 'operators', context: { 'aws:SecureTransport': 'true' }, identity: tls, answer: 'allow' },
  { says: 'Bool: no value', page: 'operators', identity: tls, answer: 'allow' },
  { says: 'BoolIfExists: no value', page: 'operators', identity: [allow(), deny(when('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false'))], answer: 'deny' },
  { says: 'Bool: MFA that was not used', page: 'globalKeys', identity: allow(when('Bool', 'aws:MultiFactorAuthPresent', 'true')), answer: 'deny' },
  { says: 'NumericLessThan: below', page: 's3Keys', context: { 's3:TlsVersion': '1.1' }, identity: [allow(), deny(when('NumericLessThan', 's3:TlsVersion', '1.2'))], answer: 'deny' },
  { says: 'NumericLessThan: not below', page: 's3Keys', context: { 's3:TlsVersion': '1.2' }, identity: [allow(), deny(when('NumericLessThan', 's3:TlsVersion', '1.2'))], answer: 'allow' },
  { says: 'NumericLessThan: no value', page: 'operators', identity: [allow(), deny(when('NumericLessThan', 's3:TlsVersion', '1.2'))], answer: 'allow' },
  { says: 'NumericGreaterThan: numbers, not texts', page: 's3Keys', context: { 's3:signatureAge': '9000' }, identity: [allow(), deny(when('NumericGreaterThan', 's3:signatureAge', '600000'))], answer: 'allow' },
  { says: 'NumericGreaterThan: an old link', page: 's3Keys', context: { 's3:signatureAge': '600001' }, identity: [allow(), deny(when('NumericGreaterThan', 's3:signatureAge', '600000'))], answer: 'deny' },
  { says: 'NumericNotEquals: no value', page: 'operators', identity: [allow(), deny(when('NumericNotEquals', 's3:TlsVersion', '1.3'))], answer: 'deny' },
  { says: 'DateLessThan: before', page: 'operators', context: { 'aws:CurrentTime': '2026-11-27T23:59:59Z' }, identity: allow(when('DateLessThan', 'aws:CurrentTime', '2026-11-28T00:00:00Z')), answer: 'allow' },
  { says: 'DateLessThan: after', page: 'operators', context: { 'aws:CurrentTime': '2026-11-28T00:00:00Z' }, identity: allow(when('DateLessThan', 'aws:CurrentTime', '2026-11-28T00:00:00Z')), answer: 'deny' },
  { says: 'IpAddress: inside', page: 'operators', context: { 'aws:SourceIp': '203.0.113.9' }, identity: allow(when('IpAddress', 'aws:SourceIp', '203.0.113.0/24')), answer: 'allow' },
  { says: 'IpAddress: outside', page: 'operators', context: { 'aws:SourceIp': '203.0.114.9' }, identity: allow(when('IpAddress', 'aws:SourceIp', '203.0.113.0/24')), answer: 'deny' },
  { says: 'NotIpAddress: no value', page: 'operators', identity: [allow(), deny(when('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'))], answer: 'deny' },

  { says: 'ArnEquals: the ARN', page: 'operators', context: { [arn]: ROLE }, identity: allow(when('ArnEquals', arn, ROLE)), answer: 'allow' },
  { says: 'ArnEquals takes patterns too', page: 'operators', context: { [arn]: ROLE }, identity: allow(when('ArnEquals', arn, 'arn:aws:iam::123456789012:role/res*')), answer: 'allow' },
  { says: 'ArnLike: a star stays between its colons', page: 'operators', context: { [arn]: ROLE }, identity: allow(when('ArnLike', arn, 'arn:aws:*:role/researcher')), answer: 'deny' },
  { says: 'ArnLike: a star in one part', page: 'operators', context: { [arn]: ROLE }, identity: allow(when('ArnLike', arn, 'arn:*:iam::*:role/researcher')), answer: 'allow' },
  { says: 'ArnNotEquals spares whom it names', page: 'operators', context: { [arn]: ROLE }, identity: allow(), resource: deny({ Principal: '*', ...when('ArnNotEquals', arn, [ROLE, `${ROLE}-2`]) }), answer: 'allow' },
  { says: 'ArnNotEquals denies all others', page: 'operators', context: { [arn]: ROLE }, identity: allow(), resource: deny({ Principal: '*', ...when('ArnNotEquals', arn, `${ROLE}-2`) }), answer: 'deny' },
  { says: 'ArnNotLike: no value', page: 'operators', identity: allow(), resource: deny({ Principal: '*', ...when('ArnNotLike', arn, ROLE) }), answer: 'deny' },

  { says: 'ForAnyValue: one of them', page: 'sets', context: via('athena.amazonaws.com', 's3.amazonaws.com'), identity: throughAthena, answer: 'allow' },
  { says: 'ForAnyValue: none of them', page: 'sets', context: via('glue.amazonaws.com'), identity: throughAthena, answer: 'deny' },
  { says: 'ForAnyValue: no value', page: 'sets', identity: throughAthena, answer: 'deny' },
  { says: 'ForAnyValue, negated: one that is another', page: 'sets', context: via('athena.amazonaws.com', 'glue.amazonaws.com'), identity: [allow(), deny(when('ForAnyValue:StringNotEquals', 'aws:CalledVia', 'athena.amazonaws.com'))], answer: 'deny' },
  { says: 'ForAllValues: all of them', page: 'sets', context: { 'aws:TagKeys': ['source'] }, identity: tagging('source'), action: 's3:CreateBucket', on: LAKE, answer: 'allow' },
  { says: 'ForAllValues: one too many', page: 'sets', context: { 'aws:TagKeys': ['source', 'admin'] }, identity: tagging('source'), action: 's3:CreateBucket', on: LAKE, answer: 'deny' },
  { says: 'ForAllValues: no value is all of them', page: 'sets', identity: tagging('source'), action: 's3:CreateBucket', on: LAKE, answer: 'allow' },
  { says: 'ForAllValues with Null: no value is none', page: 'sets', identity: { ...tagging('source'), Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['source'] }, Null: { 'aws:TagKeys': 'false' } } }, action: 's3:CreateBucket', on: LAKE, answer: 'deny' },
  { says: 'CalledViaFirst is the first', page: 'globalKeys', context: { 'aws:CalledViaFirst': 'athena.amazonaws.com', 'aws:CalledViaLast': 'kms.amazonaws.com' }, identity: allow(when('StringEquals', 'aws:CalledViaFirst', 'athena.amazonaws.com')), answer: 'allow' },
  { says: 'CalledViaLast is the last', page: 'globalKeys', context: { 'aws:CalledViaFirst': 'athena.amazonaws.com', 'aws:CalledViaLast': 'kms.amazonaws.com' }, identity: allow(when('StringEquals', 'aws:CalledViaLast', 'athena.amazonaws.com')), answer: 'deny' },
  { says: 'ViaAWSService: by hand', page: 'globalKeys', context: { 'aws:ViaAWSService': 'false' }, identity: allow(when('Bool', 'aws:ViaAWSService', 'true')), answer: 'deny' },

  { says: 'a write without a header gets the bucket’s key', page: 's3Keys', ...put, identity: kmsOnly, answer: 'allow' },
  { says: 'a write under S3’s own key is refused', page: 's3Keys', ...put, context: { [SSE]: 'AES256' }, identity: kmsOnly, answer: 'deny' },
  { says: 'a write under KMS is not', page: 's3Keys', ...put, context: { [SSE]: 'aws:kms' }, identity: kmsOnly, answer: 'allow' },
  { says: 'an overwrite is refused', page: 's3Keys', ...put, context: { 's3:ObjectCreationOperation': 'true' }, identity: createOnly, answer: 'deny' },
  { says: 'a creation is not', page: 's3Keys', ...put, context: { 's3:ObjectCreationOperation': 'true', 's3:if-none-match': '*' }, identity: createOnly, answer: 'allow' },
  { says: 'a part of an upload is no creation yet', page: 's3Keys', ...put, context: { 's3:ObjectCreationOperation': 'false' }, identity: createOnly, answer: 'allow' },
];

function tagging(...keys: string[]) {
  return allow({ Action: 's3:CreateBucket', ...when('ForAllValues:StringEquals', 'aws:TagKeys', keys) });
}
