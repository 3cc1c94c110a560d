import { basename } from 'node:path';

/** A file name's ending, which says what kind of file it is and nothing else; `.csv.gz` is one. */
export function neutralEnding(file: string): string {
  const name = basename(file).toLowerCase();
  return /(\.[a-z0-9]{1,5}(?=\.gz$))?\.[a-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
}
