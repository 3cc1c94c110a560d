import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TableContract } from '../../../core/contracts/contract.ts';
import { checkPart } from '../../../core/registry/check-part.ts';
import { aRegistryCheck, type RegistryCheck } from '../../support/a-registry-check.ts';

const HEADER = 'cpr;kommune;startdato;slutdato;intensitet';
const good = (day: number) => `1502805043;779;${String(day).padStart(2, '0')}-03-2021;;intensiv`;
const goodRows = (count: number) => Array.from({ length: count }, (_, index) => good(index + 1));

describe('a contract that lets rows with errors be set aside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'set-aside-'));
  const acceptedFile = join(folder, 'accepted.parquet');
  const invalidFile = join(folder, 'invalid.csv');
  let registry: RegistryCheck;
  beforeAll(async () => {
    registry = await aRegistryCheck();
  });
  afterAll(() => {
    registry.close();
    rmSync(folder, { recursive: true });
  });

  async function check(rows: readonly string[], header = HEADER) {
    const { contracts, duckDb } = registry;
    const study = contracts.studies.get('3cp');
    if (study === undefined) throw new Error('no study');
    const contract = TableContract.parse({
      ...registry.contract('core_group'),
      onInvalid: 'quarantine',
      maxInvalidShare: 0.2,
    });
    const file = join(folder, 'delivered.csv');
    for (const made of [acceptedFile, invalidFile]) rmSync(made, { force: true });
    writeFileSync(file, `${[header, ...rows].join('\r\n')}\r\n`);
    const part = { contract, contracts, study, file, acceptedFile, invalidFile };
    const { errors, ...report } = await checkPart(duckDb.connection, part);
    return { ...report, errors: errors.map(({ row, column, rule }) => `${row} ${column} ${rule}`) };
  }
  const aside = () => readFileSync(invalidFile, 'utf8').trimEnd().split('\n');
  const accepted = async () => {
    const read = await registry.duckDb.connection.runAndReadAll(
      `SELECT CAST(startdato AS VARCHAR) FROM '${acceptedFile}'`,
    );
    return read.getRowsJson().flat();
  };

  it('keeps the other rows, and each bad one with its number, as it came', async () => {
    const [first = '', ...others] = goodRows(16);
    const rows = [first, '', '1502805043;779;31-02-2021;;intensiv', `${good(20)};husk; at ringe`, ...others];
    const report = await check([...rows, `${first.slice(0, -8)}almindelig`]);
    expect(report).toMatchObject({ rows: 19, accepted: 16, quarantined: 3 });
    expect(report.errors).toEqual(['4 startdato type', '5  fields', '21 cpr+kommune+startdato duplicate']);
    expect(aside()).toEqual([
      'row;record;cpr;kommune;startdato;slutdato;intensitet',
      '4;;1502805043;779;31-02-2021;;intensiv',
      '5;"1502805043;779;20-03-2021;;intensiv;husk; at ringe";;;;;',
      '21;;1502805043;779;01-03-2021;;almindelig',
    ]);
    expect(await accepted()).toEqual(
      goodRows(16).map((row) => row.slice(15, 25).split('-').reverse().join('-')),
    );
  });

  it.each([
    { bad: 1, of: 5, isTaken: true },
    { bad: 2, of: 9, isTaken: false },
  ])('takes $bad bad rows of $of: $isTaken', async ({ bad, of, isTaken }) => {
    const wrong = Array.from({ length: bad }, () => '1502805043;779;31-02-2021;;intensiv');
    const report = await check([...goodRows(of - bad), ...wrong]);
    expect(report.errors.includes('0  invalid-share')).toBe(!isTaken);
    expect(report.quarantined).toBe(isTaken ? bad : undefined);
    expect(report.accepted).toBe(isTaken ? of - bad : 0);
    expect([existsSync(acceptedFile), existsSync(invalidFile)]).toEqual([isTaken, isTaken]);
  });

  it('rejects a file whose header is wrong, whatever its rows', async () => {
    const report = await check(goodRows(20), HEADER.replace('intensitet', 'note'));
    expect(report).toMatchObject({ accepted: 0 });
    expect(report.quarantined).toBeUndefined();
  });

  it('sets nothing aside of a file without errors', async () => {
    expect(await check(goodRows(5))).toMatchObject({ accepted: 5, errors: [] });
    expect(existsSync(invalidFile)).toBe(false);
  });
});
