import { type Digest, sha256Hex } from './digest.ts';
import type { Finding } from './finding.ts';
import { inflate, type TrailSource } from './trail-source.ts';

const FETCHES_AT_ONCE = 8;

export interface CheckedLogs {
  readonly verified: number;
  readonly records: number;
  readonly findings: readonly Finding[];
}

type NamedLog = Digest['logFiles'][number];

/** Compares each log file that the digests name with its hash. */
export async function checkLogs(source: TrailSource, digests: readonly Digest[]): Promise<CheckedLogs> {
  const logs = digests.flatMap(({ logFiles }) => logFiles);
  const waiting = logs.values();
  const counts = { verified: 0, records: 0 };
  const findings: Finding[] = [];
  const work = async () => {
    for (const log of waiting) {
      const checked = await checkLog(source, log);
      if (typeof checked === 'number') {
        counts.verified += 1;
        counts.records += checked;
      } else {
        findings.push(checked);
      }
    }
  };
  await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, work));
  return { ...counts, findings: findings.sort((a, b) => (a.object < b.object ? -1 : 1)) };
}

/** The number of records in a log file that is as it was delivered, or what is wrong with it. */
async function checkLog(source: TrailSource, log: NamedLog): Promise<number | Finding> {
  const file = log.s3Bucket === source.bucket ? await source.fetch(log.s3Object) : undefined;
  if (file === undefined) {
    return { kind: 'log-missing', object: log.s3Object, detail: 'A digest names it, but it is not there.' };
  }
  const content = inflate(file.body);
  if (content === undefined || sha256Hex(content) !== log.hashValue) {
    return {
      kind: 'log-altered',
      object: log.s3Object,
      detail: 'Its bytes are not those that were delivered.',
    };
  }
  return countRecords(content);
}

/** Only for bytes whose hash was right, so that they are JSON. */
function countRecords(content: Buffer): number {
  const { Records: records }: { Records?: unknown } = JSON.parse(content.toString('utf8'));
  return Array.isArray(records) ? records.length : 0;
}
