import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenStudy, contracts } from '../../cli/contracts.ts';
import { deliver } from '../../cli/delivery/deliver.ts';
import { readLocalDelivery } from '../../cli/delivery/local-delivery.ts';
import { splitDelivery } from '../../cli/delivery/split-delivery.ts';
import { withWorkbench } from '../../cli/delivery/with-workbench.ts';
import { publicationText } from '../../cli/output/publication-text.ts';
import { reportText } from '../../cli/output/report-text.ts';
import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import { openDuckDb } from '../../core/registry/open-duckdb.ts';
import { splitRecords } from '../../core/registry/read/split-records.ts';
import type { Interceptor } from '../../sandbox/kernel/kernel.ts';
import { aDelivery, aFile, CORE_GROUP_HEADER, packed } from '../support/a-delivery.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../support/a-study.ts';
import { aWorkbook } from '../support/a-workbook.ts';
import { reportFaults } from '../support/report-schema.ts';

const PARTS = 8;
const ROWS = 80;

const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
const spells = (municipality: string) =>
  Array.from({ length: ROWS }, (_, n) => `1502805043;${municipality};${day(n)};;intensiv`);
const csv = (header: string, rows: readonly string[]) => [header, ...rows, ''].join('\r\n');
const contacts = (weeks: number) =>
  Array.from({ length: weeks }, (_, n) => `1502805043;800110;${String(2001 + (n % 50))};1;150,25;0`);
const PRIMARY_CARE = 'pnr;speciale;honuge;kontakter;honorarer;barnmak';

let study: StudyUnderTest;
let folder: string;
let intercept: Interceptor | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carelake-parts-'));
  study = await aStudy({ intercept: (...call) => intercept?.(...call), timeScale: 0.0001 });
});
afterAll(async () => {
  await study?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Delivers files as the command does, cut so that the largest makes as many parts; waits for nothing. */
async function upload(
  source: string,
  files: Readonly<Record<string, string | Buffer>>,
  { parts = 1, replaces }: { parts?: number; replaces?: string } = {},
): Promise<DeliveryRef> {
  const paths = Object.keys(files).map((name) => join(folder, `${source}-${name}`));
  for (const [index, content] of Object.values(files).entries()) await writeFile(paths[index] ?? '', content);
  const delivery = await readLocalDelivery(paths, contracts);
  const partBytes = Math.floor(Math.max(...delivery.parts.map(({ bytes }) => bytes)) / parts);
  return withWorkbench(async (db, scratch) => {
    const splitting = { contracts, study: chosenStudy('3cp'), partBytes, db, folder: scratch };
    const split = parts === 1 ? delivery : await splitDelivery(delivery, splitting);
    const session = await study.as(`data-manager-${source}`);
    const whole = replaces === undefined ? split : { ...split, replaces };
    return deliver(session, { source, delivery: whole, onBytes: () => undefined });
  });
}

async function outcomesOf(...refs: readonly Promise<DeliveryRef>[]): Promise<Outcome[]> {
  const uploaded = await Promise.all(refs);
  await study.sandbox.idle();
  const outcomes = await Promise.all(uploaded.map(study.outcome));
  for (const { report, publication } of outcomes)
    expect(reportFaults({ ...report, ...(publication === undefined ? {} : { publication }) })).toEqual([]);
  return outcomes;
}

/** How many parts each step works on at the same time, at most. */
function watchSteps(): Record<string, number> {
  const working: Record<string, Set<string>> = {};
  const most: Record<string, number> = {};
  intercept = ({ principal }, { eventName, requestParameters }, phase) => {
    const step = principal.kind === 'session' ? principal.roleName.replace('carelake-3cp-', '') : '';
    const key = String(requestParameters?.['key'] ?? '');
    const begins = /(deliveries\/.*part-|accepted\/.*\/)(\d{4})\.(csv|parquet)$/.exec(key)?.[2];
    const ends = /(accepted\/.*\/|3-staging\..*-)(\d{4})\.json$/.exec(key)?.[2];
    const parts = working[step] ?? new Set();
    working[step] = parts;
    if (phase === 'before' && eventName === 'GetObject' && begins !== undefined) parts.add(begins);
    if (phase === 'after' && eventName === 'PutObject' && ends !== undefined) parts.delete(ends);
    most[step] = Math.max(most[step] ?? 0, parts.size);
  };
  return most;
}

describe('a delivery in several parts', () => {
  const visible = async () => String((await study.ask('SELECT count(*) FROM core_group')).rows[0]);

  it('is worked on side by side, and all of it is seen at one moment', async () => {
    const most = watchSteps();
    const seen = new Set<string>();
    let isDone = false;
    const watching = (async () => {
      for (; !isDone; await pause(50)) seen.add(await visible());
    })();
    const [outcome] = await outcomesOf(
      upload('skive', { 'spells.csv': csv(CORE_GROUP_HEADER, spells('779')) }, { parts: PARTS }),
    );
    seen.add(await visible());
    isDone = true;
    await watching;
    intercept = undefined;
    expect(outcome?.report).toMatchObject({ resources: [{ parts: PARTS, rows: ROWS, accepted: ROWS }] });
    expect(outcome?.publication).toMatchObject({ outcome: 'published', tables: { core_group: ROWS } });
    expect([...seen].sort()).toEqual(['0', String(ROWS)]);
    expect(study.keys('published/core_group/')).toHaveLength(PARTS);
    expect(most).toMatchObject({ validate: 2, pseudonymise: 2 });
  });

  it('goes nowhere with one bad row, whose number is that of the file, or with a key in two parts', async () => {
    const bad = spells('791').with(50, `1502805043;791;${day(50)};;meget`);
    const doubled = spells('740').with(70, spells('740')[3] ?? '');
    const [rejected, refused] = await outcomesOf(
      upload('viborg', { 'bad.csv': csv(CORE_GROUP_HEADER, bad) }, { parts: 3 }),
      upload('silkeborg', { 'doubled.csv': csv(CORE_GROUP_HEADER, doubled) }, { parts: 2 }),
    );
    expect(rejected?.report).toMatchObject({ status: 'rejected', resources: [{ rows: ROWS, accepted: 0 }] });
    expect(rejected?.report?.resources[0]?.errors).toEqual([
      { row: 52, column: 'intensitet', rule: 'code', count: 1 },
    ]);
    expect(rejected?.report && reportText(rejected.report)).toContain('sent in 3 parts');
    expect(study.keys(`quarantine/viborg/${rejected?.deliveryId}/`)).toHaveLength(3 + 1);
    expect(refused?.report?.status).toBe('accepted');
    expect(refused?.publication).toMatchObject({
      outcome: 'refused',
      rule: 'duplicate-published',
      findings: [{ column: 'spell_id', count: 2 }],
    });
    expect(await visible()).toBe(String(ROWS));
  });
});

describe('a table without a key', () => {
  const visible = async () =>
    (await study.ask('SELECT delivery_id, count(*) FROM primary_care GROUP BY delivery_id')).rows;
  const rows = [...contacts(20), ...contacts(3)];
  let first: Outcome | undefined;

  it('is refused when its rows come again, in whatever packing, and told as what they were delivered', async () => {
    [first] = await outcomesOf(upload('national', { 'a.csv': csv(PRIMARY_CARE, rows) }));
    expect(first?.publication?.outcome).toBe('published');
    const turned = csv(PRIMARY_CARE.toUpperCase(), rows.toReversed());
    const [again, cut, inTwo, within] = await outcomesOf(
      upload('national', { 'b.csv.gz': gzipSync(turned) }),
      upload('national', { 'c.csv': turned }, { parts: 3 }),
      upload('national', {
        'd.csv': csv(PRIMARY_CARE, rows.slice(0, 9)),
        'e.csv': csv(PRIMARY_CARE, rows.slice(9)),
      }),
      upload('national', {
        'f.csv': csv(PRIMARY_CARE, contacts(4)),
        'g.csv': csv(PRIMARY_CARE, contacts(4)),
      }),
    );
    const refused = { outcome: 'refused', rule: 'already-delivered', earlier: first?.deliveryId, tables: {} };
    for (const one of [again, cut, inTwo]) expect(one?.publication).toMatchObject(refused);
    expect(again?.publication && publicationText(again.publication)).toContain(first?.deliveryId);
    expect(within?.report).toMatchObject({ status: 'rejected', resources: [{ errors: [] }, {}] });
    expect(within?.report?.resources[1]?.errors.map(({ rule }) => rule)).toEqual(['file-doubled']);
    expect(await visible()).toEqual([[first?.deliveryId, String(rows.length)]]);
    const sums = study.keys('ledger/').filter((key) => key.includes('3-staging.primary_care'));
    expect(sums.length).toBeGreaterThan(3);
  });

  it('may come again in place of itself, once', async () => {
    const replaces = first?.deliveryId ?? '';
    const files = { 'h.csv': csv(PRIMARY_CARE, rows) };
    const [second] = await outcomesOf(upload('national', files, { replaces }));
    expect(second?.publication?.outcome).toBe('published');
    const [again] = await outcomesOf(
      upload('national', { 'i.csv': csv(PRIMARY_CARE, contacts(5)) }, { replaces }),
    );
    expect(again?.publication).toMatchObject({
      outcome: 'refused',
      rule: 'replaced',
      earlier: second?.deliveryId,
    });
    expect(await visible()).toEqual([[second?.deliveryId, String(rows.length)]]);
  });
});

describe('tables in every format', () => {
  const TABLES = ['education', 'population', 'transfer_payments'];
  const published = async () =>
    Promise.all(
      TABLES.map(async (table) => {
        const { columns, rows } = await study.ask(`SELECT * FROM ${table}`);
        const id = columns.findIndex(({ name }) => name === 'delivery_id');
        return rows.map((row) => String(row.toSpliced(id, 1))).sort();
      }),
    );

  it('are published with the rows that they have as CSV', async () => {
    const plain = aDelivery('national');
    const { deliveryId } = await study.deliver('national', packed(plain));
    const before = await published();
    const content = (table: string) =>
      Buffer.from(plain.find((one) => one.table === table)?.content ?? '').toString('utf8');
    const [header = '', ...rows] = content('education').trimEnd().split('\n');
    const half = (from: number, to?: number) => [header, ...rows.slice(from, to), ''].join('\n');
    const transfers = splitRecords(content('transfer_payments'), ';', Number.POSITIVE_INFINITY);
    const files = [
      aFile('education', 'education/first.csv', half(0, 2)),
      aFile('education', 'education/rest.csv.gz', gzipSync(half(2))),
      aFile('population', 'population.parquet', await asParquet(content('population'))),
      aFile('transfer_payments', 'dream.xlsx', aWorkbook({ sheets: [{ rows: transfers }] })),
    ];
    const { report, publication } = await study.deliver('national', packed(files, { replaces: deliveryId }));
    expect(report?.resources.map(({ read }) => read?.format)).toEqual(['csv', 'csv.gz', 'parquet', 'xlsx']);
    expect(publication).toMatchObject({ outcome: 'published' });
    expect(before.map(({ length }) => length)).not.toContain(0);
    expect(await published()).toEqual(before);
    expect((await study.ask('SELECT DISTINCT delivery_id FROM education')).rows).not.toEqual([[deliveryId]]);
  });
});

async function asParquet(content: string): Promise<Buffer> {
  const [from, to] = [join(folder, 'table.csv'), join(folder, 'table.parquet')];
  await writeFile(from, content);
  const { connection, close } = await openDuckDb({ threads: 1 });
  await connection.run(
    `COPY (SELECT * FROM read_csv('${from}', all_varchar = true)) TO '${to}' (FORMAT parquet)`,
  );
  close();
  return readFile(to);
}
