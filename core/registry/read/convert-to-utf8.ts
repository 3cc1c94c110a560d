import { open } from 'node:fs/promises';
import { fileChunks } from './file-chunks.ts';

/** Writes a Windows-1252 file as UTF-8. */
export async function convertToUtf8(file: string, target: string): Promise<void> {
  const decoder = new TextDecoder('windows-1252');
  const handle = await open(target, 'w', 0o600);
  try {
    for await (const chunk of fileChunks(file)) await handle.write(decoder.decode(chunk, { stream: true }));
  } finally {
    await handle.close();
  }
}
