import { physicalUuid } from '../kernel/physical-name.ts';
import type { ResourceModel } from '../kernel/service.ts';

const key: ResourceModel = {
  ref: ({ logicalId }, where) => physicalUuid(where, logicalId),
  attributes: {
    Arn: ({ ref }, where) => `arn:${where.partition}:kms:${where.region}:${where.account}:key/${ref}`,
    KeyId: ({ ref }) => ref,
  },
};

const alias: ResourceModel = {
  ref: ({ logicalId, properties }) => {
    const name = properties['AliasName'];
    if (typeof name !== 'string') throw new Error(`the alias ${logicalId} has no AliasName`);
    return name;
  },
};

export const kmsResourceTypes: Readonly<Record<string, ResourceModel>> = {
  'AWS::KMS::Key': key,
  'AWS::KMS::Alias': alias,
};
