import { open } from 'node:fs/promises';
import { fileChunks } from './file-chunks.ts';
import type { Encoding } from './inspect-encoding.ts';

/** Writes a file as UTF-8 without mark; false where its bytes are not of the encoding. */
export async function convertToUtf8(
  file: string,
  target: string,
  encoding: Exclude<Encoding, 'utf-8'>,
): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const handle = await open(target, 'w', 0o600);
  try {
    for await (const chunk of fileChunks(file)) {
      const text = decode(() => decoder.decode(chunk, { stream: true }));
      if (text === undefined) return false;
      await handle.write(text);
    }
    return decode(() => decoder.decode()) !== undefined;
  } finally {
    await handle.close();
  }
}

function decode(step: () => string): string | undefined {
  try {
    return step();
  } catch {
    // Half of a surrogate pair, or half of a character at the end.
    return undefined;
  }
}
