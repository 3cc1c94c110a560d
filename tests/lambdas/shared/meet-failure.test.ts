import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../core/registry/run-sql.ts';
import { failureKind } from '../../../lambdas/shared/failure-kind.ts';
import { PipelineError } from '../../../lambdas/shared/log.ts';
import { pauseSeconds } from '../../../lambdas/shared/meet-failure.ts';

const named = (name: string, more: object = {}) =>
  Object.assign(new Error('quotes its input'), { name, ...more });

describe('a failure', () => {
  it.each([
    ['passing', named('SlowDown')],
    ['passing', named('ThrottlingException')],
    ['passing', named('ConditionalRequestConflict')],
    ['passing', named('Error', { code: 'ECONNRESET' })],
    ['passing', new PipelineError('CHECK_FAILED', '')],
    ['passing', 'not even an error'],
    ['closed', named('KMS.DisabledException')],
    ['closed', named('KMSInvalidStateException')],
    ['closed', named('AccessDenied')],
    ['closed', new PipelineError('KEY_CHECK', '')],
    ['exhausted', named('Error', { code: 'ENOSPC' })],
    ['exhausted', new EngineError('ENGINE_MEMORY')],
    ['exhausted', new EngineError('ENGINE_DISK')],
  ])('is %s: %s', (kind, error) => {
    expect(failureKind(error)).toBe(kind);
  });
});

describe('the pause before a failed message comes back', () => {
  it.each([
    { kind: 'passing', tries: 1, from: 5, to: 10 },
    { kind: 'passing', tries: 2, from: 10, to: 20 },
    { kind: 'exhausted', tries: 1, from: 5, to: 10 },
    { kind: 'passing', tries: 4, from: 40, to: 80 },
    { kind: 'passing', tries: 9, from: 300, to: 600 },
    { kind: 'closed', tries: 1, from: 300, to: 600 },
  ] as const)('is $from to $to seconds after $tries tries of what is $kind', ({ kind, tries, from, to }) => {
    expect(pauseSeconds(kind, tries, 0)).toBe(from);
    expect(pauseSeconds(kind, tries, 1)).toBe(to);
  });
});
