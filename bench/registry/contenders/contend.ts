import { type Shape, shapeNamed } from '../shapes.ts';

interface Task {
  readonly shape: Shape;
  readonly file: string;
  /** To write in. */
  readonly folder: string;
  readonly rows: number;
}

export interface Result {
  readonly rows: number;
  readonly seconds: number;
  /** Of all its threads: on a busy machine it tells more than the clock. */
  readonly cpuSeconds: number;
  readonly peakMemoryMB: number;
}

/** Does one contender's work in this process, which is its own, and prints what it took. */
export async function contend(work: (task: Task) => Promise<number>): Promise<void> {
  const [name = '', file = '', folder = '', rows = '0'] = process.argv.slice(2);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const done = await work({ shape: shapeNamed(name), file, folder, rows: Number(rows) });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  const peakMemoryMB = process.resourceUsage().maxRSS / 1024;
  const result: Result = { rows: done, seconds, cpuSeconds, peakMemoryMB };
  process.stdout.write(JSON.stringify(result));
}
