import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDictionary } from '../core/contracts/data-dictionary.ts';
import { readContracts } from '../core/contracts/read-contracts.ts';

/** Writes the pages that are generated; with --check only says whether they are current. */
const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/data-dictionary.md');
const current = dataDictionary(readContracts(join(root, 'schemas')));

if (!process.argv.includes('--check')) {
  writeFileSync(page, current);
} else if (readPage() !== current) {
  console.error('docs/data-dictionary.md is stale: run npm run docs and commit it');
  process.exitCode = 1;
}

function readPage(): string | undefined {
  try {
    return readFileSync(page, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
