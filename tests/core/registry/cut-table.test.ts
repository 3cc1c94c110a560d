import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPart } from '../../../core/deliveries/engine.ts';
import { joinParts } from '../../../core/deliveries/join-parts.ts';
import type { PartReport } from '../../../core/deliveries/report.ts';
import type { StatedForm } from '../../../core/deliveries/stated-form.ts';
import { cutTable } from '../../../core/registry/cut-table.ts';
import { aRegistryCheck, type RegistryCheck } from '../../support/a-registry-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'cut-table-'));
const file = join(folder, 'delivered');
const scratch = join(folder, 'cut');
let registry: RegistryCheck;
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

interface Delivered {
  readonly table?: string;
  readonly path?: string;
  readonly partBytes?: number;
  readonly stated?: StatedForm;
}

interface Judged {
  readonly report: PartReport;
  readonly accepted: unknown[];
}

interface CutAndWhole {
  /** What each part holds; undefined where the file was not cut. */
  readonly texts: string[] | undefined;
  readonly stated: StatedForm | undefined;
  readonly whole: Judged;
  readonly joined: Judged;
}

/** A file judged as a whole, and in the parts that it was cut into. */
async function cutAndWhole(
  content: string | Buffer,
  { table = 'core_group', path = 'delivered.csv', partBytes = 250, stated }: Delivered = {},
): Promise<CutAndWhole> {
  writeFileSync(file, content);
  const { contracts } = registry;
  const study = contracts.studies.get('3cp');
  if (study === undefined) throw new Error('no study');
  const contract = registry.contract(table);
  const part = { contract, contracts, study, path, stated };
  const judge = async (of: string, more: object = {}): Promise<Judged> => {
    const acceptedFile = join(folder, 'accepted.parquet');
    rmSync(acceptedFile, { force: true });
    const report = await checkPart(registry.duckDb.connection, { ...part, file: of, acceptedFile, ...more });
    return { report, accepted: report.accepted > 0 ? await rowsOf(acceptedFile) : [] };
  };
  const whole = await judge(file);
  const cut = await cutTable(registry.duckDb.connection, { ...part, file }, { partBytes, scratch });
  const texts = cut?.parts.map(({ pieces }) => {
    const bytes = readFileSync(cut.file);
    return Buffer.concat(pieces.map(({ start, end }) => bytes.subarray(start, end))).toString('utf8');
  });
  const parts: Judged[] = [];
  for (const [index, { rowsBefore }] of cut?.parts.entries() ?? []) {
    const own = join(folder, 'part');
    writeFileSync(own, texts?.[index] ?? '');
    parts.push(await judge(own, { rowsBefore, stated: cut?.stated, path: 'part.csv' }));
  }
  const report = joinParts(
    parts.map((one) => one.report),
    contract.maxInvalidShare,
  );
  const left = readdirSync(folder).map((name) => join(folder, name));
  expect(left.filter((name) => name.startsWith(scratch) && name !== cut?.file)).toEqual([]);
  for (const name of left) if (name.startsWith(scratch)) rmSync(name);
  const accepted = report.accepted > 0 ? parts.flatMap((one) => one.accepted) : [];
  return { texts, stated: cut?.stated, whole, joined: { report, accepted } };
}

async function rowsOf(parquet: string): Promise<unknown[]> {
  return (await registry.duckDb.connection.runAndReadAll(`SELECT * FROM '${parquet}'`)).getRowsJson();
}

/** The parts are plain UTF-8, whatever the file was; everything else must be as it was. */
function withoutForm({ report, accepted }: Judged): unknown {
  const { encoding: _, format: __, ...read } = report.read ?? { encoding: '', format: '' };
  return { ...report, read, accepted };
}

const HEADER = 'cpr;kommune;startdato;slutdato;intensitet';
const row = (n: number, intensity = 'intensiv') => `1502805043;779;${date(n)};;${intensity}`;
const date = (n: number) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10);
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, index) => row(from + index));
const ended = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

describe('a file that is cut into parts', () => {
  it('has the header in every part, and every row once, in order', async () => {
    const { texts, whole, joined } = await cutAndWhole(ended(HEADER, ...rows(20)));
    expect(texts?.length).toBeGreaterThan(2);
    expect(texts?.flatMap((text) => text.split('\r\n').slice(1, -1))).toEqual(rows(20));
    for (const text of texts ?? []) expect(text.split('\r\n')[0]).toBe(HEADER);
    expect(withoutForm(joined)).toEqual(withoutForm(whole));
  });

  it.each([
    ['a byte order mark', `\uFEFF${ended(HEADER, ...rows(20))}`],
    ['titles above the header', ended('Udtræk', '', 'Kørt "i dag"', HEADER, ...rows(20))],
    ['a totals line and blank lines at the end', ended(HEADER, ...rows(20), 'I alt;;;;20', '', ';;;;')],
    ['blank rows', ended(HEADER, '', ...rows(5), ...['', ''], ...rows(5, 5), '', '', ...rows(9, 10), '')],
    ['line feeds only', [HEADER, ...rows(20)].join('\n')],
    ['returns only', [HEADER, ...rows(20), ''].join('\r')],
    ['mixed line ends', `${HEADER}\n${ended(...rows(9))}${rows(9, 9).join('\n')}\r\n`],
    ['bad rows', ended(HEADER, ...rows(8), row(8, 'meget'), ...rows(9, 9), `${row(18)};x`, row(19, 'for'))],
    ['broken records', ended(HEADER, ...rows(8), '"a"b;1;2;3;4', ...rows(8, 8), '1;2', row(17), 'a;b')],
  ])('is judged as the whole: %s', async (_what, content) => {
    const { whole, joined, texts } = await cutAndWhole(content);
    expect(texts?.length).toBeGreaterThan(1);
    expect(withoutForm(joined)).toEqual(withoutForm(whole));
  });

  it.each([
    ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])(
    'is sent as UTF-8 where it was %s, and says so where the encoding was stated',
    async (encoding, written) => {
      const lines = ['cpr;paragraf;indsats;startdato;slutdato;timer_pr_uge;målgruppe'];
      for (let n = 0; n < 20; n++) lines.push(`1502805043;§ 85;Bostøtte ${n};${date(n)};;3,5;1.2.2`);
      const delivered = { table: 'social_services', stated: { encoding } };
      const { whole, joined, texts, stated } = await cutAndWhole(written(ended(...lines)), delivered);
      expect(texts?.join('')).toContain('Bostøtte 19');
      expect(stated).toEqual({ encoding: 'utf-8', dialect: { decimalChar: ',' } });
      expect(withoutForm(joined)).toEqual(withoutForm(whole));
    },
  );

  it('is unpacked where it was packed', async () => {
    const packed = gzipSync(ended(HEADER, ...rows(20)));
    const { texts, whole, joined } = await cutAndWhole(packed, { path: 'delivered.csv.gz' });
    expect(texts?.length).toBeGreaterThan(2);
    expect(withoutForm(joined)).toEqual(withoutForm(whole));
  });

  it('is read by one decimal sign, which one part alone may show', async () => {
    const hours = (n: number) => (n === 15 ? '7,5' : '1.250');
    const lines = ['cpr;paragraf;indsats;startdato;slutdato;timer_pr_uge;maalgruppe'];
    for (let n = 0; n < 16; n++) lines.push(`1502805043;§ 85;x${n};${date(n)};;${hours(n)};1.2.2`);
    const { whole, joined, stated } = await cutAndWhole(ended(...lines), { table: 'social_services' });
    expect(stated).toEqual({ dialect: { decimalChar: ',' } });
    expect(withoutForm(joined)).toEqual(withoutForm(whole));
  });

  it('keeps the rows where its header was said to be', async () => {
    const stated = { dialect: { headerRows: [3], delimiter: ';' } };
    const content = ended('Udtræk', 'i dag', HEADER, ...rows(20), row(20, 'meget'));
    const { whole, joined } = await cutAndWhole(content, { stated });
    expect(whole.report.errors).toEqual([{ row: 24, column: 'intensitet', rule: 'code', count: 1 }]);
    expect(withoutForm(joined)).toEqual(withoutForm(whole));
  });

  it.each([1, 2])('may have its bad rows in one part, as long as the file has few: %i', async (bad) => {
    const services = Array.from({ length: 20 }, (_, n) =>
      n < 20 - bad ? `1502805043;§ 85;x${n};${date(n)};;3,5;1.2.2` : '15;§ 85;x;2018-01-01;;3,5;1.2.2',
    );
    const header = 'cpr;paragraf;indsats;startdato;slutdato;timer_pr_uge;maalgruppe';
    const { whole, joined } = await cutAndWhole(ended(header, ...services), { table: 'social_services' });
    expect(whole.report.quarantined).toBe(bad === 1 ? 1 : undefined);
    expect(withoutForm(joined)).toEqual(withoutForm(whole));
  });

  it('lists the first hundred rows of a rule in order, and counts all', async () => {
    const content = ended(HEADER, ...Array.from({ length: 300 }, (_, n) => row(n, 'x')));
    const { whole, joined } = await cutAndWhole(content, { partBytes: 4000 });
    expect(joined.report.errors).toHaveLength(100);
    expect(joined.report).toMatchObject({ errors: whole.report.errors });
  });
});

describe('a file that goes whole', () => {
  const long = ended(HEADER, ...rows(20));
  it.each([
    ['is no longer than a part', long, { partBytes: 1000 }],
    ['would leave one row for the last part', ended(HEADER, ...rows(4)), { partBytes: 120 }],
    ['has another header than its contract', long.replace('intensitet', 'note'), {}],
    ['has an open quote', `${long}"${row(21)}`, {}],
    ['has lost letters', long.replaceAll('intensiv', 'intens\uFFFDv'), {}],
    ['has letters that were encoded twice', long.replace('intensiv', 'intensiv Ã¸'), {}],
    ['contradicts what is said of it', long, { stated: { dialect: { delimiter: ',' } } }],
    ['is no text, whatever its name', Buffer.from(`504b0304${'00'.repeat(999)}`, 'hex'), {}],
    ['is damaged', gzipSync(long).subarray(0, 40), { path: 'delivered.csv.gz', partBytes: 10 }],
  ])('%s', async (_what, content, delivered) => {
    expect((await cutAndWhole(content, delivered)).texts).toBeUndefined();
  });

  it('lists changed numbers, of which one may lead to any other', async () => {
    const changes = Array.from({ length: 20 }, (_, n) => `1502805043;23038151${10 + n};01-02-2020`);
    const content = ended('cpr_gammel;cpr_ny;gyldig_fra', ...changes);
    expect((await cutAndWhole(content, { table: 'cpr_aliases' })).texts).toBeUndefined();
  });

  it('shows both decimal signs', async () => {
    const lines = ['cpr;paragraf;indsats;startdato;slutdato;timer_pr_uge;maalgruppe'];
    for (let n = 0; n < 16; n++)
      lines.push(`1502805043;§ 85;x${n};${date(n)};;${n < 15 ? '7.5' : '7,5'};1.2.2`);
    expect((await cutAndWhole(ended(...lines), { table: 'social_services' })).texts).toBeUndefined();
  });
});

it('never ends a part but the last with what looks like sums', async () => {
  // The third line reaches the size of a part.
  const lines = rows(20).toSpliced(2, 0, 'I alt;;;;2');
  const { whole, joined, texts } = await cutAndWhole(ended(HEADER, ...lines), { partBytes: 120 });
  expect(texts?.length).toBeGreaterThan(1);
  expect(texts?.[0]?.split('\r\n').slice(3, 5)).toEqual(['I alt;;;;2', row(2)]);
  expect(withoutForm(joined)).toEqual(withoutForm(whole));
});

it('cuts any file so that its parts are judged as the whole', async () => {
  const cell = fc.constantFrom(
    'intensiv',
    'almindelig',
    'meget',
    '',
    '"intensiv"',
    '"to\r\nlinjer"',
    '"sagt ""x"""',
  );
  const line = fc.oneof(
    { weight: 8, arbitrary: cell.map((text) => (n: number) => row(n, text)) },
    { weight: 1, arbitrary: fc.constantFrom('', ';;;;', 'I alt;;;;3', 'a;b').map((text) => () => text) },
  );
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 8, maxLength: 30 }),
      fc.record({
        titles: fc.nat(2),
        partBytes: fc.integer({ min: 80, max: 500 }),
        end: fc.constantFrom('\r\n', '\n', '\r'),
      }),
      async (lines, { titles, partBytes, end }) => {
        const all = [...['Udtræk', ''].slice(0, titles), HEADER, ...lines.map((make, n) => make(n)), ''];
        const { whole, joined, texts } = await cutAndWhole(all.join(end), { partBytes });
        if (texts === undefined) return;
        cut++;
        expect(withoutForm(joined)).toEqual(withoutForm(whole));
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
  expect(cut).toBeGreaterThan(0);
}, 60_000);
