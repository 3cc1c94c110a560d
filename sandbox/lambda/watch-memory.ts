import { type ChildProcess, execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LINUX_INTERVAL_MS = 100;
const OTHER_INTERVAL_MS = 1000;

/** Calls back once when a process's resident memory passes a limit, which a heap limit alone does not see. */
export function watchMemory(child: ChildProcess, limitBytes: number, exceeded: () => void): () => void {
  const { pid } = child;
  if (pid === undefined) return () => {};
  const look = process.platform === 'linux' ? linuxResident : otherResident;
  const interval = process.platform === 'linux' ? LINUX_INTERVAL_MS : OTHER_INTERVAL_MS;
  const stop = () => clearInterval(timer);
  const timer = setInterval(
    () =>
      look(pid, (bytes) => {
        if (bytes <= limitBytes) return;
        stop();
        exceeded();
      }),
    interval,
  );
  timer.unref();
  return stop;
}

function linuxResident(pid: number, tell: (bytes: number) => void): void {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // A process that has just ended has no memory any more, and no such line.
    if (kilobytes !== undefined) tell(Number(kilobytes) * 1024);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function otherResident(pid: number, tell: (bytes: number) => void): void {
  execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
    if (!error) tell(Number(stdout.trim()) * 1024);
  });
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ESRCH';
}
