import {
  DescribeTrailsCommand,
  GetTrailStatusCommand,
  ListPublicKeysCommand,
} from '@aws-sdk/client-cloudtrail';
import { GetObjectCommand, NoSuchKey, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import pc from 'picocolors';
import { foldersOfRegions, regionOf } from '../../core/audit/digest-names.ts';
import { mergeVerifications } from '../../core/audit/merge-verifications.ts';
import type { TrailSource } from '../../core/audit/trail-source.ts';
import { type TrailVerification, type VerifiedSpan, verifyTrail } from '../../core/audit/verify-trail.ts';
import type { Session } from '../aws/session.ts';
import { WrongUsage } from '../errors.ts';

/** First moment from which public keys are asked for when no span is given: CloudTrail has signed digests since 2015. */
const BEGINNING = new Date('2015-01-01T00:00:00Z');

/** Verifies the study's trail in every Region, of all time or of a span; the same in the sandbox and in a real account. */
export async function verifyLog(
  session: Session,
  { from, to }: { from?: string; to?: string },
): Promise<TrailVerification> {
  const span = { from: moment('--from', from), to: moment('--to', to) };
  const trail = await findTrail(session);
  const regions = await regionsOf(session, trail);
  return mergeVerifications(
    await Promise.all(
      regions.map(async (region) => verifyTrail(await trailSource(session, { trail, region, span }), span)),
    ),
  );
}

export function verificationText({
  ok,
  digests,
  logs,
  recordsVerified,
  findings,
}: TrailVerification): string {
  const verdict = ok ? pc.green('The log is whole') : pc.red('The log is NOT whole');
  const span = digests.from === null ? '' : ` from ${digests.from} to ${digests.to}`;
  return [
    `${verdict}: ${digests.verified} digests${span}, ${logs.verified} log files, ${recordsVerified} records`,
    ...(logs.notYetCovered > 0
      ? [`${logs.notYetCovered} log files are newer than the last digest; the next one covers them`]
      : []),
    ...(logs.unproven > 0 ? [`${logs.unproven} log files are of a time whose digest cannot be trusted`] : []),
    ...findings.map(({ kind, object, detail }) => `  ${pc.red(kind)} ${object}\n    ${detail}`),
  ].join('\n');
}

/** What is the same of a trail in every Region. */
interface FoundTrail extends Pick<TrailSource, 'account' | 'trailName' | 'bucket' | 'keyPrefix'> {
  readonly arn: string;
}

async function findTrail({ cloudtrail, sts, names }: Session): Promise<FoundTrail> {
  const [identity, trails] = await Promise.all([
    sts.send(new GetCallerIdentityCommand({})),
    cloudtrail.send(new DescribeTrailsCommand({ trailNameList: [names.trail] })),
  ]);
  const [trail] = trails.trailList ?? [];
  return {
    arn: trail?.TrailARN ?? names.trail,
    account: identity.Account ?? '',
    trailName: trail?.Name ?? names.trail,
    bucket: trail?.S3BucketName ?? names.auditBucket,
    keyPrefix: trail?.S3KeyPrefix,
  };
}

/** The study's own, and every other of which the bucket has anything: what is done with IAM comes from another one. */
async function regionsOf({ s3, names }: Session, trail: FoundTrail): Promise<string[]> {
  const found = new Set([names.region]);
  for (const Prefix of foldersOfRegions(trail)) {
    const wanted = { Bucket: names.auditBucket, Prefix, Delimiter: '/' };
    for await (const { CommonPrefixes = [] } of paginateListObjectsV2({ client: s3 }, wanted))
      for (const { Prefix: folder = '' } of CommonPrefixes) found.add(regionOf(folder));
  }
  return [...found].sort();
}

async function trailSource(
  session: Session,
  { trail, region, span }: { trail: FoundTrail; region: string; span: VerifiedSpan },
): Promise<TrailSource> {
  const { s3, names } = session;
  const cloudtrail = region === names.region ? session.cloudtrail : session.cloudtrailIn(region);
  const [status, keys] = await Promise.all([
    cloudtrail.send(new GetTrailStatusCommand({ Name: trail.arn })),
    cloudtrail.send(
      new ListPublicKeysCommand({ StartTime: span.from ?? BEGINNING, EndTime: span.to ?? new Date() }),
    ),
  ]);
  return {
    ...trail,
    region,
    publicKeys: (keys.PublicKeyList ?? []).map(({ Fingerprint = '', Value = new Uint8Array() }) => ({
      fingerprint: Fingerprint,
      der: Value,
    })),
    latestDigestDelivery: status.LatestDigestDeliveryTime,
    list: (prefix) => list(s3, { bucket: names.auditBucket, prefix }),
    fetch: (key) => fetchFile(s3, { bucket: names.auditBucket, key }),
  };
}

async function list(s3: Session['s3'], { bucket, prefix }: { bucket: string; prefix: string }) {
  const files = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key = '', LastModified = new Date(0) } of page.Contents ?? []) {
      files.push({ key: Key, lastModified: LastModified });
    }
  }
  return files;
}

async function fetchFile(s3: Session['s3'], { bucket, key }: { bucket: string; key: string }) {
  try {
    const { Body, Metadata = {} } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return { body: (await Body?.transformToByteArray()) ?? new Uint8Array(), metadata: Metadata };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

function moment(option: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw new WrongUsage(`${option} wants a date or a time as in 2026-11-01T08:00:00Z`);
  return date;
}
