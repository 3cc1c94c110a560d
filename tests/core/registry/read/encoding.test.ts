import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegistryCheck, type RegistryCheck } from '../../../support/a-registry-check.ts';

let registry: RegistryCheck;
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => registry.close());

const HEADER = 'pnr;KØN;FØD_DAG;civst;kom;reg;år;antpersf;antboernf';
const ROW = '0707614285;Kvinde;07-07-1961;U;0791;1082;2020;1;0';
const POPULATION = { table: 'population' };
const file = (...lines: string[]) => `${[HEADER, ...lines].join('\r\n')}\r\n`;

/** UTF-8 that a program took for Windows-1252 and wrote as UTF-8. */
function twice(text: string): Buffer {
  return Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(text)));
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('letters', () => {
  it.each([
    { encoding: 'utf-8', how: 'without mark', content: Buffer.from(file(ROW)) },
    { encoding: 'utf-8', how: 'with mark', content: Buffer.from(`\uFEFF${file(ROW)}`) },
    { encoding: 'utf-16le', how: 'with mark', content: Buffer.from(`\uFEFF${file(ROW)}`, 'utf16le') },
    { encoding: 'utf-16be', how: 'with mark', content: utf16be(`\uFEFF${file(ROW)}`) },
    { encoding: 'windows-1252', how: 'from Excel', content: Buffer.from(file(ROW), 'latin1') },
  ])('in $encoding $how are read and the encoding is told', async ({ content, encoding }) => {
    const report = await registry.check(content, POPULATION);
    expect(report.errors).toEqual([]);
    expect(report.read).toMatchObject({ format: 'csv', encoding, delimiter: ';', headerRow: 1, rows: 1 });
    expect(await registry.accepted('pnr, koen')).toEqual([['0707614285', 'Kvinde']]);
  });

  it('that were encoded twice are mended, and each row of them is told', async () => {
    const noted = 'cpr;kommune;startdato;slutdato;intensitet\n0707614285;779;01-02-2020;;"almindelig"\n';
    const report = await registry.check(twice(file(ROW, ROW.replace('2020', '2021'))), POPULATION);
    expect(report.errors).toEqual([]);
    expect(report.warnings).toEqual([{ row: 1, column: '', rule: 'double-encoded', count: 1 }]);
    expect(report.read?.repaired).toBe(1);
    expect((await registry.findings(noted)).warnings).toEqual([]);
  });

  it('that were encoded twice are found in the middle of a large file, in rows as a spreadsheet shows them', async () => {
    const name = '"Ærø\nGade";1;2;3;4';
    const lines = Array.from({ length: 70_000 }, (_, index) =>
      index === 3 || index === 69_999 ? name : 'a;1;2;3;4',
    );
    const content = `${lines.join('\n')}\n`.replaceAll('Ærø', twice('Ærø').toString());
    const report = await registry.check(`cpr;kommune;startdato;slutdato;intensitet\n${content}`);
    expect(report.warnings.filter(({ rule }) => rule === 'double-encoded')).toEqual([
      { row: 5, column: '', rule: 'double-encoded', count: 2 },
      { row: 70_001, column: '', rule: 'double-encoded', count: 2 },
    ]);
  });

  it.each([
    { what: 'UTF-16 without mark', content: Buffer.from(file(ROW), 'utf16le'), error: '1 encoding' },
    {
      what: 'half a surrogate pair',
      content: Buffer.concat([Buffer.from(`\uFEFF${file(ROW)}`, 'utf16le'), Buffer.from([0x00, 0xd8])]),
      error: '1 encoding',
    },
    { what: 'encoded thrice', content: twice(twice(file(ROW)).toString()), error: '1 encoding' },
    { what: 'lost', content: file(ROW, ROW.replace('Kvinde', 'Kv\uFFFDnde')), error: '3 encoding' },
  ])('are refused: $what', async ({ content, error }) => {
    expect((await registry.findings(content, POPULATION)).errors).toEqual([error]);
  });
});

describe('a stated encoding', () => {
  const ascii = file(ROW).replaceAll('Ø', 'oe').replaceAll('å', 'aa');
  it.each([
    { stated: 'utf-8', content: Buffer.from(file(ROW)), fits: true },
    { stated: 'UTF8', content: Buffer.from(ascii), fits: true },
    { stated: 'ISO-8859-1', content: Buffer.from(file(ROW), 'latin1'), fits: true },
    { stated: 'cp1252', content: Buffer.from(file(ROW), 'latin1'), fits: true },
    { stated: 'latin1', content: Buffer.from(ascii), fits: true },
    { stated: 'utf-16', content: Buffer.from(`\uFEFF${file(ROW)}`, 'utf16le'), fits: true },
    { stated: 'utf-8', content: Buffer.from(file(ROW), 'latin1'), fits: false },
    { stated: 'windows-1252', content: Buffer.from(file(ROW)), fits: false },
    { stated: 'utf-16', content: Buffer.from(ascii), fits: false },
    { stated: 'ebcdic', content: Buffer.from(ascii), fits: false },
  ])('$stated is held against the file: $fits', async ({ stated, content, fits }) => {
    const { errors } = await registry.findings(content, { ...POPULATION, stated: { encoding: stated } });
    expect(errors).toEqual(fits ? [] : ['0 encoding-stated']);
  });

  it('of ISO-8859-1 cannot be true of a file with a Windows dash', async () => {
    const content = Buffer.concat([Buffer.from(file(ROW), 'latin1'), Buffer.from([0x96])]);
    const { errors } = await registry.findings(content, {
      ...POPULATION,
      stated: { encoding: 'iso-8859-1' },
    });
    expect(errors).toEqual(['0 encoding-stated']);
  });
});
