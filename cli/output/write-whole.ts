import { rename, writeFile } from 'node:fs/promises';
import { Refused } from '../errors.ts';

/** Writes a file that is there as a whole or not at all. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch {
    throw new Refused('the report could not be written', 'name a file in a folder that exists');
  }
}
