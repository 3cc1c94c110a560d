import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where functions put what must not rest on disk: in memory where the machine has such a file system. */
export interface ScratchFolder {
  /** A new private folder in it. */
  make(): string;
  remove(): void;
}

const SHARED_MEMORY = '/dev/shm';

/** Makes the folder anew, so that nothing of a sandbox that crashed on the same state is left. */
export function createScratchFolder(dataDir: string): ScratchFolder {
  const id = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16);
  const folder = join(isWritable(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir(), `carelake-${id}`);
  rmSync(folder, { recursive: true, force: true });
  // Not recursive: it fails when somebody else has put a folder of this name there meanwhile.
  mkdirSync(folder, { mode: 0o700 });
  return {
    make: () => mkdtempSync(join(folder, 'e-')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
