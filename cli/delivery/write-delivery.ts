import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { describeDelivery, sha256 } from '../../core/deliveries/describe.ts';
import { DESCRIPTOR_NAME } from '../../core/deliveries/keys.ts';
import type { SyntheticFile } from '../../core/synthetic/make-study.ts';

/** Writes a delivery's files and their descriptor into a folder. */
export async function writeDelivery(folder: string, files: readonly SyntheticFile[]): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const descriptor = describeDelivery(
    files.map(({ table, path, content }) => ({
      resource: path.includes('/') ? dirname(path) : basename(path, extname(path)),
      table,
      path,
      bytes: content.length,
      sha256: sha256(content),
    })),
  );
  await writeFile(join(folder, DESCRIPTOR_NAME), `${JSON.stringify(descriptor, null, 2)}\n`);
}
