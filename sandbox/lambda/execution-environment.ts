import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FailureReport, FromEnvironment, Invocation } from './environment-messages.ts';
import { watchMemory } from './watch-memory.ts';

/** How an invocation ended. */
export type InvocationOutcome =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly failure: FailureReport };

export type InvocationRequest = Omit<Invocation, 'deadline'> & { readonly timeoutSeconds: number };

/** A process that runs one function, one invocation at a time. */
export interface ExecutionEnvironment {
  /** Never rejects; after a crash, a time-out or a kill the environment is gone. */
  invoke(request: InvocationRequest): Promise<InvocationOutcome>;
  readonly alive: boolean;
  kill(): void;
  /** Resolves when the process is gone and its last line is logged. */
  readonly gone: Promise<void>;
}

const BOOTSTRAP = fileURLToPath(new URL('./bootstrap.ts', import.meta.url));
// Loading does not count against a function's time limit; Lambda gives it ten seconds on machines of its own.
const INIT_SECONDS = 30;
const MEGABYTE = 1024 * 1024;
// What is not JavaScript's heap (DuckDB, buffers, code) has to fit beside it, as in Lambda.
const HEAP_SHARE = 0.75;
// Resident memory counts pages that processes share, such as Node.js itself, which Lambda does not charge for twice.
const MEMORY_ALLOWANCE = 1.15;

/** Starts a process for a function. */
export function startEnvironment(options: {
  readonly workFolder: string;
  readonly memoryMb: number;
  /** The longest file that it may write: a disk that is full. @default no limit */
  readonly fileLimitBytes?: number | undefined;
  readonly variables: Readonly<Record<string, string>>;
  log(line: string): void;
}): ExecutionEnvironment {
  const heapMb = Math.floor(options.memoryMb * HEAP_SHARE);
  const command = [process.execPath, `--max-old-space-size=${heapMb}`, BOOTSTRAP];
  const [program = '', ...args] = limited(command, options.fileLimitBytes);
  const child = spawn(program, args, {
    cwd: options.workFolder,
    env: options.variables,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: killed with all that it started, and not by the Ctrl-C that is meant for the sandbox.
    detached: true,
  });
  let ended: FailureReport | undefined;
  const end = (errorType: string, errorMessage: string) => {
    ended ??= { errorType, errorMessage };
    killGroup(child);
  };
  const stopWatching = watchMemory(child, options.memoryMb * MEMORY_ALLOWANCE * MEGABYTE, () =>
    end('Runtime.OutOfMemory', 'The function used more memory than its limit.'),
  );
  const gone = Promise.all([exited(child), logged(child, options.log)]).then(stopWatching);
  const ready = nextMessage(child, ({ type }) => type === 'ready');

  return {
    gone,
    get alive() {
      return child.exitCode === null && child.signalCode === null && ended === undefined;
    },
    kill: () => end('Runtime.ExitError', 'The function was killed.'),
    async invoke({ timeoutSeconds, ...request }) {
      const limit = (seconds: number) =>
        setTimeout(
          () => end('Sandbox.Timedout', 'The function ran longer than its time limit.'),
          seconds * 1000,
        );
      let timer = limit(INIT_SECONDS);
      try {
        await ready;
        clearTimeout(timer);
        timer = limit(timeoutSeconds);
        const answer = nextMessage(
          child,
          (message) => message.type !== 'ready' && message.requestId === request.requestId,
        );
        const invocation: Invocation = { ...request, deadline: Date.now() + timeoutSeconds * 1000 };
        // A channel that is closed shows as the process's end, which `answer` tells.
        child.send(invocation, () => {});
        return outcomeOf(await answer);
      } catch {
        await gone;
        const failure = ended ?? {
          errorType: 'Runtime.ExitError',
          errorMessage: 'The function ended by itself.',
        };
        return { ok: false, failure };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** `ulimit -f` counts blocks of 512 bytes (POSIX); a write past it fails, with EFBIG where a full disk says ENOSPC. */
function limited(command: readonly string[], fileLimitBytes: number | undefined): readonly string[] {
  if (fileLimitBytes === undefined) return command;
  const blocks = Math.ceil(fileLimitBytes / 512);
  return ['/bin/sh', '-c', `ulimit -f ${blocks} && exec "$@"`, 'sh', ...command];
}

function outcomeOf(message: FromEnvironment): InvocationOutcome {
  if (message.type === 'done') return { ok: true, payload: message.payload ?? null };
  if (message.type === 'failed') return { ok: false, failure: message.failure };
  throw new Error('an execution environment started twice');
}

/** The next message that is asked for; rejects when the process ends without it. */
function nextMessage(
  child: ChildProcess,
  isIt: (message: FromEnvironment) => boolean,
): Promise<FromEnvironment> {
  const { promise, resolve, reject } = Promise.withResolvers<FromEnvironment>();
  const onMessage = (message: unknown) => {
    if (isIt(message as FromEnvironment)) resolve(message as FromEnvironment);
  };
  const onEnd = () => reject(new Error('the process ended'));
  child.on('message', onMessage).once('exit', onEnd).once('error', onEnd);
  if (child.exitCode !== null || child.signalCode !== null) onEnd();
  // Whoever awaits it handles the end; an environment that dies unused has nobody to tell.
  promise
    .catch(() => {})
    .finally(() => child.off('message', onMessage).off('exit', onEnd).off('error', onEnd));
  return promise;
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself just now.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function exited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve()).once('error', () => resolve());
  });
}

async function logged(child: ChildProcess, log: (line: string) => void): Promise<void> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  await Promise.all(
    streams.map(async (input) => {
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) log(line);
    }),
  );
}
