import { physicalName } from '../kernel/physical-name.ts';
import type { ResourceModel } from '../kernel/service.ts';

/** A bucket name has at most this many characters. */
const NAME_LENGTH = 63;

export const s3ResourceModels: Readonly<Record<string, ResourceModel>> = {
  'AWS::S3::Bucket': {
    ref: ({ logicalId, properties }, where) =>
      typeof properties['BucketName'] === 'string'
        ? properties['BucketName']
        : physicalName(where, logicalId, { maxLength: NAME_LENGTH, lowerCase: true }),
    attributes: {
      Arn: ({ ref }, where) => `arn:${where.partition}:s3:::${ref}`,
      DomainName: ({ ref }, where) => `${ref}.s3.${where.urlSuffix}`,
      RegionalDomainName: ({ ref }, where) => `${ref}.s3.${where.region}.${where.urlSuffix}`,
    },
  },
  'AWS::S3::BucketPolicy': {
    ref: ({ properties }) => String(properties['Bucket']),
  },
};
