import { describe, expect, it } from 'vitest';
import { lookStart, readCallElsewhere } from '../../../core/audit/call-elsewhere.ts';

const OURS = 'carelake-3cp-';
const call = {
  eventSource: 'iam.amazonaws.com',
  eventName: 'UpdateAssumeRolePolicy',
  eventTime: '2026-11-28T10:00:00Z',
  eventID: '5f2c7a3e-0d59-4c0b-9c1d-6f5f6a0f2b11',
};
const somebody = { type: 'AssumedRole', principalId: 'AROA:lise', arn: 'arn:of:lise' };
const root = { type: 'Root', arn: 'arn:aws:iam::123456789012:root' };
const event = (more: object) => JSON.stringify({ ...call, userIdentity: somebody, ...more });
const of = (roleName: string) => ({ requestParameters: { roleName, policyDocument: '{"of":"lise"}' } });
const ofPolicy = (name: string) => ({
  eventName: 'SetDefaultPolicyVersion',
  requestParameters: { policyArn: `arn:aws:iam::123456789012:policy/${name}`, versionId: 'v2' },
});
const told = (requestParameters?: object, more: object = {}) => ({
  ...call,
  userIdentity: { type: 'AssumedRole' },
  ...(requestParameters ? { requestParameters } : {}),
  ...more,
});

describe('a call in another Region', () => {
  it.each([
    ['to change a role of the study', event(of(`${OURS}validate`)), told({ roleName: `${OURS}validate` })],
    [
      'to change one that was refused',
      event({ ...of(`${OURS}validate`), errorCode: 'AccessDenied', errorMessage: 'lise may not' }),
      told({ roleName: `${OURS}validate` }, { errorCode: 'AccessDenied' }),
    ],
    [
      'that was refused, and does not say to change what',
      event({ requestParameters: null, errorCode: 'AccessDenied' }),
      told(undefined, { errorCode: 'AccessDenied' }),
    ],
    [
      'to change a policy of the study',
      event(ofPolicy(`${OURS}function-boundary`)),
      told(
        { policyArn: `arn:aws:iam::123456789012:policy/${OURS}function-boundary` },
        { eventName: 'SetDefaultPolicyVersion' },
      ),
    ],
    [
      'by root, even to look',
      event({ eventName: 'ListRoles', userIdentity: root }),
      told(undefined, { eventName: 'ListRoles', userIdentity: { type: 'Root' } }),
    ],
    [
      'by root that signs in',
      event({ eventName: 'ConsoleLogin', eventSource: 'signin.amazonaws.com', userIdentity: root }),
      told(undefined, {
        eventName: 'ConsoleLogin',
        eventSource: 'signin.amazonaws.com',
        userIdentity: { type: 'Root' },
      }),
    ],
    ['to change another role', event(of('billing')), undefined],
    ['to change another policy', event(ofPolicy('billing')), undefined],
    ['to look at a role of the study', event({ ...of(`${OURS}validate`), eventName: 'GetRole' }), undefined],
    ['by a service that acts for root', event({ userIdentity: { ...root, invokedBy: 'x' } }), undefined],
    ['of an unknown form', '{}', undefined],
  ])('%s', (_what, text, expected) => {
    expect(readCallElsewhere(text, OURS)).toEqual(expected);
  });
});

it('is looked for from the last look on, and of a quarter of an hour before it again, since history may be late', () => {
  const now = new Date('2026-11-28T12:00:00Z');
  expect(lookStart(new Date('2026-11-28T11:00:00Z'), now)).toEqual(new Date('2026-11-28T10:45:00Z'));
  expect(lookStart(undefined, now)).toEqual(new Date('2026-11-28T10:45:00Z'));
});
