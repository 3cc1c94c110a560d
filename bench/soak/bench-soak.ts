import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Options {
  readonly deliveries: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** Runs the soak of the tests with as many deliveries as wished, and tells its figures; fails as the test does. */
export async function benchSoak({ deliveries, seed, json = false }: Options): Promise<void> {
  if (!Number.isInteger(deliveries) || deliveries < 10)
    throw new Error('--deliveries takes a whole number from 10');
  const folder = await mkdtemp(join(tmpdir(), 'carelake-soak-'));
  const figures = join(folder, 'figures.json');
  try {
    const vitest = spawn('vitest', ['run', '--project', 'long', 'tests/faults/soak.test.ts'], {
      // Progress goes to standard error, as of the other benches.
      stdio: ['ignore', process.stderr, process.stderr],
      env: {
        ...process.env,
        CARELAKE_SOAK_DELIVERIES: String(deliveries),
        CARELAKE_SOAK_SEED: String(seed),
        CARELAKE_SOAK_FIGURES: figures,
      },
    });
    const ended = await endOf(vitest);
    const text = await readFile(figures, 'utf8').catch(() => undefined);
    if (text === undefined)
      throw new Error(
        `the soak has no figures: vitest ended with ${ended} before it came to them, and what it printed above says why`,
      );
    const told: unknown = JSON.parse(text);
    process.stdout.write(`${JSON.stringify(told, null, json ? 0 : 2)}\n`);
    if (ended !== 'status 0') process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `status 1`, or the signal that ended it; throws where there is no vitest to be run. */
async function endOf(vitest: ChildProcess): Promise<string> {
  try {
    const [status, signal] = (await once(vitest, 'exit')) as [number | null, string | null];
    return status === null ? `${signal}` : `status ${status}`;
  } catch (error) {
    throw new Error('vitest could not be started: run it as `npm run bench -- soak`, after npm ci', {
      cause: error,
    });
  }
}
