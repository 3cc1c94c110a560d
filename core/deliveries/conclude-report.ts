import type { Contracts } from '../contracts/contract.ts';
import { tiePictures } from '../pictures/tie-pictures.ts';
import { contentsText, joinContents } from './contents.ts';
import type { DeliveredPart } from './descriptor.ts';
import { filesOf } from './files-of.ts';
import { joinParts } from './join-parts.ts';
import { goesOn, type PartReport, type Report, type ResourceReport } from './report.ts';

export interface JudgedPart
  extends Pick<DeliveredPart, 'resource' | 'table' | 'part' | 'path' | 'rowsBefore' | 'nameHash'> {
  readonly report: PartReport;
}

/** The report of a delivery whose parts are all judged: one file that does not go on rejects the whole. */
export function concludeReport(judged: readonly JudgedPart[], contracts: Contracts): Report {
  const files = filesOf(tiePictures(judged, contracts));
  const isOneOfSeveral = (name: string) => files.filter(([part]) => part?.resource === name).length > 1;
  const numbers = new Map<string, number>();
  const seen = new Set<string>();
  const resources = files.map((file) => {
    const { resource: name = '', table = '' } = file[0] ?? {};
    const number = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, number);
    const which = { name, table, ...(isOneOfSeveral(name) ? { part: number } : {}) };
    const report = fileReport(file, which, contracts);
    return isSeenBefore(file, seen) ? doubled(report) : report;
  });
  return { status: resources.every(goesOn) ? 'accepted' : 'rejected', resources };
}

/** Whether another file of the delivery holds the same rows of the same table. */
function isSeenBefore(file: readonly JudgedPart[], seen: Set<string>): boolean {
  const contents = joinContents(file.map(({ report }) => report.contents));
  if (contents === undefined) return false;
  const text = `${file[0]?.table}|${contentsText(contents)}`;
  if (seen.has(text)) return true;
  seen.add(text);
  return false;
}

function doubled({ quarantined: _, ...report }: ResourceReport): ResourceReport {
  const finding = { row: 0, column: '', rule: 'file-doubled', count: 1 };
  return { ...report, accepted: 0, errors: [finding, ...report.errors] };
}

function fileReport(
  parts: readonly JudgedPart[],
  which: Pick<ResourceReport, 'name' | 'table' | 'part'>,
  contracts: Contracts,
): ResourceReport {
  const contract = contracts.tables.get(which.table);
  const share = contract?.kind === 'table' ? contract.maxInvalidShare : undefined;
  const report = joinParts(
    parts.map((part) => part.report),
    share,
  );
  const { rows, accepted, quarantined, errors, warnings } = report;
  return {
    ...which,
    ...(parts.length > 1 ? { parts: parts.length } : {}),
    rows,
    accepted,
    ...(quarantined === undefined ? {} : { quarantined }),
    ...(report.read === undefined ? {} : { read: report.read }),
    errors,
    warnings,
  };
}
