/** One row that breaks one rule. It never holds a value: reports leave the landing zone. */
export interface Finding {
  /** As a spreadsheet shows it: row 1 is the header. 0 concerns the file as a whole. */
  readonly row: number;
  readonly column: string;
  /** A key of rules.ts. */
  readonly rule: string;
  /** How many rows break this rule in this column in all, of which the first FINDINGS_PER_RULE are listed. */
  readonly count: number;
}

export const FINDINGS_PER_RULE = 100;

export interface PartReport {
  readonly rows: number;
  readonly accepted: number;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

export interface ResourceReport {
  readonly name: string;
  readonly table: string;
  /** Which part of a resource in several parts, from 1. */
  readonly part?: number;
  readonly rows: number;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** What a data manager reads after a delivery. */
export interface Report {
  readonly status: 'accepted' | 'rejected';
  readonly resources: readonly ResourceReport[];
}
