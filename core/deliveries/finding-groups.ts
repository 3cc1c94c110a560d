import type { Finding } from './report.ts';

/** What breaks one rule in one column of a resource. */
export interface FindingGroup {
  readonly column: string;
  readonly rule: string;
  /** In all. */
  readonly count: number;
  /** The first ones, as a spreadsheet shows them; none where it concerns the file as a whole. */
  readonly rows: readonly number[];
}

/** Findings by rule and column, in the order in which a person meets them in the file. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ column, rule }) => `${column}\n${rule}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rows = group.map(({ row }) => row).filter((row) => row > 0);
    return [{ column: first.column, rule: first.rule, count: first.count, rows }];
  });
}
