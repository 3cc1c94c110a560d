import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDictionary } from '../core/contracts/data-dictionary.ts';
import { readContracts } from '../core/contracts/read-contracts.ts';
import { rulesPage } from '../core/deliveries/rules-page.ts';

/** Writes the pages that are generated; with --check only says whether they are current. */
const root = join(import.meta.dirname, '..');
const pages = [
  ['docs/data-dictionary.md', dataDictionary(readContracts(join(root, 'schemas')))],
  ['docs/rules.md', rulesPage()],
] as const;

for (const [page, current] of pages) {
  if (!process.argv.includes('--check')) {
    writeFileSync(join(root, page), current);
  } else if (readPage(page) !== current) {
    console.error(`${page} is stale: run npm run docs and commit it`);
    process.exitCode = 1;
  }
}

function readPage(page: string): string | undefined {
  try {
    return readFileSync(join(root, page), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
