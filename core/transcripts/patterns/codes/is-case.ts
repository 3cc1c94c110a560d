const FEWEST_DIGITS = 4;

/** With so many figures it is a number, whatever its letters mean elsewhere. */
export const LONG_CODE = 6;

/** "HT 2021/22", "COVID-2019": a year, or two of them. */
const YEARS = /(?:^|\P{N})(?:19|20)\d{2}(?:[/-](?:(?:19|20)\d{2}|\d{2}))?$/u;

/** A case has several figures, and at least one sign that words have not, or enough of them. */
export function isCase(text: string, acronyms: ReadonlySet<string>): boolean {
  const [letters = '', ...rest] = text.split(' ');
  const digits = text.replace(/\P{N}/gu, '').length;
  const isLong = (text.match(/[/.:-]/gu) ?? []).length > 1;
  // "KH/88/2031" is more than a year
  if (
    digits < FEWEST_DIGITS ||
    (YEARS.test(text) && !(isLong && rest.length === 0 && digits > FEWEST_DIGITS + 1))
  )
    return false;
  // "SFS 2017:30", "EU 2016/679": a law; "MMT 24/30": a test of the field.
  const [number = ''] = rest;
  const isAcronym = acronyms.has(letters.toLowerCase());
  if (rest.length > 0 && (/^\d{4}:/u.test(number) || digits <= FEWEST_DIGITS)) return false;
  if (rest.length > 0 && isAcronym && (digits < LONG_CODE || /^\d{4}\//u.test(number))) return false;
  return /\//u.test(text) || (text.match(/[.:-]/gu) ?? []).length > 1 || digits > FEWEST_DIGITS;
}
