import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Appends lines to a function's log file, in the order in which they come. */
export function openFunctionLog(dataDir: string, functionName: string): (line: string) => void {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${functionName}.log`);
  return (line) => appendFileSync(file, `${line}\n`, { mode: 0o600 });
}
