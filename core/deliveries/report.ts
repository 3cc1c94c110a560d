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

/** One part of a delivery with what its check found. */
export interface JudgedPart {
  readonly name: string;
  readonly table: string;
  readonly report: PartReport;
}

/**
 * Brings the parts of a delivery together: accepted only if no part has an error. A resource in several parts is listed part by part,
 * because each is a file with rows of its own. Parts come in the order of the descriptor.
 */
export function concludeReport(judged: readonly JudgedPart[]): Report {
  const resources = judged.map(({ name, table, report }, index): ResourceReport => {
    const isOneOfSeveral = judged.filter((part) => part.name === name).length > 1;
    const part = judged.slice(0, index + 1).filter((other) => other.name === name).length;
    const { rows, errors, warnings } = report;
    return { name, table, ...(isOneOfSeveral ? { part } : {}), rows, errors, warnings };
  });
  const isClean = judged.length > 0 && resources.every(({ errors }) => errors.length === 0);
  return { status: isClean ? 'accepted' : 'rejected', resources };
}
