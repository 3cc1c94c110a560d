import { describe, expect, it } from 'vitest';
import { aTemplate, listed, type Resource, statementsOf } from './a-template.ts';

const template = aTemplate();
const statements = statementsOf(template);
const bucket = (name: string): Resource => {
  const found = template.of('AWS::S3::Bucket').find(({ id }) => id.startsWith(name));
  if (found === undefined) throw new Error(`no bucket ${name}`);
  return found;
};
const guards = (name: string) =>
  statements.filter(
    ({ resource }) =>
      resource.Type === 'AWS::S3::BucketPolicy' && resource.Properties.Bucket === bucket(name).id,
  );
const guard = (name: string, sid: string) =>
  guards(name).find(({ statement }) => statement.Sid === sid)?.statement;

describe.each(['Landing', 'Lake', 'Results', 'Audit', 'Sql'])('the bucket %s', (name) => {
  it('is encrypted under a key of the study, object by object, versioned and private', () => {
    const { BucketEncryption, VersioningConfiguration, PublicAccessBlockConfiguration, OwnershipControls } =
      bucket(name).Properties;
    const [rule] = BucketEncryption.ServerSideEncryptionConfiguration;
    expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms');
    expect(rule.ServerSideEncryptionByDefault.KMSMasterKeyID).toMatch(/^Keys.*\.Arn$/);
    expect(rule.BucketKeyEnabled).toBe(false);
    expect(VersioningConfiguration.Status).toBe('Enabled');
    expect(Object.values(PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }]);
  });

  it('refuses plain HTTP, other accounts, and any other encryption', () => {
    expect(guard(name, 'TlsOnly')?.Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } });
    expect(guard(name, 'OwnAccountOnly')?.Effect).toBe('Deny');
    // Without both tests a write that names no encryption, and so gets the bucket's own, would be refused as well.
    expect(Object.keys(guard(name, 'RightKeyOnly')?.Condition ?? {})).toEqual(['StringNotEquals', 'Null']);
    expect(Object.keys(guard(name, 'KmsOnly')?.Condition ?? {})).toEqual(['StringNotEquals', 'Null']);
  });

  it('ends old versions and abandoned uploads', () => {
    const rules = bucket(name).Properties.LifecycleConfiguration.Rules;
    expect(rules.at(-1)).toMatchObject({
      NoncurrentVersionExpiration: { NoncurrentDays: 7 },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 },
    });
  });

  it('has a name that begins as the policies of keys expect', () => {
    expect(bucket(name).Properties.BucketName).toBeUndefined();
    expect(bucket(name).id.toLowerCase().startsWith(name.toLowerCase())).toBe(true);
  });
});

describe('what is special of a bucket', () => {
  it('is that published data, the ledger, key checks and accepted files are never overwritten', () => {
    const createOnly = [
      ...listed(guard('Lake', 'CreateOnly')?.Resource),
      ...listed(guard('Landing', 'CreateOnly')?.Resource),
    ];
    expect(createOnly.map((arn) => arn.split('/')[1])).toEqual([
      'ledger',
      'published',
      'key-checks',
      'withdrawn-persons',
      'sweeps',
      'hidden',
      'accepted',
      'review',
      'names',
      'person-withdrawals',
    ]);
    expect(guard('Lake', 'CreateOnly')?.Condition).toEqual({
      Null: { 's3:if-none-match': 'true' },
      Bool: { 's3:ObjectCreationOperation': 'true' },
    });
  });

  it('is that landing is read by two functions, whatever rights somebody has', () => {
    const readers = guard('Landing', 'ReadersOnly');
    expect(readers?.Effect).toBe('Deny');
    expect(readers?.Condition?.['ArnNotEquals']?.['aws:PrincipalArn']).toEqual([
      expect.stringMatching(/^validaterole/),
      expect.stringMatching(/^pseudonymiserole/),
    ]);
    // What waits for a review has a statement of its own.
    expect(listed(readers?.NotResource)).toEqual([expect.stringMatching(/\/review\/\*$/)]);
  });

  it('is that what waits for a review is read by one function and by the data manager of its source', () => {
    expect(guard('Landing', 'ReviewersOnly')).toMatchObject({
      Effect: 'Deny',
      Principal: '*',
      Resource: expect.stringMatching(/\/review\/\*$/),
      Condition: {
        ArnNotEquals: {
          'aws:PrincipalArn': [
            expect.stringMatching(/^pseudonymiserole/),
            expect.stringMatching(/^datamanager/),
          ],
        },
      },
    });
    expect(guard('Landing', 'OwnReviewsOnly')).toMatchObject({
      Effect: 'Deny',
      Principal: '*',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
      NotResource: expect.stringContaining('/review/${aws:PrincipalTag/source}/*'),
      Condition: { ArnEquals: { 'aws:PrincipalArn': expect.stringMatching(/^datamanager/) } },
    });
  });

  it('is that what waits for a review goes when what it rests on goes', () => {
    const rules = bucket('Landing').Properties.LifecycleConfiguration.Rules;
    const days = (prefix: string) =>
      rules.find(({ Prefix }: { Prefix?: string }) => Prefix === `${prefix}/`)?.ExpirationInDays;
    expect(days('review')).toBe(days('accepted'));
  });

  it.each(['Landing', 'Lake'])(
    'is that nobody but the erasing function deletes in %s, whatever rights somebody has',
    (name) => {
      expect(guard(name, 'EraserOnly')).toMatchObject({
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': expect.stringMatching(/^eraserole/) } },
      });
    },
  );

  it('is that nobody can delete the audit log before its time, and nobody but the trail writes it', () => {
    expect(bucket('Audit').Properties.ObjectLockConfiguration.Rule.DefaultRetention).toEqual({
      Mode: 'COMPLIANCE',
      Days: 3650,
    });
    expect(guard('Audit', 'NobodyElseWrites')?.Effect).toBe('Deny');
    expect(guard('Audit', 'NobodyDeletes')?.Condition).toBeUndefined();
    for (const name of ['Landing', 'Lake', 'Results'])
      expect(bucket(name).Properties.ObjectLockEnabled).toBeUndefined();
  });

  it('is that the text of queries is written once by one function, read by auditors, and locked', () => {
    expect(bucket('Sql').Properties.ObjectLockConfiguration.Rule.DefaultRetention).toEqual({
      Mode: 'COMPLIANCE',
      Days: 1825,
    });
    const others = (sid: string) => guard('Sql', sid)?.Condition?.['ArnNotEquals']?.['aws:PrincipalArn'];
    expect(others('WriterOnly')).toMatch(/^capturerole/);
    expect(others('ReadersOnly')).toEqual([expect.stringMatching(/^auditor/)]);
    const createOnly = listed(guard('Sql', 'CreateOnly')?.Resource).map((arn) => arn.split('/')[1]);
    expect(createOnly).toEqual(['queries', 'reconciliations']);
  });

  it('is that results of the auditor rest under the key of the audit log', () => {
    const condition = guard('Results', 'OtherKeyHere')?.Condition?.['StringNotEquals'];
    expect(Object.values(condition ?? {})).toEqual([expect.stringMatching(/^KeysAudit/)]);
  });
});

describe('the queues', () => {
  const queues = template.of('AWS::SQS::Queue');
  const working = queues.filter(({ Properties }) => Properties.RedrivePolicy !== undefined);

  it('are encrypted, and hand a message out again only after six times the longest run', () => {
    for (const { Properties } of queues) expect(Properties.KmsMasterKeyId).toMatch(/^KeysPipeline/);
    expect(working).toHaveLength(5);
    for (const { Properties } of working) {
      expect(Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * 900);
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5);
    }
  });

  it('keep what failed for fourteen days', () => {
    const dead = queues.filter((queue) => !working.includes(queue));
    expect(dead).toHaveLength(6);
    for (const { Properties } of dead) expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  it.each([
    ['carelake-3cp-deliveries', 'a descriptor', 'deliveries/*/datapackage.json', /ToValidate/],
    ['carelake-3cp-withdrawals', 'a request to withdraw', 'withdrawals/*', /ToErase/],
    ['carelake-3cp-waivers', 'a waiver', 'waivers/*', /ToPublish/],
    ['carelake-3cp-releases', 'a request to release', 'releases/*', /ToPseudonymise/],
    [
      'carelake-3cp-person-withdrawals',
      'a request to withdraw a person',
      'person-withdrawals/*.json',
      /ToPseudonymise/,
    ],
  ])('are told by %s of %s in landing alone', (name, _what, wildcard, queue) => {
    const rule = template.of('AWS::Events::Rule').find(({ Properties }) => Properties.Name === name);
    expect(rule?.Properties.EventPattern.detail).toEqual({
      bucket: { name: [bucket('Landing').id] },
      object: { key: [{ wildcard }] },
    });
    const [target, ...others] = rule?.Properties.Targets ?? [];
    expect(others).toEqual([]);
    expect(target.Arn).toMatch(queue);
    expect(target.DeadLetterConfig.Arn).toMatch(/LostEvents/);
  });

  it('get of a query that ended its id alone, since the event of a failure quotes the query', () => {
    const rule = template.of('AWS::Events::Rule').find(({ Properties }) => /queries/.test(Properties.Name));
    const [target, ...others] = rule?.Properties.Targets ?? [];
    expect(others).toEqual([]);
    expect(target.InputPath).toBe('$.detail.queryExecutionId');
  });
});

describe('the trail', () => {
  const properties = template.of('AWS::CloudTrail::Trail')[0]?.Properties;

  it('is whole: every Region, KMS included, validated and encrypted', () => {
    expect(properties).toMatchObject({
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
      IsLogging: true,
    });
    expect(properties.KMSKeyId).toMatch(/^KeysAudit/);
    expect(JSON.stringify(properties)).not.toContain('Exclude');
  });

  it('records the objects of every bucket, and every queue, dead letters too', () => {
    const prefixes = properties.AdvancedEventSelectors.flatMap(
      (selector: { FieldSelectors: { Field: string; StartsWith?: string[] }[] }) =>
        selector.FieldSelectors.filter(({ Field }) => Field === 'resources.ARN').flatMap(
          ({ StartsWith }) => StartsWith ?? [],
        ),
    );
    const objects = ['Landing', 'Lake', 'Results', 'Sql', 'Audit'].map((name) => `${bucket(name).id}.Arn/`);
    expect(prefixes).toEqual([...objects, expect.stringMatching(/:sqs:.*:carelake-3cp-$/)]);
  });
});
