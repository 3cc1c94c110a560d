import { describe, expect, it } from 'vitest';
import { decideAccess } from '../../../sandbox/iam/decide-access.ts';
import type { PolicyDocument } from '../../../sandbox/kernel/kernel.ts';
import { CONDITIONS } from './golden/conditions.ts';
import { ACCOUNT, type GoldenCase, LAKE, PAGES, SESSION } from './golden/golden-case.ts';
import { KEYS } from './golden/keys.ts';
import { LOGIC } from './golden/logic.ts';
import { PATTERNS } from './golden/patterns.ts';

const CASES = [...LOGIC, ...PATTERNS, ...CONDITIONS, ...KEYS];

/** Statements by themselves are a policy of the current version. */
function policy(given: NonNullable<GoldenCase['identity']>): PolicyDocument {
  if ('Statement' in given) return given as PolicyDocument;
  return { Version: '2012-10-17', Statement: [given].flat() };
}

function answerTo({ who = SESSION, action = 's3:GetObject', on, context = {}, ...given }: GoldenCase) {
  const named = (name: string, one: GoldenCase['identity']) =>
    one === undefined ? undefined : { name, policy: policy(one) };
  const identity = named('identity', given.identity);
  return decideAccess({
    principal: who,
    action,
    resource: on ?? `${LAKE}/published/a`,
    account: ACCOUNT,
    context,
    identity: identity ? [identity] : [],
    boundary: named('boundary', given.boundary),
    session: given.session && policy(given.session),
    resourcePolicy: given.resource && policy(given.resource),
  });
}

describe('policies are evaluated as AWS documents it', () => {
  it.each(CASES)('$page: $says → $answer', (golden) => {
    const verdict = answerTo(golden);
    expect({ answer: verdict.allowed ? 'allow' : 'deny', verdict }).toMatchObject({ answer: golden.answer });
    // A refusal because nothing could be evaluated would agree with any case that expects one.
    const failed = !verdict.allowed && verdict.failed === true;
    expect(failed).toBe(golden.page === 'closed');
  });

  it('anew where they differ from others in case alone', () => {
    const allowed = ['a', 'A'].map((folder) => {
      const identity = { Effect: 'Allow', Action: 's3:GetObject', Resource: `${LAKE}/case/${folder}/*` };
      return answerTo({
        page: 'resource',
        says: '',
        answer: 'allow',
        identity,
        on: `${LAKE}/case/A/x`,
      });
    });
    expect(allowed).toMatchObject([{ allowed: false }, { allowed: true }]);
  });

  it('in cases enough, each with its page and no two alike', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(CASES.map(({ page, says }) => `${page} ${says}`)).size).toBe(CASES.length);
    expect(new Set(CASES.map(({ page }) => page))).toEqual(new Set(Object.keys(PAGES)));
  });
});
