import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableContract } from '../../../core/contracts/contract.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyWeeks, weekColumnName } from '../../../core/contracts/study-weeks.ts';
import { RULES } from '../../../core/deliveries/rules.ts';
import { checkPart } from '../../../core/registry/check-part.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const folder = mkdtempSync(join(tmpdir(), 'check-part-'));
const acceptedFile = join(folder, 'accepted.parquet');
let duckDb: OpenDuckDb;

beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

const HEADER = 'cpr;kommune;startdato;slutdato;intensitet';
const GOOD = '0707614285;779;01-02-2020;;almindelig';
const OTHER = '0707614285;779;01-03-2021;;intensiv';

async function check(content: string | Buffer, table = 'core_group') {
  const contract = contracts.tables.get(table) as TableContract;
  const study = contracts.studies.get('3cp');
  if (study === undefined) throw new Error('no study');
  const file = join(folder, 'delivered.csv');
  rmSync(acceptedFile, { force: true });
  writeFileSync(file, content);
  const report = await checkPart(duckDb.connection, { contract, contracts, study, file, acceptedFile });
  expect(readdirSync(folder).filter((name) => name.startsWith('accepted.parquet.'))).toEqual([]);
  expect(existsSync(acceptedFile)).toBe(report.errors.length === 0);
  for (const { rule } of [...report.errors, ...report.warnings]) expect(RULES).toHaveProperty([rule]);
  return report;
}

/** `row column rule` of each, which is all that a person needs to mend a file. */
async function findings(content: string | Buffer, table?: string) {
  const { errors, warnings } = await check(content, table);
  const short = (list: typeof errors) =>
    list.map(({ row, column, rule }) => `${row} ${column} ${rule}`.replace('  ', ' '));
  return { errors: short(errors), warnings: short(warnings) };
}

async function accepted(columns = '*') {
  const read = await duckDb.connection.runAndReadAll(`SELECT ${columns} FROM '${acceptedFile}'`);
  return read.getRowsJson();
}

const file = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;

describe('a row is reported where a spreadsheet shows it', () => {
  const bad = '0707614285;779;31-02-2020;;almindelig';
  it.each([
    { after: 'plain rows', content: file(GOOD, OTHER, bad), row: 4 },
    { after: 'CRLF', content: file(GOOD, OTHER, bad).replaceAll('\n', '\r\n'), row: 4 },
    { after: 'CR', content: file(GOOD, OTHER, bad).replaceAll('\n', '\r'), row: 4 },
    { after: 'mixed line ends', content: `${HEADER}\r\n${GOOD}\n${OTHER}\r\n${bad}`, row: 4 },
    {
      after: 'a quoted line break',
      content: file('0707614285;779;01-02-2020;;"\nalmindelig\r\n\n"', bad),
      row: 3,
    },
    {
      after: 'quotes within quotes',
      content: file('"0707614285";"779";01-02-2020;"";"almindelig"', bad),
      row: 3,
    },
    { after: 'blank rows', content: file(GOOD, '', ';;;;', bad), row: 5 },
    { after: 'a row with too few fields', content: file('0707614285;779', GOOD, bad), row: 4 },
    { after: 'no line end at the end', content: file(GOOD, bad).trimEnd(), row: 3 },
    { after: 'a BOM', content: `\uFEFF${file(GOOD, bad)}`, row: 3 },
  ])('after $after', async ({ content, row }) => {
    expect((await findings(content)).errors).toContain(`${row} startdato type`);
  });

  it('in a file larger than one read, with quoted line breaks and short rows in it', async () => {
    const noted = GOOD.replace('almindelig', '"almindelig\n"');
    const lines = Array.from({ length: 60_000 }, (_, index) =>
      index % 1000 === 7 ? noted : index === 30_000 ? 'x;y' : GOOD,
    );
    const { errors } = await check(file(...lines, bad));
    expect(errors.find(({ rule }) => rule === 'fields')?.row).toBe(30_002);
    expect(errors.find(({ rule }) => rule === 'type')).toMatchObject({ row: 60_002, count: 1 });
  });
});

describe('a file that is no table of ours', () => {
  it.each([
    { what: 'nothing in it', content: '', errors: ['0 empty'] },
    { what: 'a header only', content: `${HEADER}\n\n`, errors: ['1 empty'] },
    { what: 'UTF-16 without a mark', content: Buffer.from(file(GOOD), 'utf16le'), errors: ['1 encoding'] },
    { what: 'a workbook', content: Buffer.from('504b0304140006000800', 'hex'), errors: ['0 file-type'] },
    {
      what: 'letters encoded thrice',
      content: file(GOOD, '0707614285;779;;;ÃƒÂ¥ben'),
      errors: ['3 encoding'],
    },
    {
      what: 'letters lost before',
      content: file(GOOD, '0707614285;779;;;\uFFFDben'),
      errors: ['3 encoding'],
    },
    { what: 'a BOM inside', content: file(GOOD, '\uFEFF0707614285;779;;;x'), errors: ['3 encoding'] },
    {
      what: 'UTF-8 and Windows-1252 mixed',
      content: Buffer.concat([Buffer.from(file('å')), Buffer.from('å', 'latin1')]),
      errors: ['2 encoding'],
    },
    {
      what: 'letters of a DOS code page',
      content: Buffer.concat([Buffer.from(file(GOOD)), Buffer.from([0x86, 0x62])]),
      errors: ['3 encoding'],
    },
    { what: 'no header', content: `${GOOD}\n${OTHER}\n`, errors: ['1 header'] },
    { what: 'a row that never ends', content: file(GOOD, 'x'.repeat(3 << 20)), errors: ['3 too-long'] },
    {
      what: 'a quote that never ends',
      content: file(GOOD, `"${'x\n'.repeat(2 << 20)}`),
      errors: ['3 quotes'],
    },
  ])('is refused: $what', async ({ content, errors }) => {
    expect((await findings(content)).errors).toEqual(errors);
  });

  it('names an unknown column by its letter, because a file without header has a person in row 1', async () => {
    const report = await check(`${HEADER};0707614285\n${GOOD};1\n`);
    expect(report.errors).toEqual([{ row: 1, column: 'F', rule: 'column-unknown', count: 1 }]);
  });

  it.each([
    { header: 'cpr;kommune;startdato;intensitet', errors: ['1 slutdato column-missing'] },
    { header: `${HEADER};PNR `, errors: ['1 cpr column-doubled'] },
  ])('is refused for its header: $errors', async ({ header, errors }) => {
    expect((await findings(`${header}\n${header.replaceAll(/[^;]+/g, '1')}\n`)).errors).toEqual(errors);
  });
});

describe('a broken row', () => {
  it.each([
    { row: `${GOOD};more`, error: '2 fields' },
    { row: '0707614285;779', error: '2 fields' },
    { row: '"0707614285"x;779;01-02-2020;;almindelig', error: '2 quotes' },
    { row: '0707614285;779;01-02-2020;;almin\u0000delig', error: '2 control-character' },
    { row: ';779;01-02-2020;;almindelig', error: '2 cpr required' },
    { row: '.;779;01-02-2020;;almindelig', error: '2 cpr required' },
    { row: '0707614285;780;01-02-2020;;almindelig', error: '2 kommune code' },
    { row: '0707614285;779;01-02-2023;;almindelig', error: '2 startdato range' },
    { row: '0707614285;779;2020;;almindelig', error: '2 startdato type' },
    { row: '0707614285;779;01-02-2020;31-01-2020;almindelig', error: '2 slutdato not-before' },
    { row: '3107614285x;779;01-02-2020;;almindelig', error: '2 cpr cpr' },
    { row: '12345678;779;01-02-2020;;almindelig', error: '2 cpr cpr' },
    { row: '3102614285;779;01-02-2020;;almindelig', error: '2 cpr cpr-date' },
    { row: '9107614285;779;01-02-2020;;almindelig', error: undefined },
    { row: '9207614285;779;01-02-2020;;almindelig', error: '2 cpr cpr-date' },
    { row: '"7,07E+08";779;01-02-2020;;almindelig', error: '2 cpr cpr-scientific' },
  ])('is told as $error', async ({ row, error }) => {
    expect((await findings(file(row, OTHER))).errors).toEqual(error === undefined ? [] : [error]);
  });

  it('with a stray quote is left out while the other rows are judged', async () => {
    const { errors } = await findings(
      file(GOOD, '"a" b;779;01-02-2020;;x', '0707614285;1;01-02-2020;;almindelig'),
    );
    expect(errors).toEqual(['3 quotes', '4 kommune code']);
  });

  it('repeats a key in the second row that has it', async () => {
    const { errors } = await findings(
      file(GOOD, OTHER, GOOD.replace('0707614285', '070761-4285').replace('01-02', '1-2')),
    );
    expect(errors).toEqual(['4 cpr+kommune+startdato duplicate']);
  });
});

describe('what is only worth a look', () => {
  it.each([
    { row: '0707614286;779;01-02-2020;;almindelig', warning: '2 cpr cpr-check' },
    { row: '0101654286;779;01-02-2020;;almindelig', warning: undefined },
    { row: '707614285;779;01-02-2020;;almindelig', warning: '2 cpr cpr-nine-digits' },
    { row: '6707614285;779;01-02-2020;;almindelig', warning: '2 cpr cpr-replacement' },
    { row: '0203291WQ3;779;01-02-2020;;almindelig', warning: '2 cpr cpr-replacement' },
  ])('is a warning: $warning', async ({ row, warning }) => {
    expect(await findings(file(row))).toEqual({
      errors: [],
      warnings: warning === undefined ? [] : [warning],
    });
  });

  it('tells blank rows only where rows follow', async () => {
    expect((await findings(file(GOOD, '', OTHER, '', ';;;;'))).warnings).toEqual(['3 blank-row']);
  });
});

describe('what is accepted', () => {
  it.each([
    '01-02-2020',
    '1.2.2020',
    '01/02/2020',
    '20200201',
    '2020-02-01',
    '2020-02-01T10:30:00',
    '01FEB2020',
    '01-02-2020 10:30',
  ])('reads the date %s', async (date) => {
    expect((await findings(file(GOOD.replace('01-02-2020', date)))).errors).toEqual([]);
    expect(await accepted('startdato')).toEqual([['2020-02-01']]);
  });

  it.each([
    { how: 'Windows-1252', encoding: 'latin1' as const },
    { how: 'UTF-8', encoding: 'utf8' as const },
  ])('reads $how', async ({ encoding }) => {
    const content = Buffer.from(
      'pnr;KØN;FØD_DAG;civst;kom;reg;år;antpersf;antboernf\n0707614285;1;07-07-1961;U;0791;1082;2020;1;0\n',
      encoding,
    );
    expect((await findings(content, 'population')).errors).toEqual([]);
  });

  it.each([
    { how: 'spaces', row: ' 0707614285 ; 779;01-02-2020 ;;  almindelig' },
    { how: 'tabs', row: '0707614285\t;779;01-02-2020;;\talmindelig' },
    { how: 'no-break spaces', row: '\u00A00707614285;779;01-02-2020;;almindelig\u00A0' },
    { how: 'quoted line breaks', row: '"0707614285\n";779;01-02-2020;;"\r\nalmindelig"' },
  ])('trims $how', async ({ row }) => {
    expect(await findings(file(row))).toEqual({ errors: [], warnings: [] });
    expect(await accepted('cpr, intensitet')).toEqual([['0707614285', 'almindelig']]);
  });

  it('takes a no-break space within a code for a blank', async () => {
    const header = 'cpr;paragraf;indsats;startdato;slutdato;timer_pr_uge;målgruppe';
    const rows = ['\u00A0', '\u202F'].map(
      (blank, at) => `0707614285;§${blank}85;B${at};01-03-2020;;3,5;1.2.2`,
    );
    expect(await findings([header, ...rows, ''].join('\n'), 'social_services')).toEqual({
      errors: [],
      warnings: [],
    });
    expect(await accepted('DISTINCT paragraf')).toEqual([['§ 85']]);
  });

  it('takes composed and decomposed letters for the same', async () => {
    const header = 'pnr;foed_dag;civst;kom;reg;a\u030Ar;antpersf;antboernf;KØN';
    expect(
      (await findings(`${header}\n0707614285;07-07-1961;U;791;1082;2020;1;0;1\n`, 'population')).errors,
    ).toEqual([]);
  });

  it.each([';', ',', '\t', '|'])('reads a file separated by %j', async (delimiter) => {
    expect((await findings(file(GOOD).replaceAll(';', delimiter))).errors).toEqual([]);
  });

  it('is canonical: numbers without hyphen, open ends empty, every column of the contract', async () => {
    await check(
      'pnr;aar;hfaudd;hf_kilde;hf_vfra;hf_vtil\n070761-4285;2.020;5166;1;01-01-1600;31-12-9999\n',
      'education',
    );
    expect(await accepted()).toEqual([['0707614285', 2020, '5166', null, null, '1', null]]);
  });

  it('takes an unknown education for a warning', async () => {
    const content = 'pnr;aar;hfaudd;hf_kilde\n0707614285;2020;4242;1\n0707614285;2017;5166;1\n';
    expect(await findings(content, 'education')).toEqual({
      errors: ['3 aar period'],
      warnings: ['2 hfaudd code'],
    });
  });
});

describe('DREAM', () => {
  const weeks = studyWeeks({ from: '2018-01-01', to: '2022-12-31' }).map((week) =>
    weekColumnName('y_{yy}{ww}', week),
  );

  it('takes an empty week for a value and tells doubtful codes once', async () => {
    const cells = weeks.map((_, index) => ['', '893', '730'][index % 3]);
    const report = await check(
      `pnr;${weeks.join(';')}\n0707614285;${cells.join(';')}\n`,
      'transfer_payments',
    );
    expect(report).toEqual({
      rows: 1,
      accepted: 1,
      read: { format: 'csv', encoding: 'utf-8', delimiter: ';', headerRow: 1, rows: 1, repaired: 0 },
      errors: [],
      warnings: [{ row: 2, column: 'y_YYWW', rule: 'code-doubtful', count: 87 }],
    });
  });

  it('tells once of weeks that a program took for fractions', async () => {
    const cells = weeks.map((_, index) => (index % 3 === 0 ? '' : '893.0'));
    const content = `pnr;${weeks.join(';')}\n0707614285;${cells.join(';')}\n`;
    const { errors, warnings, read } = await check(content, 'transfer_payments');
    expect({ errors, warnings, repaired: read?.repaired }).toEqual({
      errors: [],
      warnings: [{ row: 2, column: 'y_YYWW', rule: 'decimal-suffix', count: 174 }],
      repaired: 174,
    });
    expect(await accepted('y_1801, y_1802')).toEqual([[null, '893']]);
  });

  it('names the week of a code that is not listed, a week that is missing and one outside of the study', async () => {
    const cells = weeks.map((week) => (week === 'y_2053' ? '4x2' : ''));
    const content = `pnr;${weeks.join(';')}\n0707614285;${cells.join(';')}\n`;
    expect((await findings(content, 'transfer_payments')).errors).toEqual(['2 y_2053 code']);
    expect((await findings(content.replace('y_2053', 'y_1752'), 'transfer_payments')).errors).toEqual([
      '1 FB period',
      '1 y_2053 column-missing',
    ]);
  });
});

it('lists the first hundred rows of a rule and counts them all', async () => {
  const lines = Array.from({ length: 250 }, () => '0707614285;1;01-02-2020;;almindelig');
  const { errors, rows, accepted } = await check(file(...lines));
  const codes = errors.filter(({ rule }) => rule === 'code');
  expect(codes.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
  expect(new Set(codes.map(({ count }) => count))).toEqual(new Set([250]));
  expect({ rows, accepted }).toEqual({ rows: 250, accepted: 0 });
});

it('never puts a value of the file into its report', async () => {
  const rows = ['SECRET1;SECRET2;SECRET3;SECRET4;SECRET5', 'SECRET1', '"SECRET1"SECRET2;;;;'];
  for (const content of [file(...rows), `${HEADER};SECRET6\n${rows[0]};SECRET7\n`, rows.join('\n')]) {
    expect(JSON.stringify(await check(content))).not.toContain('SECRET');
  }
});
