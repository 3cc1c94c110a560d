// biome-ignore-all format: one case per line, to be read as a table
import {
  allow,
  deny,
  type GoldenCase,
  KEY,
  LAKE,
  QUEUE,
  ROLE,
  ROOT,
  SESSION,
  STRANGER,
  USER,
} from './golden-case.ts';

const to = (arn: string) => ({ Principal: { AWS: arn } });
const OTHER_ROLE = ROLE.replace('researcher', 'clerk');
const sqs = { action: 'sqs:SendMessage', on: QUEUE };
const send = { Action: 'sqs:SendMessage', Principal: { Service: 'events.amazonaws.com' } };

/** How policies of several kinds come together. */
export const LOGIC: readonly GoldenCase[] = [
  { says: 'nothing is allowed by itself', page: 'logic', answer: 'deny' },
  { says: 'an identity policy allows', page: 'logic', identity: allow(), answer: 'allow' },
  { says: 'a right to something else allows nothing', page: 'logic', identity: allow({ Action: 's3:PutObject' }), answer: 'deny' },
  { says: 'a denial beats a right beside it', page: 'logic', identity: [allow(), deny()], answer: 'deny' },
  { says: 'a denial of another action does not', page: 'logic', identity: [allow(), deny({ Action: 's3:PutObject' })], answer: 'allow' },
  { says: 'a resource of the same account allows by itself', page: 'logic', resource: allow(to(ROLE)), answer: 'allow' },
  { says: 'a resource allows one session by its ARN', page: 'principal', resource: allow(to(SESSION)), answer: 'allow' },
  { says: 'a resource that names another session allows nothing', page: 'principal', resource: allow(to(SESSION.replace('lise', 'grete'))), answer: 'deny' },
  { says: 'a resource that names another role allows nothing', page: 'principal', resource: allow(to(OTHER_ROLE)), answer: 'deny' },
  { says: 'a resource denies whatever an identity policy allows', page: 'logic', identity: allow(), resource: deny({ Principal: '*' }), answer: 'deny' },
  { says: 'a denial for the account is one for all that is in it', page: 'principal', identity: allow(), resource: deny(to(ROOT)), answer: 'deny' },
  { says: 'a denial for another role is none', page: 'principal', identity: allow(), resource: deny(to(OTHER_ROLE)), answer: 'allow' },
  { says: 'naming the account leaves it to identity policies: without one', page: 'principal', resource: allow(to(ROOT)), answer: 'deny' },
  { says: 'naming the account leaves it to identity policies: with one', page: 'principal', identity: allow(), resource: allow(to(ROOT)), answer: 'allow' },

  { says: 'another account needs its own policy and the resource’s: only its own', page: 'crossAccount', who: STRANGER, identity: allow(), answer: 'deny' },
  { says: 'another account needs its own policy and the resource’s: only the resource’s', page: 'crossAccount', who: STRANGER, resource: allow({ Principal: '*' }), answer: 'deny' },
  { says: 'another account needs its own policy and the resource’s: both', page: 'crossAccount', who: STRANGER, identity: allow(), resource: allow({ Principal: { AWS: '999999999999' } }), answer: 'allow' },

  { says: 'a boundary grants nothing', page: 'boundaries', boundary: allow(), answer: 'deny' },
  { says: 'a boundary lets through what both allow', page: 'boundaries', identity: allow(), boundary: allow({ Action: 's3:*' }), answer: 'allow' },
  { says: 'a boundary stops what it leaves out', page: 'boundaries', identity: allow(), boundary: allow({ Action: 'sqs:*' }), answer: 'deny' },
  { says: 'a boundary denies', page: 'boundaries', identity: allow(), boundary: [allow({ Action: '*' }), deny()], answer: 'deny' },
  { says: 'a boundary limits what a resource gives to a role', page: 'boundaries', boundary: allow({ Action: 'sqs:*' }), resource: allow(to(ROLE)), answer: 'deny' },
  { says: 'a boundary does not limit what a resource gives to one session', page: 'boundaries', boundary: allow({ Action: 'sqs:*' }), resource: allow(to(SESSION)), answer: 'allow' },
  { says: 'a boundary’s denial holds for that session too', page: 'boundaries', boundary: [allow({ Action: 'sqs:*' }), deny()], resource: allow(to(SESSION)), answer: 'deny' },
  { says: 'a boundary does not limit what a resource gives to a user', page: 'boundaries', who: USER, boundary: allow({ Action: 'sqs:*' }), resource: allow(to(USER)), answer: 'allow' },

  { says: 'a session policy grants nothing', page: 'sessions', session: allow(), answer: 'deny' },
  { says: 'a session policy lets through what both allow', page: 'sessions', identity: allow({ Action: 's3:*' }), session: allow(), answer: 'allow' },
  { says: 'a session policy stops what it leaves out', page: 'sessions', identity: allow({ Action: 's3:*' }), session: allow({ Action: 's3:PutObject' }), answer: 'deny' },
  { says: 'a session policy denies', page: 'sessions', identity: allow(), session: [allow(), deny()], answer: 'deny' },
  { says: 'a session policy and a boundary both have to agree', page: 'sessions', identity: allow(), session: allow(), boundary: allow({ Action: 'sqs:*' }), answer: 'deny' },
  { says: 'a session policy limits what a resource gives to a role', page: 'sessions', session: allow({ Action: 'sqs:*' }), resource: allow(to(ROLE)), answer: 'deny' },
  { says: 'a session policy does not limit what a resource gives to that session', page: 'sessions', session: allow({ Action: 'sqs:*' }), resource: allow(to(SESSION)), answer: 'allow' },
  { says: 'a session policy’s denial holds for that session', page: 'sessions', session: [allow({ Action: 'sqs:*' }), deny()], resource: allow(to(SESSION)), answer: 'deny' },
  { says: 'a resource’s denial holds for that session', page: 'sessions', session: allow({ Action: 'sqs:*' }), resource: [allow(to(SESSION)), deny({ Principal: '*' })], answer: 'deny' },

  { says: 'an account’s root has every right', page: 'root', who: ROOT, answer: 'allow' },
  { says: 'an account’s root has no right in another account', page: 'root', who: ROOT.replace('123456789012', '999999999999'), answer: 'deny' },
  { says: 'a bucket’s policy denies root too', page: 'root', who: ROOT, resource: deny({ Principal: '*' }), answer: 'deny' },
  { says: 'a bucket’s policy never keeps root from the policy itself', page: 'bucketPolicy', who: ROOT, action: 's3:DeleteBucketPolicy', on: LAKE, resource: deny({ Principal: '*', Action: 's3:*' }), answer: 'allow' },
  { says: 'a bucket’s policy keeps others from itself', page: 'bucketPolicy', action: 's3:DeleteBucketPolicy', on: LAKE, identity: allow({ Action: 's3:*' }), resource: deny({ Principal: '*', Action: 's3:*' }), answer: 'deny' },
  { says: 'the root of another account does not get at it either', page: 'bucketPolicy', who: ROOT.replace('123456789012', '999999999999'), action: 's3:DeleteBucketPolicy', on: LAKE, resource: allow({ Principal: '*', Action: 's3:*' }), answer: 'deny' },
  { says: 'a bucket’s policy denies root by its ARN', page: 'root', who: ROOT, context: { 'aws:PrincipalArn': ROOT }, resource: deny({ Principal: '*', Condition: { ArnNotEquals: { 'aws:PrincipalArn': ROLE } } }), answer: 'deny' },
  { says: 'root has no key whose policy does not name the account', page: 'keyPolicies', who: ROOT, action: 'kms:Decrypt', on: KEY, resource: allow({ ...to(ROLE), Action: 'kms:Decrypt' }), answer: 'deny' },
  { says: 'root has a key whose policy names the account', page: 'keyDefault', who: ROOT, action: 'kms:Decrypt', on: KEY, resource: allow({ ...to(ROOT), Action: 'kms:*' }), answer: 'allow' },

  { says: 'who did not sign gets what is everybody’s', page: 'principal', who: { type: 'Anonymous' }, resource: allow({ Principal: '*' }), answer: 'allow' },
  { says: 'who did not sign gets nothing else', page: 'principal', who: { type: 'Anonymous' }, resource: allow(to(ROOT)), answer: 'deny' },
  { says: 'a service gets what the resource gives to it', page: 'principal', who: 'events.amazonaws.com', ...sqs, resource: allow(send), answer: 'allow' },
  { says: 'a service gets nothing that is another’s', page: 'principal', who: 'sns.amazonaws.com', ...sqs, resource: allow(send), answer: 'deny' },
  { says: 'a service is bound by the source that is named', page: 'globalKeys', who: 'events.amazonaws.com', ...sqs, context: { 'aws:SourceArn': 'arn:aws:events:eu-north-1:999999999999:rule/x' }, resource: allow({ ...send, Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:eu-north-1:123456789012:rule/x' } } }), answer: 'deny' },
  { says: 'a service without a source gets nothing that asks for one', page: 'globalKeys', who: 'events.amazonaws.com', ...sqs, resource: allow({ ...send, Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } } }), answer: 'deny' },

  { says: 'NotPrincipal denies all but those that it names', page: 'notPrincipal', identity: allow(), resource: deny({ NotPrincipal: { AWS: [OTHER_ROLE, ROOT.replace('123456789012', '999999999999')] } }), answer: 'deny' },
  { says: 'NotPrincipal spares a session that it names with its role and account', page: 'notPrincipal', identity: allow(), resource: deny({ NotPrincipal: { AWS: [SESSION, ROLE, ROOT] } }), answer: 'allow' },
  { says: 'NotPrincipal spares nobody who has a boundary', page: 'boundaries', identity: allow(), boundary: allow(), resource: deny({ NotPrincipal: { AWS: [SESSION, ROLE, ROOT] } }), answer: 'deny' },
  { says: 'NotAction allows all the others', page: 'notAction', identity: allow({ NotAction: 'iam:*' }), answer: 'allow' },
  { says: 'NotAction does not allow what it names', page: 'notAction', identity: allow({ NotAction: ['iam:*', 's3:Get*'] }), answer: 'deny' },
  { says: 'NotAction denies all the others', page: 'notAction', identity: [allow(), deny({ NotAction: 's3:Put*' })], answer: 'deny' },
  { says: 'NotAction does not deny what it names', page: 'notAction', identity: [allow(), deny({ NotAction: 's3:Get*' })], answer: 'allow' },
  { says: 'NotResource allows all the others', page: 'notResource', identity: allow({ NotResource: `${LAKE}/ledger/*` }), answer: 'allow' },
  { says: 'NotResource does not allow what it names', page: 'notResource', identity: allow({ NotResource: `${LAKE}/published/*` }), answer: 'deny' },
  { says: 'NotResource denies all the others', page: 'notResource', identity: [allow(), deny({ NotResource: `${LAKE}/ledger/*` })], answer: 'deny' },
  { says: 'NotResource does not deny what it names', page: 'notResource', identity: [allow(), deny({ NotResource: `${LAKE}/published/*` })], answer: 'allow' },

  { says: 'an action that does not exist', page: 'closed', action: 's3:ReadEverything', identity: allow({ Action: '*' }), answer: 'deny' },
  { says: 'a policy that is none', page: 'closed', identity: [allow(), { Effect: 'Maybe', Action: '*', Resource: '*' }], answer: 'deny' },
  { says: 'an operator that does not exist', page: 'closed', identity: [allow(), deny({ Condition: { StringAlmost: { 's3:prefix': 'a' } } })], answer: 'deny' },
  { says: 'a statement without a resource', page: 'closed', identity: [allow(), { Effect: 'Deny', Action: 's3:GetObject' }], answer: 'deny' },
  { says: 'a resource’s policy that is none', page: 'closed', identity: allow(), resource: { Effect: 'Deny', Principal: '*' }, answer: 'deny' },
  { says: 'a session policy for somebody who has no session', page: 'closed', who: USER, identity: allow(), session: allow(), answer: 'deny' },
  { says: 'a condition key that the action does not have', page: 'closed', identity: allow(), context: { 's3:madeUp': 'x' }, resource: deny({ Principal: '*', Condition: { StringEquals: { 's3:madeUp': 'y' } } }), answer: 'deny' },
];
