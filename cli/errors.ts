import { CommanderError } from 'commander';

/** The answer is no: a delivery was rejected, a right is missing, a log is not whole. Exit status 1. */
export class Refused extends Error {
  readonly next: string;

  constructor(what: string, next: string) {
    super(what);
    this.name = 'Refused';
    this.next = next;
  }
}

/** The command was called in a way that cannot be meant. Exit status 2. */
export class WrongUsage extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'WrongUsage';
  }
}

/** 0 done, 1 refused, 2 wrong usage. */
export function exitStatusOf(error: unknown): 0 | 1 | 2 {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof WrongUsage ? 2 : 1;
}

/** What happened and what to do next, for a person. Texts of unexpected errors stay out: they may quote what they choked on. */
export function explain(error: unknown): string {
  if (error instanceof Refused) return `Refused: ${error.message}\n  Next: ${error.next}`;
  if (error instanceof WrongUsage)
    return `error: ${error.message}\n(add --help for the options and an example)`;
  if (isAccessDenied(error))
    return `Refused: ${error.message}\n  Next: sign in as a persona that may do this (--as)`;
  if (isUnsigned(error))
    return 'Refused: nobody is signed in to AWS, or no Region is named\n  Next: sign in, or name a persona of the sandbox (--as)';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : 'unknown';
  if (code === 'ECONNREFUSED')
    return 'Refused: nothing answers at the endpoint.\n  Next: start the sandbox: carelake sandbox start';
  if (process.env['CARELAKE_DEBUG'] !== undefined && error instanceof Error)
    return error.stack ?? error.message;
  return `Failed: ${name} ${code}\n  Next: run it again with CARELAKE_DEBUG=1 to see where`;
}

/** As the AWS SDK says it, which has no code for the Region. */
function isUnsigned(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'CredentialsProviderError' || error.message === 'Region is missing')
  );
}

export function isAccessDenied(error: unknown): error is Error {
  return (
    error instanceof Error &&
    ['AccessDenied', 'AccessDeniedException', 'Forbidden', '403'].includes(error.name)
  );
}
