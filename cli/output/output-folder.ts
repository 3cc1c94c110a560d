import { constants } from 'node:fs';
import { access, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Refused, WrongUsage } from '../errors.ts';

/**
 * Makes the folder that `--out` names. It must not be where any of the files lies that are read: what is written has their names, and would take
 * their place. Throws WrongUsage for that, and for what is no folder; Refused where nothing can be written.
 */
export async function outputFolder(out: string, read: readonly string[]): Promise<string> {
  const folder = resolve(out);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['EEXIST', 'ENOTDIR'].includes(code)) throw new WrongUsage('--out wants a folder, and names a file');
    throw new Refused(`nothing can be written to the folder of --out (${code})`, 'name another folder');
  }
  const real = await realpath(folder);
  for (const path of read)
    if ((await folderOf(path)) === real)
      throw new WrongUsage('--out wants another folder than that of the files which are read');
  return folder;
}

async function folderOf(path: string): Promise<string> {
  const real = await realpath(path);
  return (await stat(real)).isDirectory() ? real : dirname(real);
}
