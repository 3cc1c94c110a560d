import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../cli/sandbox/synthesize.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the synthesized stack; nobody writes to it. */
    assembly: string;
  }
}

/** Synthesizes the stack for every test that runs the whole of it. */
export default async function synthesizeOnce(project: TestProject): Promise<() => Promise<void>> {
  const assembly = await mkdtemp(join(tmpdir(), 'carelake-assembly-'));
  await synthesize(assembly);
  project.provide('assembly', assembly);
  return () => rm(assembly, { recursive: true, force: true });
}
