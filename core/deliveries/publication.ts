import type { Exposure } from '../disclosure/exposure.ts';
import { partNamesOf } from './keys.ts';
import type { LedgerEvent } from './ledger.ts';
import { type Waiver, waitsUntil } from './waiver.ts';

/** What the rows of a delivery break together, or beside those that are published. Counts only: after treatment no row has a number of its sender. */
export interface SetFinding {
  /** Published table. */
  readonly table: string;
  /** Published column. */
  readonly column: string;
  /** A key of rules.ts. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** Rows. */
  readonly count: number;
  /** The published document that it is about, where it is about one. */
  readonly document?: string;
  /** The source's own delivery that has the same rows, the last one of several. */
  readonly earlier?: string;
}

/** What became of an accepted delivery. */
export interface Publication {
  /** One that waits is published once two people have waived it. */
  readonly outcome: 'published' | 'refused' | 'waits';
  /** ISO 8601, UTC */
  readonly at: string;
  /** Why it was refused, the first error, or why it waits. */
  readonly rule?: string;
  /** The source's earlier delivery that stands in its way. */
  readonly earlier?: string;
  /** Rows per published table. */
  readonly tables: Readonly<Record<string, number>>;
  /** Absent in reports of before there were such checks. */
  readonly findings?: readonly SetFinding[];
  /** How many persons stand out in its tables. */
  readonly exposures?: readonly Exposure[];
  /** By whom it was waived, so far. */
  readonly waivers?: readonly Waiver[];
  /** Of one that waits: how long it can be waived; ISO 8601, UTC. */
  readonly until?: string;
  /** Documents that wait for a review, by their parts' names. */
  readonly inReview?: readonly string[];
  /** Of reviewed documents: the delivery they came with. */
  readonly parent?: string;
  /** Those documents, once they are published. */
  readonly released?: readonly string[];
}

/** What an event of publication says became of a delivery, as its source is told. */
export function publicationOf({
  event,
  at,
  rule,
  earlier,
  files,
  findings = [],
  exposures,
  waivers,
  inReview,
  parent,
}: LedgerEvent): Publication {
  const outcome = event as Publication['outcome'];
  const tables: Record<string, number> = {};
  for (const { table, rows } of files) tables[table] = (tables[table] ?? 0) + rows;
  return {
    outcome,
    at,
    ...(rule === undefined ? {} : { rule }),
    ...(earlier === undefined ? {} : { earlier }),
    tables,
    findings,
    ...(exposures === undefined ? {} : { exposures }),
    ...(waivers === undefined ? {} : { waivers }),
    ...(inReview === undefined ? {} : { inReview }),
    ...(parent === undefined ? {} : { parent, released: partNamesOf(files) }),
    ...(outcome === 'waits' ? { until: waitsUntil(at).toISOString() } : {}),
  };
}
