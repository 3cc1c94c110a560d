import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { REPOSITORY } from '../infra/bundling/paths.ts';

/** Whether what is deployed has a known weakness of grade high or above. A registry that was not asked, or did not answer, says nothing. */
export type Weaknesses =
  | { readonly state: 'none' }
  | { readonly state: 'found'; readonly packages: readonly string[] }
  | { readonly state: 'not answered'; readonly because: string };

export const NOT_ASKED: Weaknesses = { state: 'not answered', because: 'not asked' };

const GRADES = ['high', 'critical'];
/** A mirror that does not take the question says so at once; one that is not there is not waited for. */
const PATIENCE = ['--fetch-retries=0', '--fetch-timeout=20000'];
const LONGEST_MS = 60_000;

const Answer = z.object({
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
});
const Failure = z.object({
  statusCode: z.number().optional(),
  error: z.object({ code: z.string().optional() }),
});

/** Asks the registry about every package that is deployed, in the versions of the lock file. */
export function askRegistry(): Weaknesses {
  const args = ['audit', '--omit=dev', '--json', ...PATIENCE];
  const { stdout } = spawnSync('npm', args, { cwd: REPOSITORY, encoding: 'utf8', timeout: LONGEST_MS });
  return readAudit(stdout ?? '');
}

/** Reads what `npm audit --json` printed: anything that is no answer is none. */
export function readAudit(text: string): Weaknesses {
  const json = parseJson(text);
  const answer = Answer.safeParse(json);
  if (!answer.success) return { state: 'not answered', because: reasonIn(json) };
  const packages = Object.entries(answer.data.vulnerabilities)
    .filter(([, { severity }]) => GRADES.includes(severity))
    .map(([name]) => name)
    .sort();
  return packages.length === 0 ? { state: 'none' } : { state: 'found', packages };
}

export function weaknessesText(weaknesses: Weaknesses): string {
  switch (weaknesses.state) {
    case 'none':
      return 'none of grade high or above';
    case 'found':
      return `of grade high or above in ${weaknesses.packages.join(', ')}`;
    case 'not answered':
      return `not answered (${weaknesses.because})`;
  }
}

/** The registry's address is nobody's business: a status or npm's own code, no text of it. */
function reasonIn(json: unknown): string {
  const failure = Failure.safeParse(json);
  if (!failure.success) return 'npm audit gave no answer';
  const { statusCode, error } = failure.data;
  if (statusCode !== undefined) return `the registry says ${statusCode}`;
  return /^E[A-Z0-9]{2,30}$/.test(error.code ?? '') ? `${error.code}` : 'the registry was not reached';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
