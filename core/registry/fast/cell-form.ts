import type { Field } from '../../contracts/contract.ts';

/** How one column's cells are written, in every row alike. */
export type CellForm =
  | 'text'
  | 'cpr'
  | 'cpr-hyphen'
  | 'pnr'
  | 'integer'
  | 'number-comma'
  | 'number-point'
  | 'date-iso'
  | 'date-dash'
  | 'date-dot'
  | 'date-slash'
  | 'date-compact'
  | 'flag';

const FORMS: Record<Exclude<Field['type'], 'datetime' | 'list'>, readonly CellForm[]> = {
  string: ['text'],
  integer: ['integer'],
  number: ['number-comma', 'number-point'],
  date: ['date-iso', 'date-dash', 'date-dot', 'date-slash', 'date-compact'],
  boolean: ['flag'],
};

/** What a cell of a form looks like. A stricter reading than the careful one, and of the same value wherever both can read. */
const LOOKS: Record<CellForm, RegExp> = {
  // Of Latin-1's letters only those that are one code point in every normal form; Ã is where letters that were encoded twice begin.
  text: /^[!#-~ÄÅÆÉÖØÜäåæéöøü](?:[ !#-~ÄÅÆÉÖØÜäåæéöøü]*[!#-~ÄÅÆÉÖØÜäåæéöøü])?$/,
  cpr: /^\d{10}$/,
  'cpr-hyphen': /^\d{6}-\d{4}$/,
  pnr: /^\d{12}$/,
  integer: /^-?\d+$/,
  'number-comma': /^-?\d+(,\d+)?$/,
  // Three decimals may be thousands.
  'number-point': /^-?\d+([.](\d{1,2}|\d{4,}))?$/,
  'date-iso': /^\d{4}-\d\d-\d\d$/,
  'date-dash': /^\d\d-\d\d-\d{4}$/,
  'date-dot': /^\d\d[.]\d\d[.]\d{4}$/,
  'date-slash': /^\d\d\/\d\d\/\d{4}$/,
  'date-compact': /^(1[5-9]|[2-9]\d)\d{6}$/,
  flag: /^[01]$/,
};

export const looksLike = (form: CellForm, cell: string): boolean => LOOKS[form].test(cell);

/** Forms in which a column may be written that the fast reading knows. */
function possibleForms({ type, identifier, format }: Field): readonly CellForm[] {
  if (identifier === 'cpr') return ['cpr', 'cpr-hyphen'];
  if (identifier === 'pnr') return ['pnr'];
  return type === 'datetime' || type === 'list' || format !== undefined ? [] : FORMS[type];
}

/** The first form that every sample has; undefined where there is none. */
export function formOf(field: Field, samples: readonly string[]): CellForm | undefined {
  return possibleForms(field).find((form) => samples.every((sample) => looksLike(form, sample)));
}

/** Bytes that a cell of the form may consist of without a closer look, and how many. */
export const PLAIN: Record<
  CellForm,
  {
    readonly bytes: string;
    readonly shortest: number;
    readonly longest: number;
    /** Places at which the cell has this one; the engine's own reading refuses it at any other. */
    readonly marks?: { readonly places: readonly [number, number]; readonly mark: string };
    /** Stands between digits; the engine's own reading refuses a second one. */
    readonly decimal?: ',' | '.';
  }
> = {
  text: { bytes: printable(), shortest: 1, longest: 4096 },
  cpr: { bytes: '0123456789', shortest: 10, longest: 10 },
  'cpr-hyphen': { bytes: '', shortest: 11, longest: 11 },
  pnr: { bytes: '0123456789', shortest: 12, longest: 12 },
  integer: { bytes: '0123456789', shortest: 1, longest: 10 },
  'number-comma': { bytes: '0123456789,', shortest: 1, longest: 15, decimal: ',' },
  'number-point': { bytes: '0123456789.', shortest: 1, longest: 15, decimal: '.' },
  'date-iso': { bytes: '0123456789-', shortest: 10, longest: 10, marks: { places: [4, 7], mark: '-' } },
  'date-dash': { bytes: '0123456789-', shortest: 10, longest: 10, marks: { places: [2, 5], mark: '-' } },
  'date-dot': { bytes: '0123456789.', shortest: 10, longest: 10, marks: { places: [2, 5], mark: '.' } },
  'date-slash': { bytes: '0123456789/', shortest: 10, longest: 10, marks: { places: [2, 5], mark: '/' } },
  'date-compact': { bytes: '', shortest: 8, longest: 8 },
  flag: { bytes: '01', shortest: 1, longest: 1 },
};

/** ASCII without blanks, quotes and control characters. */
function printable(): string {
  const codes = Array.from({ length: 0x7f - 0x21 }, (_, index) => 0x21 + index);
  return String.fromCharCode(...codes).replace('"', '');
}
