import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { CODEC_FILES } from '../../core/pictures/codecs.ts';
import { LEXICON, REPOSITORY, SCHEMAS } from './paths.ts';

const { resolve } = createRequire(import.meta.url);

/** Hands a folder with a function's code to `use`, which has to copy what it needs: the folder is gone afterwards. */
export type Bundler = <T>(name: string, use: (folder: string) => T) => T;

/** Bundles one function from its sources. The same sources give the same bytes: paths inside are relative to the repository. */
export const bundleFunction: Bundler = (name, use) => {
  const entry = join(REPOSITORY, 'lambdas', name, 'handler.ts');
  if (!existsSync(entry)) throw new Error(`function ${name} has no lambdas/${name}/handler.ts to bundle`);
  const folder = mkdtempSync(join(tmpdir(), 'carelake-bundle-'));
  try {
    buildSync({
      entryPoints: [entry],
      outfile: join(folder, 'handler.js'),
      absWorkingDir: REPOSITORY,
      bundle: true,
      platform: 'node',
      target: 'node24',
      format: 'cjs',
      // The native binding is in the layer, for Lambda's platform and not for this machine's.
      external: ['@duckdb/node-bindings-*'],
      legalComments: 'none',
      logLevel: 'warning',
      // The pictures' codecs ask where they lie only where nobody hands them their code.
      logOverride: { 'empty-import-meta': 'silent' },
    });
    cpSync(SCHEMAS, join(folder, 'schemas'), { recursive: true });
    cpSync(LEXICON, join(folder, 'lexicon'), { recursive: true, filter: (file) => !file.endsWith('.ts') });
    copyCodecs(join(folder, 'codecs'));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The pictures' codecs, with the terms of what they are made from. */
function copyCodecs(folder: string): void {
  for (const file of Object.values(CODEC_FILES)) cpSync(resolve(file), join(folder, basename(file)));
  for (const name of ['jpeg', 'png'])
    cpSync(resolve(`@jsquash/${name}/codec/LICENSE.codec.md`), join(folder, `LICENSE.${name}.md`));
}
