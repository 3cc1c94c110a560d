import { BEFORE_YEAR } from '../../languages/shared/date-words.ts';

/** Nobody of whom is spoken was born or died outside of these. */
export const EARLIEST_YEAR = 1890;

/** The latest of them. */
export const LATEST_YEAR = 2049;

/** Two-digit years up to this are of this century. */
export const CENTURY_TURN = 36;

/** Two figures are a year behind an apostrophe, or where nothing follows that they could count or begin: "9 Sept 77". */
export const YEAR = String.raw`(?:,?\s+(?:${BEFORE_YEAR})?(?:[’'–-]?(?<year>\d{4}|(?<=[’'–-])\d{2}|(?<=\p{L}\.? )(?:[4-9]\d|[01]\d|2\d)(?=\s*(?:$|\n|[,;)|]|\.(?!\d))))))?(?![\p{Nd}])`;

/** A year of two or four digits with all four, or `none` where nobody of today would have lived it. */
export function fullYear(written: string | undefined): string | 'none' | undefined {
  if (written === undefined) return undefined;
  const year = written.replace(/^\P{Nd}/u, '');
  const number =
    year.length === 2 ? Number(year) + (Number(year) <= CENTURY_TURN ? 2000 : 1900) : Number(year);
  return number >= EARLIEST_YEAR && number <= LATEST_YEAR ? String(number) : 'none';
}
