import type { DeliveredPart } from './descriptor.ts';
import type { DeliveryRef, PartRef } from './keys.ts';

/** A part with the object version that was current when its delivery was received: later overwrites change nothing. */
export interface PinnedPart extends DeliveredPart {
  readonly versionId: string;
}

/** What a delivery consists of, fixed at receipt. Lies in landing, where the sender's paths may be named. */
export interface Manifest extends DeliveryRef {
  readonly replaces: readonly string[];
  readonly parts: readonly PinnedPart[];
  /** Accepted lists of names of the source's earlier deliveries, for the documents of this one. @default none */
  readonly rosters?: readonly PartRef[];
  /** Deliveries whose turns were published when this one was received, for the codings of it. @default none */
  readonly spoken?: readonly string[];
  /** Those of the study's other sources: what they name must not be in a document either. @default none */
  readonly rostersOfOthers?: readonly PartRef[];
}

export function partRef(delivery: DeliveryRef, part: Pick<DeliveredPart, 'resource' | 'part'>): PartRef {
  return {
    source: delivery.source,
    deliveryId: delivery.deliveryId,
    resource: part.resource,
    part: part.part,
  };
}

export function tablesOf(manifest: Manifest): string[] {
  return [...new Set(manifest.parts.map(({ table }) => table))].sort();
}
