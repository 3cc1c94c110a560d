import type { Exposure } from '../disclosure/exposure.ts';
import type { ZoneCounts } from './erasure.ts';
import type { DeliveryRef, WithdrawalReason } from './keys.ts';
import { LEDGER_POSITION } from './keys.ts';
import type { SetFinding } from './publication.ts';
import type { Waiver } from './waiver.ts';

/** One line of a delivery's history. Analysts' views read it, so it holds counts and our own ids only. */
export interface LedgerEvent {
  readonly delivery_id: string;
  readonly n: number;
  readonly event:
    | 'received'
    | 'accepted'
    | 'rejected'
    | 'staged'
    | 'waits'
    | 'waived'
    | 'published'
    | 'refused'
    | 'withdrawn'
    | 'erased';
  readonly source: string;
  readonly study: string;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly tables: readonly string[];
  /** Deliveries that analysts no longer see once this one is `published`; of a `withdrawn` event, the delivery itself. */
  readonly replaces: readonly string[];
  readonly files: readonly LedgerFile[];
  /** Of an `accepted` event: how many parts have to be staged before it can be published. Absent in events of before. */
  readonly parts?: number;
  /** Why a delivery was refused at publication, or waits: a rule of rules.ts. */
  readonly rule?: string;
  /** What was found beside what is published: the report of publication is written from here. */
  readonly findings?: readonly SetFinding[];
  /** How many persons stand out in its tables. */
  readonly exposures?: readonly Exposure[];
  /** Of a `waived` event one, of a `published` one both. */
  readonly waivers?: readonly Waiver[];
  /** The delivery because of which another was refused. */
  readonly earlier?: string;
  /** Keyed hashes of what the files of tables without a key hold, by which they are known again. */
  readonly fingerprints?: readonly string[];
  /** Why a delivery was withdrawn. */
  readonly reason?: WithdrawalReason;
  /** What was found of a withdrawn delivery. */
  readonly found?: ZoneCounts;
  /** Of a `staged` document that waits for a review, and so has no files: its part's name, and why, a rule of rules.ts. */
  readonly held?: HeldPart;
  /** Documents that wait for a review at publication, by their parts' names. */
  readonly inReview?: readonly string[];
  /** The delivery whose documents are published with this one, after their review: this one is seen only while that one is. */
  readonly parent?: string;
  /** What such a release rests on. */
  readonly reviewed?: Reviewed;
}

export interface HeldPart {
  readonly document: string;
  readonly rule: string;
}

/** Which documents a review releases, and by which of its decisions: later ones change nothing any more. */
export interface Reviewed {
  readonly documents: readonly string[];
  /** Number of the last decision that counts, by document, those beside the released ones included. */
  readonly decisions: Readonly<Record<string, number>>;
  readonly redacted: number;
  readonly kept: number;
}

/** Every write of study data enrols itself here, so that erasure works from a list. */
export interface LedgerFile {
  readonly table: string;
  readonly key: string;
  readonly rows: number;
}

interface EventDetails {
  readonly study: string;
  readonly at: Date;
  readonly tables?: readonly string[];
  readonly replaces?: readonly string[];
  readonly files?: readonly LedgerFile[];
  readonly parts?: number;
  readonly rule?: string;
  readonly findings?: readonly SetFinding[];
  readonly exposures?: readonly Exposure[];
  readonly waivers?: readonly Waiver[];
  readonly earlier?: string;
  readonly fingerprints?: readonly string[];
  readonly reason?: WithdrawalReason;
  readonly found?: ZoneCounts;
  readonly held?: HeldPart;
  readonly inReview?: readonly string[];
  readonly parent?: string | undefined;
  readonly reviewed?: Reviewed;
}

const POSITION_OF: Record<LedgerEvent['event'], number> = {
  received: LEDGER_POSITION.receipt,
  accepted: LEDGER_POSITION.validation,
  rejected: LEDGER_POSITION.validation,
  staged: LEDGER_POSITION.staging,
  waits: LEDGER_POSITION.waiting,
  waived: LEDGER_POSITION['waiver.custodian'],
  published: LEDGER_POSITION.publication,
  refused: LEDGER_POSITION.publication,
  withdrawn: LEDGER_POSITION.withdrawal,
  erased: LEDGER_POSITION.erasure,
};

export function ledgerEvent(
  ref: DeliveryRef,
  event: LedgerEvent['event'],
  { study, at, tables = [], replaces = [], files = [], parent, ...more }: EventDetails,
): LedgerEvent {
  return {
    delivery_id: ref.deliveryId,
    n: POSITION_OF[event],
    event,
    source: ref.source,
    study,
    at: at.toISOString(),
    tables,
    replaces,
    files,
    ...(parent === undefined ? {} : { parent }),
    ...more,
  };
}
