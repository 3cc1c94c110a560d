import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AwsError } from '../../../sandbox/kernel/aws-error.ts';
import { via } from '../../../sandbox/kernel/caller.ts';
import { aCaller, aRootUser, aTrail, READ } from './a-trail.ts';

let scene: ReturnType<typeof aTrail>;
beforeEach(async () => {
  scene = aTrail();
  await scene.restart();
});
afterEach(() => scene[Symbol.dispose]());

const recordsIn = (files: ReturnType<typeof scene.logs>) => files.flatMap(({ content }) => content.Records);

describe('delivery of log files', () => {
  it('brings every record into a file whose name AWS would give', async () => {
    const records = [scene.record(), scene.record()];
    await scene.trail.flush();
    const [file, ...others] = scene.logs();
    expect(others).toEqual([]);
    expect(file?.key).toMatch(
      /^AWSLogs\/123456789012\/CloudTrail\/eu-north-1\/2026\/11\/22\/123456789012_CloudTrail_eu-north-1_20261122T1000Z_[A-Za-z0-9]{16}\.json\.gz$/,
    );
    expect(file?.content).toEqual({ Records: records });
  });

  it('puts the days on either side of midnight (UTC) into files of their own', async () => {
    scene.pass(14 * 3600 - 1);
    scene.record();
    scene.pass(1);
    scene.record();
    await scene.trail.flush();
    expect(scene.logs().map(({ key }) => /\d{4}\/\d\d\/\d\d/.exec(key)?.[0])).toEqual([
      '2026/11/22',
      '2026/11/23',
    ]);
  });

  it('asks S3 as CloudTrail does, on behalf of the trail and under its key', async () => {
    scene.record();
    await scene.trail.flush();
    expect(scene.bucket.puts[0]).toMatchObject({
      caller: {
        principal: {
          kind: 'service',
          name: 'cloudtrail.amazonaws.com',
          sourceArn: 'arn:aws:cloudtrail:eu-north-1:123456789012:trail/carelake-3cp',
        },
      },
      object: { bucket: 'audit-bucket', kmsKeyId: 'audit-key', acl: 'bucket-owner-full-control' },
    });
  });

  it('leaves no record of its own deliveries, which would never end', async () => {
    scene.record();
    await scene.trail.flush();
    const deliverer = scene.bucket.puts[0]?.caller;
    if (!deliverer) throw new Error('nothing was delivered');
    scene.record(
      { ...READ, eventName: 'GenerateDataKey', category: 'Management' },
      via(deliverer, 's3.amazonaws.com'),
    );
    await scene.trail.flush();
    expect(scene.logs()).toHaveLength(1);
  });

  it('holds records while the bucket refuses them, says so, and delivers them after a restart', async () => {
    const record = scene.record();
    scene.bucket.failWith(new AwsError('AccessDenied', 'no', 403));
    await expect(scene.trail.flush()).rejects.toThrow('no');
    expect(await scene.ask('GetTrailStatus', { Name: 'carelake-3cp' })).toMatchObject({
      LatestDeliveryError: 'AccessDenied',
    });
    scene.bucket.failWith(undefined);
    await scene.restart();
    await scene.trail.flush();
    expect(recordsIn(scene.logs())).toContainEqual(record);
    const attempts = scene.bucket.puts
      .slice(0, 2)
      .map(({ object }) => [object.key, object.body.toString('hex')]);
    expect(attempts[1]).toEqual(attempts[0]);
  });

  it('fails the call whose record cannot be kept', () => {
    scene.db.exec('DROP TABLE cloudtrail_records');
    expect(() => scene.record()).toThrow();
  });

  it('keeps no record readable in the database', () => {
    scene.record();
    const [row] = scene.db.prepare('SELECT sealed FROM cloudtrail_records').all();
    expect(Buffer.from(row?.['sealed'] as Uint8Array).toString('latin1')).not.toMatch(/ida|education/);
  });
});

describe('selectors of the trail', () => {
  const other = [{ type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::other-bucket/key' }];
  it.each([
    { what: 'an object of a selected bucket', entry: READ, kept: 1 },
    {
      what: 'a list of a selected bucket',
      entry: { ...READ, resources: [{ ARN: 'arn:aws:s3:::lake-bucket' }] },
      kept: 1,
    },
    { what: 'an object of another bucket', entry: { ...READ, resources: other }, kept: 0 },
    { what: 'a queue nobody selected', entry: { ...READ, eventSource: 'sqs.amazonaws.com' }, kept: 0 },
    {
      what: 'a management event',
      entry: { ...READ, category: 'Management' as const, resources: other },
      kept: 1,
    },
  ])('keep $kept records of $what', async ({ entry, kept }) => {
    scene.record(entry);
    await scene.trail.flush();
    expect(recordsIn(scene.logs())).toHaveLength(kept);
  });

  it('of an unknown field stop the sandbox and are named', async () => {
    using strange = aTrail({
      AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'moonPhase', Equals: ['full'] }] }],
    });
    await expect(strange.restart()).rejects.toThrow(/AdvancedEventSelectors/);
  });
});

describe('operations', () => {
  it('answer the AWS CLI, whose target has a package in front', async () => {
    const { trailList } = await scene.ask(
      'DescribeTrails',
      {},
      { targetPrefix: 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101' },
    );
    expect(trailList).toMatchObject([
      { Name: 'carelake-3cp', S3BucketName: 'audit-bucket', LogFileValidationEnabled: true },
    ]);
  });

  it('do not find a trail of another name', async () => {
    await expect(scene.ask('GetTrail', { Name: 'other' })).rejects.toMatchObject({
      code: 'TrailNotFoundException',
    });
  });

  it('look management events up by name, newest first, page by page, whatever is logged', async () => {
    const start = {
      ...READ,
      category: 'Management' as const,
      eventName: 'StartQueryExecution',
      resources: [],
    };
    await scene.ask('StopLogging', { Name: 'carelake-3cp' });
    const records = [1, 2, 3].map(() => {
      scene.pass(60);
      return scene.record(start);
    });
    scene.record({ ...start, category: 'Data' });
    scene.record({ ...start, eventName: 'GetQueryExecution' });
    const LookupAttributes = [{ AttributeKey: 'EventName', AttributeValue: 'StartQueryExecution' }];
    const found = [];
    for (let NextToken: string | undefined; ; ) {
      const page = await scene.ask('LookupEvents', { LookupAttributes, MaxResults: 2, NextToken });
      found.push(...page.Events);
      if (page.NextToken === undefined) break;
      NextToken = page.NextToken;
    }
    const told = found.map(({ CloudTrailEvent }) => JSON.parse(CloudTrailEvent));
    expect(told).toEqual(records.toReversed());
    const later = { LookupAttributes, StartTime: Date.parse(records[2]?.eventTime ?? '') / 1000 };
    expect((await scene.ask('LookupEvents', later)).Events).toHaveLength(1);
  });

  it('stop and start logging: the stop is the last record, and the next digest starts a new chain', async () => {
    scene.record();
    await scene.ask('StopLogging', { Name: 'carelake-3cp' });
    scene.record();
    scene.pass(60);
    await scene.ask('StartLogging', { Name: 'carelake-3cp' });
    scene.pass(60);
    scene.record();
    await scene.trail.stop?.();
    expect(recordsIn(scene.logs()).map(({ eventName }) => eventName)).toEqual([
      'GetObject',
      'StopLogging',
      'StartLogging',
      'GetObject',
    ]);
    expect(scene.digests().map(({ content }) => content.previousDigestS3Object)).toEqual([null, null]);
  });
});

describe('digests', () => {
  it('are written at every stop, empty periods too, and each names the one before', async () => {
    scene.record();
    scene.pass(3600);
    await scene.trail.stop?.();
    await scene.restart();
    scene.pass(3600);
    await scene.trail.stop?.();
    const [first, second] = scene.digests();
    expect(first?.key).toBe(
      'AWSLogs/123456789012/CloudTrail-Digest/eu-north-1/2026/11/22/123456789012_CloudTrail-Digest_eu-north-1_carelake-3cp_eu-north-1_20261122T110000Z.json.gz',
    );
    expect(first?.content.logFiles.map(({ s3Object }: { s3Object: string }) => s3Object)).toEqual(
      scene.logs().map(({ key }) => key),
    );
    expect(second?.content).toMatchObject({
      digestStartTime: '2026-11-22T11:00:00Z',
      digestEndTime: '2026-11-22T12:00:00Z',
      previousDigestS3Object: first?.key,
      logFiles: [],
      newestEventTime: null,
    });
  });

  it('are signed under one key, which outlives a restart', async () => {
    const { PublicKeyList: before } = await scene.ask('ListPublicKeys', {});
    await scene.restart();
    const { PublicKeyList: after } = await scene.ask('ListPublicKeys', {});
    expect(after).toEqual(before);
    expect(before).toHaveLength(1);
  });
});

describe('calls in the Region that stands for all', () => {
  const CHANGE = { ...READ, category: 'Management' as const, eventName: 'PutRolePolicy', resources: [] };
  const region = 'us-east-1';
  const ofAll = { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true };
  const inRegion = (files: readonly { key: string }[]) => files.filter(({ key }) => key.includes(region));

  it('are kept apart by a trail of all Regions, with a chain and a key of their own', async () => {
    using all = aTrail(ofAll);
    await all.restart();
    all.record();
    const record = all.record(CHANGE, aCaller({ region }));
    expect(record.awsRegion).toBe(region);
    for (const _period of [1, 2]) {
      all.pass(3600);
      await all.trail.stop?.();
      await all.restart();
    }
    expect(all.logs().filter(({ key }) => key.includes(`/CloudTrail/${region}/`))).toMatchObject([
      { content: { Records: [record] } },
    ]);
    const [first, second] = inRegion(all.digests()) as ReturnType<typeof all.digests>;
    expect(first?.content).toMatchObject({ previousDigestS3Object: null, logFiles: [{}] });
    expect(second?.content).toMatchObject({ previousDigestS3Object: first?.key, logFiles: [] });
    const keys = [await all.ask('ListPublicKeys', {}), await all.ask('ListPublicKeys', {}, { region })];
    const [home, abroad] = keys.map(({ PublicKeyList: [key] }) => key.Fingerprint);
    expect(first?.content.digestPublicKeyFingerprint).toBe(abroad);
    expect(home).not.toBe(abroad);
  });

  it('have no digests before there is anything to prove', async () => {
    using all = aTrail(ofAll);
    await all.restart();
    all.pass(3600);
    await all.trail.stop?.();
    expect(inRegion(all.digests())).toEqual([]);
  });

  it('stand in the history of that Region, and in no log of a trail that is for one', async () => {
    scene.record(CHANGE, aCaller({ region }));
    await scene.trail.flush();
    expect(scene.logs()).toEqual([]);
    const LookupAttributes = [{ AttributeKey: 'EventSource', AttributeValue: CHANGE.eventSource }];
    const count = async (where?: { region: string }) =>
      (await scene.ask('LookupEvents', { LookupAttributes }, where)).Events.length;
    expect([await count(), await count({ region })]).toEqual([0, 1]);
  });

  it('begin a new chain too when logging was stopped, which is done at home alone', async () => {
    using all = aTrail(ofAll);
    await all.restart();
    all.record(CHANGE, aCaller({ region }));
    await expect(all.ask('StopLogging', { Name: 'carelake-3cp' }, { region })).rejects.toMatchObject({
      code: 'InvalidHomeRegionException',
    });
    await all.ask('StopLogging', { Name: 'carelake-3cp' });
    all.pass(60);
    await all.ask('StartLogging', { Name: 'carelake-3cp' });
    all.pass(60);
    await all.trail.stop?.();
    const chains = inRegion(all.digests()) as ReturnType<typeof all.digests>;
    expect(chains.map(({ content }) => content.previousDigestS3Object)).toEqual([null, null]);
  });
});

it('looks root up by its name, and nobody else', async () => {
  scene.record({ ...READ, category: 'Management' }, aCaller({ principal: aRootUser() }));
  scene.record({ ...READ, category: 'Management' });
  const by = (AttributeValue: string) =>
    scene.ask('LookupEvents', { LookupAttributes: [{ AttributeKey: 'Username', AttributeValue }] });
  expect((await by('root')).Events).toMatchObject([{ Username: 'root' }]);
  await expect(by('ida')).rejects.toMatchObject({ code: 'InvalidLookupAttributesException' });
});

it('keeps records of calls that come before the trail has started', async () => {
  using early = aTrail();
  early.record(READ, aCaller());
  await early.restart();
  await early.trail.flush();
  expect(recordsIn(early.logs())).toHaveLength(1);
});
