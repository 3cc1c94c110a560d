import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import { CODEC_FILES } from '../../core/pictures/codecs.ts';
import { LEXICON, REPOSITORY, SCHEMAS } from './paths.ts';

const { resolve } = createRequire(import.meta.url);

/** Hands a folder with a function's code to `use`, which has to copy what it needs: the folder is gone afterwards. */
export type Bundler = <T>(name: string, use: (folder: string) => T) => T;

/** What lies beside a function's code, by the module that reads it: a function without the module has no use for it. */
const BESIDE: Readonly<Record<string, (folder: string) => void>> = {
  'core/contracts/read-contracts.ts': (folder) =>
    cpSync(SCHEMAS, join(folder, 'schemas'), { recursive: true }),
  'core/transcripts/lexicon/load-lexicon.ts': (folder) =>
    cpSync(LEXICON, join(folder, 'lexicon'), { recursive: true, filter: (file) => !file.endsWith('.ts') }),
  'core/pictures/codecs.ts': (folder) => copyCodecs(join(folder, 'codecs')),
};

/** Bundles one function from its sources. The same sources give the same bytes: paths inside are relative to the repository. */
export const bundleFunction: Bundler = (name, use) => {
  const entry = join(REPOSITORY, 'lambdas', name, 'handler.ts');
  if (!existsSync(entry)) throw new Error(`function ${name} has no lambdas/${name}/handler.ts to bundle`);
  const folder = mkdtempSync(join(tmpdir(), 'carelake-bundle-'));
  try {
    const { metafile } = buildSync({
      entryPoints: [entry],
      outfile: join(folder, 'handler.js'),
      absWorkingDir: REPOSITORY,
      bundle: true,
      metafile: true,
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
    for (const module of modulesIn(metafile)) BESIDE[module]?.(folder);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The modules of which anything is left in the bundle. */
function modulesIn({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

/** The pictures' codecs, with the terms of what they are made from. */
function copyCodecs(folder: string): void {
  for (const file of Object.values(CODEC_FILES)) cpSync(resolve(file), join(folder, basename(file)));
  for (const name of ['jpeg', 'png'])
    cpSync(resolve(`@jsquash/${name}/codec/LICENSE.codec.md`), join(folder, `LICENSE.${name}.md`));
}
