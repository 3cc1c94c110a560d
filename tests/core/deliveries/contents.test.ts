import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { concludeReport } from '../../../core/deliveries/conclude-report.ts';
import { joinContents } from '../../../core/deliveries/contents.ts';
import { checkPart } from '../../../core/deliveries/engine.ts';
import type { PartReport } from '../../../core/deliveries/report.ts';
import { aRegistryCheck, type RegistryCheck } from '../../support/a-registry-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'contents-'));
let registry: RegistryCheck;
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

const HEADER = 'recnum;c_diag;c_diagtype';
const ROWS = ['17;DF209;A', '17;DF209;A', '18;DF200;B'];

async function judged(
  rows: readonly string[],
  { header = HEADER, table = 'diagnoses_lpr2' } = {},
): Promise<PartReport> {
  const file = join(folder, 'delivered.csv');
  writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  const { contracts } = registry;
  const study = contracts.studies.get('3cp');
  if (study === undefined) throw new Error('no study');
  const acceptedFile = join(folder, 'accepted.parquet');
  const part = { contract: registry.contract(table), contracts, study, file, acceptedFile };
  return checkPart(registry.duckDb.connection, part);
}

it('are the same for the same rows, in whatever order and form', async () => {
  const { contents } = await judged(ROWS);
  const turned = ROWS.map((row) => row.split(';').toReversed().join(','));
  const other = await judged(turned.toReversed(), { header: 'C_DIAGTYPE,C_DIAG,RECNUM' });
  expect(other.contents).toEqual(contents);
  const [last, others] = [await judged(ROWS.slice(2)), await judged(ROWS.slice(0, 2))];
  expect(joinContents([last.contents, others.contents])).toEqual(contents);
});

it.each([
  ['a row less', ROWS.slice(1)],
  ['a row more', [...ROWS, '18;DF200;B']],
  ['another value', [...ROWS.slice(0, 2), '18;DF200;A']],
  ['values that have changed places', [...ROWS.slice(0, 2), '18;DF20;0B']],
])('are others with %s', async (_what, rows) => {
  const [one, other] = [await judged(ROWS), await judged(rows)];
  expect(other.contents).not.toEqual(one.contents);
});

it('are known of tables without a key only: the others’ rows are known one by one', async () => {
  const row = '1502805043;779;01-03-2021;;intensiv';
  const report = await judged([row], {
    table: 'core_group',
    header: 'cpr;kommune;startdato;slutdato;intensitet',
  });
  expect(report.errors).toEqual([]);
  expect(report.contents).toBeUndefined();
});

it('refuse a file twice in one delivery, and are not told', async () => {
  const report = await judged(ROWS);
  const parts = [1, 2].map((part) => ({
    resource: 'd',
    table: 'diagnoses_lpr2',
    part,
    path: `${part}.csv`,
    report,
  }));
  const concluded = concludeReport(parts, registry.contracts);
  expect(concluded.status).toBe('rejected');
  expect(concluded.resources.map(({ part, errors }) => [part, errors])).toEqual([
    [1, []],
    [2, [{ row: 0, column: '', rule: 'file-doubled', count: 1 }]],
  ]);
  expect(report.contents?.sum).toMatch(/^\d{5,}$/);
  expect(JSON.stringify(concluded)).not.toContain(report.contents?.sum);
  const cut = parts.map((one) => ({ ...one, rowsBefore: 3 * (one.part - 1) }));
  expect(concludeReport(cut, registry.contracts)).toMatchObject({
    status: 'accepted',
    resources: [{ parts: 2, rows: 6 }],
  });
});
