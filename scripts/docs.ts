import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDictionary } from '../core/contracts/data-dictionary.ts';
import { readContracts } from '../core/contracts/read-contracts.ts';
import { rulesPage } from '../core/deliveries/rules-page.ts';
import { CONTROLS } from '../evidence/controls.ts';
import { mappingPage } from '../evidence/pages/mapping-page.ts';
import { recordOfProcessingPage } from '../evidence/pages/record-of-processing-page.ts';
import { readRequirements } from '../evidence/read-requirements.ts';

/** Writes the pages that are generated; with --check only says whether they are current. */
const root = join(import.meta.dirname, '..');
const contracts = readContracts(join(root, 'schemas'));
const pages = [
  ['docs/data-dictionary.md', dataDictionary(contracts)],
  ['docs/rules.md', rulesPage()],
  ['docs/generated/evidence/index.md', mappingPage(readRequirements(), CONTROLS)],
  ['docs/generated/evidence/record-of-processing.md', recordOfProcessingPage(contracts)],
] as const;

for (const [page, current] of pages) {
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(join(root, page)), { recursive: true });
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
