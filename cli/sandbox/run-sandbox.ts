import { once } from 'node:events';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { clearRunning, writeRunning } from './home.ts';
import { synthesize } from './synthesize.ts';

/** Runs the sandbox in this process until it is told to stop. */
export async function runSandbox({ home, port }: { home: string; port: number }): Promise<void> {
  const assembly = join(home, 'assembly');
  await synthesize(assembly);
  const sandbox = await startSandbox({ assembly, dataDir: home, port });
  await writeRunning(home, { pid: process.pid, endpoint: sandbox.endpoint, region: sandbox.region });
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await clearRunning(home);
  await sandbox.stop();
}
