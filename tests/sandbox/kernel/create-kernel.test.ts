import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { jsonService, operation } from '../../../sandbox/kernel/json-service.ts';
import type { Kernel } from '../../../sandbox/kernel/kernel.ts';
import type { Service, WireRequest } from '../../../sandbox/kernel/service.ts';
import { aKernel, type KernelUnderTest } from '../../support/sandbox-kernel.ts';

/** A service that answers what reached it, in S3's dialect of signatures. */
function echo(kernel: Kernel): Service {
  return {
    signingName: 's3',
    protocol: 's3',
    resourceTypes: {},
    handle: (request: WireRequest) =>
      kernel.recorded(
        request.caller,
        { eventSource: 's3.amazonaws.com', eventName: 'PutObject', category: 'Data', readOnly: false },
        async () => ({ status: 200, headers: { 'x-path': request.rawPath }, body: request.body }),
      ),
  };
}

const broken = (kernel: Kernel): Service =>
  jsonService(kernel, {
    signingName: 'broken',
    targetPrefix: 'Broken',
    operations: {
      Crash: operation({
        input: z.object({ name: z.string() }),
        readOnly: true,
        run() {
          throw new Error('quotes its input: 010190-1234');
        },
      }),
    },
  });

let sandbox: KernelUnderTest;
const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeAll(async () => {
  sandbox = await aKernel({ services: (kernel) => [echo(kernel), broken(kernel)] });
});
afterAll(async () => {
  logged.mockRestore();
  await sandbox.stop();
});

interface Wish {
  readonly service?: string;
  readonly path?: string;
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly at?: Date;
  readonly region?: string;
}

async function signed({
  service = 's3',
  path = '/bucket/key',
  method = 'PUT',
  body = 'x',
  headers = {},
  at,
  region,
}: Wish = {}) {
  const { credentials, endpoint } = sandbox.client('tester');
  const signer = new SignatureV4({
    service,
    region: region ?? 'eu-north-1',
    credentials,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
  });
  const { host } = new URL(endpoint);
  const request = {
    method,
    protocol: 'http:',
    hostname: host,
    path,
    query: {},
    headers: { host, ...headers },
    body,
  };
  return signer.sign(request, at ? { signingDate: at } : {});
}

type Signed = Awaited<ReturnType<typeof signed>>;

async function send(request: Signed) {
  const { host: _host, ...headers } = request.headers;
  const answer = await fetch(sandbox.kernel.endpoint + request.path, {
    method: request.method,
    headers,
    body: request.body,
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

const withHeaders = (sent: Signed, headers: Record<string, string>): Signed => ({
  ...sent,
  headers: { ...sent.headers, ...headers },
});

describe('signatures', () => {
  it.each(['/bucket/a%20b', '/bucket/%C3%A6%2B%28', '/bucket//double', '/bucket/100%25'])(
    'takes a signed request for %s and hands the path on as sent',
    async (path) => {
      const { status, text } = await send(await signed({ path, body: 'hej' }));
      expect([status, text]).toEqual([200, 'hej']);
    },
  );

  it.each<{ what: string; change: (sent: Signed) => Signed; code: string }>([
    { what: 'another body', change: (sent) => ({ ...sent, body: 'y' }), code: 'XAmzContentSHA256Mismatch' },
    {
      what: 'another path',
      change: (sent) => ({ ...sent, path: '/b/other' }),
      code: 'SignatureDoesNotMatch',
    },
    {
      what: 'a query that was not signed',
      change: (sent) => ({ ...sent, path: '/b?acl' }),
      code: 'SignatureDoesNotMatch',
    },
    {
      what: 'a header that was not signed',
      change: (sent) => withHeaders(sent, { 'x-amz-acl': 'public-read' }),
      code: 'AccessDenied',
    },
    {
      what: "another session's token",
      change: (sent) =>
        withHeaders(sent, { 'x-amz-security-token': sandbox.client('tester').credentials.sessionToken }),
      code: 'InvalidClientTokenId',
    },
    {
      what: 'no signature',
      change: ({ headers: { authorization: _gone, ...headers }, ...sent }) => ({ ...sent, headers }),
      code: 'MissingAuthenticationToken',
    },
    {
      what: 'a signature that is no signature',
      change: (sent) => withHeaders(sent, { authorization: 'Bearer x' }),
      code: 'IncompleteSignature',
    },
  ])('refuses $what', async ({ change, code }) => {
    const { status, text } = await send(change(await signed()));
    expect(text).toContain(`<Code>${code}</Code>`);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    { minutes: -14, status: 200 },
    { minutes: -16, status: 403 },
    { minutes: 14, status: 200 },
    { minutes: 16, status: 403 },
  ])('answers $status to a clock that is off by $minutes minutes', async ({ minutes, status }) => {
    const answer = await send(await signed({ at: new Date(Date.now() + minutes * 60_000) }));
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.text).toContain('RequestTimeTooSkewed');
  });

  it('refuses another region and names a service that nobody hosts', async () => {
    expect((await send(await signed({ region: 'us-east-1' }))).text).toContain(
      'AuthorizationHeaderMalformed',
    );
    const stranger = await send(
      await signed({ service: 'dynamodb', headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables' } }),
    );
    expect(JSON.parse(stranger.text)).toMatchObject({
      __type: 'UnknownService',
      message: expect.stringContaining('dynamodb'),
    });
  });

  it('refuses a session that has expired', async () => {
    const later = new Date(Date.now() + 2 * 3600_000);
    const other = await aKernel({ now: () => later });
    const client = other.client('tester', { lifetimeSeconds: -60 });
    const kms = new KMSClient({ ...client, systemClockOffset: 2 * 3600_000 });
    await expect(kms.send(new EncryptCommand({ KeyId: 'x', Plaintext: Buffer.of(1) }))).rejects.toMatchObject(
      { name: 'ExpiredToken' },
    );
    await other.stop();
  });
});

describe('presigned requests', () => {
  const presign = async (expiresIn: number, at = new Date()) => {
    const { credentials, endpoint } = sandbox.client('tester');
    const { host } = new URL(endpoint);
    const signer = new SignatureV4({
      service: 's3',
      region: 'eu-north-1',
      credentials,
      sha256: Sha256,
      uriEscapePath: false,
    });
    const { query = {} } = await signer.presign(
      {
        method: 'PUT',
        protocol: 'http:',
        hostname: host,
        path: '/bucket/a%20b',
        query: { tag: 'æ ø+å' },
        headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
      },
      { expiresIn, signingDate: at },
    );
    const text = Object.entries(query).map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
    );
    return `${endpoint}/bucket/a%20b?${text.join('&')}`;
  };

  it('are good for any body until they expire', async () => {
    expect((await fetch(await presign(60), { method: 'PUT', body: 'hej' })).status).toBe(200);
    const late = await fetch(await presign(60, new Date(Date.now() - 61_000)), {
      method: 'PUT',
      body: 'hej',
    });
    expect(await late.text()).toContain('Request has expired');
  });

  it('are good for what was signed only', async () => {
    const url = await presign(60);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    expect(
      (await fetch(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'), { method: 'PUT', body: 'x' }))
        .status,
    ).toBe(403);
  });
});

describe('the record of a call', () => {
  it('is written exactly once for every request that counts, whatever became of it', async () => {
    const before = { served: sandbox.host.served(), records: sandbox.records.length };
    await send(await signed());
    await send(await signed({ service: 'nothing' }));
    await send({ ...(await signed()), path: '/other' });
    await send(
      await signed({ service: 'broken', headers: { 'x-amz-target': 'Broken.Crash' }, body: '{"name":"x"}' }),
    );
    await send(
      await signed({ service: 'broken', headers: { 'x-amz-target': 'Broken.Nothing' }, body: '{}' }),
    );
    await fetch(`${sandbox.kernel.endpoint}/_carelake/status`);
    expect(sandbox.host.served() - before.served).toBe(5);
    expect(
      sandbox.records.slice(before.records).map(({ eventName, errorCode }) => [eventName, errorCode]),
    ).toEqual([
      ['PutObject', undefined],
      ['PUTRequest', 'UnknownService'],
      ['PUTRequest', 'SignatureDoesNotMatch'],
      ['Crash', 'InternalFailure'],
      ['Nothing', 'UnknownOperationException'],
    ]);
  });

  it('shows nothing of an error that quotes its input, and neither does the answer', async () => {
    const answer = await send(
      await signed({ service: 'broken', headers: { 'x-amz-target': 'Broken.Crash' }, body: '{"name":"x"}' }),
    );
    expect(answer.status).toBe(500);
    expect(answer.text + JSON.stringify([sandbox.records, logged.mock.calls])).not.toContain('010190');
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('create-kernel.test.ts'));
  });

  it('names the field of a wrong input, not what is in it', async () => {
    const answer = await send(
      await signed({
        service: 'broken',
        headers: { 'x-amz-target': 'Broken.Crash' },
        body: '{"name":123456}',
      }),
    );
    expect(JSON.parse(answer.text)).toMatchObject({
      __type: 'ValidationException',
      message: expect.stringMatching(/name$/),
    });
    expect(answer.text).not.toContain('123456');
  });

  it('comes before the effect is seen: a call that cannot be recorded fails', async () => {
    const other = await aKernel();
    const append = () => {
      throw new Error('disk full');
    };
    other.host.recordTo({ append });
    const kms = new KMSClient(other.client('tester'));
    const KeyId = other.kernel.template.resources('AWS::KMS::Key')[0]?.ref;
    await expect(kms.send(new EncryptCommand({ KeyId, Plaintext: Buffer.of(1) }))).rejects.toMatchObject({
      name: 'InternalFailure',
    });
    await other.stop();
  });

  it('tells an interceptor before and after, which can break the call off', async () => {
    const phases: string[] = [];
    const other = await aKernel({
      intercept: (_caller, { eventName }, phase) => {
        phases.push(`${phase} ${eventName}`);
        if (phases.length === 3) throw new Error('killed');
      },
    });
    const kms = new KMSClient(other.client('tester'));
    const KeyId = other.kernel.template.resources('AWS::KMS::Key')[0]?.ref;
    const encrypt = () => kms.send(new EncryptCommand({ KeyId, Plaintext: Buffer.of(1) }));
    await encrypt();
    await expect(encrypt()).rejects.toThrow();
    expect(phases).toEqual(['before Encrypt', 'after Encrypt', 'before Encrypt']);
    await other.stop();
  });
});

describe('state', () => {
  it('survives a restart: keys decrypt, and sessions are still known', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'carelake-state-'));
    const first = await aKernel({ dataDir });
    const KeyId = first.kernel.template.resources('AWS::KMS::Key')[0]?.ref;
    const settings = first.client('tester');
    const { CiphertextBlob } = await new KMSClient(settings).send(
      new EncryptCommand({ KeyId, Plaintext: Buffer.from('still here') }),
    );
    await first.stop();
    const second = await aKernel({ dataDir });
    const again = new KMSClient({ ...settings, endpoint: second.kernel.endpoint });
    const { Plaintext } = await again.send(new DecryptCommand({ CiphertextBlob }));
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('still here');
    await second.stop();
    expect(statSync(join(dataDir, 'root.key')).mode & 0o777).toBe(0o600);
    const atRest = readdirSync(dataDir)
      .map((file) => readFileSync(join(dataDir, file), 'latin1'))
      .join('');
    expect(atRest).not.toContain(settings.credentials.secretAccessKey);
    expect(atRest).not.toContain(settings.credentials.sessionToken);
    rmSync(dataDir, { recursive: true });
  });
});

describe('a JSON client for a service without that operation', () => {
  it('gets an error that names it', async () => {
    const ssm = new SSMClient(sandbox.client('tester'));
    await expect(ssm.send(new GetParameterCommand({ Name: 'x' }))).rejects.toMatchObject({
      name: 'UnknownService',
    });
  });
});
