/** A query as it is kept for auditors; the columns of the table `queries` (sql-tables.ts). */
export interface KeptQuery {
  readonly query_id: string;
  readonly workgroup: string;
  /** When Athena took it, ISO 8601 in UTC; of a gap, when the trail says that it was started. */
  readonly submitted_at: string;
  readonly completed_at: string | null;
  /** SUCCEEDED, FAILED or CANCELLED; null of a gap. */
  readonly state: string | null;
  readonly database_name: string | null;
  /** As it was sent, with whatever it names: personal data may stand in it. Null of a gap. */
  readonly sql: string | null;
  /** SQL literals for its question marks, in order. */
  readonly parameters: readonly string[];
  readonly statement_type: string | null;
  readonly output_location: string | null;
  readonly bytes_scanned: number | null;
  readonly kept_at: string;
  /** Whether the event of its end led to it, or the comparison with the trail. */
  readonly found_by: FoundBy;
  /** Why its text could not be had any more; null where it could. */
  readonly gap: 'unknown-to-athena' | null;
}

export type FoundBy = 'event' | 'reconciliation';

/** One comparison of what was kept with what the trail says was started; the columns of the table `reconciliations`. */
export interface Reconciliation {
  /** The span of the trail that was compared, ISO 8601 in UTC. */
  readonly from_time: string;
  readonly to_time: string;
  /** Queries of the study that the trail has in this span. */
  readonly started: number;
  /** Kept before, kept by this comparison, still under way, and past having. */
  readonly kept_before: number;
  readonly kept_now: number;
  readonly running: number;
  readonly gaps: number;
}

/** The mark of a query whose text nobody can have any more. */
export function gapOf(
  { id, workgroup, startedAt }: { id: string; workgroup: string; startedAt: Date },
  at: Date,
): KeptQuery {
  return {
    query_id: id,
    workgroup,
    submitted_at: startedAt.toISOString(),
    completed_at: null,
    state: null,
    database_name: null,
    sql: null,
    parameters: [],
    statement_type: null,
    output_location: null,
    bytes_scanned: null,
    kept_at: at.toISOString(),
    found_by: 'reconciliation',
    gap: 'unknown-to-athena',
  };
}
