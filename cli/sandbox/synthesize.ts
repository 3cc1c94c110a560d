import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Refused } from '../errors.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Synthesizes the stack into a folder, in a process of its own: CDK is large, and nothing else here needs it. */
export async function synthesize(assembly: string): Promise<void> {
  const env = { ...process.env, CDK_OUTDIR: assembly };
  try {
    await promisify(execFile)(process.execPath, ['infra/app.ts'], { cwd: ROOT, env });
  } catch {
    throw new Refused('the stack does not synthesize', 'run npm run synth to see why');
  }
}
