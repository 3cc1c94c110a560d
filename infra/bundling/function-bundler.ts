import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
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

/** A function's code. */
interface Bundle {
  readonly handler: Uint8Array;
  /** The modules of which anything is left in it. */
  readonly modules: readonly string[];
}

/**
 * A bundler of the functions in lambdas/. It bundles them all when the first is asked for: they are made from much the same modules, which are
 * then read and parsed once.
 */
export function functionBundler(): Bundler {
  let bundles: ReadonlyMap<string, Bundle> | undefined;
  return (name, use) => {
    bundles ??= bundleAll();
    const bundle = bundles.get(name);
    if (bundle === undefined) throw new Error(`function ${name} has no ${entryOf(name)} to bundle`);
    const folder = mkdtempSync(join(tmpdir(), 'carelake-bundle-'));
    try {
      writeFileSync(join(folder, 'handler.js'), bundle.handler);
      for (const module of bundle.modules) BESIDE[module]?.(folder);
      return use(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** The same sources give the same bytes: paths inside are relative to the repository. */
function bundleAll(): ReadonlyMap<string, Bundle> {
  const names = readdirSync(join(REPOSITORY, 'lambdas')).filter((name) =>
    existsSync(join(REPOSITORY, entryOf(name))),
  );
  const { outputFiles, metafile } = buildSync({
    entryPoints: names.map(entryOf),
    // Nothing is written: it only says how the bundles are named.
    outdir: REPOSITORY,
    write: false,
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
  const made = Object.values(metafile.outputs);
  return new Map(
    outputFiles.map(({ path, contents }) => {
      const name = basename(dirname(path));
      const { inputs = {} } = made.find(({ entryPoint }) => entryPoint === entryOf(name)) ?? {};
      return [name, { handler: contents, modules: Object.keys(inputs) }];
    }),
  );
}

const entryOf = (name: string) => `lambdas/${name}/handler.ts`;

/** The pictures' codecs, with the terms of what they are made from. */
function copyCodecs(folder: string): void {
  for (const file of Object.values(CODEC_FILES)) cpSync(resolve(file), join(folder, basename(file)));
  for (const name of ['jpeg', 'png'])
    cpSync(resolve(`@jsquash/${name}/codec/LICENSE.codec.md`), join(folder, `LICENSE.${name}.md`));
}
