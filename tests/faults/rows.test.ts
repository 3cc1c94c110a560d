import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DisableKeyCommand, EnableKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateMultipartUploadCommand, PutObjectCommand, UploadPartCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runQuery } from '../../cli/aws/run-query.ts';
import { redriveDeliveries, type StuckMessages } from '../../cli/delivery/redrive-deliveries.ts';
import { type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import type { Call, Effect } from '../../sandbox/faults/fault.ts';
import { createFaults } from '../../sandbox/faults/faults.ts';
import type { Interceptor } from '../../sandbox/kernel/kernel.ts';
import { createSealer, readRootKey } from '../../sandbox/kernel/seal.ts';
import { aCoreGroup, type Files, packed } from '../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../support/a-study.ts';
import { runCli } from '../support/run-cli.ts';

/** A message is received so often in all; an SDK tries a request so often. */
const RECEIPTS = 5;
const ATTEMPTS = 3;

const faults = createFaults();
let study: StudyUnderTest;
let intercept: Interceptor | undefined;
let day = 0;

beforeAll(async () => {
  study = await aStudy({ faults, intercept: (...call) => intercept?.(...call), timeScale: 0.0001 });
});
afterEach(() => {
  faults.lift();
  intercept = undefined;
});
afterAll(() => study?.stop());

/** A delivery of one row that nobody has delivered yet. */
function aRow(): Files {
  const date = new Date(Date.UTC(2020, 0, ++day)).toISOString().slice(0, 10).split('-').reverse().join('-');
  return packed([aCoreGroup(`1502805043;779;${date};;intensiv`)]);
}

const calls =
  (by: string, operation: string, key = /^/) =>
  (call: Call) =>
    call.isOwn && call.by === `carelake-3cp-${by}` && call.operation === operation && key.test(call.key);
const always = (on: (call: Call) => boolean, effect: Effect) =>
  faults.inject({ on, effect, times: Number.POSITIVE_INFINITY });

async function eventsOf({ deliveryId }: DeliveryRef): Promise<unknown[]> {
  const sql = `SELECT event FROM ledger WHERE delivery_id = '${deliveryId}'`;
  return (await study.ask(sql)).rows.flat().sort();
}

async function rowsOf({ deliveryId }: DeliveryRef): Promise<string> {
  const { rows } = await study.ask(`SELECT count(*) FROM core_group WHERE delivery_id = '${deliveryId}'`);
  return String(rows[0]?.[0]);
}

/** Published whole, and every step of it taken once. */
async function expectPublishedOnce(ref: DeliveryRef): Promise<void> {
  expect(await eventsOf(ref)).toEqual(['accepted', 'published', 'received', 'staged']);
  expect(await rowsOf(ref)).toBe('1');
}

const dead = (step: string) => study.waiting()[`carelake-3cp-${step}-dead-letters`] ?? 0;

/** Sends the dead letters of a step round again; gives how many. */
async function goRound(step: string): Promise<number | undefined> {
  const [told] = await redriveDeliveries(await study.as('operator'), { step, move: true });
  await study.sandbox.idle();
  return told?.moved;
}

async function redrive(...args: string[]): Promise<StuckMessages[]> {
  const command = ['deliveries', 'redrive', '--json', '--as', 'operator', '--home', study.home, ...args];
  const { status, stdout, stderr } = await runCli(command);
  expect([status, stderr]).toEqual([0, '']);
  await study.sandbox.idle();
  return JSON.parse(stdout);
}

const movedOf = (told: readonly StuckMessages[]) =>
  Object.fromEntries(told.filter(({ moved }) => moved > 0).map(({ step, moved }) => [step, moved]));

const logOf = (step: string) =>
  readFileSync(join(study.home, 'logs', `carelake-3cp-${step}.log`), 'utf8').split('\n');

/** Codes of the failures that a function has logged of a delivery. */
function failuresOf(step: string, { deliveryId }: DeliveryRef): string[] {
  return logOf(step)
    .filter((line) => line.includes('message failed') && line.includes(deliveryId))
    .map((line) => (JSON.parse(line) as { code: string }).code);
}

/** How many of a function's processes have ended by themselves at work. */
function environmentsLeft(step: string): number {
  return logOf(step).filter((line) => line.includes('Runtime.ExitError')).length;
}

async function putAs(persona: string, key: string, more: object = {}): Promise<unknown> {
  const { s3, names } = await study.as(persona);
  return s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key: key, Body: 'x', ...more }));
}

describe('at the door', () => {
  it('row 28: names that a file must not have are refused, and nothing of the delivery goes on', async () => {
    const long = `deliveries/skive/${ulid()}/${'a'.repeat(1024)}`;
    await expect(putAs('data-manager-skive', long)).rejects.toMatchObject({ name: 'KeyTooLongError' });
    await expect(putAs('data-manager-skive', 'deliveries/viborg/x')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const names = ['../../viborg/x.csv', '%2e%2e.csv', 'a\nb.csv', '*', '1502805043.csv'];
    const refs = [];
    for (const name of names) refs.push(await study.upload('skive', { ...aRow(), [name]: 'x' }));
    await study.sandbox.idle();
    for (const ref of refs) {
      const { report } = await study.outcome(ref);
      expect(report?.status).toBe('rejected');
      expect(report?.resources[0]?.errors).toEqual([
        { row: 0, column: 'resources', rule: 'file-unnamed', count: 1 },
      ]);
      expect(await eventsOf(ref)).toEqual(['rejected']);
    }
  });

  it('row 29: what is not encrypted as it must be, not signed or for another owner does not get in', async () => {
    const key = `deliveries/skive/${ulid()}/x.csv`;
    for (const [more, name] of [
      [{ ServerSideEncryption: 'AES256' }, 'AccessDenied'],
      [{ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/carelake-3cp-lake' }, 'AccessDenied'],
      [{ ExpectedBucketOwner: '111122223333' }, 'AccessDenied'],
    ] as const)
      await expect(putAs('data-manager-skive', key, more)).rejects.toMatchObject({ name });
    const { names } = await study.as('data-manager-skive');
    const unsigned = await fetch(`${study.sandbox.endpoint}/${names.landingBucket}/${key}`, {
      method: 'PUT',
      body: 'x',
    });
    expect(unsigned.status).toBe(403);
    expect(study.traces(key)).toEqual([]);
  });

  it('row 1: a key that only stands for a folder is no file of the delivery', async () => {
    const deliveryId = ulid();
    const marker = `deliveries/skive/${deliveryId}/core_group/`;
    await putAs('data-manager-skive', marker, { Body: '', ContentLength: 0 });
    const ref = await study.upload('skive', aRow(), deliveryId);
    await study.sandbox.idle();
    await expectPublishedOnce(ref);
  });

  it('row 31: bytes that are not those of their checksum are not kept', async () => {
    const key = `deliveries/skive/${ulid()}/x.csv`;
    const wrong = { ChecksumSHA256: Buffer.alloc(32).toString('base64') };
    await expect(putAs('data-manager-skive', key, wrong)).rejects.toMatchObject({
      name: 'BadDigest',
      $metadata: { httpStatusCode: 400 },
    });
    expect(study.traces(key)).toEqual([]);
  });

  it('row 32: a file whose upload was given up half-way is not there', async () => {
    const ref = { source: 'skive', deliveryId: ulid() };
    const { s3, names } = await study.as('data-manager-skive');
    const { 'datapackage.json': descriptor = '' } = aRow();
    const file = { Bucket: names.landingBucket, Key: landingKeys.delivered(ref, 'core_group.csv') };
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand(file));
    await s3.send(new UploadPartCommand({ ...file, UploadId, PartNumber: 1, Body: 'cpr' }));
    await study.upload('skive', { 'datapackage.json': descriptor }, ref.deliveryId);
    await study.sandbox.idle();
    const { report } = await study.outcome(ref);
    expect(report?.resources[0]?.errors.map(({ rule }) => rule)).toEqual(['file-missing']);
  });

  it('row 48: a query in the primary workgroup, or one that writes a table elsewhere, does not run', async () => {
    const { athena, names } = await study.as('analyst');
    const ask = (sql: string, workgroup: string) =>
      runQuery(athena, { sql, workgroup, database: names.database });
    await expect(ask('SELECT 1', 'primary')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const elsewhere = `CREATE TABLE stolen WITH (external_location = 's3://${names.resultsBucket}/x/') AS SELECT * FROM core_group`;
    await expect(ask(elsewhere, names.workgroups.analyst)).rejects.toThrow();
    expect(study.keys('x/')).toEqual([]);
  });
});

describe('while a delivery is worked on', () => {
  it('row 30: a copy that is there already is not written again', async () => {
    let copies = 0;
    let written = 0;
    intercept = (_caller, { eventName, requestParameters }, phase) => {
      if (eventName !== 'CopyObject' || !String(requestParameters?.['key']).startsWith('published/')) return;
      if (phase === 'before') copies += 1;
      else written += 1;
    };
    const on = calls('publish', 's3:CopyObject', /^published\//);
    faults.inject({ on, effect: { kind: 'kill', when: 'after' } });
    const ref = await study.deliver('skive', aRow());
    await expectPublishedOnce(ref);
    expect([copies, written]).toEqual([2, 1]);
  });

  it('row 33: a file that is overwritten meanwhile is the one that was sent with the descriptor', async () => {
    const files = aRow();
    const deliveryId = ulid();
    let isOverwritten = false;
    intercept = async (_caller, { eventName, requestParameters }, phase) => {
      const key = String(requestParameters?.['key']);
      if (phase !== 'after' || eventName !== 'PutObject' || !key.endsWith(`${deliveryId}/manifest.json`))
        return;
      isOverwritten = true;
      await putAs('data-manager-skive', `deliveries/skive/${deliveryId}/core_group.csv`);
    };
    const ref = await study.upload('skive', files, deliveryId);
    await study.sandbox.idle();
    expect(isOverwritten).toBe(true);
    await expectPublishedOnce(ref);
  });

  it('row 34: a file that is gone rejects its delivery, and a descriptor that is gone is passed over', async () => {
    const gone: Effect = { kind: 'refuse', code: 'NoSuchVersion', status: 404 };
    const missing = always(calls('validate', 's3:GetObject', /core_group\.csv$/), gone);
    always(calls('validate', 's3:CopyObject', /^quarantine\/.*core_group\.csv$/), gone);
    const { report, ...ref } = await study.deliver('skive', aRow());
    expect(report?.resources[0]?.errors).toEqual([{ row: 0, column: '', rule: 'file-missing', count: 1 }]);
    expect(await eventsOf(ref)).toEqual(['received', 'rejected']);
    missing.lift();
    always(calls('validate', 's3:GetObject', /datapackage\.json$/), gone);
    const passedOver = await study.deliver('skive', aRow());
    expect(passedOver.report).toBeUndefined();
    expect(await eventsOf(passedOver)).toEqual([]);
    expect(await study.left()).toEqual({});
  });

  it('row 37: a writer who is told by S3 that another is at it comes back, at each step', async () => {
    const effect: Effect = { kind: 'refuse', code: 'ConditionalRequestConflict', status: 409 };
    const hits = ['validate', 'pseudonymise', 'publish'].map((step) =>
      faults.inject({ on: calls(step, 's3:PutObject', /^ledger\//), effect }),
    );
    const ref = await study.deliver('skive', aRow());
    expect(hits.map((hit) => hit.hits())).toEqual([1, 1, 1]);
    await expectPublishedOnce(ref);
  });

  it('row 40: a disk that is full has its delivery tried once more in a clean environment, and then kept for a person', async () => {
    const on = calls('validate', 's3:GetObject', /core_group\.csv$/);
    const reads = always(on, { kind: 'slow', milliseconds: 1 });
    faults.fillDisk('carelake-3cp-validate', 512);
    const months = Array.from({ length: 20 }, (_, index) => new Date(Date.UTC(2018, index, 1)));
    const rows = months.map((month) => `2303815106;779;${month.toISOString().slice(0, 10)};;intensiv`);
    const left = environmentsLeft('validate');
    const { report, ...ref } = await study.deliver('skive', packed([aCoreGroup(...rows)]));
    expect(report).toBeUndefined();
    expect(environmentsLeft('validate')).toBe(left + 1);
    expect(reads.hits()).toBe(2);
    expect(failuresOf('validate', ref)).toEqual(['EFBIG', 'EFBIG']);
    expect(await study.left()).toEqual({ 'carelake-3cp-validate-dead-letters': 1 });
    faults.lift();
    expect(await goRound('validate')).toBe(1);
    expect(await eventsOf(ref)).toEqual(['accepted', 'published', 'received', 'staged']);
    expect(await rowsOf(ref)).toBe('20');
  });

  /** Two lots, since each of these uses up a receipt of a message, which has five. */
  const TROUBLE: [step: string, operation: string, effect: Effect][][] = [
    [
      ['validate', 's3:GetObject', { kind: 'internal' }],
      ['validate', 's3:PutObject', { kind: 'cut', when: 'after' }],
      ['pseudonymise', 'kms:GenerateMac', { kind: 'throttle' }],
      ['publish', 'athena:StartQueryExecution', { kind: 'throttle' }],
    ],
    [
      ['validate', 'sqs:SendMessageBatch', { kind: 'throttle' }],
      ['pseudonymise', 's3:GetObject', { kind: 'cut', when: 'before' }],
      ['pseudonymise', 's3:PutObject', { kind: 'throttle' }],
      ['publish', 's3:CopyObject', { kind: 'unavailable' }],
    ],
  ];
  it.each([0, 1])(
    'row 41: what is busy, fails or breaks off more often than an SDK tries leaves one publication (%i)',
    async (lot) => {
      const trouble = TROUBLE[lot] ?? [];
      const hits = trouble.map(([step, operation, effect]) =>
        faults.inject({ on: calls(step, operation), effect, times: ATTEMPTS + 1 }),
      );
      const ref = await study.deliver('skive', aRow());
      expect(hits.map((hit) => hit.hits())).toEqual(trouble.map(() => ATTEMPTS + 1));
      await expectPublishedOnce(ref);
      expect(await study.left()).toEqual({});
    },
  );

  it('row 42: a key that is off stops what needs it, without a storm, and nothing is lost', async () => {
    const custodian = await study.as('custodian');
    const { region, credentials } = custodian.s3.config;
    const kms = new KMSClient({ endpoint: study.sandbox.endpoint, region, credentials });
    const KeyId = 'alias/carelake-3cp-pseudonym';
    const asked = always(calls('pseudonymise', 'kms:GenerateMac'), { kind: 'slow', milliseconds: 1 });
    await kms.send(new DisableKeyCommand({ KeyId }));
    const { report, publication, ...ref } = await study.deliver('skive', aRow());
    expect([report?.status, publication]).toEqual(['accepted', undefined]);
    expect(failuresOf('pseudonymise', ref)).toEqual(
      Array.from({ length: RECEIPTS }, () => 'DisabledException'),
    );
    expect(asked.hits()).toBe(RECEIPTS);
    expect(await eventsOf(ref)).toEqual(['accepted', 'received']);
    expect(dead('pseudonymise')).toBe(1);
    await kms.send(new EnableKeyCommand({ KeyId }));
    expect(await goRound('pseudonymise')).toBe(1);
    await expectPublishedOnce(ref);
  });

  it('row 46: another secret under the same name stops before the first row', async () => {
    const putBack = replacePseudonymKey(study.home);
    const { publication, ...ref } = await study.deliver('skive', aRow());
    expect(publication).toBeUndefined();
    expect(failuresOf('pseudonymise', ref)).toEqual(Array.from({ length: RECEIPTS }, () => 'KEY_CHECK'));
    expect(study.traces(ref.deliveryId).filter((key) => key.startsWith('staged/'))).toEqual([]);
    putBack();
    expect(await goRound('pseudonymise')).toBe(1);
    await expectPublishedOnce(ref);
  });

  it('row 47: files that are copied are not visible before the ledger says so', async () => {
    always(calls('publish', 's3:PutObject', /4-publication\.json$/), { kind: 'unavailable' });
    const ref = await study.deliver('skive', aRow());
    expect(study.keys('published/core_group/').filter((key) => key.includes(ref.deliveryId))).toHaveLength(1);
    expect(await rowsOf(ref)).toBe('0');
    expect(dead('publish')).toBe(1);
    faults.lift();
    expect(await goRound('publish')).toBe(1);
    await expectPublishedOnce(ref);
  });
});

describe('dead letters', () => {
  it('row 44: a message that nobody understands is kept after its last try, and the others flow', async () => {
    await putAs('data-manager-skive', 'deliveries/skive/not-a-number/datapackage.json');
    await expectPublishedOnce(await study.deliver('skive', aRow()));
    expect(await study.left()).toEqual({ 'carelake-3cp-validate-dead-letters': 1 });
  });

  it('row 45: what goes round again is published once, and what is still bad comes back', async () => {
    always(calls('publish', 'athena:StartQueryExecution'), { kind: 'internal' });
    const ref = await study.deliver('skive', aRow());
    expect(await study.left()).toMatchObject({ 'carelake-3cp-publish-dead-letters': 1 });
    faults.lift();
    const seen = await redrive('--dry-run');
    expect(seen.map(({ step, found, moved }) => [step, found, moved])).toEqual([
      ['validate', 1, 0],
      ['pseudonymise', 0, 0],
      ['publish', 1, 0],
      ['erase', 0, 0],
      ['capture', 0, 0],
      ['lost-events', 0, 0],
    ]);
    expect(movedOf(await redrive())).toEqual({ validate: 1, publish: 1 });
    await expectPublishedOnce(ref);
    expect(await study.left()).toEqual({ 'carelake-3cp-validate-dead-letters': 1 });
  });

  it('are the operator’s alone', async () => {
    const command = ['deliveries', 'redrive', '--as', 'data-manager-skive', '--home', study.home];
    const { status, stderr } = await runCli(command);
    expect([status, stderr]).toEqual([1, expect.stringContaining('sign in as a persona that may do this')]);
  });

  it('and other messages that are sent by hand make nothing visible too early', async () => {
    const off: Effect = { kind: 'refuse', code: 'AccessDenied', status: 403 };
    always(calls('pseudonymise', 's3:PutObject', /^staged\//), off);
    const ref = await study.deliver('skive', aRow());
    const { sqs, names } = await study.as('operator');
    const QueueUrl = `${study.sandbox.endpoint}/123456789012/carelake-3cp-publish`;
    const { source, deliveryId } = ref;
    const MessageBody = JSON.stringify({ kind: 'complete', source, deliveryId });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    const release = ulid();
    const object = { key: landingKeys.release({ source, deliveryId, release }), 'version-id': 'x' };
    const detail = { bucket: { name: names.landingBucket }, object };
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: QueueUrl.replace(/publish$/, 'pseudonymise'),
        MessageBody: JSON.stringify({ source: 'aws.s3', 'detail-type': 'Object Created', detail }),
      }),
    );
    await study.sandbox.idle();
    expect(failuresOf('publish', ref)).toEqual(Array.from({ length: RECEIPTS }, () => 'NOT_STAGED'));
    expect(await eventsOf(ref)).toEqual(['accepted', 'received']);
    expect(await eventsOf({ source, deliveryId: release })).toEqual([]);
    faults.lift();
    await goRound('pseudonymise');
    await goRound('publish');
    await expectPublishedOnce(ref);
  });
});

// Last, because every client has set its clock by it afterwards.
describe('time', () => {
  it('row 43: credentials that end are got anew, and a clock that is twenty minutes wrong is set right', async () => {
    const on = calls('validate', 's3:GetObject', /core_group\.csv$/);
    const hit = faults.inject({ on, effect: { kind: 'refuse', code: 'ExpiredToken', status: 400 } });
    faults.setClockAhead(20 * 60_000);
    await expectPublishedOnce(await study.deliver('skive', aRow()));
    expect(hit.hits()).toBe(1);
  });
});

/** Puts other material into the key of pseudonyms; gives what puts the old one back. */
function replacePseudonymKey(home: string): () => void {
  const sealer = createSealer(readRootKey(join(home, 'root.key')));
  const db = new DatabaseSync(join(home, 'kernel.db'));
  const { id, sealed } = db.prepare("SELECT id, sealed FROM kms_keys WHERE spec LIKE 'HMAC%'").get() as {
    id: string;
    sealed: Uint8Array;
  };
  const set = db.prepare('UPDATE kms_keys SET sealed = ? WHERE id = ?');
  set.run(sealer.seal(randomBytes(64), `kms.key/${id}`), id);
  return () => {
    set.run(sealed, id);
    db.close();
  };
}
