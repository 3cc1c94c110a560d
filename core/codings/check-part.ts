import type { DuckDBConnection } from '@duckdb/node-api';
import { PackageProblem } from '../archives/package-problem.ts';
import type { Finding, PartReport } from '../deliveries/report.ts';
import { QdaProblem } from '../qda/qda-problem.ts';
import { type ReadProject, readProject } from '../qda/read-project.ts';
import { DocumentProblem } from '../transcripts/formats/document-problem.ts';
import { writeAccepted } from './accepted-coding.ts';

interface CodingToCheck {
  readonly file: string;
  readonly acceptedFile: string;
}

/**
 * Reads one project or codebook; it is accepted as a whole or refused with elements and rules. Whether its passages are in the published
 * turns cannot be told from the file.
 */
export async function checkPart(
  db: DuckDBConnection,
  { file, acceptedFile }: CodingToCheck,
): Promise<PartReport> {
  let project: ReadProject;
  try {
    project = await readProject(file);
  } catch (error) {
    return { rows: 0, accepted: 0, errors: [refusalOf(error)], warnings: [] };
  }
  const { codes, texts, format } = project;
  const rows = texts.reduce((sum, { passages }) => sum + passages.length, codes.length);
  const told = { read: { format, headerRow: 0, rows }, rows, warnings: warningsOf(project) };
  const errors = errorsOf(project);
  if (errors.length > 0) return { ...told, accepted: 0, errors };
  await writeAccepted(db, acceptedFile, { codes, texts });
  return { ...told, accepted: rows, errors };
}

function errorsOf({ codes, faults }: ReadProject): Finding[] {
  const groups = Map.groupBy(faults, ({ rule, element }) => `${rule} ${element}`);
  const errors = [...groups.values()].map((group) => {
    const { element = '', rule = '' } = group[0] ?? {};
    return finding(
      rule,
      element,
      group.reduce((sum, { count }) => sum + count, 0),
    );
  });
  return codes.length === 0 && errors.length === 0 ? [finding('coding-empty', 'CodeBook')] : errors;
}

function warningsOf({ leftOut, pictureCodings, empty, moved }: ReadProject): Finding[] {
  const elements = [...leftOut].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ...elements.map(([element, count]) => finding('coding-left-out', element, count)),
    ...(pictureCodings === 0 ? [] : [finding('coding-picture', 'PictureSource', pictureCodings)]),
    ...(moved === 0 ? [] : [finding('segment-miscounted', 'PlainTextSelection', moved)]),
    ...(empty === 0 ? [] : [finding('segment-empty', 'PlainTextSelection', empty)]),
  ];
}

/** What the machine could not do, and what we did wrong, is no fault of the file. */
function refusalOf(error: unknown): Finding {
  if (error instanceof QdaProblem) return finding(error.rule, error.element);
  if (error instanceof DocumentProblem) return finding(error.fault.rule, 'TextSource');
  if (!(error instanceof PackageProblem)) throw error;
  return finding(error.rule === 'unreadable' ? 'coding-damaged' : error.rule, '');
}

function finding(rule: string, column: string, count = 1): Finding {
  return { row: 0, column, rule, count };
}
