import { checkLogs } from './check-logs.ts';
import { type Digest, sha256Hex } from './digest.ts';
import { digestFolder, digestsIn, logFolder, type NamedDigest } from './digest-names.ts';
import type { Finding } from './finding.ts';
import type { ListedFile, TrailSource } from './trail-source.ts';
import { walkDigests } from './walk-digests.ts';

/** How whole a trail is. */
export interface TrailVerification {
  /** Nothing was found: every digest and every log file that a digest could name is as it was delivered. */
  readonly ok: boolean;
  readonly digests: { readonly verified: number; readonly from: string | null; readonly to: string | null };
  readonly logs: {
    readonly verified: number;
    /** Delivered after the last digest: the next one will name them. */
    readonly notYetCovered: number;
    /** Of a time whose digest cannot be trusted; the finding is with that digest. */
    readonly unproven: number;
  };
  readonly recordsVerified: number;
  /** One hash over the hashes of all log files that trusted digests name; null where there are none. */
  readonly seal: string | null;
  readonly findings: readonly Finding[];
}

export interface VerifiedSpan {
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** The delivery of a digest and what GetTrailStatus says of it may differ by so much. */
const STATUS_TOLERANCE_MS = 10_000;

/** Verifies a trail's digests and log files, of all time or of a span; reads only, and never trusts what it reads. */
export async function verifyTrail(source: TrailSource, span: VerifiedSpan = {}): Promise<TrailVerification> {
  const [digestFiles, logFiles] = await Promise.all([
    source.list(digestFolder(source)),
    source.list(logFolder(source)),
  ]);
  const all = digestsIn(digestFiles, source);
  const chosen = inSpan(all, span);
  const standard = await walkDigests(source, of('standard', chosen), span.from);
  const backfill = await walkDigests(source, of('backfill', chosen), span.from);
  const trusted = [...standard.trusted, ...backfill.trusted];
  const checked = await checkLogs(source, trusted);
  const rest = sortOut(logFiles, {
    span,
    trusted,
    newest: of('standard', all).at(-1),
    reachedStart: standard.reachedStart,
  });
  const findings = [
    ...newestRemoved(source, digestFiles, all, span),
    ...standard.findings,
    ...backfill.findings,
    ...checked.findings,
    ...rest.strays,
  ];
  const ends = trusted.map(({ digestEndTime }) => digestEndTime).sort();
  const starts = trusted.map(({ digestStartTime }) => digestStartTime).sort();
  return {
    ok: findings.length === 0,
    digests: { verified: trusted.length, from: starts[0] ?? null, to: ends.at(-1) ?? null },
    logs: { verified: checked.verified, notYetCovered: rest.notYetCovered, unproven: rest.unproven },
    recordsVerified: checked.records,
    seal: sealOf(trusted),
    findings,
  };
}

function sealOf(digests: readonly Digest[]): string | null {
  const hashes = digests.flatMap(({ logFiles }) => logFiles.map(({ hashValue }) => hashValue));
  return hashes.length === 0 ? null : sha256Hex(Buffer.from(hashes.sort().join('\n')));
}

function of(chain: NamedDigest['chain'], digests: readonly NamedDigest[]): NamedDigest[] {
  return digests.filter((digest) => digest.chain === chain);
}

/** Digests of the span, and the first one after it, which covers the span's last part. */
function inSpan(digests: readonly NamedDigest[], { from, to }: VerifiedSpan): NamedDigest[] {
  const begun = from === undefined ? digests : digests.filter(({ end }) => end >= from);
  const after = to === undefined ? -1 : begun.findIndex(({ end }) => end >= to);
  return after === -1 ? [...begun] : begun.slice(0, after + 1);
}

function newestRemoved(
  source: TrailSource,
  files: readonly ListedFile[],
  digests: readonly NamedDigest[],
  { to }: VerifiedSpan,
): Finding[] {
  const folder = digestFolder(source);
  const newest = of('standard', digests).at(-1);
  if (newest === undefined)
    return [{ kind: 'no-digest', object: folder, detail: 'No digest is there yet: nothing can be proven.' }];
  const { latestDigestDelivery } = source;
  if (latestDigestDelivery === undefined || (to !== undefined && newest.end >= to)) return [];
  const delivered = files.find(({ key }) => key === newest.key)?.lastModified ?? newest.end;
  if (delivered.getTime() >= latestDigestDelivery.getTime() - STATUS_TOLERANCE_MS) return [];
  const detail = `The trail delivered its newest digest at ${latestDigestDelivery.toISOString()}; the newest one there is older.`;
  return [{ kind: 'digest-missing', object: folder, detail }];
}

interface Coverage {
  readonly span: VerifiedSpan;
  readonly trusted: readonly Digest[];
  readonly newest: NamedDigest | undefined;
  readonly reachedStart: boolean;
}

/** Log files that no trusted digest names: too new to be named, of an unproven time, or put there by somebody else. */
function sortOut(files: readonly ListedFile[], { span, trusted, newest, reachedStart }: Coverage) {
  const named = new Set(trusted.flatMap(({ logFiles }) => logFiles.map(({ s3Object }) => s3Object)));
  const periods = trusted.map((digest) => ({
    start: new Date(digest.digestStartTime),
    end: new Date(digest.digestEndTime),
  }));
  const [oldest] = periods.toSorted((a, b) => a.start.getTime() - b.start.getTime());
  const strays: Finding[] = [];
  let [notYetCovered, unproven] = [0, 0];
  for (const { key, lastModified } of files) {
    const isOutside = (span.from && lastModified < span.from) || (span.to && lastModified > span.to);
    if (named.has(key) || isOutside) continue;
    const isBeforeAll = reachedStart && oldest !== undefined && lastModified < oldest.start;
    if (newest === undefined || lastModified >= newest.end) notYetCovered += 1;
    else if (isBeforeAll || periods.some(({ start, end }) => lastModified >= start && lastModified < end)) {
      strays.push({
        kind: 'log-stray',
        object: key,
        detail: 'No digest of its time names it: CloudTrail did not deliver it.',
      });
    } else unproven += 1;
  }
  return { strays, notYetCovered, unproven };
}
