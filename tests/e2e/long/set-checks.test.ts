import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationText } from '../../../cli/output/publication-text.ts';
import { reportText } from '../../../cli/output/report-text.ts';
import type { DeliveryRef } from '../../../core/deliveries/keys.ts';
import type { Interceptor } from '../../../sandbox/kernel/kernel.ts';
import { aCoreGroup, aFile, CORE_GROUP_HEADER, packed } from '../../support/a-delivery.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../../support/a-study.ts';
import { deliverFiles } from '../../support/deliver-files.ts';
import { reportFaults } from '../../support/report-schema.ts';
import { asParquet, asWorkbook } from '../../support/table-formats.ts';
import { withdraw } from '../../support/withdrawals.ts';

const MEMBER = '1502805043';
const STRANGER = '2303815106';

const csv = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;
const contacts = (...rows: readonly { cpr: string; recnum: number }[]) =>
  aFile(
    'hospital_contacts_lpr2',
    'contacts.csv',
    csv(
      'pnr;recnum;d_inddto;d_uddto;c_pattype;c_adiag',
      ...rows.map(({ cpr, recnum }) => `${cpr};${recnum};15-03-2018;16-03-2018;0;DF200`),
    ),
  );
const diagnoses = (...recnums: readonly number[]) =>
  aFile(
    'diagnoses_lpr2',
    'diagnoses.csv',
    csv('recnum;c_diag;c_diagtype', ...recnums.map((recnum) => `${recnum};DF209;A`)),
  );

/** A user's interview of 12 March 2021, which is about somebody who is called by a word. */
const interview = (cpr: string, number: number) =>
  aFile(
    'interview',
    `interview/interview-${number}.txt`,
    [
      'Dato: 12. marts 2021\nKommune: Skive\nDeltager: Ingolf Testmand',
      `CPR: ${cpr}\nRolle: Borger\n`,
      `I: Hvad skete der i uge ${number}?\n`,
      'IP: Jeg ringede. Solskin kom med det samme.\n',
    ].join('\n'),
  );
const consents = (...rows: readonly string[]) =>
  aFile('consents', 'consents.csv', csv('cpr;omfang;underskrevet;tilbagekaldt', ...rows));
const aliases = (former: string, latter: string) =>
  aFile('cpr_aliases', 'aliases.csv', csv('cpr_gammel;cpr_ny;gyldig_fra', `${former};${latter};01-04-2021`));
const roster = aFile('roster', 'roster.csv', csv('navn;rolle;alias', 'Ingolf Testmand;borger;Solskin'));

const grants = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const month = String(1 + (index % 12)).padStart(2, '0');
    return `${STRANGER};§ 85;Bostøtte ${index};01-${month}-2020;;3,5;1.2.2`;
  });
const services = (...rows: readonly string[]) =>
  aFile(
    'social_services',
    'services.csv',
    csv('cpr;paragraf;indsats;startdato;slutdato;timer_pr_uge;målgruppe', ...rows),
  );

let study: StudyUnderTest;
let intercept: Interceptor | undefined;
beforeAll(async () => {
  study = await aStudy({ intercept: (...call) => intercept?.(...call), timeScale: 0.0001 });
});
afterAll(() => study?.stop());

describe('a delivery beside others', () => {
  let orphans: Outcome;
  let doubled: Outcome;
  let whole: Outcome;
  let aside: Outcome;
  let tooMany: Outcome;
  let interviews: Outcome;

  beforeAll(async () => {
    const parts = [1, 2].map((part) => ({
      ...aCoreGroup(`${STRANGER};779;01-03-2021;;intensiv`),
      path: `core_group/part-000${part}.csv`,
    }));
    const bad = '150280;§ 85;Bostøtte;01-03-2020;;3,5;1.2.2';
    const refs = await Promise.all([
      study.upload('region', packed([diagnoses(17, 17, 18)])),
      study.upload('skive', packed(parts)),
      study.upload('silkeborg', packed([aCoreGroup(`${MEMBER};740;01-03-2021;;intensiv`)])),
      study.upload('viborg', packed([services(...grants(20), bad)])),
      study.upload('silkeborg', packed([services(...grants(3), bad)])),
      study.upload(
        'skive',
        packed([
          interview(MEMBER, 1),
          interview(STRANGER, 2),
          roster,
          consents(`${MEMBER};interview;01-02-2021;`, `${STRANGER};interview;13-03-2021;`),
        ]),
      ),
    ]);
    await study.sandbox.idle();
    const outcomes = await Promise.all(refs.map(study.outcome));
    [orphans, doubled, , aside, tooMany, interviews] = outcomes as [
      Outcome,
      Outcome,
      Outcome,
      Outcome,
      Outcome,
      Outcome,
    ];
    const known = [MEMBER, STRANGER].map((cpr, index) => ({ cpr, recnum: 17 + index }));
    whole = await study.deliver('region', packed([contacts(...known), diagnoses(17, 17, 18)]));
  });

  it('is refused with diagnoses whose contacts are nowhere, and told how many', () => {
    expect(orphans.report?.status).toBe('accepted');
    const orphan = { table: 'diagnoses_lpr2', column: 'contact_id', rule: 'foreign-key', severity: 'error' };
    expect(orphans.publication).toMatchObject({
      outcome: 'refused',
      rule: 'foreign-key',
      tables: {},
      findings: [{ ...orphan, count: 3 }],
    });
    expect(orphans.publication && publicationText(orphans.publication)).toContain(
      'diagnoses_lpr2 contact_id, 3 rows',
    );
  });

  it('is refused with rows that two of its parts share', () => {
    expect(doubled.publication).toMatchObject({
      outcome: 'refused',
      rule: 'duplicate-published',
      findings: [{ table: 'core_group', column: 'spell_id', count: 2 }],
    });
  });

  it('is published when contacts come with their diagnoses, with a warning of persons whom no list names', async () => {
    const unknown = { column: 'person_id', rule: 'person-unknown', severity: 'warning' };
    expect(whole.publication).toMatchObject({
      outcome: 'published',
      tables: { diagnoses_lpr2: 3, hospital_contacts_lpr2: 2 },
      findings: [{ table: 'hospital_contacts_lpr2', ...unknown, count: 1 }],
    });
    expect((await study.ask('SELECT count(*) FROM diagnoses_lpr2')).rows).toEqual([['3']]);
  });

  it('finds no contact in what it replaces', async () => {
    const { publication } = await study.deliver(
      'region',
      packed([diagnoses(17)], { replaces: whole.deliveryId }),
    );
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'foreign-key' });
  });

  it('goes on without the rows that its contract lets be set aside, which nobody may read', async () => {
    const { source, deliveryId, report, publication } = aside;
    expect(report).toMatchObject({
      status: 'accepted',
      resources: [
        { rows: 21, accepted: 20, quarantined: 1, errors: [{ row: 22, column: 'cpr', rule: 'cpr' }] },
      ],
    });
    expect(publication).toMatchObject({ outcome: 'published', tables: { social_services: 20 } });
    const { rows } = await study.ask('SELECT count(*), count(DISTINCT delivery_id) FROM social_services');
    expect(rows).toEqual([['20', '1']]);
    const [key = '', ...others] = study.keys(`quarantine/${source}/${deliveryId}/`);
    expect([key.slice(-'.rows/services-0001.csv'.length), others]).toEqual(['.rows/services-0001.csv', []]);
    for (const persona of ['data-manager-viborg', 'analyst', 'auditor', 'custodian']) {
      const { s3, names } = await study.as(persona);
      const read = s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key: key }));
      await expect(read, persona).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });

  it('is rejected whole, and kept whole, with more bad rows than its contract lets be set aside', () => {
    const { source, deliveryId, report, publication } = tooMany;
    expect(report).toMatchObject({ status: 'rejected', resources: [{ rows: 4, accepted: 0 }] });
    expect(report?.resources[0]?.errors).toContainEqual({
      row: 0,
      column: '',
      rule: 'invalid-share',
      count: 1,
    });
    expect(publication).toBeUndefined();
    const prefix = `quarantine/${source}/${deliveryId}/`;
    expect(study.keys(prefix).map((key) => key.slice(prefix.length))).toEqual([
      'datapackage.json',
      'services.csv',
    ]);
  });

  it('is published without the interview of a person who had not consented by then, and told how many', async () => {
    expect(interviews.publication).toMatchObject({
      outcome: 'published',
      tables: { documents: 1, turns: 2, consents: 2 },
      findings: [{ table: 'documents', column: 'person_id', rule: 'consent', severity: 'warning', count: 1 }],
    });
    const { deliveryId } = interviews;
    const prefix = `published/documents/${deliveryId}/`;
    expect(study.keys(prefix)).toEqual([`${prefix}interview-0001.parquet`]);
    expect(study.keys(`published/turns/${deliveryId}/`)).toHaveLength(1);
    expect(study.keys('published/consent_needs/')).toEqual([]);
    const { rows } = await study.ask("SELECT text FROM turns WHERE speaker_role = 'user'");
    expect(rows.flat()).toEqual([expect.stringMatching(/^Jeg ringede\. \[PERSON-\d{7}\] kom med/)]);
  });

  it('is refused where nothing of it is left without a consent', async () => {
    const { publication } = await study.deliver('skive', packed([interview(STRANGER, 3)]));
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'consent', tables: {} });
  });

  it('makes two numbers one person when it tells so afterwards, until it is replaced', async () => {
    const persons = async () =>
      (await study.ask('SELECT count(DISTINCT person_id), count(*) FROM hospital_contacts_lpr2')).rows;
    expect(await persons()).toEqual([['2', '2']]);
    const told = await study.deliver('silkeborg', packed([aliases(MEMBER, STRANGER)]));
    expect(told.publication).toMatchObject({ outcome: 'published', tables: { cpr_aliases: 1 } });
    expect(await persons()).toEqual([['1', '2']]);

    // Now the consent that was signed under the one number covers who is interviewed under the other; names are known from before.
    const { publication, deliveryId } = await study.deliver('skive', packed([interview(STRANGER, 4)]));
    expect(publication).toMatchObject({ outcome: 'published', findings: [] });
    const said = await study.ask(
      `SELECT count(DISTINCT person_id), count(DISTINCT text) FROM turns WHERE speaker_role = 'user' AND delivery_id IN ('${deliveryId}', '${interviews.deliveryId}')`,
    );
    expect(said.rows).toEqual([['1', '1']]);

    const circle = await study.deliver('viborg', packed([aliases(STRANGER, MEMBER)]));
    expect(circle.publication).toMatchObject({
      outcome: 'refused',
      rule: 'alias-chain',
      findings: [{ table: 'cpr_aliases', column: 'former_person_id', count: 2 }],
    });
    await study.deliver('silkeborg', packed([aliases(MEMBER, '0101805016')], { replaces: told.deliveryId }));
    expect(await persons()).toEqual([['2', '2']]);
  });

  it('has reports that follow their schema', () => {
    for (const { report, publication } of [orphans, doubled, whole, aside, tooMany, interviews])
      expect(reportFaults({ ...report, ...(publication ? { publication } : {}) })).toEqual([]);
  });
});

const PARTS = 8;
const ROWS = 80;

const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
const spells = (municipality: string) =>
  Array.from({ length: ROWS }, (_, n) => `1502805043;${municipality};${day(n)};;intensiv`);
/** What makes so many parts of a file of these. */
const bytesFor = (parts: number) => Math.floor(csv(CORE_GROUP_HEADER, ...spells('779')).length / parts);
const visits = (weeks: number) =>
  Array.from({ length: weeks }, (_, n) => `1502805043;800110;${String(2001 + (n % 50))};1;150,25;0`);
const PRIMARY_CARE = 'pnr;speciale;honuge;kontakter;honorarer;barnmak';

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
  const visible = async () =>
    String((await study.ask("SELECT count(*) FROM core_group WHERE municipality = '779'")).rows[0]);

  it('is worked on side by side, and all of it is seen at one moment', async () => {
    const most = watchSteps();
    const seen = new Set<string>();
    let isDone = false;
    const watching = (async () => {
      for (; !isDone; await pause(50)) seen.add(await visible());
    })();
    const [outcome] = await outcomesOf(
      deliverFiles(study, {
        source: 'skive',
        files: { 'spells.csv': csv(CORE_GROUP_HEADER, ...spells('779')) },
        partBytes: bytesFor(PARTS),
      }),
    );
    seen.add(await visible());
    isDone = true;
    await watching;
    intercept = undefined;
    expect(outcome?.report).toMatchObject({ resources: [{ parts: PARTS, rows: ROWS, accepted: ROWS }] });
    expect(outcome?.publication).toMatchObject({ outcome: 'published', tables: { core_group: ROWS } });
    expect([...seen].sort()).toEqual(['0', String(ROWS)]);
    expect(study.keys(`published/core_group/${outcome?.deliveryId}/`)).toHaveLength(PARTS);
    expect(most).toMatchObject({ validate: 2, pseudonymise: 2 });
  });

  it('goes nowhere with one bad row, whose number is that of the file, or with a key in two parts', async () => {
    const bad = spells('791').with(50, `1502805043;791;${day(50)};;meget`);
    const doubled = spells('740').with(70, spells('740')[3] ?? '');
    const [rejected, refused] = await outcomesOf(
      deliverFiles(study, {
        source: 'viborg',
        files: { 'bad.csv': csv(CORE_GROUP_HEADER, ...bad) },
        partBytes: bytesFor(3),
      }),
      deliverFiles(study, {
        source: 'silkeborg',
        files: { 'doubled.csv': csv(CORE_GROUP_HEADER, ...doubled) },
        partBytes: bytesFor(2),
      }),
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
  const visible = async () => {
    const { columns, rows } = await study.ask('SELECT * FROM primary_care');
    const id = columns.findIndex(({ name }) => name === 'delivery_id');
    return {
      deliveries: new Set(rows.map((row) => row[id])),
      rows: rows.map((row) => String(row.toSpliced(id, 1))).sort(),
    };
  };
  const rows = [...visits(20), ...visits(4)];
  let first: Outcome | undefined;

  it('is refused when its rows come again, in whatever packing, and told as what they were delivered', async () => {
    [first] = await outcomesOf(
      deliverFiles(study, { source: 'national', files: { 'a.csv': csv(PRIMARY_CARE, ...rows) } }),
    );
    expect(first?.publication?.outcome).toBe('published');
    const one = csv(PRIMARY_CARE, ...rows.slice(0, 9));
    const other = csv(PRIMARY_CARE, ...rows.slice(9));
    const few = csv(PRIMARY_CARE, ...visits(4));
    const turned = gzipSync(csv(PRIMARY_CARE.toUpperCase(), ...rows.toReversed()));
    const [cut, inTwo, within] = await outcomesOf(
      deliverFiles(study, { source: 'national', files: { 'b.csv.gz': turned }, partBytes: 600 }),
      deliverFiles(study, { source: 'national', files: { 'c.csv': one, 'd.csv': other } }),
      deliverFiles(study, { source: 'national', files: { 'e.csv': few, 'f.csv': few } }),
    );
    const refused = { outcome: 'refused', rule: 'already-delivered', earlier: first?.deliveryId, tables: {} };
    for (const again of [cut, inTwo]) expect(again?.publication).toMatchObject(refused);
    expect(cut?.report?.resources[0]?.parts).toBe(2);
    expect(cut?.publication && publicationText(cut.publication)).toContain(first?.deliveryId);
    expect(within?.report?.resources.map(({ errors }) => errors.map(({ rule }) => rule))).toEqual([
      [],
      ['file-doubled'],
    ]);
    expect(await visible()).toMatchObject({ deliveries: new Set([first?.deliveryId]), rows: { length: 24 } });
  });

  it('may come again in place of itself, once, and with the same rows in every format', async () => {
    const before = await visible();
    const replaces = first?.deliveryId ?? '';
    const quarters = [0, 6, 12, 18].map((from) => csv(PRIMARY_CARE, ...rows.slice(from, from + 6)));
    const [plain = '', packed = '', columnar = '', sheet = ''] = quarters;
    const files = {
      'g.csv': plain,
      'h.csv.gz': gzipSync(packed),
      'i.parquet': await asParquet(columnar, ['kontakter', 'honorarer']),
      'j.xlsx': asWorkbook(sheet),
    };
    const [second] = await outcomesOf(deliverFiles(study, { source: 'national', files, replaces }));
    const formats = second?.report?.resources.map(({ read }) => read?.format);
    expect(formats).toEqual(['csv', 'csv.gz', 'parquet', 'xlsx']);
    expect(second?.report?.resources.flatMap(({ errors }) => errors)).toEqual([]);
    expect(second?.publication?.outcome).toBe('published');
    expect(await visible()).toEqual({ ...before, deliveries: new Set([second?.deliveryId]) });
    const [again] = await outcomesOf(
      deliverFiles(study, {
        source: 'national',
        files: { 'k.csv': csv(PRIMARY_CARE, ...visits(5)) },
        replaces,
      }),
    );
    const refused = { outcome: 'refused', rule: 'replaced', earlier: second?.deliveryId };
    expect(again?.publication).toMatchObject(refused);
  });

  it('warns of rows that count twice where it was mended and does not replace, names the delivery, and withdrawing that one sets it right', async () => {
    const { deliveries } = await visible();
    const [earlier] = [...deliveries].map(String);
    const mended = csv(PRIMARY_CARE, ...rows.slice(0, -1), ...visits(25).slice(-1));
    const [again] = await outcomesOf(deliverFiles(study, { source: 'national', files: { 'l.csv': mended } }));
    expect(again?.publication).toMatchObject({ outcome: 'published' });
    const warning = {
      table: 'primary_care',
      column: '',
      rule: 'rows-published',
      severity: 'warning',
      earlier,
    };
    expect(again?.publication?.findings).toContainEqual(expect.objectContaining(warning));
    expect(again?.publication && publicationText(again.publication)).toContain(`with delivery ${earlier}`);
    expect((await visible()).rows).toHaveLength(48);
    await withdraw(study, { source: 'national', deliveryId: earlier ?? '' });
    await expect
      .poll(async () => (await visible()).deliveries, { timeout: 60_000 })
      .toEqual(new Set([again?.deliveryId]));
    expect((await visible()).rows).toHaveLength(24);
  });
});
