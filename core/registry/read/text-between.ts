import { open } from 'node:fs/promises';

const MOST_BYTES = 64 * 1024;

/** A short piece of a UTF-8 file; empty where it is too long to be what is looked for. */
export async function textBetween(
  file: string,
  { start, end }: { start: number; end: number },
): Promise<string> {
  if (end - start > MOST_BYTES) return '';
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
