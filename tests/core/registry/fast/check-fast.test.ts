import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TableContract } from '../../../../core/contracts/contract.ts';
import { readContracts } from '../../../../core/contracts/read-contracts.ts';
import { checkPart } from '../../../../core/registry/check-part.ts';
import { checkFast } from '../../../../core/registry/fast/check-fast.ts';
import { type OpenDuckDb, openDuckDb } from '../../../../core/registry/open-duckdb.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../../schemas'));
const folder = mkdtempSync(join(tmpdir(), 'check-fast-'));
const acceptedFile = join(folder, 'accepted.parquet');
let duckDb: OpenDuckDb;

beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 2 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

const keep = { treatment: 'keep', category: 'none', why: 'only to be tested' };
const drop = { treatment: 'drop', category: 'none', why: 'only to be tested' };
const field = (name: string, type: string, rest: object = {}) => ({
  name,
  type,
  description: 'a column',
  privacy: type === 'string' ? drop : { ...keep, as: name },
  ...rest,
});
/** One column of every kind that the fast reading knows, with every rule that a column can have. */
const contract = TableContract.parse({
  kind: 'table',
  name: 'everything',
  title: 'Everything',
  description: 'everything',
  register: 'none',
  sources: ['national'],
  purpose: 'only to be tested',
  missingValues: ['', '.', 'NA'],
  primaryKey: ['pnr', 'aar'],
  fields: [
    field('pnr', 'string', { identifier: 'cpr', constraints: { required: true } }),
    field('aar', 'integer', { period: 'error' }),
    field('antal', 'integer', { constraints: { minimum: -5, maximum: 40_000 } }),
    field('belob', 'number', { constraints: { maximum: 1e6 } }),
    field('fra', 'date', { period: 'warning', unknownStart: true }),
    field('til', 'date', { openEnd: true }),
    field('ydelse', 'string', { codes: 'dream' }),
    field('kilde', 'string', { codes: 'hf_kilde', unknownCode: 'warning' }),
    field('form', 'string', { constraints: { pattern: '[A-Z][a-zæøå ]*', maxLength: 12 } }),
    field('aktiv', 'boolean'),
  ],
  rules: [{ rule: 'not-before', field: 'til', other: 'fra', severity: 'warning' }],
});
const RUNS = 50;
const HEADER = contract.fields.map(({ name }) => name).join(';');

function delivered(content: string, decimalChar?: string) {
  const study = contracts.studies.get('3cp');
  if (study === undefined) throw new Error('no study');
  const file = join(folder, 'delivered.csv');
  rmSync(acceptedFile, { force: true });
  writeFileSync(file, content);
  const stated = decimalChar === undefined ? undefined : { dialect: { decimalChar } };
  return { contract, contracts, study, file, acceptedFile, stated };
}

async function fast(content: string, decimalChar?: string) {
  const report = await checkFast(duckDb.connection, delivered(content, decimalChar));
  return { report, rows: existsSync(acceptedFile) ? await accepted() : undefined };
}

/** Under a name that the fast reading leaves to the careful one. */
async function careful(content: string) {
  const part = { ...delivered(content), path: 'delivered.extract' };
  const report = await checkPart(duckDb.connection, part);
  return { report, rows: existsSync(acceptedFile) ? await accepted() : undefined };
}

async function accepted() {
  const read = await duckDb.connection.runAndReadAll(`SELECT * FROM '${acceptedFile}'`);
  return { names: read.columnNames(), types: read.columnTypes().map(String), rows: read.getRowsJson() };
}

/** Person numbers of nobody: the seventh digit puts them in the 1800s. The check digit of every other one holds. */
const PERSONS = [
  '0707614285',
  '0101585000',
  '0707618285',
  '1212705001',
  '2902605004',
  '6707614285',
  '3112995011',
];

interface Shape {
  readonly date: (day: Date) => string;
  readonly comma: boolean;
  readonly hyphen: boolean;
}

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });
const rare = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight: number) =>
  weight === 0 ? usual : fc.oneof({ arbitrary: usual, weight }, { arbitrary: odd, weight: 1 });

/** Cells that are nearly right: each is read by one of the two readings, or looks as if it were. */
const ODD_CELLS = [
  ...[
    '1.234',
    '1,5',
    '2020.0',
    '1e3',
    '+5',
    '0x1F',
    '1_000',
    ' 5',
    '5 ',
    '-0',
    '007',
    '99999999999',
    '--5',
    '٥',
  ],
  ...[
    '31-02-2020',
    '2020-02-31',
    '2020-1-5',
    '2020/01/05',
    '01012020',
    '9999-12-31',
    '31-12-9999',
    '01-01-1600',
  ],
  ...[
    '2-20-01-05',
    '-020-01-05',
    '01-02--020',
    '20200105',
    '01JAN2020',
    'infinity',
    'epoch',
    '2020-01-05 10:00',
  ],
  ...[
    '707614285',
    '070761-4285',
    '0707614285.0',
    '7,07614E+08',
    '3207614285',
    '070761XXXX',
    'æ',
    'Ã¦',
    'e\u0301',
  ],
  ...[
    '.',
    'NA',
    '""',
    '"."',
    '"5"',
    '"a;b"',
    '"a""b"',
    'a"b',
    '"a"b',
    '"a\nb"',
    '\u00A0',
    '\t',
    'true',
    'ja',
    '2',
  ],
  ...['I alt', 'Total', 'x', '111', 'x'.repeat(5000), 'Ab cd', 'Æble', ' Ab', '\uFEFF', '\0', '#', "'", '\\'],
] as const;

function row({ date, comma, hyphen }: Shape, oddity: number): fc.Arbitrary<string> {
  const number = fc
    .tuple(fc.integer({ min: -999, max: 9999 }), fc.constantFrom('', '5', '25', '0625'))
    .map(([whole, decimals]) => (decimals === '' ? `${whole}` : `${whole}${comma ? ',' : '.'}${decimals}`));
  const cells = [
    fc.constantFrom(...PERSONS).map((cpr) => (hyphen ? `${cpr.slice(0, 6)}-${cpr.slice(6)}` : cpr)),
    fc.integer({ min: 2018, max: 2022 }).map(String),
    fc.integer({ min: -5, max: 40_000 }).map(String),
    number,
    day.map(date),
    day.map(date),
    fc.constantFrom('', '730', '651', '111', '121'),
    fc.constantFrom('1', '5', '99', 'NA'),
    fc.constantFrom('Abc', 'Brød æ', 'A', ''),
    fc.constantFrom('0', '1', ''),
  ];
  const odd = fc.constantFrom<string>(...ODD_CELLS, '');
  return fc
    .tuple(...cells.map((cell, index) => (index === 0 ? cell : rare(cell, odd, oddity))))
    .map((row) => row.join(';'));
}

const shape: fc.Arbitrary<Shape> = fc.record({
  date: fc.constantFrom(
    (date: Date) => date.toISOString().slice(0, 10),
    (date: Date) => date.toISOString().slice(0, 10).split('-').reverse().join('-'),
    (date: Date) => date.toISOString().slice(0, 10).split('-').reverse().join('.'),
    (date: Date) => date.toISOString().slice(0, 10).replaceAll('-', ''),
  ),
  comma: fc.boolean(),
  hyphen: fc.boolean(),
});

const table = (oddity: number) =>
  shape.chain((form) =>
    fc.record({
      rows: fc.uniqueArray(row(form, oddity), {
        minLength: 1,
        maxLength: 12,
        ...(oddity === 0
          ? { selector: (line: string) => line.replaceAll('-', '').slice(0, 10) + line.split(';')[1] }
          : {}),
      }),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      ending: fc.constantFrom('', 'line', 'blank'),
      fault: oddity === 0 ? fc.constant('none') : fc.constantFrom('none', 'none', 'none', ...FAULTS),
      at: fc.nat(12),
    }),
  );

const FAULTS = [
  'blank',
  'delimiters',
  'extra',
  'extra2',
  'short',
  'LF',
  'CRLF',
  'CR',
  'BOM',
  'quoted',
  'totals',
];

type Table = { rows: string[]; lineEnd: string; ending: string; fault: string; at: number };

function written({ rows, lineEnd, ending, fault, at }: Table): string {
  const lines = [HEADER, ...rows];
  const place = 1 + (at % rows.length);
  const line = lines[place] ?? '';
  if (fault === 'blank') lines.splice(place, 0, '');
  if (fault === 'delimiters') lines.splice(place, 0, ';'.repeat(9));
  if (fault === 'extra') lines[place] = `${line};`;
  if (fault === 'extra2') lines[place] = `${line};;`;
  if (fault === 'short') lines[place] = line.slice(0, line.lastIndexOf(';'));
  if (fault === 'LF') lines[place] = `${line}\n${line}`;
  if (fault === 'CRLF') lines[place] = `${line}\r\n${line}`;
  if (fault === 'CR') lines[place] = `${line}\r`;
  if (fault === 'quoted') lines[place] = line.replaceAll(/[^;"\n]+/g, '"$&"');
  if (fault === 'totals') lines.push(`I alt;;${rows.length};;;;;;;`);
  const mark = fault === 'BOM' ? '\uFEFF' : '';
  const end = { line: lineEnd, blank: lineEnd + lineEnd }[ending] ?? '';
  return mark + lines.join(lineEnd) + end;
}

describe('the fast reading', () => {
  it('says what the careful reading says, of any file that it takes, and accepts the same rows', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(table(0), table(15), table(60)), async (made) => {
        const content = written(made);
        const quick = await fast(content);
        if (quick.report === undefined) {
          expect(quick.rows).toBeUndefined();
          return;
        }
        taken++;
        expect(quick).toEqual(await careful(content));
      }),
      { numRuns: RUNS },
    );
    expect(taken).toBeGreaterThan(RUNS / 10);
  }, 120_000);

  it('takes every file that is as it should be', async () => {
    await fc.assert(
      fc.asyncProperty(table(0), async (made) => {
        const { report } = await fast(written(made));
        expect(report?.errors).toEqual([]);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it.each([
    { amount: '7,5', said: ',', isTaken: true },
    { amount: '7.5', said: '.', isTaken: true },
    { amount: '7', said: '.', isTaken: true },
    { amount: '7,5', said: '.', isTaken: false },
    { amount: '7.5', said: ',', isTaken: false },
    { amount: '1.250', said: ',', isTaken: false },
  ])(
    'takes $amount where the sender says that decimals have a $said: $isTaken',
    async ({ amount, said, isTaken }) => {
      const line = `0707614285;2020;1;${amount};01-02-2020;01-03-2020;;;A;1`;
      const { report } = await fast(`${HEADER}\n${line}\n`, said);
      expect(report !== undefined).toBe(isTaken);
    },
  );
});
