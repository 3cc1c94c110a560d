import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { CloudTrailRecord } from './record.ts';
import type { TrailSettings } from './trail-settings.ts';
import type { OutgoingFile } from './trail-store.ts';

/** Whose records a file has, and of which Region. */
export interface LogPlace {
  readonly account: string;
  readonly region: string;
}

/** Packs records of one day, at least one, into a log file. */
export function packLogFile(
  records: readonly CloudTrailRecord[],
  { keyPrefix }: TrailSettings,
  { account, region }: LogPlace,
): OutgoingFile {
  const times = records.map(({ eventTime }) => eventTime).sort();
  const [oldest = '', newest = ''] = [times[0], times.at(-1)];
  const content = Buffer.from(JSON.stringify({ Records: records }));
  // Folder and name follow the newest event, not the moment of delivery, so that a table partitioned by day never puts an event
  // into the day after it.
  const folder = `${keyPrefix}AWSLogs/${account}/CloudTrail/${region}/${newest.slice(0, 10).replaceAll('-', '/')}`;
  const minute = `${newest.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
  return {
    kind: 'log',
    key: `${folder}/${account}_CloudTrail_${region}_${minute}_${randomName()}.json.gz`,
    body: gzipSync(content),
    hash: sha256Hex(content),
    oldestEventTime: oldest,
    newestEventTime: newest,
    metadata: {},
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const NAME_LENGTH = 16;

/** Not quite uniform (256 is no multiple of 62), which a name that must only be unique can bear. */
function randomName(): string {
  return [...randomBytes(NAME_LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

export function sha256Hex(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
