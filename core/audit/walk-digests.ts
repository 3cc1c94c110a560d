import { type Digest, isSignedBy, parseDigest, sha256Hex } from './digest.ts';
import type { NamedDigest } from './digest-names.ts';
import type { Finding, FindingKind } from './finding.ts';
import { inflate, type TrailSource } from './trail-source.ts';

/** What following the chain backwards found. */
export interface WalkedChain {
  /** Digests that prove what they say, newest first. */
  readonly trusted: readonly Digest[];
  readonly findings: readonly Finding[];
  /** The walk came to a starting digest that nothing precedes. */
  readonly reachedStart: boolean;
}

/** What the successor of a digest quotes of it. */
interface Quote {
  readonly hash: string | null;
  readonly signature: string;
}

type Checked = { digest: Digest } | { kind: FindingKind; detail: string };

/** Follows one chain from its newest digest back to its start, or to `from`, over gaps as well. */
export async function walkDigests(
  source: TrailSource,
  named: readonly NamedDigest[],
  from: Date | undefined,
): Promise<WalkedChain> {
  const trusted: Digest[] = [];
  const findings: Finding[] = [];
  const unvisited = new Map(named.map((digest) => [digest.key, digest]));
  let next: { key: string; quote?: Quote } | undefined = newest(unvisited);
  let reachedStart = false;
  while (next !== undefined) {
    const { key, quote }: { key: string; quote?: Quote } = next;
    unvisited.delete(key);
    const checked = await checkDigest(source, key, quote);
    if ('digest' in checked) {
      trusted.push(checked.digest);
      next = predecessor(checked.digest);
      reachedStart = next === undefined && unvisited.size === 0;
      if (next === undefined && unvisited.size > 0) {
        findings.push({ kind: 'logging-stopped', object: key, detail: STOPPED });
        next = newest(unvisited);
      } else if (from !== undefined && new Date(checked.digest.digestStartTime) <= from) {
        next = undefined;
        continue;
      }
    } else {
      findings.push({ kind: checked.kind, object: key, detail: checked.detail });
      next = newest(unvisited);
    }
    // What the chain passes by was put there by somebody else.
    for (const stray of next === undefined || next.quote === undefined ? [] : passed(unvisited, next.key)) {
      unvisited.delete(stray);
      findings.push({
        kind: 'digest-stray',
        object: stray,
        detail: 'The chain of digests does not lead to it.',
      });
    }
  }
  return { trusted, findings, reachedStart };
}

const STOPPED =
  'It begins a new chain although older digests exist: logging or its validation had been stopped before.';

function newest(unvisited: ReadonlyMap<string, NamedDigest>): { key: string } | undefined {
  const key = [...unvisited.keys()].at(-1);
  return key === undefined ? undefined : { key };
}

function predecessor(digest: Digest): { key: string; quote: Quote } | undefined {
  const {
    previousDigestS3Object: key,
    previousDigestSignature: signature,
    previousDigestHashValue: hash,
  } = digest;
  return key === null || signature === null ? undefined : { key, quote: { hash, signature } };
}

/** Unvisited digests that are newer than the one where the chain goes on. */
function passed(unvisited: ReadonlyMap<string, NamedDigest>, key: string): string[] {
  const keys = [...unvisited.keys()];
  const place = keys.indexOf(key);
  return place === -1 ? [] : keys.slice(place + 1);
}

async function checkDigest(source: TrailSource, key: string, quote: Quote | undefined): Promise<Checked> {
  const file = await source.fetch(key);
  if (file === undefined)
    return { kind: 'digest-missing', detail: 'Its successor names it, but it is not there.' };
  const content = inflate(file.body);
  const digest = content === undefined ? undefined : parseDigest(content);
  if (content === undefined || digest === undefined) {
    return {
      kind: 'digest-unreadable',
      detail: 'It is not a digest that can be read: its bytes were changed.',
    };
  }
  if (digest.digestS3Bucket !== source.bucket || digest.digestS3Object !== key) {
    return { kind: 'digest-moved', detail: `It was delivered as ${digest.digestS3Object}.` };
  }
  const publicKey = source.publicKeys.find(
    ({ fingerprint }) => fingerprint === digest.digestPublicKeyFingerprint,
  );
  if (publicKey === undefined) {
    return { kind: 'digest-unknown-key', detail: 'It names a signing key that is none of the trail.' };
  }
  const signature = file.metadata['signature'] ?? '';
  if (!isSignedBy(publicKey, { digest, content, signature })) {
    return {
      kind: 'digest-altered',
      detail: 'Its signature does not fit: it was changed, or signed by somebody else.',
    };
  }
  if (
    quote !== undefined &&
    (quote.signature !== signature || (quote.hash ?? sha256Hex(content)) !== sha256Hex(content))
  ) {
    return { kind: 'digest-replaced', detail: 'Its successor quotes another digest under this name.' };
  }
  return { digest };
}
