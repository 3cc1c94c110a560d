import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { unzipSync } from 'fflate';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPublication } from '../../../cli/delivery/reports.ts';
import { type DeliveryRef, landingKeys } from '../../../core/deliveries/keys.ts';
import { aJpeg, aPng, exif, segment, withSegments } from '../../core/pictures/a-picture.ts';
import { aPassage, CODER, coded, codeGuid, textIn } from '../../support/a-coding.ts';
import { ANE, BO, withdrawAs } from '../../support/a-person-study.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../../support/a-study.ts';
import { deliverFiles } from '../../support/deliver-files.ts';
import { projectOf } from '../../support/project-of.ts';
import { refiQdaErrors } from '../../support/refi-qda-schema.ts';
import { reportFaults } from '../../support/report-schema.ts';
import { type CliRun, runCli } from '../../support/run-cli.ts';
import { tracesOf, withdraw } from '../../support/withdrawals.ts';

/** In names of files, and in what cameras and programs write into them. */
const CANARIES = ['Kanariefugl', 'kanariefugl', 'Frederiksgade 12', 'Canon EOS'];
const CONSENTS = [
  'cpr;omfang;underskrevet;tilbagekaldt',
  `${ANE.cpr};foto;01-03-2021;`,
  `${BO.cpr};foto;01-03-2021;`,
  '',
].join('\r\n');

const text = (cpr: string, said: string, ...pictures: readonly string[]) =>
  [
    ...['Type: Photovoice', 'Dato: 12. marts 2021', 'Kommune: Skive', 'Rolle: Borger', `CPR: ${cpr}`],
    ...[`Foto: ${pictures.join(', ')}`, '', said, ''],
  ].join('\n');

/** A JPEG file as a telephone makes it. */
async function aPhotograph(width: number): Promise<Buffer> {
  return Buffer.concat([
    withSegments(
      await aJpeg({ width, height: 60 }),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(6, 'Kanariefugl, Frederiksgade 12')])),
      segment(0xfe, 'Canon EOS kanariefugl'),
    ),
    Buffer.from('PK\u0003\u0004 Kanariefugl'),
  ]);
}

let study: StudyUnderTest;
let folder: string;
let delivered: Outcome;
let shown: Buffer;
/** Under which the first picture was published. */
let release: string;

beforeAll(async () => {
  study = await aStudy({ timeScale: 0.0001 });
  folder = await mkdtemp(join(tmpdir(), 'carelake-pictures-'));
  delivered = await deliver({
    'consents.csv': CONSENTS,
    'ane.txt': text(ANE.cpr, 'Det her er min bænk.', 'Kanariefugl Hansen 1.JPG', 'køkken'),
    'bo.txt': text(BO.cpr, 'Her går jeg hver dag.', 'sti.jpg', 'bus.jpg'),
    'Kanariefugl Hansen 1.jpg': await aPhotograph(80),
    'KØKKEN.png': aPng({ width: 30, height: 20 }),
    'sti.jpg': await aPhotograph(64),
    'bus.jpg': await aPhotograph(96),
  });
});
afterAll(async () => {
  await study?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function deliver(files: Readonly<Record<string, string | Buffer>>): Promise<Outcome> {
  const ref = await deliverFiles(study, { source: 'skive', files });
  await study.sandbox.idle();
  return study.outcome(ref);
}
const as = (persona: string) => ['--as', persona, '--home', study.home];
const review = (...args: readonly string[]): Promise<CliRun> =>
  runCli(['review', ...args, '--source', 'skive', ...as('data-manager-skive')]);
const named = (n: number) => `${delivered.deliveryId}/picture-000${n}`;
const out = (n: number) => join(folder, `shown-${n}.jpg`);
const seen = async () =>
  (await study.ask('SELECT width, height, image FROM pictures ORDER BY width, height')).rows;
/** Asks for a release as a program of the source's own would. */
async function ask(document: string): Promise<DeliveryRef> {
  const { s3, names } = await study.as('data-manager-skive');
  const ref = { source: 'skive', deliveryId: ulid() };
  const Key = landingKeys.release({ ...delivered, source: 'skive', release: ref.deliveryId, document });
  await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
  await study.sandbox.idle();
  return ref;
}
const publicationOf = async (ref: DeliveryRef) => readPublication(await study.as('data-manager-skive'), ref);

describe('a picture that was delivered', () => {
  it('waits, while the text that names it is published', async () => {
    expect(delivered.publication).toMatchObject({
      outcome: 'published',
      tables: { documents: 2 },
      inReview: ['picture-0001', 'picture-0002', 'picture-0003', 'picture-0004'],
      findings: [{ table: 'pictures', rule: 'review-picture', severity: 'warning', count: 4 }],
    });
    expect(reportFaults({ ...delivered.report, publication: delivered.publication })).toEqual([]);
    expect(await seen()).toEqual([]);
    expect(study.keys('staged/pictures/')).toEqual([]);
  });

  it.each(['data-manager-viborg', 'analyst', 'auditor', 'custodian'])(
    'is looked at by nobody else: not by %s',
    async (persona) => {
      const { s3, names } = await study.as(persona);
      const Key = landingKeys.heldPicture(delivered, 'picture-0001');
      await expect(s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key }))).rejects.toMatchObject(
        { name: 'AccessDenied' },
      );
    },
  );

  it('is accepted by nobody who has not looked at it', async () => {
    expect(await review('accept', named(1))).toMatchObject({ status: 1 });
    expect(await review('release', delivered.deliveryId)).toMatchObject({ status: 1 });
    // Nor does the pipeline believe it, whatever program says so.
    const { s3, names } = await study.as('data-manager-skive');
    const held = await read(s3, names.landingBucket, landingKeys.held(delivered, 'picture-0003'));
    const { sha256 } = JSON.parse(held.toString()).picture;
    const decision = { about: 'picture', decision: 'accept', sha256 };
    await s3.send(
      new PutObjectCommand({
        Bucket: names.landingBucket,
        Key: landingKeys.decision(delivered, 'picture-0003', 1),
        Body: JSON.stringify({ at: new Date().toISOString(), decision }),
        IfNoneMatch: '*',
      }),
    );
    expect(await publicationOf(await ask('picture-0003'))).toMatchObject({ rule: 'review-undecided' });
    expect(await seen()).toEqual([]);
  });

  it('is shown as it will be published', async () => {
    expect(await review('show', named(1))).toMatchObject({ status: 2 });
    const { status, stdout } = await review('show', named(1), '--out', out(1), '--json');
    expect(status).toBe(0);
    // On its side in the file, upright from here on.
    expect(JSON.parse(stdout)).toMatchObject({ document: 'picture-0001', width: 60, height: 80 });
    shown = await readFile(out(1));
    expect(CANARIES.filter((one) => shown.includes(one))).toEqual([]);
    expect((await stat(out(1))).mode & 0o077).toBe(0);
  });

  it('is published once somebody has accepted it; what was refused is not', async () => {
    expect(await review('keep', named(1), '1')).toMatchObject({ status: 2 });
    expect(await review('accept', named(1))).toMatchObject({ status: 0 });
    await review('show', named(2), '--out', out(2));
    await review('show', named(3), '--out', out(3));
    expect(await review('refuse', named(3))).toMatchObject({ status: 0 });
    expect(await review('accept', named(2))).toMatchObject({ status: 0 });
    expect(await review('undo', named(2))).toMatchObject({ status: 0 });
    const { stdout } = await review('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { document: 'picture-0001', state: 'ready for release' },
      { document: 'picture-0002', state: 'waits' },
      { document: 'picture-0003', state: 'refused' },
      { document: 'picture-0004', state: 'waits' },
    ]);
    expect(await publicationOf(await ask('picture-0003'))).toMatchObject({ rule: 'review-refused' });
    const released = await review('release', named(1), '--json');
    expect(released.status).toBe(0);
    release = JSON.parse(released.stdout).deliveryId;
    expect(JSON.parse(released.stdout).publication).toMatchObject({
      parent: delivered.deliveryId,
      released: ['picture-0001'],
      tables: { pictures: 1 },
    });
    const list = await runCli(['deliveries', '--source', 'skive', '--json', ...as('data-manager-skive')]);
    expect(JSON.parse(list.stdout)).toContainEqual(
      expect.objectContaining({ deliveryId: delivered.deliveryId, state: 'in-review', inReview: 2 }),
    );
    const [[width, height, image] = [], ...others] = await seen();
    expect(others).toEqual([]);
    expect([width, height]).toEqual(['60', '80']);
    expect(Buffer.from(image?.replaceAll(' ', '') ?? '', 'hex').equals(shown)).toBe(true);
  });

  it('is tied to its text, its person and their consent', async () => {
    const { rows } = await study.ask(
      `SELECT p.month, p.municipality, d.kind, contains(d.person_ids, p.person_id) AS same, c.scope
       FROM pictures p JOIN documents d ON d.document_id = p.document_id
       JOIN consents c ON c.person_id = p.person_id`,
    );
    expect(rows).toEqual([['2021-03', '779', 'photovoice', 'true', 'photo']]);
  });
});

describe('an export for coding programs', () => {
  const file = (name: string) => join(folder, name);
  const exportQda = (...more: readonly string[]) =>
    runCli(['export-qda', '--json', ...more, ...as('analyst')]);

  it('has the pictures that were released, each named as the text that it belongs to', async () => {
    const { status, stdout } = await exportQda('--out', file('study.qdpx'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ documents: 2, pictures: 1 });
    const exported = await readFile(file('study.qdpx'));
    const project = projectOf(exported);
    expect(refiQdaErrors(project)).toEqual([]);
    const pictures = [...project.matchAll(/<PictureSource guid="([^"]+)" name="([^"]+)"/g)];
    const { rows } = await study.ask('SELECT document_id, picture_id FROM pictures');
    const names = rows.map(([text_, picture]) => `photovoice 779 2021-03 ${text_} picture ${picture}.jpg`);
    expect(pictures.map(([, , name]) => name)).toEqual(names);
    const files = unzipSync(exported);
    expect(Buffer.from(files[`sources/${pictures[0]?.[1]}.jpg`] ?? []).equals(shown)).toBe(true);
    expect(Object.keys(files)).toHaveLength(4);
  });

  it('leaves them out where nobody wants them, or no text that fits names them', async () => {
    const { stdout } = await exportQda('--out', file('texts.qdpx'), '--no-pictures');
    expect(JSON.parse(stdout)).not.toHaveProperty('pictures');
    const [[other] = []] = (
      await study.ask(
        'SELECT document_id FROM documents WHERE document_id NOT IN (SELECT document_id FROM pictures)',
      )
    ).rows;
    const one = await exportQda('--out', file('one.qdpx'), '--where', `document_id=${other}`);
    expect(JSON.parse(one.stdout)).toMatchObject({ documents: 1, pictures: 0 });
    for (const name of ['texts.qdpx', 'one.qdpx'])
      expect(projectOf(await readFile(file(name)))).not.toContain('PictureSource');
  });

  it('comes back with passages that are coded, and says that codes of pictures are not read', async () => {
    const exported = await readFile(file('study.qdpx'));
    const documents = (await study.ask('SELECT document_id FROM documents')).rows.map(([id]) => id ?? '');
    const bench = documents.find((id) => textIn(exported, id).includes('min bænk')) ?? '';
    const selection = `<PictureSelection guid="${CODER}" firstX="1" firstY="1" secondX="9" secondY="9"><Coding guid="${codeGuid('a coding')}"><CodeRef targetGUID="${codeGuid('Ro')}"/></Coding></PictureSelection>`;
    const project = coded(exported, [{ name: 'Ro' }], [aPassage(exported, bench, 'min bænk', 'Ro')], (xml) =>
      xml.replace(/<PictureSource [^>]*>/, (tag) => tag + selection),
    );
    expect(refiQdaErrors(projectOf(project))).toEqual([]);
    await writeFile(file('coding.qdpx'), project);
    const source = ['--source', 'research', ...as('data-manager-research')];
    const { status, stdout } = await runCli(['deliver', file('coding.qdpx'), '--json', ...source]);
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(told.report.resources[0].warnings).toEqual([
      { row: 0, column: 'PictureSource', rule: 'coding-picture', count: 1 },
    ]);
    expect(told.publication).toMatchObject({ outcome: 'published', tables: { codes: 1, coded_segments: 1 } });
  });
});

describe('what a file says beside its picture, and its name', () => {
  it('are nowhere outside of landing', async () => {
    expect(study.traces('').filter((key) => /anariefugl|bus\.jpg|ane\.txt/i.test(key))).toEqual([]);
    const texts = [
      JSON.stringify((await study.ask('SELECT * FROM ledger')).rows),
      ...(await Promise.all(
        ['validate', 'pseudonymise', 'publish', 'erase'].map((name) =>
          readFile(join(study.home, 'logs', `carelake-3cp-${name}.log`), 'latin1').catch(() => ''),
        ),
      )),
    ];
    const manager = await study.as('data-manager-skive');
    const auditor = await study.as('auditor');
    for (const [{ s3 }, bucket, prefix] of [
      [manager, manager.names.lakeBucket, 'reports/skive/'],
      [auditor, auditor.names.auditBucket, 'AWSLogs/'],
      [manager, manager.names.landingBucket, 'review/skive/'],
    ] as const)
      for (const key of study.keys(prefix)) {
        const bytes = await read(s3, bucket, key);
        texts.push((key.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1'));
      }
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((one) => CANARIES.some((canary) => one.includes(canary)))).toEqual([]);
  });

  it('do not hide who looked and who decided', async () => {
    const { stdout } = await runCli(['audit', 'reviews', '--json', ...as('auditor')]);
    const { rows } = JSON.parse(stdout) as { rows: Record<string, string>[] };
    const done = new Set(rows.map(({ action, document, outcome }) => `${action} ${document} ${outcome}`));
    for (const one of [
      'read picture-0001 granted',
      'decided picture-0001 granted',
      'decided picture-0003 granted',
      'released picture-0001 granted',
      'read picture-0001 AccessDenied',
    ])
      expect(done).toContain(one);
  });
});

describe('a picture without consent', () => {
  it('is published by nobody, accepted or not', async () => {
    const { deliveryId, publication } = await deliver({
      'cy.txt': text('0101701234', 'Min dør.', 'a.jpg'),
      'a.jpg': await aPhotograph(72),
    });
    expect(publication?.inReview).toEqual(['picture-0001']);
    const name = `${deliveryId}/picture-0001`;
    await review('show', name, '--out', out(9));
    await review('accept', name);
    const { status, stdout } = await review('release', name, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).publication).toMatchObject({
      outcome: 'refused',
      rule: 'consent',
      findings: [{ table: 'pictures', column: 'person_id' }],
    });
    expect(await seen()).toHaveLength(1);
  });
});

describe('a picture that nobody can tell whose it is', () => {
  it.each([
    { why: 'no text names it', header: text(ANE.cpr, 'Hej.', 'b.jpg'), rule: 'picture-untied' },
    {
      why: 'its text gives no number',
      header: text(ANE.cpr, 'Hej.', 'a.jpg').replace(/CPR.*\n/, ''),
      rule: 'picture-person',
    },
  ])('rejects its delivery: $why', async ({ header, rule }) => {
    const { report, publication } = await deliver({ 'x.txt': header, 'a.jpg': await aPhotograph(48) });
    expect(report?.status).toBe('rejected');
    expect(report?.resources.flatMap(({ errors }) => errors.map((one) => one.rule))).toEqual([rule]);
    expect(publication).toBeUndefined();
  });

  it('is refused on one’s own machine by the same rules, and a preview shows what would be published', async () => {
    const files = {
      'a.txt': text(ANE.cpr, 'Hej.', 'a.jpg'),
      'a.jpg': await aPhotograph(48),
      'b.heic': Buffer.from('\0\0\0\u0018ftypheic'),
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const { status, stdout } = await runCli(['check', ...paths, '--json']);
    expect(status).toBe(1);
    expect(
      JSON.parse(stdout).resources.flatMap(({ errors }: { errors: { rule: string }[] }) =>
        errors.map(({ rule }) => rule),
      ),
    ).toEqual(['picture-format', 'picture-untied']);
    const previewed = await runCli([
      'preview',
      ...paths.slice(0, 2),
      '--out',
      join(folder, 'preview'),
      '--json',
    ]);
    expect(previewed.status).toBe(0);
    const [file] = JSON.parse(previewed.stdout).pictures;
    const image = await readFile(file);
    expect(image.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(CANARIES.filter((one) => image.includes(one))).toEqual([]);
  });
});

describe('a person who withdraws', () => {
  it('takes pictures along, published, waiting and refused, and nobody else’s', async () => {
    const proof = await withdrawAs(study, 'skive', ANE.cpr);
    await study.sandbox.idle();
    expect(proof).toMatchObject({ proven: true, own: { documents: 1, pictures: 1, consents: 1 } });
    expect(await seen()).toEqual([]);
    expect(study.keys('published/pictures/')).toEqual([]);
    expect(study.traces(release).filter((key) => /^(staged|published)\/pictures\//.test(key))).toEqual([]);
    const left = study.traces(delivered.deliveryId);
    const own = left.filter((key) => /(?:picture-|picture\/(?:part-)?)000[12]/.test(key));
    expect(own.filter((key) => !/^(?:ledger|releases)\//.test(key))).toEqual([]);
    expect(left).toContain(landingKeys.heldPicture(delivered, 'picture-0004'));
  });

  it('leaves what waits of others to be released', async () => {
    await review('show', named(4), '--out', out(4));
    await review('accept', named(4));
    expect(await review('release', delivered.deliveryId)).toMatchObject({ status: 0 });
    expect((await seen()).map(([width]) => width)).toEqual(['60']);
    expect((await review('list', '--json')).stdout).toContain('refused');
  });
});

describe('a delivery that is withdrawn', () => {
  it('takes its pictures along', async () => {
    expect(await withdraw(study, delivered)).toMatchObject({ proven: true, final: true });
    expect(await seen()).toEqual([]);
    expect(tracesOf(study, delivered).filter((key) => !key.startsWith('releases/'))).toEqual([]);
  });
});

async function read(s3: S3Client, Bucket: string, Key: string): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}
