import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Result } from './contenders/contend.ts';

export type Contender = 'carelake' | 'floor' | 'typical-lambda';

interface Task {
  readonly shape: string;
  readonly file: string;
  readonly rows: number;
  readonly folder: string;
}

/** Lets one contender work in a process of its own, so that its memory is its own too. */
export async function runContender(name: Contender, { shape, file, rows, folder }: Task): Promise<Result> {
  const own = await mkdtemp(join(folder, `${name}-`));
  try {
    const script = join(import.meta.dirname, 'contenders', `${name}.ts`);
    const { stdout } = await promisify(execFile)(process.execPath, [script, shape, file, own, String(rows)]);
    return JSON.parse(stdout) as Result;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
