import { readdir, readFile } from 'node:fs/promises';

/** Processes, other than this one, whose command line or environment holds a text; Linux only. */
export async function processesWith(text: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      // A process may be gone, or somebody else's.
      const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
      const [command, environment] = await Promise.all([read('cmdline'), read('environ')]);
      return command.includes(text) || environment.includes(text) ? [pid] : [];
    }),
  );
  return found.flat().filter((pid) => pid !== process.pid);
}
