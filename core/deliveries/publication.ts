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
}

/** What became of an accepted delivery. */
export interface Publication {
  readonly outcome: 'published' | 'refused';
  /** Why it was refused: the first error. */
  readonly rule?: string;
  /** The source's earlier delivery that stands in its way. */
  readonly earlier?: string;
  /** Rows per published table. */
  readonly tables: Readonly<Record<string, number>>;
  /** Absent in reports of before there were such checks. */
  readonly findings?: readonly SetFinding[];
}
