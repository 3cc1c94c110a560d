import { inRowOrder } from './in-row-order.ts';
import { FINDINGS_PER_RULE, type Finding, goesOn, type PartReport, type Reading } from './report.ts';

/** A part's report with the rows of the file that it was cut from: what lies below the header moves. */
export function inSendersRows(report: PartReport, rowsBefore: number): PartReport {
  const headerRow = report.read?.headerRow ?? 1;
  const move = (findings: readonly Finding[]) =>
    findings.map((finding) =>
      finding.row > headerRow ? { ...finding, row: finding.row + rowsBefore } : finding,
    );
  return { ...report, errors: move(report.errors), warnings: move(report.warnings) };
}

/**
 * What the reports of a cut file's parts, in the sender's rows, say of the file. `maxInvalidShare` is the contract's: where more rows are
 * to be set aside, or a part does not go on, the file does not.
 */
export function joinParts(parts: readonly PartReport[], maxInvalidShare: number | undefined): PartReport {
  const read = joinReadings(parts.flatMap((part) => part.read ?? []));
  const headerRow = read?.headerRow ?? 1;
  const rows = sum(parts, (part) => part.rows);
  const quarantined = sum(parts, (part) => part.quarantined ?? 0);
  const isOver = maxInvalidShare !== undefined && quarantined > maxInvalidShare * rows;
  const over = { row: 0, column: '', rule: 'invalid-share', count: quarantined };
  const errors = joinFindings(parts, 'errors', headerRow);
  const isGood = parts.every(goesOn) && !isOver;
  const aside = parts.some((part) => part.quarantined !== undefined) ? { quarantined } : {};
  return {
    ...(read === undefined ? {} : { read }),
    rows,
    accepted: isGood ? sum(parts, (part) => part.accepted) : 0,
    ...(isGood ? aside : {}),
    errors: isOver ? [over, ...errors] : errors,
    warnings: joinFindings(parts, 'warnings', headerRow),
  };
}

function joinReadings([first, ...others]: readonly Reading[]): Reading | undefined {
  if (first === undefined || others.length === 0) return first;
  const all = [first, ...others];
  const { decimal: _, ...rest } = first;
  const decimals = [...new Set(all.flatMap(({ decimal }) => decimal ?? []))];
  return {
    ...rest,
    ...(decimals.length === 1 ? { decimal: decimals[0] as ',' | '.' } : {}),
    rows: sum(all, ({ rows }) => rows),
    repaired: sum(all, ({ repaired = 0 }) => repaired),
  };
}

/** As if one had gone through the whole file: the first rows of each rule and column, and how many there are in all. */
function joinFindings(
  parts: readonly PartReport[],
  list: 'errors' | 'warnings',
  headerRow: number,
): Finding[] {
  const keyOf = ({ column, rule }: Finding) => `${rule}|${column}`;
  const perPart = parts.flatMap((part) => [...Map.groupBy(part[list], keyOf).values()]);
  const groups = Map.groupBy(perPart, ([first]) => (first === undefined ? '' : keyOf(first)));
  return inRowOrder([...groups.values()].flatMap((group) => joinGroup(group, headerRow)));
}

/** One rule in one column: the findings of each part that has some. */
function joinGroup(group: readonly Finding[][], headerRow: number): readonly Finding[] {
  const [only = [], ...others] = group;
  if (others.length === 0) return only;
  const counts = group.map(([first]) => first?.count ?? 0);
  const byRow = new Map(group.flat().map((finding) => [finding.row, finding]));
  const found = [...byRow.values()].sort((a, b) => a.row - b.row);
  // What is above the data, every part has in common.
  const isAbove = found.every(({ row }) => row <= headerRow);
  const count = isAbove ? Math.max(...counts) : sum(counts, (one) => one);
  // A rule that is told once for a column has fewer rows than it counts.
  const isToldOnce = group.some(
    ({ length }, index) => length < Math.min(counts[index] ?? 0, FINDINGS_PER_RULE),
  );
  return found.slice(0, isToldOnce ? 1 : FINDINGS_PER_RULE).map((finding) => ({ ...finding, count }));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}
