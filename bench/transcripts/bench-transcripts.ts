import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TextResult } from './contend.ts';

interface Options {
  readonly megabytes: number;
  readonly rounds: number;
  readonly json?: boolean;
}

const MEGABYTE = 1_000_000;
/** V8 gives new objects more room on a bigger machine; this is the same on every one. */
const NURSERY = '--max-semi-space-size=8';
type Contender = 'carelake' | 'baseline';

/** Measures de-identification against plain regular expressions and a set of names, on the same texts in the same run. */
export async function benchTranscripts({ megabytes, rounds, json = false }: Options): Promise<void> {
  if (!(megabytes > 0) || !Number.isInteger(rounds) || rounds < 1)
    throw new Error('--megabytes takes a number above 0, --rounds a whole number from 1');
  const results: Record<Contender, TextResult[]> = { carelake: [], baseline: [] };
  // In turns, so that a busy machine is busy for both.
  for (let round = 0; round < rounds; round++) {
    for (const name of ['baseline', 'carelake'] as const) {
      const result = await run(name, megabytes * MEGABYTE);
      results[name].push(result);
      process.stderr.write(
        `${name}: ${speed(result)} MB/s (CPU ${result.cpuSeconds.toFixed(2)} s), ${result.replaced} replaced, loaded in ${Math.round(result.loadMs)} ms, ${Math.round(result.peakMemoryMB)} MB\n`,
      );
    }
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

async function run(name: Contender, bytes: number): Promise<TextResult> {
  const script = join(import.meta.dirname, 'contenders', `${name}.ts`);
  const { stdout } = await promisify(execFile)(process.execPath, [NURSERY, script, String(bytes)]);
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
