// Builds core/transcripts/lexicon/<language>.bin from npm packages: run it again when a package's version changes,
// `node scripts/build-lexicon.ts`. Same packages, same bytes; `--check` compares and writes nothing. The Lambdas read only the result.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLexicon } from './lexicon/make-lexicon.ts';
import { SOURCES } from './lexicon/sources.ts';

const folder = join(import.meta.dirname, '..', 'core', 'transcripts', 'lexicon');
const check = process.argv.includes('--check');

for (const source of SOURCES) {
  const file = join(folder, `${source.language}.bin`);
  const { bytes, words } = makeLexicon(source);
  if (!check) writeFileSync(file, bytes);
  else if (!bytes.equals(readFileSync(file))) {
    console.error(`${source.language}.bin is not what the packages give: run node scripts/build-lexicon.ts`);
    process.exitCode = 1;
  }
  console.log(`${source.language}: ${words} keys, ${bytes.length} bytes`);
}
