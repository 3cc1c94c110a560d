import type { GdprRule } from './gdpr-rule.ts';

interface LifecycleRule {
  readonly Status?: string;
  readonly ExpirationInDays?: number;
  readonly NoncurrentVersionExpiration?: unknown;
  readonly AbortIncompleteMultipartUpload?: unknown;
}

/** Buckets and queues; logs have a rule of their own. */
export const retentionSet: GdprRule = {
  id: 'RetentionSet',
  article: 'art. 5(1)(e)',
  says: 'A store keeps what it holds for ever: its contents, their old versions, or the leftovers of broken uploads',
  breaks({ type, properties }) {
    if (type === 'AWS::SQS::Queue') return properties.MessageRetentionPeriod === undefined;
    if (type !== 'AWS::S3::Bucket') return false;
    const rules: LifecycleRule[] = properties.LifecycleConfiguration?.Rules ?? [];
    const enabled = rules.filter(({ Status }) => Status === 'Enabled');
    return !(
      ['ExpirationInDays', 'NoncurrentVersionExpiration', 'AbortIncompleteMultipartUpload'] as const
    ).every((what) => enabled.some((rule) => rule[what] !== undefined));
  },
};
