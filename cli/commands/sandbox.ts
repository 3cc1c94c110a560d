import { spawn } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { SANDBOX_HOME } from '../aws/session.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { type Running, readRunning } from '../sandbox/home.ts';

const START_SECONDS = 60;
const STOP_SECONDS = 30;

interface Options {
  readonly home: string;
  readonly json?: boolean;
}

export function registerSandbox(program: Command): void {
  const sandbox = program
    .command('sandbox')
    .description('The deployed stack on this machine, behind the AWS wire protocol');
  const add = (name: string, description: string) =>
    sandbox
      .command(name)
      .description(description)
      .option('--home <folder>', 'folder of the sandbox', process.env['CARELAKE_HOME'] ?? SANDBOX_HOME);
  add('start', 'Synthesize the stack and start it; prints how to use it with any AWS client')
    .option('--port <n>', 'port on 127.0.0.1, 0 for a free one', portNumber, 4599)
    .option('--foreground', 'stay in this terminal until Ctrl-C')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Example:
  carelake sandbox start
  export AWS_CONFIG_FILE=$PWD/${SANDBOX_HOME}/aws/config AWS_SHARED_CREDENTIALS_FILE=$PWD/${SANDBOX_HOME}/aws/credentials
  AWS_PROFILE=carelake-analyst aws athena list-named-queries --work-group carelake-3cp-analyst
`,
    )
    .action(start);
  add('status', 'Tell whether it runs, and where; exit status 1 if not')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  carelake sandbox status --json\n')
    .action(status);
  add('stop', 'Stop it; everything it holds is there again at the next start')
    .addHelpText('after', '\nExample:\n  carelake sandbox stop\n')
    .action(stop);
  add('reset', 'Stop it and delete everything it holds')
    .option('--yes', 'do not ask')
    .addHelpText('after', '\nExample:\n  carelake sandbox reset --yes\n')
    .action(reset);
}

async function start(options: Options & { port: number; foreground?: boolean }): Promise<void> {
  const home = resolve(options.home);
  if ((await readRunning(home)) !== undefined)
    throw new Refused('a sandbox runs here already', 'stop it first: carelake sandbox stop');
  if (options.foreground) {
    const { runSandbox } = await import('../sandbox/run-sandbox.ts');
    return runSandbox({ home, port: options.port });
  }
  const running = await startInBackground(home, options.port);
  process.stdout.write(
    `${options.json ? JSON.stringify({ ...running, ...files(home) }, null, 2) : startedText(home, running)}\n`,
  );
}

async function startInBackground(home: string, port: number): Promise<Running> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const log = await open(join(home, 'sandbox.log'), 'a', 0o600);
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const args = [main, 'sandbox', 'start', '--foreground', '--home', home, '--port', String(port)];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', log.fd, log.fd] });
  child.unref();
  await log.close();
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  for (let tries = 0; tries < START_SECONDS * 10 && !ended; tries++) {
    const running = await readRunning(home);
    if (running !== undefined) return running;
    await wait(100);
  }
  throw new Refused(
    'the sandbox did not start',
    `read ${join(home, 'sandbox.log')}; if the port is taken, try --port 0`,
  );
}

async function status(options: Options): Promise<void> {
  const home = resolve(options.home);
  const running = await readRunning(home);
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ running: running !== undefined, ...running, ...files(home) }, null, 2)}\n`,
    );
  else
    process.stdout.write(
      running === undefined ? 'no sandbox runs here\n' : `${startedText(home, running)}\n`,
    );
  if (running === undefined) process.exitCode = 1;
}

async function stop(options: Options): Promise<void> {
  const home = resolve(options.home);
  const running = await readRunning(home);
  if (running === undefined) throw new Refused('no sandbox runs here', 'nothing is to be stopped');
  await stopAndWait(home, running);
  process.stdout.write('stopped; what it holds is kept\n');
}

async function reset(options: Options & { yes?: boolean }): Promise<void> {
  if (!options.yes)
    throw new WrongUsage(
      'reset deletes every delivery, table and log of the sandbox: add --yes if you mean it',
    );
  const home = resolve(options.home);
  const running = await readRunning(home);
  if (running !== undefined) await stopAndWait(home, running);
  await rm(home, { recursive: true, force: true });
  process.stdout.write('reset\n');
}

async function stopAndWait(home: string, running: Running): Promise<void> {
  process.kill(running.pid, 'SIGTERM');
  for (let tries = 0; tries < STOP_SECONDS * 10; tries++) {
    if ((await readRunning(home)) === undefined && !isRunning(running.pid)) return;
    await wait(100);
  }
  throw new Refused('the sandbox does not stop', `end process ${running.pid} by hand`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Gone.
    return false;
  }
}

function files(home: string) {
  return { configFile: join(home, 'aws', 'config'), credentialsFile: join(home, 'aws', 'credentials') };
}

function startedText(home: string, { endpoint, pid }: Running): string {
  const { configFile, credentialsFile } = files(home);
  const isDefault = home === resolve(process.env['CARELAKE_HOME'] ?? SANDBOX_HOME);
  return `The sandbox answers at ${endpoint} (process ${pid}).

With our command line:  carelake whoami --as analyst${isDefault ? '' : ` --home ${home}`}
With any AWS client:
  export AWS_CONFIG_FILE=${configFile}
  export AWS_SHARED_CREDENTIALS_FILE=${credentialsFile}
  export AWS_PROFILE=carelake-analyst
  aws athena list-named-queries --work-group carelake-3cp-analyst
  (AWS CLI before 2.13 does not read endpoint_url from the profile: add --endpoint-url ${endpoint})`;
}

function portNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('a port is expected');
  return value;
}
