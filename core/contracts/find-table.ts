import { normaliseColumnName, otherSpellings } from './column-names.ts';
import type { Contracts, TableContract } from './contract.ts';
import { studyWeeks, weekColumnName } from './study-weeks.ts';

export interface FoundTable {
  readonly table: string;
  /** Share of the header and of the table's columns that fit, 0 to 1. */
  readonly score: number;
}

const ENOUGH = 0.5;

/** The table whose columns a file's header resembles most, or undefined where none does. */
export function findTable(contracts: Contracts, header: readonly string[]): FoundTable | undefined {
  const names = new Set(header.map(normaliseColumnName));
  let best: FoundTable | undefined;
  for (const contract of contracts.tables.values()) {
    if (contract.kind !== 'table') continue;
    const score = resemblance(contract, names);
    if (score > (best?.score ?? ENOUGH)) best = { table: contract.name, score };
  }
  return best;
}

/** Twice the columns in common over the columns of both: a column too few and a column too many weigh the same. */
function resemblance(contract: TableContract, names: ReadonlySet<string>): number {
  const fits = (name: string) => {
    const normal = normaliseColumnName(name);
    return names.has(normal) || otherSpellings(normal).some((spelling) => names.has(spelling));
  };
  const isThere = contract.fields.filter((field) =>
    field.perWeek === undefined
      ? [field.name, ...(field.aliases ?? [])].some(fits)
      : hasWeeks(field.perWeek, names),
  );
  // A person number alone is in every table.
  if (isThere.length < 2) return 0;
  const expected = contract.fields.filter((field) => !field.optional || isThere.includes(field)).length;
  const weekly = contract.fields.find((field) => field.perWeek !== undefined)?.perWeek;
  const counted =
    weekly === undefined ? names.size : [...names].filter((name) => !isWeek(weekly, name)).length + 1;
  return (2 * isThere.length) / (expected + counted);
}

function hasWeeks(pattern: string, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => isWeek(pattern, name));
}

/** Any week of a century: a file of another period is still this table, and its check says what is wrong. */
const EVERY_WEEK = studyWeeks({ from: '1990-01-01', to: '2089-12-31' });
const weekNames = new Map<string, ReadonlySet<string>>();

function isWeek(pattern: string, name: string): boolean {
  let known = weekNames.get(pattern);
  if (known === undefined) {
    known = new Set(EVERY_WEEK.map((week) => normaliseColumnName(weekColumnName(pattern, week))));
    weekNames.set(pattern, known);
  }
  return known.has(name);
}
