import {
  DecryptCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyWithoutPlaintextCommand,
  GenerateMacCommand,
  KMSClient,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { via } from '../../../sandbox/kernel/caller.ts';
import { createKms } from '../../../sandbox/kms/create-kms.ts';
import { aKernel, aKey, allow, aRole, type KernelUnderTest } from '../../support/sandbox-kernel.ts';

const account = '123456789012';
const role = (name: string) => ({ AWS: `arn:aws:iam::${account}:role/${name}` });
const hmac = { KeySpec: 'HMAC_512', KeyUsage: 'GENERATE_VERIFY_MAC' };

const resources = {
  Tester: aRole('tester'),
  Reader: aRole('reader', []),
  Key: aKey(),
  Other: aKey(),
  Name: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/study', TargetKeyId: { Ref: 'Key' } } },
  // Only for S3, only for one bucket, and only for the reader: what the landing key looks like.
  Fenced: aKey([
    {
      ...allow(['kms:Decrypt', 'kms:GenerateDataKey']),
      Principal: role('reader'),
      Condition: {
        StringEquals: { 'kms:ViaService': 's3.eu-north-1.amazonaws.com' },
        StringLike: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::landing/*' },
      },
    },
    {
      ...allow('kms:Decrypt'),
      Effect: 'Deny',
      Principal: '*',
      Condition: { StringEquals: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::landing/sealed' } },
    },
  ]),
  Mac: aKey(
    [
      {
        ...allow('kms:GenerateMac'),
        Principal: role('reader'),
        Condition: { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_512' } },
      },
    ],
    hmac,
  ),
  OpenMac: aKey(undefined, hmac),
};

let sandbox: KernelUnderTest;
let kms: KMSClient;
let reader: KMSClient;
const keyId = (logicalId: string) =>
  sandbox.kernel.template.resources('AWS::KMS::Key').find((key) => key.logicalId === logicalId)?.ref ?? '';

beforeAll(async () => {
  sandbox = await aKernel({ resources });
  kms = new KMSClient(sandbox.client('tester'));
  reader = new KMSClient(sandbox.client('reader'));
});
afterAll(() => sandbox.stop());

const Plaintext = Buffer.from('a sub-key');
const refused = (code: string) => expect.objectContaining({ name: code });

describe('encryption', () => {
  it('gives back what it encrypted, by id, ARN or alias, whatever the order of the context', async () => {
    for (const KeyId of [
      keyId('Key'),
      `arn:aws:kms:eu-north-1:${account}:key/${keyId('Key')}`,
      'alias/study',
    ]) {
      const { CiphertextBlob } = await kms.send(
        new EncryptCommand({ KeyId, Plaintext, EncryptionContext: { a: '1', b: '2' } }),
      );
      const answer = await kms.send(
        new DecryptCommand({ CiphertextBlob, EncryptionContext: { b: '2', a: '1' } }),
      );
      expect(Buffer.from(answer.Plaintext ?? [])).toEqual(Plaintext);
      expect(answer.KeyId).toBe(`arn:aws:kms:eu-north-1:${account}:key/${keyId('Key')}`);
    }
  });

  it('refuses another context, a changed ciphertext and the wrong key', async () => {
    const { CiphertextBlob = new Uint8Array() } = await kms.send(
      new EncryptCommand({ KeyId: 'alias/study', Plaintext, EncryptionContext: { a: '1' } }),
    );
    const changed = Uint8Array.from(CiphertextBlob);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const invalid = refused('InvalidCiphertextException');
    await expect(kms.send(new DecryptCommand({ CiphertextBlob }))).rejects.toEqual(invalid);
    const EncryptionContext = { a: '1' };
    await expect(
      kms.send(new DecryptCommand({ CiphertextBlob: changed, EncryptionContext })),
    ).rejects.toEqual(invalid);
    await expect(
      kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext, KeyId: keyId('Other') })),
    ).rejects.toEqual(refused('IncorrectKeyException'));
  });

  it('makes data keys that only their ciphertext leads back to', async () => {
    const { Plaintext: key, CiphertextBlob } = await kms.send(
      new GenerateDataKeyCommand({ KeyId: 'alias/study', KeySpec: 'AES_256' }),
    );
    expect(key).toHaveLength(32);
    expect((await kms.send(new DecryptCommand({ CiphertextBlob }))).Plaintext).toEqual(key);
    const blind = await kms.send(
      new GenerateDataKeyWithoutPlaintextCommand({ KeyId: 'alias/study', NumberOfBytes: 64 }),
    );
    expect('Plaintext' in blind).toBe(false);
    expect(
      (await kms.send(new DecryptCommand({ CiphertextBlob: blind.CiphertextBlob }))).Plaintext,
    ).toHaveLength(64);
  });

  it.each([
    { bytes: 4096, outcome: 'takes' },
    { bytes: 4097, outcome: 'refuses' },
  ])('$outcome a plaintext of $bytes bytes', async ({ bytes, outcome }) => {
    const sent = kms.send(new EncryptCommand({ KeyId: 'alias/study', Plaintext: Buffer.alloc(bytes, 1) }));
    if (outcome === 'takes') await expect(sent).resolves.toBeDefined();
    else await expect(sent).rejects.toEqual(refused('ValidationException'));
  });

  it('names a key or alias that does not exist', async () => {
    for (const KeyId of ['alias/nothing', '00000000-0000-4000-8000-000000000000']) {
      await expect(kms.send(new DescribeKeyCommand({ KeyId }))).rejects.toEqual(refused('NotFoundException'));
    }
  });
});

describe('message authentication', () => {
  const message = {
    KeyId: '',
    Message: Buffer.from('carelake|pseudonym|1|3cp|person'),
    MacAlgorithm: 'HMAC_SHA_512',
  } as const;

  it('makes the same MAC for the same label, and verifies it', async () => {
    const label = { ...message, KeyId: keyId('OpenMac') };
    const { Mac } = await kms.send(new GenerateMacCommand(label));
    expect(Mac).toHaveLength(64);
    expect((await kms.send(new GenerateMacCommand(label))).Mac).toEqual(Mac);
    expect((await kms.send(new VerifyMacCommand({ ...label, Mac }))).MacValid).toBe(true);
    const forged = kms.send(new VerifyMacCommand({ ...label, Mac: Buffer.alloc(64) }));
    await expect(forged).rejects.toEqual(refused('KMSInvalidMacException'));
  });

  it.each([4096, 4097])('knows the limit at a message of %i bytes', async (bytes) => {
    const sent = kms.send(
      new GenerateMacCommand({ ...message, KeyId: keyId('OpenMac'), Message: Buffer.alloc(bytes, 1) }),
    );
    if (bytes <= 4096) await expect(sent).resolves.toBeDefined();
    else await expect(sent).rejects.toEqual(refused('ValidationException'));
  });

  it('lets no key do the work of another kind', async () => {
    const mac = kms.send(new GenerateMacCommand({ ...message, KeyId: keyId('Key') }));
    await expect(mac).rejects.toEqual(refused('InvalidKeyUsageException'));
    const encrypted = kms.send(new EncryptCommand({ KeyId: keyId('OpenMac'), Plaintext }));
    await expect(encrypted).rejects.toEqual(refused('InvalidKeyUsageException'));
    const short = kms.send(
      new GenerateMacCommand({ ...message, KeyId: keyId('OpenMac'), MacAlgorithm: 'HMAC_SHA_256' }),
    );
    await expect(short).rejects.toEqual(refused('InvalidKeyUsageException'));
  });

  it('is for the named role and algorithm only, even against a caller who may do everything', async () => {
    const label = { ...message, KeyId: keyId('Mac') };
    await expect(reader.send(new GenerateMacCommand(label))).resolves.toBeDefined();
    const denied = refused('AccessDeniedException');
    await expect(kms.send(new GenerateMacCommand(label))).rejects.toEqual(denied);
    await expect(reader.send(new VerifyMacCommand({ ...label, Mac: Buffer.alloc(64) }))).rejects.toEqual(
      denied,
    );
    await expect(
      reader.send(new GenerateMacCommand({ ...label, MacAlgorithm: 'HMAC_SHA_256' })),
    ).rejects.toEqual(denied);
  });
});

describe('a key that only S3 may use for the reader', () => {
  const arn = (key: string) => ({ 'aws:s3:arn': `arn:aws:s3:::${key}` });
  const viaS3 = () => via(sandbox.caller('reader'), 's3.amazonaws.com');
  // The factory's second instance over the same kernel: what S3 gets handed.
  const internal = () => createKms(sandbox.kernel);
  const ask = (key: string) => ({ keyId: keyId('Fenced'), context: arn(key) });

  it('opens through S3 for the bucket it is for', async () => {
    const { plaintext, ciphertext, keyArn } = await internal().generateDataKey(viaS3(), ask('landing/x'));
    expect(await internal().decrypt(viaS3(), { ciphertext, context: arn('landing/x') })).toEqual(plaintext);
    const record = sandbox.records.at(-1);
    expect(record).toMatchObject({
      eventName: 'Decrypt',
      sourceIPAddress: 's3.amazonaws.com',
      requestParameters: { encryptionContext: arn('landing/x') },
      resources: [{ ARN: keyArn }],
    });
  });

  it('stays shut for another bucket, for a direct call, and where a Deny names the object', async () => {
    const denied = refused('AccessDenied');
    await expect(internal().generateDataKey(viaS3(), ask('lake/x'))).rejects.toEqual(denied);
    await expect(internal().generateDataKey(sandbox.caller('reader'), ask('landing/x'))).rejects.toEqual(
      denied,
    );
    const { ciphertext } = await internal().generateDataKey(viaS3(), ask('landing/sealed'));
    await expect(internal().decrypt(viaS3(), { ciphertext, context: arn('landing/sealed') })).rejects.toEqual(
      denied,
    );
    expect(sandbox.records.at(-1)).toMatchObject({ eventName: 'Decrypt', errorCode: 'AccessDenied' });
  });
});

describe('state', () => {
  it('refuses every use of a disabled key until it is enabled again', async () => {
    const KeyId = keyId('Other');
    const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId, Plaintext }));
    await kms.send(new DisableKeyCommand({ KeyId }));
    expect((await kms.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata?.KeyState).toBe('Disabled');
    await expect(kms.send(new DecryptCommand({ CiphertextBlob }))).rejects.toEqual(
      refused('DisabledException'),
    );
    await kms.send(new EnableKeyCommand({ KeyId }));
    await expect(kms.send(new DecryptCommand({ CiphertextBlob }))).resolves.toBeDefined();
  });

  it('records no plaintext, no message and no key of a call', async () => {
    await kms.send(new EncryptCommand({ KeyId: 'alias/study', Plaintext }));
    await kms.send(
      new GenerateMacCommand({ KeyId: keyId('OpenMac'), Message: Plaintext, MacAlgorithm: 'HMAC_SHA_512' }),
    );
    expect(JSON.stringify(sandbox.records)).not.toContain(Plaintext.toString('base64'));
  });
});
