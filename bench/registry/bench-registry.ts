import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from './contenders/contend.ts';
import { makeFile } from './make-file.ts';
import { type Contender, runContender } from './run-contender.ts';
import { SHAPES, type Shape, shapeNamed } from './shapes.ts';

/** The typical Lambda is slow: its first million rows tell enough. */
const TYPICAL_ROWS = 1_000_000;

interface Options {
  readonly rows: number;
  readonly rounds: number;
  readonly shape?: string;
  readonly folder: string;
  readonly json?: boolean;
}

interface Figures {
  readonly shape: string;
  readonly rows: number;
  readonly rowsPerSecond: number;
  readonly peakMemoryMB: number;
  /** Our rows per second over theirs. */
  readonly vsTypicalLambda: number;
  /** Our time over the floor's. */
  readonly vsFloor: number;
}

/** Makes the data, measures all contenders on the same file in one run, and prints what they took. */
export async function benchRegistry({ rows, rounds, shape, folder, json = false }: Options): Promise<void> {
  if (!Number.isInteger(rows) || rows < 1 || !Number.isInteger(rounds) || rounds < 1)
    throw new Error('--rows and --rounds take whole numbers from 1');
  const shapes = shape === undefined ? SHAPES : [shapeNamed(shape)];
  const figures: Figures[] = [];
  for (const each of shapes) figures.push(await measure(each, { rows, rounds, folder }));
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function measure(
  shape: Shape,
  { rows, rounds, folder: above }: { rows: number; rounds: number; folder: string },
): Promise<Figures> {
  const folder = await mkdtemp(join(above, 'carelake-bench-'));
  try {
    const file = join(folder, `${shape.name}.csv`);
    tell(`${shape.name}: making ${rows.toLocaleString('en')} rows`);
    await makeFile(shape, rows, file);
    const run = async (name: Contender, limit = rows) => {
      const result = await runContender(name, { shape: shape.name, file, rows: limit, folder });
      tell(`${shape.name}: ${name} ${summary(result)}`);
      return result;
    };
    const typical = await run('typical-lambda', Math.min(rows, TYPICAL_ROWS));
    const floor: Result[] = [];
    const carelake: Result[] = [];
    // In turns, so that a busy machine is busy for both.
    for (let round = 0; round < rounds; round++) {
      floor.push(await run('floor'));
      carelake.push(await run('carelake'));
    }
    return figuresOf(shape, { rows, typical, floor: fastest(floor), carelake: fastest(carelake) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function figuresOf(
  { name }: Shape,
  { rows, typical, floor, carelake }: { rows: number; typical: Result; floor: Result; carelake: Result },
): Figures {
  const figures = {
    shape: name,
    rows,
    rowsPerSecond: Math.round(speed(carelake)),
    peakMemoryMB: Math.round(carelake.peakMemoryMB),
    vsTypicalLambda: round(speed(carelake) / speed(typical)),
    vsFloor: round(carelake.seconds / floor.seconds),
  };
  const cpu = round(carelake.cpuSeconds / floor.cpuSeconds);
  tell(
    `${name}: ${figures.vsTypicalLambda} times the typical Lambda's rows per second, ${figures.vsFloor} times the floor's time and ${cpu} times its CPU time`,
  );
  return figures;
}

/** Whatever else a machine does makes a round slower and none faster: of each figure the best round, of memory the worst. */
function fastest(results: readonly Result[]): Result {
  const [first] = results;
  if (first === undefined) throw new Error('nothing was measured');
  return {
    rows: first.rows,
    seconds: Math.min(...results.map(({ seconds }) => seconds)),
    cpuSeconds: Math.min(...results.map(({ cpuSeconds }) => cpuSeconds)),
    peakMemoryMB: Math.max(...results.map(({ peakMemoryMB }) => peakMemoryMB)),
  };
}

const speed = ({ rows, seconds }: Result): number => rows / seconds;
const round = (number: number): number => Math.round(number * 100) / 100;

function summary(result: Result): string {
  const { rows, seconds, cpuSeconds, peakMemoryMB } = result;
  return `${seconds.toFixed(2)} s (CPU ${cpuSeconds.toFixed(2)} s), ${Math.round(speed(result)).toLocaleString('en')} rows/s of ${rows.toLocaleString('en')}, ${Math.round(peakMemoryMB)} MB`;
}

/** Progress and figures for people; standard output is for programs. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
