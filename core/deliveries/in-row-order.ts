import type { Finding } from './report.ts';

/** As a person goes through the file. */
export function inRowOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.row - b.row || compare(a.column, b.column) || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
