import type { DeliveryRef } from './keys.ts';
import { LEDGER_POSITION } from './keys.ts';
import type { SetFinding } from './publication.ts';

/** One line of a delivery's history. Analysts' views read it, so it holds counts and our own ids only. */
export interface LedgerEvent {
  readonly delivery_id: string;
  readonly n: number;
  readonly event: 'received' | 'accepted' | 'rejected' | 'staged' | 'published' | 'refused';
  readonly source: string;
  readonly study: string;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly tables: readonly string[];
  /** Deliveries that this one supersedes; counts only on a `published` event. */
  readonly replaces: readonly string[];
  readonly files: readonly LedgerFile[];
  /** Why a delivery was refused at publication: a rule of rules.ts. */
  readonly rule?: string;
  /** What was found at publication: its report is written from here. */
  readonly findings?: readonly SetFinding[];
  /** The delivery because of which another was refused. */
  readonly earlier?: string;
  /** Keyed hashes of what the files of tables without a key hold, by which they are known again. */
  readonly fingerprints?: readonly string[];
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
  readonly rule?: string;
  readonly findings?: readonly SetFinding[];
  readonly earlier?: string;
  readonly fingerprints?: readonly string[];
}

const POSITION_OF: Record<LedgerEvent['event'], number> = {
  received: LEDGER_POSITION.receipt,
  accepted: LEDGER_POSITION.validation,
  rejected: LEDGER_POSITION.validation,
  staged: LEDGER_POSITION.staging,
  published: LEDGER_POSITION.publication,
  refused: LEDGER_POSITION.publication,
};

export function ledgerEvent(
  ref: DeliveryRef,
  event: LedgerEvent['event'],
  details: EventDetails,
): LedgerEvent {
  return {
    delivery_id: ref.deliveryId,
    n: POSITION_OF[event],
    event,
    source: ref.source,
    study: details.study,
    at: details.at.toISOString(),
    tables: details.tables ?? [],
    replaces: details.replaces ?? [],
    files: details.files ?? [],
    ...(details.rule === undefined ? {} : { rule: details.rule }),
    ...(details.findings === undefined ? {} : { findings: details.findings }),
    ...(details.earlier === undefined ? {} : { earlier: details.earlier }),
    ...(details.fingerprints === undefined || details.fingerprints.length === 0
      ? {}
      : { fingerprints: details.fingerprints }),
  };
}
