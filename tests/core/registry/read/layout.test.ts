import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegistryCheck, type RegistryCheck } from '../../../support/a-registry-check.ts';

let registry: RegistryCheck;
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => registry.close());

const HEADER = 'cpr;kommune;startdato;slutdato;intensitet';
const GOOD = '0707614285;779;01-02-2020;;almindelig';
const OTHER = '0707614285;779;01-03-2021;;intensiv';
const BAD = '0707614285;779;31-02-2020;;almindelig';

describe('title lines above the header', () => {
  it.each([
    { what: 'a line with a mark', above: ['\uFEFFUdtræk af kernegrupper 2020'], rows: [1] },
    { what: 'a line and a blank one', above: ['Udtræk', ''], rows: [1] },
    { what: 'padded with delimiters', above: ['Udtræk;;;;', ';;;;', 'Skive;;;;'], rows: [1, 3] },
    { what: 'with other delimiters in it', above: ['Udtræk, Skive, 2020', 'a;b'], rows: [1, 2] },
    { what: 'with quotes in it', above: ['Udtræk "kernegruppe"', '"to\nlinjer"'], rows: [1, 2] },
    { what: 'a blank line only', above: [''], rows: [] },
  ])('are left out and told: $what', async ({ above, rows }) => {
    const content = `${[...above, HEADER, GOOD, OTHER].join('\r\n')}\r\n`;
    const report = await registry.check(content);
    expect(report.errors).toEqual([]);
    expect(report.warnings.map(({ row, rule }) => `${row} ${rule}`)).toEqual(
      rows.map((row) => `${row} title-lines`),
    );
    expect(report.read).toMatchObject({ headerRow: above.length + 1, rows: 2 });
    expect(await registry.accepted('intensitet')).toEqual([['almindelig'], ['intensiv']]);
  });

  it('do not move the rows that are reported', async () => {
    const content = ['Udtræk', '', HEADER, GOOD, '', BAD].join('\n');
    expect(await registry.findings(content)).toEqual({
      errors: ['6 startdato type'],
      warnings: ['1 title-lines', '5 blank-row'],
    });
  });

  it('let a header error be told in its own row', async () => {
    const content = ['Udtræk', HEADER.replace(';slutdato', ''), '1;2;3;4'].join('\n');
    expect((await registry.findings(content)).errors).toEqual(['2 slutdato column-missing']);
  });
});

describe('a last row of sums', () => {
  it.each([
    { totals: 'I alt;;;;2' },
    { totals: 'i alt: 2' },
    { totals: 'Total;2' },
    { totals: ';I alt;;;2' },
    { totals: '"Sum";;;;' },
    { totals: 'Antal rækker;2;;;\n\n;;;;\n' },
    { totals: '\nI alt;;;;2\n', blank: true },
  ])('is left out and told: $totals', async ({ totals, blank = false }) => {
    const report = await registry.check(`${[HEADER, GOOD, OTHER].join('\n')}\n${totals}`);
    expect(report.errors).toEqual([]);
    expect(report.warnings.map(({ row, rule }) => `${row} ${rule}`)).toEqual(
      blank ? ['4 blank-row', '5 totals-line'] : ['4 totals-line'],
    );
    expect(report).toMatchObject({ rows: 2, accepted: 2, read: { rows: 2 } });
    expect(await registry.accepted('intensitet')).toEqual([['almindelig'], ['intensiv']]);
  });

  it.each([
    { what: 'a person without label', last: ';779;01-02-2020;;almindelig', error: '4 cpr required' },
    { what: 'a short row without label', last: '0707614285;779', error: '4 fields' },
    { what: 'a label in a whole row', last: '0707614285;779;01-02-2020;;total', error: '4 intensitet code' },
    { what: 'a label within a word', last: 'Totalitær;;;;', error: '4 cpr cpr' },
  ])('is not seen in $what', async ({ last, error }) => {
    const { errors } = await registry.findings([HEADER, GOOD, OTHER, last].join('\n'));
    expect(errors).toContain(error);
  });

  it('is seen without a person number where it is too short for a row', async () => {
    const found = await registry.findings('navn;rolle\nAnna;borger\nI alt: 1\n', { table: 'roster' });
    expect(found).toEqual({ errors: [], warnings: ['3 totals-line'] });
  });

  it('is only seen at the end', async () => {
    const { errors } = await registry.findings([HEADER, GOOD, 'I alt;2', OTHER].join('\n'));
    expect(errors).toEqual(['3 fields']);
  });
});

describe('line ends and quotes', () => {
  it.each([
    { how: 'CRLF', end: '\r\n' },
    { how: 'LF', end: '\n' },
    { how: 'CR', end: '\r' },
  ])('$how is read with titles, quoted breaks, blank rows and sums around', async ({ end }) => {
    const noted = `0707614285;779;01-04-2021;;"${end}intensiv"`;
    const content = ['Udtræk', HEADER, GOOD, noted, '', OTHER, 'I alt;3', '', ''].join(end);
    expect(await registry.findings(content)).toEqual({
      errors: [],
      warnings: ['1 title-lines', '5 blank-row', '7 totals-line'],
    });
    expect(await registry.accepted('startdato')).toEqual([['2020-02-01'], ['2021-04-01'], ['2021-03-01']]);
  });

  it('of all kinds are read in one file', async () => {
    const content = `Udtræk\r${HEADER}\r\n${GOOD}\n${OTHER}\rI alt;2`;
    expect(await registry.findings(content)).toEqual({
      errors: [],
      warnings: ['1 title-lines', '5 totals-line'],
    });
    expect(await registry.accepted('count(*)::INTEGER')).toEqual([[2]]);
  });
});

describe('a stated dialect', () => {
  const content = `Udtræk\n${HEADER}\n${GOOD}\n`;
  it.each([
    { dialect: { delimiter: ';' }, fits: true },
    {
      dialect: { delimiter: ';', header: true, headerRows: [2], quoteChar: '"', doubleQuote: true },
      fits: true,
    },
    { dialect: { lineTerminator: '\n', skipInitialSpace: false }, fits: true },
    { dialect: { delimiter: ',' }, fits: false },
    { dialect: { header: false }, fits: false },
    { dialect: { headerRows: [1] }, fits: false },
    { dialect: { quoteChar: "'" }, fits: false },
    { dialect: { commentChar: '#' }, fits: false },
  ])('$dialect is held against the file: $fits', async ({ dialect, fits }) => {
    expect((await registry.findings(content, { stated: { dialect } })).errors).toEqual(
      fits ? [] : ['0 dialect'],
    );
  });
});

describe('a row without end', () => {
  it.each([
    {
      what: 'of a hundred thousand columns',
      content: `${HEADER}${';x'.repeat(100_000)}\n${GOOD}\n`,
      errors: 100,
      first: '1 AA column-unknown',
    },
    {
      what: 'of one field of ten megabytes',
      content: `${HEADER}\n${'x'.repeat(10 << 20)}\n`,
      errors: 1,
      first: '2 too-long',
    },
    {
      what: 'in one quoted field',
      content: `${HEADER}\n0707614285;779;01-02-2020;;"${'x'.repeat(10 << 20)}"\n`,
      errors: 1,
      first: '2 quotes',
    },
  ])('$what is refused, and what is told of it is short', async ({ content, errors, first }) => {
    const found = await registry.findings(content);
    expect([found.errors.length, found.errors[0]]).toEqual([errors, first]);
  });
});
