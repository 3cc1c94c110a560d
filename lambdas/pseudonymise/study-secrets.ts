import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { SecretDomain } from '../../core/contracts/pseudonym-domains.ts';
import { lakeKeys } from '../../core/deliveries/keys.ts';
import { keyCheckValue } from '../../core/pseudonyms/pseudonyms.ts';
import type { Lake } from '../shared/lake.ts';
import { PipelineError } from '../shared/log.ts';
import { createObject, readTextIfThere } from '../shared/objects.ts';

export interface PseudonymKey {
  readonly arn: string;
  readonly version: string;
}

/**
 * Derives the study's secrets, one per domain (EDPB Guidelines 01/2025: a pseudonym of one domain says nothing in another), from the KMS HMAC key, which never leaves KMS, and works with them in memory only; they are overwritten
 * afterwards. A stored key-check value stops a wrong key or label before the first row.
 */
export async function withStudySecrets<T>(
  {
    kms,
    lake,
    key,
    study,
    domains,
  }: { kms: KMSClient; lake: Lake; key: PseudonymKey; study: string; domains: readonly SecretDomain[] },
  work: (secrets: ReadonlyMap<string, Uint8Array>) => Promise<T>,
): Promise<T> {
  const secrets = new Map<string, Uint8Array>();
  try {
    for (const domain of domains) {
      const secret = await deriveSecret(kms, key.arn, `carelake|pseudonym|${key.version}|${study}|${domain}`);
      secrets.set(domain, secret);
      await checkSecret(lake, lakeKeys.keyCheck({ version: key.version, domain }), secret);
    }
    return await work(secrets);
  } finally {
    for (const secret of secrets.values()) secret.fill(0);
  }
}

async function deriveSecret(kms: KMSClient, keyArn: string, label: string): Promise<Uint8Array> {
  const { Mac } = await kms.send(
    new GenerateMacCommand({
      KeyId: keyArn,
      MacAlgorithm: 'HMAC_SHA_512',
      Message: Buffer.from(label, 'utf8'),
    }),
  );
  if (Mac === undefined) throw new PipelineError('MAC_MISSING', 'KMS gave no MAC');
  return Mac;
}

async function checkSecret({ s3, bucket }: Lake, key: string, secret: Uint8Array): Promise<void> {
  const value = keyCheckValue(secret);
  const stored = await readTextIfThere(s3, { bucket, key });
  if (stored === undefined) {
    if (await createObject(s3, { bucket, key }, JSON.stringify({ value }))) return;
    return checkSecret({ s3, bucket }, key, secret);
  }
  if ((JSON.parse(stored) as { value: string }).value !== value) {
    throw new PipelineError('KEY_CHECK', 'the pseudonym secret is not the one this study began with');
  }
}
