import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeader } from '../../../../core/registry/read-header.ts';
import { aRegistryCheck, type RegistryCheck } from '../../../support/a-registry-check.ts';

let registry: RegistryCheck;
const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

const PARQUET = { table: 'population', path: 'BEF.parquet' };

async function aParquet(select: string): Promise<Buffer> {
  const file = join(folder, 'made.parquet');
  await registry.duckDb.connection.run(`COPY (${select}) TO '${file}' (FORMAT parquet)`);
  return readFileSync(file);
}

const population = (columns: Record<string, string>) =>
  `SELECT ${Object.entries({
    PNR: "'0707614285'",
    aar: '2020',
    koen: "'1'",
    foed_dag: "DATE '1961-07-07'",
    civst: "'U'",
    kom: "'791'",
    reg: "'1082'",
    antpersf: '1::SMALLINT',
    antboernf: '0::UTINYINT',
    ...columns,
  })
    .map(([name, value]) => `${value} AS "${name}"`)
    .join(', ')}`;

describe('a Parquet file', () => {
  it('is read by the same rules, and says so', async () => {
    const report = await registry.check(await aParquet(population({})), PARQUET);
    expect(report.errors).toEqual([]);
    expect(report.read).toEqual({ format: 'parquet', decimal: '.', headerRow: 1, rows: 1, repaired: 0 });
    expect(await registry.accepted('pnr, aar, foed_dag, antpersf')).toEqual([
      ['0707614285', 2020, '1961-07-07', 1],
    ]);
  });

  it.each([
    { what: 'a timestamp for a day', column: { foed_dag: "TIMESTAMP '1961-07-07 00:00:00'" }, told: [] },
    { what: 'text for a day', column: { foed_dag: "'07-07-1961'" }, told: [] },
    { what: 'text without its mark', column: { civst: "'U'::BLOB" }, told: [] },
    { what: 'a dictionary', column: { civst: "'U'::ENUM('U', 'G')" }, told: [] },
    {
      what: 'a fraction for a number',
      column: { antpersf: '1.0::DOUBLE' },
      told: ['2 antpersf decimal-suffix'],
    },
    {
      what: 'a fraction for a CPR number',
      column: { PNR: '707614285.0::DOUBLE' },
      told: ['2 pnr cpr-nine-digits', '2 pnr decimal-suffix'],
    },
    {
      what: 'a whole number for a CPR number',
      column: { PNR: '707614285' },
      told: ['2 pnr cpr-nine-digits'],
    },
    { what: 'not a number for a missing one', column: { antpersf: "'NaN'::DOUBLE" }, told: [] },
    { what: 'half a precision', column: { PNR: '707614285::FLOAT' }, told: ['2 pnr cpr-scientific'] },
    { what: 'too large a number', column: { PNR: '1e18::DOUBLE' }, told: ['2 pnr cpr-scientific'] },
    { what: 'a list', column: { antpersf: '[1, 2]' }, told: ['2 antpersf type'] },
    { what: 'nothing', column: { PNR: 'NULL::VARCHAR' }, told: ['2 pnr required'] },
    { what: 'blanks', column: { PNR: "' 0707614285 '" }, told: [] },
  ])('with $what is judged: $told', async ({ column, told }) => {
    const { errors, warnings } = await registry.findings(await aParquet(population(column)), PARQUET);
    expect([...errors, ...warnings]).toEqual(told);
  });

  it('may hold numbers as text, with either sign, and refuses what might be thousands', async () => {
    const contract = 'social_services';
    const service = (hours: string, at: number) =>
      `SELECT '0707614285' AS cpr, '85' AS paragraf, 'B${at}' AS indsats, DATE '2020-02-01' AS startdato, NULL::DATE AS slutdato, ${hours} AS timer_pr_uge, '1.2.2' AS målgruppe`;
    const services = (...hours: string[]) => aParquet(hours.map(service).join(' UNION ALL '));
    const how = { table: contract, path: 'ydelser.parquet' };
    for (const type of ['DOUBLE', 'DECIMAL(9,3)']) {
      expect((await registry.findings(await services(`1.234::${type}`, `3.5::${type}`), how)).errors).toEqual(
        [],
      );
      expect((await registry.accepted('timer_pr_uge')).flat()).toEqual([1.234, 3.5]);
    }
    expect((await registry.findings(await services("'3,5'", "'0.5'"), how)).errors).toEqual([]);
    expect((await registry.accepted('timer_pr_uge')).flat()).toEqual([3.5, 0.5]);
    expect((await registry.findings(await services("'12.500'"), how)).errors).toContain(
      '2 timer_pr_uge type',
    );
  });

  it('is reported in rows under its header', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      population({ PNR: index === 4321 ? "'3102614285'" : "'0707614285'", aar: String(2018 + (index % 5)) }),
    );
    const { errors } = await registry.findings(
      await aParquet(rows.slice(4300, 4325).join(' UNION ALL ')),
      PARQUET,
    );
    expect(errors).toContain('23 pnr cpr-date');
  });

  it.each([
    { what: 'without rows', content: () => aParquet(`${population({})} LIMIT 0`), error: '1 empty' },
    {
      what: 'cut short',
      content: async () => (await aParquet(population({}))).subarray(0, 400),
      error: '0 unreadable',
    },
    {
      what: 'with an unknown column',
      content: () => aParquet(population({ note: "'x'" })),
      error: '1 J column-unknown',
    },
  ])('is refused $what', async ({ content, error }) => {
    expect((await registry.findings(await content(), PARQUET)).errors).toEqual([error]);
  });

  it('contradicts a stated delimiter', async () => {
    const stated = { dialect: { delimiter: ';' } };
    const content = await aParquet(population({}));
    expect((await registry.findings(content, { ...PARQUET, stated })).errors).toEqual(['0 dialect']);
  });

  it('shows its columns to whoever looks for its table', async () => {
    const file = join(folder, 'look.parquet');
    writeFileSync(file, await aParquet(population({})));
    const header = await readHeader(file, join(folder, 'scratch'));
    expect(header.ok && header.candidates[0]?.slice(0, 2)).toEqual(['PNR', 'aar']);
  });
});
