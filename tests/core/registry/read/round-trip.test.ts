import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TableContract } from '../../../../core/contracts/contract.ts';
import { createRandom } from '../../../../core/synthetic/random.ts';
import { drawTestCpr } from '../../../../core/synthetic/test-cpr.ts';
import { aRegistryCheck, type RegistryCheck } from '../../../support/a-registry-check.ts';
import { type Quirks, type Value, writeTable } from '../../../support/written-table.ts';

let registry: RegistryCheck;
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => registry.close());

const kept = { treatment: 'keep', category: 'none', why: 'made up for a test' };
const made = { description: 'Made up.' };
/** One column of every kind, named as registers name theirs. */
const contract = TableContract.parse({
  kind: 'table',
  name: 'made_up',
  title: 'Made up',
  description: 'Made up for a test.',
  register: 'none',
  sources: ['national'],
  purpose: 'Made up for a test.',
  missingValues: ['', '.', 'NA', 'UOPLYST'],
  primaryKey: ['pnr', 'loebenr'],
  fields: [
    { ...made, name: 'pnr', type: 'string', identifier: 'cpr', privacy: { ...kept, as: 'pnr' } },
    { ...made, name: 'loebenr', type: 'integer', privacy: { ...kept, as: 'n' } },
    { ...made, name: 'foed_dag', type: 'date', privacy: { ...kept, as: 'day' } },
    { ...made, name: 'beloeb_aar', type: 'number', privacy: { ...kept, as: 'amount' } },
    { ...made, name: 'maaned_tekst', type: 'string', privacy: { ...kept, as: 'words' } },
    { ...made, name: 'antal', type: 'integer', privacy: { ...kept, as: 'count' } },
  ],
});

const random = createRandom(7);
const cprs = Array.from({ length: 40 }, (_, index) =>
  drawTestCpr(random, { birth: { day: 1 + (index % 28), month: 7, year: 1958 + (index % 40) }, sex: 'man' }),
);
const nullable = <T extends Value>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });
const day = fc
  .date({ min: new Date('1858-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
// Three decimals in a file that shows no other number may be thousands: that such a one is refused is tried elsewhere.
const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => cents / 100);
const words = fc
  .array(
    fc.constantFrom(
      'Rådhus',
      'ÆRØ',
      'Kø;1',
      'a,b',
      'x|y',
      'sagt "ja"',
      'to\nlinjer',
      'tab\tther',
      "d'or",
      'Ü',
      '=1+1',
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((list) => list.join(' '));
const row = fc.tuple(
  fc.constantFrom(...cprs),
  nullable(day),
  nullable(amount),
  nullable(words),
  nullable(fc.nat(999)),
);
const rows = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((list) =>
    list.map(([cpr, born, sum, text, count], index): Value[] => [cpr, index + 1, born, sum, text, count]),
  );

const quirks: fc.Arbitrary<Quirks> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  encoding: fc.constantFrom('utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'windows-1252', 'twice'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r', 'mixed'),
  date: fc.constantFrom('iso', 'iso-time', 'dash', 'dot', 'slash', 'compact', 'date9'),
  decimal: fc.constantFrom(',', '.'),
  quoting: fc.constantFrom('needed', 'all'),
  titles: fc.nat(3),
  totals: fc.boolean(),
  blankRows: fc.nat(3),
  header: fc.constantFrom('lower', 'upper', 'danish', 'blanks', 'composed', 'short'),
  cpr: fc.constantFrom('plain', 'hyphen', 'blank', 'nine'),
  wholeNumbers: fc.constantFrom('plain', 'suffix'),
  missing: fc.constantFrom('', '.', 'NA', 'uoplyst'),
  container: fc.constantFrom('plain', 'plain', 'gzip', 'workbook'),
});

const ACCEPTED = 'pnr, loebenr, foed_dag::VARCHAR, beloeb_aar, maaned_tekst, antal';

it('reads any table back as it was, however it was written', async () => {
  await fc.assert(
    fc.asyncProperty(rows, quirks, async (values, how) => {
      const { content, path } = writeTable({ fields: contract.fields, rows: values }, how);
      const report = await registry.check(content, { contract, path });
      expect(report.errors).toEqual([]);
      expect(report).toMatchObject({ rows: values.length, accepted: values.length });
      expect(report.read?.headerRow).toBe(how.titles + 1);
      expect(report.warnings.some(({ rule }) => rule === 'totals-line')).toBe(how.totals);
      expect(report.warnings.some(({ rule }) => rule === 'title-lines')).toBe(how.titles > 0);
      expect(await registry.accepted(ACCEPTED)).toEqual(values);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);

const CANARY = 'kanariefugl';
const canary = fc.constantFrom(
  CANARY,
  `"${CANARY}`,
  `${CANARY}"`,
  `Ã¦${CANARY}`,
  `${CANARY}\u0000`,
  `0707614285${CANARY}`,
  `${CANARY}@1,5E9`,
);

it('tells no cell of any file, whatever is wrong with it', async () => {
  const spoilt = fc.array(fc.tuple(fc.nat(200), canary), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, quirks, spoilt, async (values, how, canaries) => {
      const cells = values.map((line) => [...line]);
      for (const [at, cell] of canaries) {
        const line = cells[at % cells.length];
        if (line !== undefined) line[at % line.length] = cell;
      }
      const { content, path } = writeTable(
        { fields: contract.fields, rows: cells },
        { ...how, quoting: 'needed' },
      );
      const table = how.totals ? contract : registry.contract('core_group');
      const report = await registry.check(content, {
        contract: table,
        path: how.blankRows > 1 ? path : 'table.csv',
      });
      expect(JSON.stringify(report).toLowerCase()).not.toContain(CANARY);
      for (const [cpr] of values) expect(JSON.stringify(report)).not.toContain(String(cpr));
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);
