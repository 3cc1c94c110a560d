import { normaliseColumnName, otherSpellings } from '../../contracts/column-names.ts';
import type { TableContract } from '../../contracts/contract.ts';
import type { Study } from '../../contracts/study.ts';
import { studyWeeks, weekColumnName } from '../../contracts/study-weeks.ts';
import { FINDINGS_PER_RULE } from '../../deliveries/report.ts';
import type { Findings } from '../findings.ts';

/** What the contract calls each column of a file, in the file's order. */
export type MatchedColumns = readonly (string | undefined)[];

/** Finds the contract's name for every column name of a header; undefined where it has none. */
export function matchNames(contract: TableContract, study: Study, header: readonly string[]): MatchedColumns {
  const known = knownNames(contract, study);
  return header.map((name) => known.get(normaliseColumnName(name)));
}

/** Every column of the contract under its own name, weekly ones spelt out for the study's period. */
export function contractColumns(contract: TableContract, study: Study): string[] {
  return contract.fields.flatMap(({ name, perWeek }) =>
    perWeek === undefined ? [name] : studyWeeks(study.period).map((week) => weekColumnName(perWeek, week)),
  );
}

function knownNames(contract: TableContract, study: Study): Map<string, string> {
  const known = new Map(contractColumns(contract, study).map((name) => [normaliseColumnName(name), name]));
  for (const { name, aliases = [] } of contract.fields) {
    for (const alias of aliases) known.set(normaliseColumnName(alias), name);
  }
  addOtherSpellings(known);
  return known;
}

/** A spelling that would stand for two columns stands for none. */
function addOtherSpellings(known: Map<string, string>): void {
  const added = new Map<string, Set<string>>();
  for (const [normal, name] of known) {
    for (const spelling of otherSpellings(normal)) {
      added.set(spelling, (added.get(spelling) ?? new Set()).add(name));
    }
  }
  for (const [spelling, names] of added) {
    const [name] = names;
    if (names.size === 1 && name !== undefined && !known.has(spelling)) known.set(spelling, name);
  }
}

/** Reports columns that are unknown, doubled or missing. An unknown one is named by its letter: without a header row, row 1 is a person. */
export function checkHeader(
  { contract, study }: { contract: TableContract; study: Study },
  header: readonly string[],
  findings: Findings,
  row = 1,
): MatchedColumns {
  const columns = matchNames(contract, study, header);
  const add = (rule: string, column: string) => findings.add('error', { rule, column, row });
  if (columns.every((column) => column === undefined)) {
    add('header', '');
    return columns;
  }
  let strangers = 0;
  columns.forEach((column, index) => {
    if (column === undefined) {
      // A row of a hundred thousand names is no header: what is listed of it has an end.
      if (strangers++ >= FINDINGS_PER_RULE) return;
      add(isOtherWeek(contract, header[index] ?? '') ? 'period' : 'column-unknown', columnLetter(index));
    } else if (columns.indexOf(column) < index) add('column-doubled', column);
  });
  const optional = new Set(contract.fields.filter((field) => field.optional).map(({ name }) => name));
  for (const column of contractColumns(contract, study)) {
    if (!columns.includes(column) && !optional.has(column)) add('column-missing', column);
  }
  return columns;
}

function isOtherWeek(contract: TableContract, name: string): boolean {
  return contract.fields.some(({ perWeek }) => {
    if (perWeek === undefined) return false;
    const [before = '', after = ''] = normaliseColumnName(perWeek).split('{yy}{ww}');
    const normal = normaliseColumnName(name);
    return (
      normal.startsWith(before) &&
      normal.endsWith(after) &&
      /^\d{4}$/.test(normal.slice(before.length, normal.length - after.length))
    );
  });
}

/** A, B, ... Z, AA: as a spreadsheet shows it. */
function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
