import type { DeliveredPart } from './descriptor.ts';
import { goesOn, type PartReport, type Report, type ResourceReport } from './report.ts';

export interface JudgedPart extends Pick<DeliveredPart, 'resource' | 'table' | 'part'> {
  readonly report: PartReport;
}

/** The report of a delivery whose parts are all judged: one part that does not go on rejects the whole. */
export function concludeReport(parts: readonly JudgedPart[]): Report {
  const isSplit = (resource: string) => parts.filter((part) => part.resource === resource).length > 1;
  const resources = parts.map(({ resource, table, part, report }): ResourceReport => {
    const { rows, accepted, quarantined, errors, warnings } = report;
    const aside = quarantined === undefined ? {} : { quarantined };
    const which = { name: resource, table, ...(isSplit(resource) ? { part } : {}) };
    const read = report.read === undefined ? {} : { read: report.read };
    return { ...which, rows, accepted, ...aside, ...read, errors, warnings };
  });
  return { status: resources.every(goesOn) ? 'accepted' : 'rejected', resources };
}
