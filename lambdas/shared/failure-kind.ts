import { codeOf } from './log.ts';

/**
 * How a failure is met.
 * - `passing`: a service was busy, a connection broke; the next try may well succeed.
 * - `closed`: a key is off, a right is missing, a secret is not the one it was; somebody has to do something first.
 * - `exhausted`: this machine had too little disk or memory; a clean one may have enough, and a third would not.
 */
export type FailureKind = 'passing' | 'closed' | 'exhausted';

/** As KMS says it itself, and as S3 and SQS pass it on. */
const KEY_CLOSED = /^(KMS\.)?(DisabledException|KMSInvalidStateException|NotFoundException)$/;
const NOT_ALLOWED = /^AccessDenied(Exception)?$/;
const EXHAUSTED = new Set(['ENGINE_MEMORY', 'ENGINE_DISK', 'ENOSPC', 'EFBIG', 'EDQUOT']);

export function failureKind(error: unknown): FailureKind {
  const code = codeOf(error);
  if (EXHAUSTED.has(code)) return 'exhausted';
  return code === 'KEY_CHECK' || KEY_CLOSED.test(code) || NOT_ALLOWED.test(code) ? 'closed' : 'passing';
}
