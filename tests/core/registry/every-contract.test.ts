import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTable } from '../../../core/contracts/find-table.ts';
import { PseudonymDomain } from '../../../core/contracts/privacy.ts';
import { publishedTable } from '../../../core/contracts/published-tables.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import type { PartReport } from '../../../core/deliveries/report.ts';
import { RULES } from '../../../core/deliveries/rules.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { checkPart } from '../../../core/registry/check-part.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { matchNames } from '../../../core/registry/read/match-header.ts';
import { treatPart } from '../../../core/registry/treat-part.ts';
import { contractSamples } from '../../support/contract-samples.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const study = studyNamed(contracts, '3cp');
const tables = [...contracts.tables.values()].filter((contract) => contract.kind === 'table');
const pseudonyms = createPseudonyms(
  new Map(PseudonymDomain.options.map((domain) => [domain, Buffer.from(`a secret for ${domain}`)])),
);
const folder = mkdtempSync(join(tmpdir(), 'every-contract-'));
let acceptedFile = '';
let checks = 0;
let duckDb: OpenDuckDb;

beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

describe.each(tables.map((contract) => ({ name: contract.name, contract })))('$name', ({ contract }) => {
  const { columns, good, broken, file } = contractSamples(contracts, study, contract);
  /** One good row, then one row for each rule that the contract has. */
  let report: PartReport;

  async function check(content: string): Promise<PartReport> {
    const delivered = join(folder, 'delivered.csv');
    // A name of its own: the engine remembers what it read under a name.
    checks += 1;
    acceptedFile = join(folder, `accepted-${checks}.parquet`);
    writeFileSync(delivered, content);
    return checkPart(duckDb.connection, { contract, contracts, study, file: delivered, acceptedFile });
  }

  it('accepts a good file, and publishes its columns and nothing that it drops', async () => {
    const rows = [good(0), good(1)];
    const { errors, warnings } = await check(file(rows));
    expect(errors).toEqual([]);
    expect(warnings.filter(({ rule }) => rule !== 'code-doubtful')).toEqual([]);
    const part = {
      contract,
      contracts,
      study,
      acceptedFile,
      outputFolder: folder,
      outputName: 'x',
      deliveryId: 'D',
      pseudonyms,
    };
    const treated = await treatPart(duckDb.connection, part);
    expect(treated.map(({ table }) => table)).toEqual(contract.published ? [contract.name] : []);
    for (const { file: published } of treated) {
      const read = await duckDb.connection.runAndReadAll(`SELECT * FROM '${published}'`);
      expect(read.columnNames()).toEqual(publishedTable(contract).columns.map(({ name }) => name));
      const text = JSON.stringify(read.getRowsJson());
      for (const [, cpr] of text.matchAll(/"(\d{10,18})"/g))
        expect.fail(`a number of ${cpr?.length} digits is published`);
      expect(text).not.toContain('CANARY');
    }
  });

  it('is recognised by its header', () => {
    expect(findTable(contracts, columns)?.table).toBe(contract.name);
  });

  it('knows a column by each of its names', () => {
    for (const { name, aliases = [] } of contract.fields) {
      const names = aliases.map((alias) => ` ${alias.toUpperCase()}`);
      expect(matchNames(contract, study, names)).toEqual(names.map(() => name));
    }
  });

  it('needs every column but those that may be absent', async () => {
    const needed = contract.fields.filter(({ optional, perWeek }) => !optional && perWeek === undefined);
    const names = needed.map(({ name }) => name);
    const isOptional = new Set(contract.fields.filter(({ optional }) => optional).map(({ name }) => name));
    const least = columns.filter((column) => !isOptional.has(column));
    expect((await check(file([good(0)], least))).errors).toEqual([]);
    for (const name of names) {
      const { errors } = await check(
        file(
          [good(0)],
          columns.filter((column) => column !== name),
        ),
      );
      expect(errors).toEqual([{ row: 1, column: name, rule: 'column-missing', count: 1 }]);
    }
  });

  it.each(['fritekst', 'overskrift', 'journalnotat'])('refuses the text column %s', async (name) => {
    const { errors } = await check(file([good(0)], [...columns, name]));
    expect(errors.map(({ rule }) => rule)).toEqual(['column-unknown']);
  });

  describe('a row', () => {
    beforeAll(async () => {
      const first = good(0);
      const again = contract.primaryKey.length === 0 ? [] : [first];
      report = await check(file([first, ...broken.map(({ cells }) => cells), ...again]));
      expect(existsSync(acceptedFile)).toBe(false);
      for (const { rule } of [...report.errors, ...report.warnings]) expect(RULES).toHaveProperty([rule]);
    });

    it.each(broken.map((one, index) => ({ ...one, row: index + 3 })))(
      'that breaks $rule in $column is told as $severity',
      ({ column, rule, severity, row }) => {
        const found = report[severity === 'error' ? 'errors' : 'warnings'].filter((one) => one.row === row);
        const others = report.errors.filter((one) => one.row === row && one.column !== column);
        // Codes of a list that is all doubt are told in the first row.
        if (rule === 'code-doubtful' || rule === 'row-left-out')
          expect(report.warnings).toContainEqual(expect.objectContaining({ column, rule }));
        else expect(found).toContainEqual(expect.objectContaining({ column, rule }));
        expect(others).toEqual([]);
      },
    );

    it('that repeats a key is told where the table has one', () => {
      const duplicates = report.errors.filter(({ rule }) => rule === 'duplicate');
      expect(duplicates.map(({ row }) => row)).toEqual(
        contract.primaryKey.length === 0 ? [] : [broken.length + 3],
      );
    });
  });
});
