import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const Running = z.object({ pid: z.int(), endpoint: z.string(), region: z.string() });

/** What `sandbox.json` in the sandbox's folder says of the one that runs there. */
export type Running = z.infer<typeof Running>;

const fileIn = (home: string) => join(home, 'sandbox.json');

export async function writeRunning(home: string, running: Running): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  await writeFile(fileIn(home), `${JSON.stringify(running, null, 2)}\n`);
}

export async function clearRunning(home: string): Promise<void> {
  await rm(fileIn(home), { force: true });
}

/** The sandbox that runs in this folder; a file left by one that was killed counts as none. */
export async function readRunning(home: string): Promise<Running | undefined> {
  const text = await readFile(fileIn(home), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const running = Running.parse(JSON.parse(text));
  return isAlive(running.pid) ? running : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No process has this number any more.
    return false;
  }
}
