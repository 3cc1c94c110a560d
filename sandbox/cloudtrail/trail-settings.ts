import { z } from 'zod';
import { physicalName } from '../kernel/physical-name.ts';
import type { Deployment, Resource, ResourceModel } from '../kernel/service.ts';
import {
  type AdvancedSelector,
  AdvancedSelectorSchema,
  BasicSelectorSchema,
  toAdvanced,
} from './selectors.ts';

const Flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

// Strict: a property that the sandbox does not honour is an error that names it, never a silent success.
const TrailProperties = z.strictObject({
  TrailName: z.string().optional(),
  S3BucketName: z.string(),
  S3KeyPrefix: z.string().optional(),
  KMSKeyId: z.string().optional(),
  IsLogging: Flag,
  EnableLogFileValidation: Flag.default(false),
  IsMultiRegionTrail: Flag.default(false),
  IncludeGlobalServiceEvents: Flag.default(false),
  AdvancedEventSelectors: z.array(AdvancedSelectorSchema).optional(),
  EventSelectors: z.array(BasicSelectorSchema).optional(),
  Tags: z.array(z.unknown()).optional(),
});

/** What a trail of the template says of itself. */
export interface TrailSettings {
  readonly name: string;
  readonly arn: string;
  readonly bucket: string;
  /** `<S3KeyPrefix>/` or nothing. */
  readonly keyPrefix: string;
  readonly kmsKeyId: string | undefined;
  readonly startsLogging: boolean;
  readonly writesDigests: boolean;
  readonly isMultiRegion: boolean;
  readonly includesGlobalServices: boolean;
  readonly selectors: readonly AdvancedSelector[];
}

/** Names of AWS::CloudTrail::Trail. */
export const trailModel: ResourceModel = {
  ref: ({ logicalId, properties }, where) =>
    typeof properties['TrailName'] === 'string'
      ? properties['TrailName']
      : physicalName(where, logicalId, { maxLength: 128 }),
  attributes: { Arn: ({ ref }, where) => trailArn(where, ref) },
};

/** Reads the trail that a template declares. */
export function readTrailSettings(resource: Resource, where: Deployment): TrailSettings {
  const properties = TrailProperties.parse(resource.properties);
  return {
    name: resource.ref,
    arn: trailArn(where, resource.ref),
    bucket: properties.S3BucketName,
    keyPrefix: properties.S3KeyPrefix === undefined ? '' : `${properties.S3KeyPrefix}/`,
    kmsKeyId: properties.KMSKeyId,
    startsLogging: properties.IsLogging,
    writesDigests: properties.EnableLogFileValidation,
    isMultiRegion: properties.IsMultiRegionTrail,
    includesGlobalServices: properties.IncludeGlobalServiceEvents,
    selectors: properties.AdvancedEventSelectors ?? toAdvanced(properties.EventSelectors),
  };
}

function trailArn({ partition, region, account }: Deployment, name: string): string {
  return `arn:${partition}:cloudtrail:${region}:${account}:trail/${name}`;
}
