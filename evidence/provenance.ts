import { execFileSync } from 'node:child_process';
import { REPOSITORY } from '../infra/bundling/paths.ts';

/** Of what the evidence is. */
export interface Provenance {
  /** Forty hexadecimal digits. */
  readonly commit: string;
  readonly committedAt: Date;
  /** Files differ from the commit. */
  readonly isChanged: boolean;
}

/** Undefined where this is no clone of a repository. */
export function provenance(): Provenance | undefined {
  try {
    const [commit = '', seconds = ''] = git('show', '-s', '--format=%H %ct', 'HEAD').trim().split(' ');
    return {
      commit,
      committedAt: new Date(Number(seconds) * 1000),
      isChanged: git('status', '--porcelain').trim() !== '',
    };
  } catch {
    return undefined;
  }
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: REPOSITORY,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
