import { generateKeyPairSync, sign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../core/audit/digest.ts';
import type { TrailSource } from '../../../core/audit/trail-source.ts';
import { verifyTrail } from '../../../core/audit/verify-trail.ts';
import { aTrail } from '../../sandbox/cloudtrail/a-trail.ts';

const HOUR = 3600;
type Objects = ReturnType<typeof aTrail>['bucket']['objects'];

/** Three digests (10-11, 11-12, 12-13 o'clock) with two log files each, and a log file that no digest covers yet. */
async function threeHours(): Promise<{ objects: Objects; source: TrailSource }> {
  using scene = aTrail();
  await scene.restart();
  for (let hour = 0; hour < 3; hour += 1) {
    for (let log = 0; log < 2; log += 1) {
      scene.record();
      await scene.trail.flush();
      scene.pass(HOUR / 2);
    }
    await scene.trail.stop?.();
    await scene.restart();
  }
  const { PublicKeyList: keys } = await scene.ask('ListPublicKeys', {});
  await scene.trail.flush();
  const { objects } = scene.bucket;
  const source: TrailSource = {
    account: '123456789012',
    region: 'eu-north-1',
    trailName: 'carelake-3cp',
    bucket: 'audit-bucket',
    publicKeys: keys.map(({ Fingerprint, Value }: { Fingerprint: string; Value: string }) => ({
      fingerprint: Fingerprint,
      der: Buffer.from(Value, 'base64'),
    })),
    list: async (prefix) =>
      [...objects]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { lastModified }]) => ({ key, lastModified })),
    fetch: async (key) => objects.get(key),
  };
  return { objects, source };
}

let pristine: Awaited<ReturnType<typeof threeHours>>;
let objects: Objects;
let source: TrailSource;
let logs: string[];
let digests: string[];
beforeAll(async () => {
  pristine = await threeHours();
});
beforeEach(() => {
  objects = new Map([...pristine.objects].map(([key, stored]) => [key, structuredClone(stored)]));
  for (const stored of objects.values()) stored.body = Buffer.from(stored.body);
  source = {
    ...pristine.source,
    list: async (prefix) =>
      [...objects]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { lastModified }]) => ({ key, lastModified })),
    fetch: async (key) => objects.get(key),
  };
  logs = [...objects.keys()].filter((key) => key.includes('/CloudTrail/'));
  digests = [...objects.keys()].filter((key) => key.includes('/CloudTrail-Digest/'));
});

const stored = (key: string | undefined) => {
  const found = objects.get(key ?? '');
  if (!found) throw new Error(`no such object: ${key}`);
  return found;
};
const key = (keys: string[], index: number): string => keys[index] ?? '';
const findings = async () =>
  (await verifyTrail(source)).findings.map(({ kind, object }) => ({ kind, object }));

function swap(one: string, other: string): void {
  const [first, second] = [stored(one), stored(other)];
  objects
    .set(one, { ...second, lastModified: first.lastModified })
    .set(other, { ...first, lastModified: second.lastModified });
}

describe('a whole trail', () => {
  it('verifies: every digest, every log file and what is not yet covered', async () => {
    const { recordsVerified, ...rest } = await verifyTrail(source);
    expect(rest).toEqual({
      ok: true,
      digests: { verified: 3, from: '2026-11-22T10:00:00Z', to: '2026-11-22T13:00:00Z' },
      logs: { verified: 6, notYetCovered: 1, unproven: 0 },
      seal: expect.stringMatching(/^[0-9a-f]{64}$/),
      findings: [],
    });
    expect(recordsVerified).toBe(6);
  });

  it('verifies in a span of time, without asking for what is older', async () => {
    objects.delete(key(digests, 0));
    const from = new Date('2026-11-22T12:00:00Z');
    expect(await verifyTrail(source, { from })).toMatchObject({ ok: true, digests: { verified: 1 } });
  });

  it('is not proven by an empty bucket', async () => {
    objects.clear();
    expect(await verifyTrail(source)).toMatchObject({ ok: false, findings: [{ kind: 'no-digest' }] });
  });
});

describe('tampering is named', () => {
  it('a log file with one byte flipped', async () => {
    const { body } = stored(logs[1]);
    body.writeUInt8(body.readUInt8(40) ^ 1, 40);
    expect(await findings()).toEqual([{ kind: 'log-altered', object: logs[1] }]);
  });

  it('a log file with one record taken out', async () => {
    const file = stored(logs[1]);
    file.body = gzipSync(JSON.stringify({ Records: [] }));
    expect(await findings()).toEqual([{ kind: 'log-altered', object: logs[1] }]);
  });

  it('a log file that was dropped', async () => {
    objects.delete(key(logs, 2));
    expect(await findings()).toEqual([{ kind: 'log-missing', object: logs[2] }]);
  });

  it('two log files that were swapped', async () => {
    swap(key(logs, 0), key(logs, 3));
    expect(await findings()).toEqual(
      [logs[0], logs[3]].sort().map((object) => ({ kind: 'log-altered', object })),
    );
  });

  it('a log file that was added within the time of a digest', async () => {
    const added = key(logs, 0).replace('.json.gz', 'x.json.gz');
    objects.set(added, { ...stored(logs[0]), lastModified: new Date('2026-11-22T10:20:00Z') });
    expect(await findings()).toEqual([{ kind: 'log-stray', object: added }]);
  });

  it('a digest that was dropped, and its log files as unproven', async () => {
    objects.delete(key(digests, 1));
    expect(await findings()).toEqual([{ kind: 'digest-missing', object: digests[1] }]);
    expect((await verifyTrail(source)).logs).toEqual({ verified: 4, notYetCovered: 1, unproven: 2 });
  });

  it('the newest digest, dropped together with its log files', async () => {
    const { lastModified } = stored(digests[2]);
    for (const gone of [digests[2], logs[4], logs[5]]) objects.delete(gone ?? '');
    const folder = 'AWSLogs/123456789012/CloudTrail-Digest/eu-north-1/';
    source = { ...source, latestDigestDelivery: lastModified };
    expect(await findings()).toEqual([{ kind: 'digest-missing', object: folder }]);
  });

  it('a digest with one byte flipped', async () => {
    const { body } = stored(digests[1]);
    body.writeUInt8(body.readUInt8(60) ^ 1, 60);
    expect(await findings()).toEqual([{ kind: 'digest-unreadable', object: digests[1] }]);
  });

  it('a digest that no longer names one of its log files', async () => {
    const file = stored(digests[1]);
    const digest = JSON.parse(gunzipSync(file.body).toString());
    file.body = gzipSync(JSON.stringify({ ...digest, logFiles: digest.logFiles.slice(1) }));
    expect(await findings()).toEqual([{ kind: 'digest-altered', object: digests[1] }]);
  });

  it('two digests that were swapped', async () => {
    swap(key(digests, 0), key(digests, 1));
    expect(await findings()).toEqual([
      { kind: 'digest-moved', object: digests[1] },
      { kind: 'digest-moved', object: digests[0] },
    ]);
  });

  it.each([
    { how: 'under the name of the trail’s key', keepsName: true, kind: 'digest-altered' },
    { how: 'under its own name', keepsName: false, kind: 'digest-unknown-key' },
  ])('a digest signed again with another key $how', async ({ keepsName, kind }) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const file = stored(digests[2]);
    const digest = JSON.parse(gunzipSync(file.body).toString());
    const forged = {
      ...digest,
      logFiles: [],
      ...(keepsName ? {} : { digestPublicKeyFingerprint: '0'.repeat(32) }),
    };
    const content = Buffer.from(JSON.stringify(forged));
    const place = `${forged.digestS3Bucket}/${forged.digestS3Object}`;
    const signed = [forged.digestEndTime, place, sha256Hex(content), forged.previousDigestSignature].join(
      '\n',
    );
    file.body = gzipSync(content);
    file.metadata['signature'] = sign('sha256', Buffer.from(signed), privateKey).toString('hex');
    expect(await findings()).toEqual([{ kind, object: digests[2] }]);
  });

  it('a digest that was put among the others', async () => {
    const added = key(digests, 1).replace('T120000Z', 'T113000Z');
    objects.set(added, stored(digests[1]));
    expect(await findings()).toEqual([{ kind: 'digest-stray', object: added }]);
  });

  it('logging that was stopped in between', async () => {
    using scene = aTrail();
    await scene.restart();
    scene.pass(HOUR);
    await scene.ask('StopLogging', { Name: 'carelake-3cp' });
    scene.pass(HOUR);
    await scene.ask('StartLogging', { Name: 'carelake-3cp' });
    scene.pass(HOUR);
    await scene.trail.stop?.();
    objects = scene.bucket.objects;
    const newest = scene.digests().at(-1)?.key;
    expect(await findings()).toEqual([{ kind: 'logging-stopped', object: newest }]);
  });
});
