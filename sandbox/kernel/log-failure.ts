import { AwsError } from './aws-error.ts';

/** Says on stderr where the sandbox itself failed: places in the code, never the error's text, which may quote its input. */
export function logFailure(what: string, error: unknown): void {
  if (error instanceof AwsError) return;
  const places =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.constructor.name : typeof error;
  console.error(`sandbox: ${what} failed (${name})\n${places.slice(0, 8).join('\n')}`);
}
