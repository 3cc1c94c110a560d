import type { Contracts } from '../contracts/contract.ts';
import type { DeliveredPart } from './descriptor.ts';
import { joinParts } from './join-parts.ts';
import { goesOn, type PartReport, type Report, type ResourceReport } from './report.ts';

export interface JudgedPart extends Pick<DeliveredPart, 'resource' | 'table' | 'part' | 'rowsBefore'> {
  readonly report: PartReport;
}

/** The report of a delivery whose parts are all judged: one file that does not go on rejects the whole. */
export function concludeReport(parts: readonly JudgedPart[], contracts: Contracts): Report {
  const resources = [...Map.groupBy(parts, ({ resource }) => resource).values()].flatMap((judged) => {
    const files = filesOf(judged);
    return files.map((file, index) =>
      fileReport(file, { number: files.length > 1 ? index + 1 : undefined, contracts }),
    );
  });
  return { status: resources.every(goesOn) ? 'accepted' : 'rejected', resources };
}

/** A resource's parts by the file of the sender that each is of. */
function filesOf(parts: readonly JudgedPart[]): JudgedPart[][] {
  const files: JudgedPart[][] = [];
  for (const part of parts) {
    const file = files.at(-1);
    if (file !== undefined && (part.rowsBefore ?? 0) > 0) file.push(part);
    else files.push([part]);
  }
  return files;
}

function fileReport(
  parts: readonly JudgedPart[],
  { number, contracts }: { number: number | undefined; contracts: Contracts },
): ResourceReport {
  const { resource: name = '', table = '' } = parts[0] ?? {};
  const contract = contracts.tables.get(table);
  const share = contract?.kind === 'table' ? contract.maxInvalidShare : undefined;
  const report = joinParts(
    parts.map((part) => part.report),
    share,
  );
  const { rows, accepted, quarantined, errors, warnings } = report;
  return {
    name,
    table,
    ...(number === undefined ? {} : { part: number }),
    ...(parts.length > 1 ? { parts: parts.length } : {}),
    rows,
    accepted,
    ...(quarantined === undefined ? {} : { quarantined }),
    ...(report.read === undefined ? {} : { read: report.read }),
    errors,
    warnings,
  };
}
