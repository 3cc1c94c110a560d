import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/**
 * Stands for the sender's name of a picture, SHA-256 in lower-case hexadecimal: a name may be a person's, and what fixes a delivery's parts is
 * kept longer than any of them. Letter case is not kept everywhere, and a Macintosh writes å as two letters.
 */
export function nameHash(name: string): string {
  const plain = basename(name.replaceAll('\\', '/')).normalize('NFC').toLowerCase();
  return createHash('sha256').update(plain).digest('hex');
}
