import { randomBytes } from 'node:crypto';
import { AwsError } from '../kernel/aws-error.ts';
import type { Kernel, PolicyDocument } from '../kernel/kernel.ts';
import type { Resource } from '../kernel/service.ts';

/** A customer-managed key of the template. */
export interface KmsKey {
  readonly id: string;
  readonly arn: string;
  readonly description: string;
  /** `SYMMETRIC_DEFAULT` or `HMAC_512`, … */
  readonly spec: string;
  readonly usage: string;
  readonly policy: PolicyDocument;
  readonly enabled: boolean;
  readonly createdAt: Date;
  readonly material: Buffer;
}

export interface Keys {
  /** By key id, key ARN, alias name or alias ARN; throws NotFoundException. */
  find(name: string): KmsKey;
  setEnabled(id: string, enabled: boolean): void;
}

const SYMMETRIC_BYTES = 32;
const HMAC_BYTES: Readonly<Record<string, number>> = {
  HMAC_224: 28,
  HMAC_256: 32,
  HMAC_384: 48,
  HMAC_512: 64,
};

/** Keeps the material and state of the template's keys, sealed under the sandbox's root key. */
export function createKeys(kernel: Kernel): Keys {
  kernel.db.exec(
    'CREATE TABLE IF NOT EXISTS kms_keys (id TEXT PRIMARY KEY, spec TEXT NOT NULL, sealed BLOB NOT NULL, enabled INTEGER NOT NULL, created_at INTEGER NOT NULL) STRICT',
  );
  const select = kernel.db.prepare('SELECT spec, sealed, enabled, created_at FROM kms_keys WHERE id = ?');
  const insert = kernel.db.prepare(
    'INSERT INTO kms_keys (id, spec, sealed, enabled, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const update = kernel.db.prepare('UPDATE kms_keys SET enabled = ? WHERE id = ?');

  function load(resource: Resource): KmsKey {
    const { properties, ref: id } = resource;
    const spec = String(properties['KeySpec'] ?? 'SYMMETRIC_DEFAULT');
    const row = select.get(id) ?? create(id, spec, properties['Enabled'] !== false);
    if (row['spec'] !== spec)
      throw new Error(`the key ${resource.logicalId} changed its KeySpec; reset the sandbox`);
    return {
      id,
      arn: resource.attribute('Arn'),
      description: String(properties['Description'] ?? ''),
      spec,
      usage: String(properties['KeyUsage'] ?? 'ENCRYPT_DECRYPT'),
      policy: properties['KeyPolicy'] as PolicyDocument,
      enabled: row['enabled'] === 1,
      createdAt: new Date(Number(row['created_at'])),
      material: kernel.open(Buffer.from(row['sealed'] as Uint8Array), `kms.key/${id}`),
    };
  }

  function create(id: string, spec: string, enabled: boolean) {
    const bytes = spec === 'SYMMETRIC_DEFAULT' ? SYMMETRIC_BYTES : HMAC_BYTES[spec];
    if (bytes === undefined) throw new Error(`the sandbox does not host KMS keys of spec ${spec}`);
    insert.run(
      id,
      spec,
      kernel.seal(randomBytes(bytes), `kms.key/${id}`),
      enabled ? 1 : 0,
      kernel.now().getTime(),
    );
    return select.get(id) ?? {};
  }

  return {
    find(name) {
      const resource = resolve(kernel, name);
      if (!resource) throw new AwsError('NotFoundException', 'The key or alias does not exist.');
      return load(resource);
    },
    setEnabled(id, enabled) {
      update.run(enabled ? 1 : 0, id);
    },
  };
}

function resolve({ template }: Kernel, name: string): Resource | undefined {
  const { partition, region, account } = template.deployment;
  const local = name.startsWith('arn:')
    ? name.replace(`arn:${partition}:kms:${region}:${account}:`, '')
    : name;
  const keys = template.resources('AWS::KMS::Key');
  if (!local.startsWith('alias/')) {
    const id = local.replace(/^key\//, '');
    return keys.find((key) => key.ref === id);
  }
  const alias = template.resources('AWS::KMS::Alias').find(({ ref }) => ref === local);
  const target = alias?.properties['TargetKeyId'];
  return keys.find((key) => key.ref === target || key.attribute('Arn') === target);
}
