import type { CodeList } from './code-list.ts';
import type { ClassificationEntry, LineProblem } from './parse-classification.ts';

interface MainGroup {
  readonly name: string;
  readonly isced: number;
  readonly length: 'short' | 'medium' | 'long' | 'unknown';
  /** The group holds programmes of two ISCED levels, of which this is the commoner. */
  readonly isMixed?: boolean;
}

const NOT_STATED = '90';
const UNKNOWN: MainGroup = { name: 'not stated', isced: 9, length: 'unknown' };
/** DISCED-15 main groups. No Danish programme is of ISCED level 4. */
const MAIN_GROUPS: Readonly<Record<string, MainGroup>> = {
  '05': { name: 'pre-school', isced: 0, length: 'short' },
  '10': { name: 'basic school', isced: 2, length: 'short', isMixed: true },
  '15': { name: 'preparatory', isced: 2, length: 'short', isMixed: true },
  '20': { name: 'general upper secondary', isced: 3, length: 'medium' },
  '25': { name: 'Danish for foreigners', isced: 2, length: 'medium' },
  '29': { name: 'vocational basic course', isced: 3, length: 'medium' },
  '30': { name: 'vocational main course', isced: 3, length: 'medium' },
  '35': { name: 'qualifying course', isced: 3, length: 'medium' },
  '39': { name: 'labour-market course', isced: 3, length: 'medium' },
  '40': { name: 'short-cycle higher', isced: 5, length: 'long' },
  '50': { name: 'professional bachelor', isced: 6, length: 'long' },
  '60': { name: 'bachelor', isced: 6, length: 'long' },
  '70': { name: 'master', isced: 7, length: 'long' },
  '80': { name: 'PhD', isced: 8, length: 'long' },
  [NOT_STATED]: UNKNOWN,
};

type Values = Readonly<Record<string, string>>;

export interface EducationList {
  /** As schemas/codes keeps it. */
  readonly text: string;
  readonly codes: number;
  /** Of the codes, how many the list did not have. */
  readonly added: number;
  /** Whose ISCED level is not sure. */
  readonly doubtful: number;
  readonly byMainGroup: Readonly<Record<string, number>>;
}

/**
 * HFAUDD's list from Statistics Denmark's classification, which has no problems: the first level gives the main group, and that the ISCED level. What the list
 * before it knows better stays: that a code means "not stated", and the ISCED level of a code in a group that holds two.
 */
export function educationList(
  before: CodeList,
  entries: readonly ClassificationEntry[],
  source: string,
): EducationList {
  const known = new Map(before.codes.map(({ code, values }) => [code, values]));
  const imported = new Map(entries.map((entry) => [codeOf(entry), valuesOf(entry)]));
  for (const [code, values] of known) {
    const now = imported.get(code);
    const isKept =
      now === undefined || values['disced15'] === NOT_STATED || values['disced15'] === now['disced15'];
    if (isKept) imported.set(code, values);
  }
  const rows = [...imported].sort(([a], [b]) => Number(a) - Number(b)).map(([, values]) => values);
  return {
    text: listText(before, rows, source),
    codes: rows.length,
    added: rows.filter(({ code = '' }) => !known.has(code)).length,
    doubtful: rows.filter(({ doubtful }) => doubtful !== '').length,
    byMainGroup: Object.fromEntries(
      [...Map.groupBy(rows, ({ disced15 = '' }) => disced15)]
        .sort()
        .map(([group, { length }]) => [group, length]),
    ),
  };
}

/** Where the classification is not that of main areas, whose programmes have codes of up to four digits. */
export function educationProblems(entries: readonly ClassificationEntry[]): LineProblem[] {
  return entries.flatMap(({ code, top, line }) => [
    ...(MAIN_GROUPS[groupOf(top)] === undefined
      ? [{ line, problem: 'lies under no main group of DISCED-15: is it another classification?' }]
      : []),
    ...(/^\d{1,4}$/.test(code) ? [] : [{ line, problem: 'KODE is no HFAUDD code of up to four digits' }]),
  ]);
}

/** `10` of the main group H10. */
function groupOf(top: string): string {
  return /^[A-Za-z]?(\d{2})$/.exec(top)?.[1] ?? '';
}

function codeOf({ code }: ClassificationEntry): string {
  return String(Number(code));
}

function valuesOf(entry: ClassificationEntry): Values {
  const disced15 = groupOf(entry.top);
  const { name, isced, length, isMixed } = MAIN_GROUPS[disced15] ?? UNKNOWN;
  return {
    code: codeOf(entry),
    valid_from: '',
    valid_to: '',
    label_da: entry.title,
    label_en: name,
    doubtful: isMixed === true ? 'x' : '',
    disced15,
    isced2011: String(isced),
    group_en: name,
    length,
  };
}

function listText({ columns }: CodeList, rows: readonly Values[], source: string): string {
  const lines = rows.map((values) => columns.map((column) => values[column] ?? '').join(';'));
  return [`# source: ${source}`, columns.join(';'), ...lines, ''].join('\n');
}
