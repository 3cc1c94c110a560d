import { partNameOf } from './keys.ts';
import type { LedgerEvent } from './ledger.ts';

/** Why the ledger keeps a delivery from being published. */
export interface LedgerRefusal {
  /** A key of rules.ts. */
  readonly rule: 'replaces' | 'replaced' | 'superseded' | 'already-delivered' | ReleaseRefusal;
  /** The delivery that stands in its way, if it is of the same source. */
  readonly earlier?: string;
}

type ReleaseRefusal = 'review-unpublished' | 'review-replaced' | 'review-released';

interface Candidate {
  readonly deliveryId: string;
  readonly source: string;
  readonly replaces: readonly string[];
  /** Of what it holds, as `LedgerEvent.fingerprints`. */
  readonly fingerprints: readonly string[];
  /** Of documents that were reviewed: the delivery they came with, and their parts' names. */
  readonly release?: { readonly parent: string; readonly documents: readonly string[] };
}

/**
 * Holds a delivery against everything that was concluded before it: what it replaces has to be current, or to wait, and be of its own
 * source, it may not have been replaced while it waited, and none of its files may be current already.
 */
export function ledgerRefusal(
  concluded: readonly LedgerEvent[],
  { deliveryId, source, replaces, fingerprints, release }: Candidate,
): LedgerRefusal | undefined {
  const published = concluded.filter(({ event }) => event === 'published');
  const replacedBy = new Map(
    published.flatMap((event) => event.replaces.map((replaced) => [replaced, event.delivery_id] as const)),
  );
  const later = replacedBy.get(deliveryId);
  if (later !== undefined) return { rule: 'superseded', earlier: later };
  const refused = new Set(
    concluded.filter(({ event }) => event === 'refused').map((event) => event.delivery_id),
  );
  const waiting = concluded.filter(
    ({ event, delivery_id }) => event === 'waits' && !refused.has(delivery_id),
  );
  for (const id of replaces) {
    const isOwn = [...published, ...waiting].some(
      (event) => event.delivery_id === id && event.source === source,
    );
    if (!isOwn) return { rule: 'replaces' };
    const earlier = replacedBy.get(id);
    if (earlier !== undefined) return { rule: 'replaced', earlier };
  }
  const withdrawn = new Set(
    concluded.filter(({ event }) => event === 'withdrawn').map((event) => event.delivery_id),
  );
  if (release !== undefined) {
    const { parent, documents } = release;
    if (!published.some((event) => event.delivery_id === parent && event.source === source))
      return { rule: 'review-unpublished' };
    const earlier = replacedBy.get(parent);
    if (earlier !== undefined) return { rule: 'review-replaced', earlier };
    const before = published.find(
      (event) =>
        event.parent === parent &&
        !withdrawn.has(event.delivery_id) &&
        event.files.some(({ key }) => documents.includes(partNameOf(key))),
    );
    if (before !== undefined) return { rule: 'review-released', earlier: before.delivery_id };
  }
  const own = new Set(fingerprints);
  const same = published.find(
    (event) =>
      !replacedBy.has(event.delivery_id) &&
      !replaces.includes(event.delivery_id) &&
      !withdrawn.has(event.delivery_id) &&
      event.fingerprints?.some((fingerprint) => own.has(fingerprint)),
  );
  if (same === undefined) return undefined;
  return { rule: 'already-delivered', ...(same.source === source ? { earlier: same.delivery_id } : {}) };
}
