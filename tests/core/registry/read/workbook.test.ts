import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDateFormat, serialToText } from '../../../../core/registry/read/workbook/date-formats.ts';
import { readHeader } from '../../../../core/registry/read-header.ts';
import { aRegistryCheck, type RegistryCheck } from '../../../support/a-registry-check.ts';
import { aWorkbook, type Cell, zip } from '../../../support/a-workbook.ts';

let registry: RegistryCheck;
const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

const HEADER = ['CPR', 'Kommune', 'Startdato', 'Slutdato', 'Intensitet'];
const GOOD: Cell[] = ['0707614285', '779', { day: 43862 }, null, 'almindelig'];
const OTHER: Cell[] = ['0707614285', 779, '01-03-2021', null, 'intensiv'];
const XLSX = { path: 'kernegruppe.xlsx' };
const sheet = (...rows: Cell[][]) => aWorkbook({ sheets: [{ rows }] });
const findings = (content: Buffer) => registry.findings(content, XLSX);

describe('a workbook', () => {
  it('is read by the same rules, and says so', async () => {
    const report = await registry.check(sheet(HEADER, GOOD, OTHER), XLSX);
    expect(report.errors).toEqual([]);
    expect(report.read).toEqual({ format: 'xlsx', decimal: '.', headerRow: 1, rows: 2, repaired: 0 });
    expect(await registry.accepted('cpr, kommune, startdato')).toEqual([
      ['0707614285', '779', '2020-02-01'],
      ['0707614285', '779', '2021-03-01'],
    ]);
  });

  it('is reported in the rows that it shows, past titles, blank rows, line breaks and sums', async () => {
    const bad: Cell[] = ['0707614285', '779', '31-02-2020', null, 'almindelig'];
    const noted: Cell[] = ['0707614285', '779', { day: 44000 }, null, 'alminde\r\nlig'];
    const content = sheet(['Udtræk;"2020"'], [], HEADER, GOOD, noted, [], bad, [
      'I alt',
      null,
      null,
      null,
      3,
    ]);
    expect(await findings(content)).toEqual({
      errors: ['5 intensitet code', '7 startdato type'],
      warnings: ['1 title-lines', '6 blank-row', '8 totals-line'],
    });
  });

  it.each([
    { what: 'a CPR number as a number', cells: [707614285], column: 0, told: ['2 cpr cpr-nine-digits'] },
    { what: 'a rounded number', cells: [1.2345678901234e18], column: 0, told: ['2 cpr cpr-scientific'] },
    {
      what: 'a text in place',
      cells: [{ xml: 't="inlineStr"><is><t>0707614285</t></is>' }],
      column: 0,
      told: [],
    },
    {
      what: 'a rich text with sounds',
      cells: [{ xml: 't="inlineStr"><is><r><t>070761</t></r><r><t>4285</t></r><rPh><t>x</t></rPh></is>' }],
      column: 0,
      told: [],
    },
    {
      what: 'the last result of a formula',
      cells: [{ xml: 't="str"><f>A1</f><v>0707614285</v>' }],
      column: 0,
      told: [],
    },
    {
      what: 'a formula without result',
      cells: [{ xml: '><f>A1</f>' }],
      column: 0,
      told: ['2 formula', '2 cpr required'],
    },
    { what: 'a day of a form of its own', cells: [{ xml: 's="2"><v>43862.75</v>' }], column: 2, told: [] },
    { what: 'a day number without form', cells: [43862], column: 2, told: ['2 startdato type'] },
    { what: 'an amount', cells: [{ xml: 's="3"><v>43862</v>' }], column: 2, told: ['2 startdato type'] },
    { what: 'a day in ISO', cells: [{ xml: 't="d"><v>2020-02-01</v>' }], column: 2, told: [] },
    { what: 'an error', cells: [{ xml: 't="e"><v>#N/A</v>' }], column: 2, told: ['2 startdato type'] },
    { what: 'a code eaten as a day', cells: [{ day: 43862 }], column: 1, told: ['2 kommune code'] },
  ])('with $what is judged: $told', async ({ cells, column, told }) => {
    const row = GOOD.map((cell, index) => (index === column ? (cells[0] ?? null) : cell));
    const { errors, warnings } = await findings(sheet(HEADER, row));
    expect([...errors, ...warnings].sort()).toEqual([...told].sort());
  });

  it('may hold numbers as such and as text, with either sign, and refuses a text that might be thousands', async () => {
    const contract = registry.contract('social_services');
    const names = ['CPR', 'Paragraf', 'Indsats', 'Startdato', 'Slutdato', 'Timer pr. uge', 'Målgruppe'];
    const service = (hours: Cell, index: number): Cell[] => [
      707614285,
      85,
      `B${index}`,
      { day: 43862 },
      null,
      hours,
      '1.2.2',
    ];
    const services = (...hours: Cell[]) => sheet(names, ...hours.map(service));
    const { errors, warnings } = await registry.findings(services(3.5, 1.234, '3,5', '0.5', 40), {
      ...XLSX,
      contract,
    });
    expect(errors).toEqual([]);
    expect(warnings).toContain('4 decimal-mixed');
    expect((await registry.accepted('timer_pr_uge')).flat()).toEqual([3.5, 1.234, 3.5, 0.5, 40]);
    const doubtful = await registry.findings(services(3.5, '12.500'), { ...XLSX, contract });
    expect(doubtful.errors).toContain('3 timer_pr_uge type');
  });

  it('counts days from 1904 where it says so', async () => {
    const content = aWorkbook({ from1904: true, sheets: [{ rows: [HEADER, GOOD.with(2, { day: 42400 })] }] });
    expect((await findings(content)).errors).toEqual([]);
    expect(await registry.accepted('startdato')).toEqual([['2020-02-01']]);
  });

  it('passes over hidden and empty sheets', async () => {
    const filled = { rows: [HEADER, GOOD] };
    const content = aWorkbook({
      sheets: [
        { rows: [['note']], state: 'hidden' },
        { rows: [['x']], state: 'veryHidden' },
        { rows: [[' ']] },
        filled,
      ],
    });
    expect((await findings(content)).errors).toEqual([]);
  });

  it('shows its columns to whoever looks for its table', async () => {
    const file = join(folder, 'look.xlsx');
    writeFileSync(file, sheet(['Udtræk'], HEADER, GOOD));
    expect(await readHeader(file, join(folder, 'scratch'))).toMatchObject({
      candidates: [['Udtræk'], HEADER, {}],
    });
  });
});

const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const withSheet = (xml: string) =>
  aWorkbook({ sheets: [{ rows: [HEADER] }], parts: { 'xl/worksheets/sheet1.xml': xml } });

describe('a workbook is refused', () => {
  it.each([
    {
      what: 'with two filled sheets',
      content: aWorkbook({ sheets: [{ rows: [HEADER, GOOD] }, { rows: [['Læs mig']] }] }),
      error: '0 sheets',
    },
    { what: 'with nothing in it', content: aWorkbook({ sheets: [{ rows: [] }] }), error: '1 empty' },
    { what: 'with entities', content: withSheet(`${BOMB}<worksheet>&b;</worksheet>`), error: '0 xml-dtd' },
    { what: 'with an entity of a file', content: withSheet(`${FILE}<worksheet/>`), error: '0 xml-dtd' },
    {
      what: 'with an unknown entity',
      content: withSheet('<worksheet>&b;</worksheet>'),
      error: '0 unreadable',
    },
    { what: 'with broken XML', content: withSheet('<worksheet><sheetData>'), error: '0 unreadable' },
    {
      what: 'with rows out of order',
      content: withSheet('<worksheet><row r="2"/><row r="1"/></worksheet>'),
      error: '0 unreadable',
    },
    {
      what: 'with a row beyond all rows',
      content: withSheet('<worksheet><row r="99999999"><c r="A99999999"><v>1</v></c></row></worksheet>'),
      error: '0 unreadable',
    },
    {
      what: 'with a macro',
      content: aWorkbook({ sheets: [{ rows: [HEADER, GOOD] }], parts: { 'xl/vbaProject.bin': 'x' } }),
      error: '0 file-type',
    },
    {
      what: 'for being another archive',
      content: zip({ 'word/document.xml': '<a/>' }),
      error: '0 file-type',
    },
    { what: 'with a path that leaves it', content: zip({ '../x.xml': '<a/>' }), error: '0 archive-path' },
    { what: 'cut short', content: sheet(HEADER, GOOD).subarray(0, 900), error: '0 unreadable' },
    {
      what: 'for what it unpacks to',
      content: withSheet(`<worksheet>${' '.repeat(70 << 20)}</worksheet>`),
      error: '0 archive-limit',
    },
  ])('$what', async ({ content, error }) => {
    expect((await findings(content)).errors).toEqual([error]);
  });
});

describe('a number format', () => {
  it.each([
    { id: 14, code: undefined, isDate: true },
    { id: 0, code: undefined, isDate: false },
    { id: 2, code: undefined, isDate: false },
    { id: 164, code: 'dd\\-mm\\-yyyy;@', isDate: true },
    { id: 165, code: '[$-406]d. mmmm yyyy', isDate: true },
    { id: 166, code: '[h]:mm', isDate: true },
    { id: 167, code: '0000000000', isDate: false },
    { id: 168, code: '#,##0.00 "dage"', isDate: false },
    { id: 169, code: '[Red]0.00', isDate: false },
    { id: 170, code: '0.0E+00', isDate: false },
    { id: 171, code: 'General', isDate: false },
  ])('$id $code shows a day: $isDate', ({ id, code, isDate }) => {
    expect(isDateFormat(id, code)).toBe(isDate);
  });

  it.each([
    { serial: 43862, text: '2020-02-01' },
    { serial: 43862.5, text: '2020-02-01T12:00:00' },
    { serial: 61, text: '1900-03-01' },
    { serial: 59, text: '1900-02-28' },
    { serial: 1, text: '1900-01-01' },
    { serial: 0.25, text: '06:00:00' },
    { serial: 2_958_465, text: '9999-12-31' },
    { serial: 60, text: undefined },
    { serial: -1, text: undefined },
    { serial: 3_000_000, text: undefined },
  ])('$serial is $text', ({ serial, text }) => {
    expect(serialToText(serial, { from1904: false })).toBe(text);
  });
});
