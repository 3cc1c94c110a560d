import type { DeliveredPart } from './descriptor.ts';
import type { PartReport, Report, ResourceReport } from './report.ts';

export interface JudgedPart extends Pick<DeliveredPart, 'resource' | 'table' | 'part'> {
  readonly report: PartReport;
}

/** The report of a delivery whose parts are all judged: one error anywhere rejects the whole. */
export function concludeReport(parts: readonly JudgedPart[]): Report {
  const isSplit = (resource: string) => parts.filter((part) => part.resource === resource).length > 1;
  const resources = parts.map(({ resource, table, part, report }): ResourceReport => {
    const { rows, accepted, errors, warnings } = report;
    const which = { name: resource, table, ...(isSplit(resource) ? { part } : {}) };
    const read = report.read === undefined ? {} : { read: report.read };
    return { ...which, rows, accepted, ...read, errors, warnings };
  });
  const accepted = resources.every(({ errors }) => errors.length === 0);
  return { status: accepted ? 'accepted' : 'rejected', resources };
}
