import type { GdprRule } from './gdpr-rule.ts';

/** An alias would be looked up in the account of whoever asks, and AWS's own key is every study's. */
export const bucketOnOwnKey: GdprRule = {
  id: 'BucketOnOwnKey',
  article: 'art. 32(1)(a)',
  says: 'A bucket is not encrypted under a customer key of this stack, named by its ARN',
  breaks({ type, properties }) {
    if (type !== 'AWS::S3::Bucket') return false;
    const rules = properties.BucketEncryption?.ServerSideEncryptionConfiguration ?? [];
    return (
      rules.length === 0 ||
      rules.some(
        ({
          ServerSideEncryptionByDefault: by,
        }: {
          ServerSideEncryptionByDefault?: Record<string, unknown>;
        }) => by?.['SSEAlgorithm'] !== 'aws:kms' || !isArnOfOwnKey(by['KMSMasterKeyID']),
      )
    );
  },
};

function isArnOfOwnKey(key: unknown): boolean {
  const [, attribute] = (key as { 'Fn::GetAtt'?: string[] } | undefined)?.['Fn::GetAtt'] ?? [];
  return attribute === 'Arn';
}
