import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { TextResult } from './contend.ts';

interface Options {
  readonly megabytes: number;
  readonly rounds: number;
  readonly json?: boolean;
}

const LEXICON = join(import.meta.dirname, '../../core/transcripts/lexicon');
const MEGABYTE = 1_000_000;
/** V8 gives new objects more room on a bigger machine; this is the same on every one. */
const NURSERY = '--max-semi-space-size=8';
const CONTENDERS = ['baseline', 'carelake'] as const;
type Contender = (typeof CONTENDERS)[number];

/** Measures de-identification against plain regular expressions and a set of names, on the same texts in the same run. */
export async function benchTranscripts({ megabytes, rounds, json = false }: Options): Promise<void> {
  if (!(megabytes > 0) || !Number.isInteger(rounds) || rounds < 1)
    throw new Error('--megabytes takes a number above 0, --rounds a whole number from 1');
  const results: Record<Contender, TextResult[]> = { carelake: [], baseline: [] };
  const folder = await mkdtemp(join(tmpdir(), 'carelake-bench-'));
  try {
    await bundle(folder);
    // In turns, so that a busy machine is busy for both.
    for (let round = 0; round < rounds; round++) {
      for (const name of CONTENDERS) {
        const result = await run(join(folder, `${name}.mjs`), megabytes * MEGABYTE);
        results[name].push(result);
        process.stderr.write(
          `${name}: ${speed(result)} MB/s (CPU ${result.cpuSeconds.toFixed(2)} s), ${result.replaced} replaced, loaded in ${Math.round(result.loadMs)} ms, ${Math.round(result.peakMemoryMB)} MB\n`,
        );
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [ours, theirs] = [median(results.carelake), median(results.baseline)];
  const figures = {
    megabytes,
    megabytesPerSecond: speed(ours),
    baselineMegabytesPerSecond: speed(theirs),
    lexiconLoadMs: Math.round(ours.loadMs),
    peakMemoryMB: Math.round(ours.peakMemoryMB),
    replaced: ours.replaced,
    baselineReplaced: theirs.replaced,
  };
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** As functions are: what Node needs to run TypeScript is no part of them, and takes a fifth of the memory. */
async function bundle(outdir: string): Promise<void> {
  await build({
    entryPoints: CONTENDERS.map((name) => join(import.meta.dirname, 'contenders', `${name}.ts`)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    logLevel: 'warning',
  });
}

async function run(script: string, bytes: number): Promise<TextResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [NURSERY, script, String(bytes), LEXICON]);
  return JSON.parse(stdout) as TextResult;
}

function median(results: readonly TextResult[]): TextResult {
  const sorted = [...results].sort((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

function speed({ bytes, seconds }: TextResult): number {
  return Math.round((bytes / MEGABYTE / seconds) * 10) / 10;
}
