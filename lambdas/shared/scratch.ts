import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs some work in an empty folder of its own. The folder is emptied first, not only afterwards: a timeout is a hard kill, and what it
 * leaves in /tmp is still there in the next invocation of the same environment.
 */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(tmpdir(), 'carelake-scratch');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
