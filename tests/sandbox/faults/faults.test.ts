import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueUrlCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Effect, Fault } from '../../../sandbox/faults/fault.ts';
import { createFaults } from '../../../sandbox/faults/faults.ts';
import { createS3 } from '../../../sandbox/s3/create-s3.ts';
import { createSqs } from '../../../sandbox/sqs/sqs.ts';
import { aKernel, aKey, aRole, type KernelUnderTest } from '../../support/sandbox-kernel.ts';

const faults = createFaults();
const kill = vi.fn();
faults.host.attach(kill);

let kernel: KernelUnderTest;
let Bucket: string;
beforeAll(async () => {
  kernel = await aKernel({
    resources: {
      Tester: aRole('tester'),
      Mac: aKey(undefined, { KeySpec: 'HMAC_512', KeyUsage: 'GENERATE_VERIFY_MAC' }),
      Bucket: {
        Type: 'AWS::S3::Bucket',
        Properties: { VersioningConfiguration: { Status: 'Enabled' } },
      },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
    },
    intercept: faults.host.intercept,
    wireFaults: faults.host.wire,
    services: (one, kms) => [createS3(one, { kms, emit: () => {} }), createSqs(one, { kms })],
  });
  Bucket = kernel.kernel.template.resources('AWS::S3::Bucket')[0]?.ref ?? '';
});
afterEach(() => {
  faults.lift();
  kill.mockClear();
});
afterAll(() => kernel.stop());

/** How an SDK is set up that nobody has set up, but for its waits. */
const settings = (attempts = 3) => ({ ...kernel.client('tester'), maxAttempts: attempts });
const s3 = (attempts?: number) => new S3Client(settings(attempts));
const put = (Key: string, attempts?: number, more: object = {}) =>
  s3(attempts).send(new PutObjectCommand({ Bucket, Key, Body: 'x'.repeat(2000), ...more }));
const isThere = (Key: string) =>
  s3(1)
    .send(new HeadObjectCommand({ Bucket, Key }))
    .then(
      () => true,
      () => false,
    );
const inject = (effect: Effect, more: Partial<Fault> = {}) =>
  faults.inject({ on: () => true, effect, ...more });

const CALLS = {
  s3: (attempts: number) => put('called', attempts),
  kms: (attempts: number) => {
    const KeyId = kernel.kernel.template.resources('AWS::KMS::Key')[0]?.ref ?? '';
    const input = { KeyId, MacAlgorithm: 'HMAC_SHA_512', Message: Buffer.from('x') } as const;
    return new KMSClient(settings(attempts)).send(new GenerateMacCommand(input));
  },
  sqs: (attempts: number) => new SQSClient(settings(attempts)).send(new ListQueuesCommand({})),
};

describe('a service in trouble', () => {
  it.each([
    { service: 's3', kind: 'throttle', name: 'SlowDown', status: 503 },
    { service: 'kms', kind: 'throttle', name: 'ThrottlingException', status: 400 },
    { service: 'sqs', kind: 'throttle', name: 'RequestThrottled', status: 403 },
    { service: 's3', kind: 'internal', name: 'InternalError', status: 500 },
    { service: 'kms', kind: 'internal', name: 'KMSInternalException', status: 500 },
    { service: 's3', kind: 'unavailable', name: 'ServiceUnavailable', status: 503 },
    { service: 'sqs', kind: 'unavailable', name: 'ServiceUnavailable', status: 503 },
  ] as const)(
    'says $name ($status) of $service, and SDKs try again',
    async ({ service, kind, name, status }) => {
      const hit = inject({ kind });
      await expect(CALLS[service](1)).rejects.toMatchObject({ name, $metadata: { httpStatusCode: status } });
      const again = inject({ kind });
      expect((await CALLS[service](3)).$metadata.attempts).toBe(2);
      expect([hit.hits(), again.hits()]).toEqual([1, 1]);
    },
  );

  it('refuses what it refuses, and SDKs do not insist', async () => {
    const hit = inject({ kind: 'refuse', code: 'AccessDenied', status: 403 }, { times: 9 });
    await expect(put('refused')).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(hit.hits()).toBe(1);
    expect(await isThere('refused')).toBe(false);
  });

  it('is slower than its caller can wait', async () => {
    inject({ kind: 'slow', milliseconds: 2000 });
    const requestHandler = { requestTimeout: 50, throwOnRequestTimeout: true };
    const hasty = new S3Client({ ...settings(1), requestHandler });
    await expect(hasty.send(new PutObjectCommand({ Bucket, Key: 'slow', Body: 'x' }))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});

describe('a connection that breaks', () => {
  it('before the request took effect leaves nothing, and SDKs send it again', async () => {
    inject({ kind: 'cut', when: 'before' });
    await expect(put('cut', 1)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await isThere('cut')).toBe(false);
    inject({ kind: 'cut', when: 'before' });
    expect((await put('cut')).$metadata.attempts).toBe(2);
    expect(await isThere('cut')).toBe(true);
  });

  it('after it leaves the caller in doubt: what was to be written once is there already', async () => {
    inject({ kind: 'cut', when: 'after' });
    await expect(put('doubt', 3, { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await isThere('doubt')).toBe(true);
  });

  it('in the middle of an object is no end of it', async () => {
    await put('half');
    inject({ kind: 'cut', when: 'after' });
    const { Body } = await s3(1).send(new GetObjectCommand({ Bucket, Key: 'half' }));
    await expect(Body?.transformToString()).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('in the middle of an answer of JSON is retried', async () => {
    inject({ kind: 'cut', when: 'after' });
    const { $metadata } = await new SQSClient(settings()).send(new GetQueueUrlCommand({ QueueName: 'work' }));
    expect($metadata.attempts).toBe(2);
  });
});

describe('a clock that is wrong', () => {
  it.each([20, -20])('by %i minutes is refused, and set right by SDKs', async (minutes) => {
    faults.setClockAhead(minutes * 60_000);
    await expect(put('skewed', 1)).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
    expect((await put('skewed')).$metadata.attempts).toBe(2);
  });
});

describe('a fault', () => {
  it('kills who calls, before or after the call takes effect', async () => {
    inject({ kind: 'kill', when: 'before' });
    await expect(put('killed', 1)).rejects.toThrow();
    expect(await isThere('killed')).toBe(false);
    inject({ kind: 'kill', when: 'after' }, { on: ({ isWrite }) => isWrite });
    await put('killed', 1);
    expect(await isThere('killed')).toBe(true);
    expect(kill.mock.calls).toEqual([['somebody'], ['somebody']]);
  });

  it('hits the calls that it is about, from the one on that it says, and as often', async () => {
    const hit = faults.inject({
      on: ({ by, operation, key, isOwn }) =>
        isOwn && by === 'somebody' && operation === 's3:PutObject' && key.startsWith('n/'),
      effect: { kind: 'internal' },
      from: 2,
      times: 2,
    });
    const fates = [];
    for (const key of ['n/1', 'other', 'n/2', 'n/3', 'n/4'])
      fates.push(
        await put(key, 1).then(
          () => 'done',
          () => 'failed',
        ),
      );
    expect(fates).toEqual(['done', 'done', 'failed', 'failed', 'done']);
    expect(hit.hits()).toBe(2);
  });

  it('by chance hits the same calls again from the same seed, in whatever order they come', async () => {
    const keys = Array.from({ length: 200 }, (_, index) => `c/${index}`);
    const struck = async (seed: number, order: readonly string[]) => {
      const some = createFaults({ seed });
      some.inject({ on: () => true, effect: { kind: 'internal' }, times: 1000, chance: 0.25 });
      const caller = kernel.caller('tester');
      const hits: string[] = [];
      for (const key of order) {
        const entry = { eventSource: 's3.amazonaws.com', eventName: 'PutObject', requestParameters: { key } };
        const call = some.host.intercept(caller, { ...entry, category: 'Data', readOnly: false }, 'before');
        await Promise.resolve(call).catch(() => hits.push(key));
      }
      return hits.sort();
    };
    const once = await struck(7, keys);
    expect(once.length).toBeGreaterThan(30);
    expect(once.length).toBeLessThan(70);
    expect(await struck(7, keys.toReversed())).toEqual(once);
    expect(await struck(8, keys)).not.toEqual(once);
  });
});
