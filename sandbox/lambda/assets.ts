import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

/** Finds the folder behind an asset's S3 key. */
export type AssetFolder = (s3Key: string) => string;

/** Reads the asset manifests of a cloud assembly: what a deployment would upload, and from where. */
export function readAssets(assembly: string): AssetFolder {
  const sources = new Map<string, string>();
  for (const file of readdirSync(assembly).filter((name) => name.endsWith('.assets.json'))) {
    const { files } = Manifest.parse(JSON.parse(readFileSync(join(assembly, file), 'utf8')));
    for (const { source, destinations } of Object.values(files)) {
      if (source.path === undefined) continue;
      for (const { objectKey } of Object.values(destinations))
        sources.set(objectKey, join(assembly, source.path));
    }
  }
  return (s3Key) => {
    const folder = sources.get(s3Key);
    if (folder === undefined) throw new Error('a function names an asset that the assembly does not have');
    if (!statSync(folder).isDirectory())
      throw new Error('the sandbox runs functions from asset folders only');
    return folder;
  };
}
