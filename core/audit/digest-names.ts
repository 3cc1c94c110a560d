import type { ListedFile, TrailSource } from './trail-source.ts';

/** A digest as the bucket's listing shows it. */
export interface NamedDigest {
  readonly key: string;
  readonly end: Date;
  /** Late digests (`_backfill`) are a chain of their own. */
  readonly chain: 'standard' | 'backfill';
}

type Place = Pick<TrailSource, 'account' | 'region' | 'trailName' | 'keyPrefix'>;

const STAMP = /_(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z(_backfill)?\.json\.gz$/;

export function logFolder(place: Place): string {
  return `${root(place)}/CloudTrail/${place.region}/`;
}

export function digestFolder(place: Place): string {
  return `${root(place)}/CloudTrail-Digest/${place.region}/`;
}

/** Folders that hold one folder per Region. */
export function foldersOfRegions(place: Omit<Place, 'region' | 'trailName'>): readonly string[] {
  return ['CloudTrail', 'CloudTrail-Digest'].map((kind) => `${root(place)}/${kind}/`);
}

/** The Region that a folder is of. */
export function regionOf(folder: string): string {
  return folder.replace(/\/$/, '').replace(/^.*\//, '');
}

function root({ keyPrefix, account }: Pick<Place, 'keyPrefix' | 'account'>): string {
  return `${keyPrefix ? `${keyPrefix}/` : ''}AWSLogs/${account}`;
}

/** The digests of this trail in a listing, oldest first; other trails may share the bucket. */
export function digestsIn(listed: readonly ListedFile[], place: Place): NamedDigest[] {
  const { account, region, trailName } = place;
  const start = `${account}_CloudTrail-Digest_${region}_${trailName}_`;
  const named = listed.flatMap(({ key }): NamedDigest[] => {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const end = digestEnd(key);
    if (!name.startsWith(start) || end === undefined) return [];
    // `<home Region>_<time>.json.gz` is all that may follow: a trail's name can be the start of another's.
    if (!/^[a-z0-9-]+$/.test(name.slice(start.length, name.search(STAMP)))) return [];
    return [{ key, end, chain: key.endsWith('_backfill.json.gz') ? 'backfill' : 'standard' }];
  });
  return named.sort((a, b) => a.end.getTime() - b.end.getTime());
}

function digestEnd(key: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = STAMP.exec(key) ?? [];
  if (year === undefined) return undefined;
  const end = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(end.getTime()) ? undefined : end;
}
