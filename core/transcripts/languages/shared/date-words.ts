import { words } from '../words.ts';

/** Joins two days of one month, as a regular expression's alternatives: "3rd and 4th of May", "12 op 13 december". */
export const BETWEEN_DAYS = 'og|och|en|and|or|of|eller|op|to|til|till|tot';

/** Before the second day behind a month: "Sept 3rd to the 9th". */
export const UNTIL_DAY = 'to|and|till?|until';

/** Articles of a day behind its month: "May the 9th". */
export const BEHIND_MONTH = String.raw`the\s+|den\s+`;

/** Which of several days a feast has: "2e kerstdag 2019". */
export const WHICH_FEAST = '[1-3]e?\\.?|eerste|tweede|första|andra';

/** Between a day or feast and its year. */
export const BEFORE_YEAR = String.raw`i\s+|in\s+`;

/** Articles of a day whose month is said as a number: "op de achtste van de achtste". */
export const DAY_OF_NUMBER = String.raw`den|de|d\.|op de|the`;

/** The same where both are figures: "den 2. i 6." */
export const FIGURE_OF_NUMBER = String.raw`den|de|d\.`;

/** What such a day is of, where no article stands before it: "her birthday is second of the eighth". */
export const BIRTH_BEFORE = `(?:birth|born|dob|født|född|geboren|birthday)(?:['’]s|:|,| is| was| on| er| är)?`;

/** What a day of birth is said behind. */
export const BORN = words(
  'født fødselsdag fødselsdato fødselsdatoen född födelsedag födelsedatum geboren geboortedatum born birth dob',
);

/** "född tredje maj sjuttiofem": of such a day two figures are the year. */
export const BORN_BEFORE_DAY = /(?<!\p{L})(?:född|födda|født|geboren|born)(?!\p{L})/iu;

/** What a day of every month stands before. */
export const MONTH_NOUN = /^(?:måned|månad|maand|month)/u;

/** Articles of a day: den, d., de, the. */
export const DAY_ARTICLES = words('den d de the');

/** Between a day and the noun that it is of. */
export const OF_DAY = 'of|i|van|in';

/** Inside a year in words: "to tusind og ni". */
export const IN_YEAR = words('and og och en');

/** Years that somebody counts: "den fjärde mars fyrtio år". */
export const YEARS_COUNTED = /^(?:år|jaar|years?)/iu;

/** What stands behind an hour: "7 uur". */
export const HOUR_UNIT = 'uur|u';

/** What stands before one. */
export const CLOCK_BEFORE = String.raw`kl\.?|klokken|klockan|om`;

/** What stands behind two hours that are from and until: "13:30-15:00 uur". */
export const HOUR_BEHIND = 'uur|hrs';
