import pc from 'picocolors';
import { type FindingGroup, findingGroups } from '../../core/deliveries/finding-groups.ts';
import type { Finding, Reading, Report, ResourceReport } from '../../core/deliveries/report.ts';
import { explainRule } from '../../core/deliveries/rules.ts';

/** Rows that a person is shown per rule and column; the report itself lists more. */
const ROWS_SHOWN = 8;

/** A report as a data manager reads it: per resource, what is wrong, in which rows, and what to do. */
export function reportText({ status, resources }: Report): string {
  const verdict = status === 'accepted' ? pc.green('accepted') : pc.red('rejected');
  const quiet = resources.filter(isQuiet);
  const loud = resources.filter((resource) => !isQuiet(resource));
  const rows = quiet.reduce((sum, resource) => sum + resource.rows, 0);
  const summary =
    quiet.length === 0
      ? []
      : [`  ${filesText(quiet.length)} without remarks, ${rows} rows`, ...quietLines(quiet)];
  return [`Delivery ${verdict}`, ...summary, ...loud.flatMap(resourceLines)].join('\n');
}

const filesText = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** How files without remarks were read: what is right by itself may have been read otherwise than it was meant. */
function quietLines(quiet: readonly ResourceReport[]): string[] {
  const ways = Map.groupBy(
    quiet.filter(({ read }) => read !== undefined),
    ({ read, parts }) => readingText(read as Reading, parts),
  );
  const count = (files: number) => (ways.size === 1 ? '' : `${filesText(files)} `);
  return [...ways].map(([way, { length }]) => `    ${pc.dim(`${count(length)}${way}`)}`);
}

function isQuiet({ errors, warnings }: ResourceReport): boolean {
  return errors.length === 0 && warnings.length === 0;
}

function resourceLines(resource: ResourceReport): string[] {
  const part = resource.part === undefined ? '' : ` part ${resource.part}`;
  const table = resource.table === '' ? '' : ` (${resource.table}, ${resource.rows} rows)`;
  return [
    `  ${pc.bold(`${resource.name}${part}`)}${table}`,
    ...(resource.read === undefined ? [] : [`    ${pc.dim(readingText(resource.read, resource.parts))}`]),
    ...setAsideLines(resource),
    ...findingLines(resource.errors, pc.red('error  ')),
    ...findingLines(resource.warnings, pc.yellow('warning')),
  ];
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
};

/** How a file was read, so that a wrong detection is seen. */
function readingText(read: Reading, parts: number | undefined): string {
  const { format, encoding, language, delimiter, decimal, headerRow, repaired = 0 } = read;
  const found = [
    format,
    encoding,
    language === undefined ? undefined : `language ${language}`,
    delimiter === undefined ? undefined : `separated by ${DELIMITER_NAMES[delimiter] ?? delimiter}`,
    decimal === undefined ? undefined : `decimal ${decimal === ',' ? 'comma' : 'point'}`,
    headerRow === 0 ? undefined : `header in row ${headerRow}`,
    repaired === 0 ? undefined : `${repaired} repaired`,
    parts === undefined ? undefined : `sent in ${parts} parts`,
  ];
  return `read as ${found.filter((part) => part !== undefined).join(', ')}`;
}

function setAsideLines({ quarantined = 0, accepted }: ResourceReport): string[] {
  if (quarantined === 0) return [];
  return [
    `    ${pc.yellow('set aside')} ${quarantined} rows with errors; the other ${accepted} go on`,
    `            ${pc.dim('correct them at the source and deliver all of it again as a replacement')}`,
  ];
}

function findingLines(findings: readonly Finding[], mark: string): string[] {
  return findingGroups(findings).flatMap((group) => {
    const { column, rule } = group;
    const { what, next } = explainRule(rule);
    const where = column === '' ? '' : `${column}: `;
    return [`    ${mark} ${where}${what} [${rule}]${rowsText(group)}`, `            ${pc.dim(next)}`];
  });
}

function rowsText({ rows, count }: FindingGroup): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, ROWS_SHOWN);
  const more = count > shown.length ? ` and ${count - shown.length} more` : '';
  return `, ${count === 1 ? 'row' : 'rows'} ${shown.join(', ')}${more}`;
}
