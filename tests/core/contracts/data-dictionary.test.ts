import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataDictionary } from '../../../core/contracts/data-dictionary.ts';
import { publishedTables } from '../../../core/contracts/published-tables.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';

const root = join(import.meta.dirname, '../../..');
const contracts = readContracts(join(root, 'schemas'));

it('is current', () => {
  expect(readFileSync(join(root, 'docs/data-dictionary.md'), 'utf8')).toBe(dataDictionary(contracts));
});

it('names every published column', () => {
  const page = dataDictionary(contracts);
  for (const { columns } of publishedTables(contracts)) {
    for (const { name } of columns) expect(page).toContain(`\`${name}\``);
  }
});
