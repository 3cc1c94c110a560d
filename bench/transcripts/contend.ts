import { makeTexts } from './make-texts.ts';

/** What one contender took for the same texts. */
export interface TextResult {
  readonly bytes: number;
  readonly replaced: number;
  readonly seconds: number;
  /** Of the whole process: on a busy machine it tells more than the clock. */
  readonly cpuSeconds: number;
  /** Before the first text: word tables and lists. */
  readonly loadMs: number;
  readonly peakMemoryMB: number;
}

/** Does one contender's work in this process, which is its own, and prints what it took; making the texts does not count. */
export function contend(load: () => (texts: readonly string[]) => number): void {
  const [bytes = 0] = process.argv.slice(2).map(Number);
  const start = performance.now();
  const hide = load();
  const loadMs = performance.now() - start;
  let done = 0;
  let replaced = 0;
  let spent = 0;
  for (const texts of makeTexts(bytes)) {
    const before = performance.now();
    replaced += hide(texts);
    spent += performance.now() - before;
    done += texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  }
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const peakMemoryMB = maxRSS / 1024;
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  const result: TextResult = {
    bytes: done,
    replaced,
    seconds: spent / 1000,
    cpuSeconds,
    loadMs,
    peakMemoryMB,
  };
  process.stdout.write(JSON.stringify(result));
}
