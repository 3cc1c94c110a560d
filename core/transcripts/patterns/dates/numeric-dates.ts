import type { Language } from '../../languages/language.ts';
import { CLOCK_BEFORE, HOUR_UNIT } from '../../languages/shared/date-words.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { dateSpan } from './date-span.ts';

/** No longer number, but perhaps a time: 15-09-2021 08:14. */
const NOT_GOING_ON = String.raw`(?!:\d{2})(?![.\-/]{0,2}\p{Nd})(?![.\-/ ]{2}\p{Nd}| (?!\d{1,2}[:.]\d{2}(?!\p{Nd}))\p{Nd})`;

/** What every day before a time has, asked before the dear expression. */
const HAS_STAMP = /\d[.-]\d\d?\.?[ ,|]+\d\d?(?:[.:]\d| u)|\| ?\d\d?-\d/;

const TIME = String.raw`(?:[01]?\d|2[0-4])(?:[.:][0-5]\d(?!\p{Nd})|\s(?:${HOUR_UNIT})(?!\p{L}))`;

/** "kl. 3 og 4.30", "fra 22.30 til 6.10" */
const TIME_BEFORE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${CLOCK_BEFORE})\s?\d{1,2}(?:[.:]\d{2})?|(?<![\d.])\d{1,2}[.:](?:1[3-9]|[2-5]\d|00))\s\p{L}{1,4}\s?$`,
  'iu',
);
const LONGEST_TIME = 20;

/** 7/6 2022, 17/1 -23, 5/11 '98 */
const YEAR_APART = String.raw`(?:\s(?<year>(?:19|20)\d{2}|(?<=\s)[-–'’]\d{2})(?!\p{Nd}))?`;

/** Signs of two and of three numbers, asked before the dear expressions. */
const HAS_TWO = /\d[^\S\n]?[./-][^\S\n]?\d/u;
const HAS_THREE = /\d(?:[./-]|\. )\s?\d{1,2}[./-]/u;

/** "12.03.2020", "den 7/6", "2020-03-12", "51-07-19", "huisbezoek 12-02"; but "kl. 3 og 4.30". */
export function numericDates({ dates }: Language): (text: string) => Span[] {
  const patterns = [
    { sign: HAS_STAMP, pattern: BEFORE_TIME },
    { sign: HAS_THREE, pattern: wholeDay(dates) },
    { sign: HAS_THREE, pattern: YEAR_MONTH_DAY },
    { sign: HAS_THREE, pattern: LATE_YEAR_FIRST },
    { sign: HAS_TWO, pattern: announcedDay(dates) },
    { sign: /\d\/\d/, pattern: DAY_ALONE },
    { sign: /\d-0[1-9]/, pattern: PADDED },
  ];
  const isTime = (match: RegExpExecArray, text: string): boolean =>
    !match[0].includes('/') &&
    TIME_BEFORE.test(text.slice(Math.max(0, match.index - LONGEST_TIME), match.index));
  return (text) =>
    patterns.flatMap(({ sign, pattern }) =>
      sign.test(text)
        ? matchAll(text, pattern).flatMap((match) =>
            isTime(match, text) ? [] : dateSpan(match, dates, Number(match.groups?.['month'])),
          )
        : [],
    );
}

/** "onsdag den 12.03.2020" */
function wholeDay({ weekdays, articles }: Language['dates']): RegExp {
  const day = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<day>\d{1,2})(?:[./-]|\. )\s?(?<month>\d{1,2})(?:[./-]\s?(?<year>\d{4}|[’']?\d{2}))${NOT_GOING_ON}`;
  const weekday = String.raw`(?:(?<![\p{L}])(?:${weekdays}),?\s+)?(?:(?<![\p{L}])(?:${articles})\s*)?`;
  return new RegExp(weekday + day, 'giu');
}

/** "den 12.3", "til 4.5", "onsdag 12/3" */
function announcedDay({ weekdays, articles, prepositions }: Language['dates']): RegExp {
  return new RegExp(
    String.raw`(?:(?<![\p{L}])(?:${articles})\s?|(?<=(?:^|[^\p{L}])(?:${prepositions})\s?)|(?<![\p{L}])(?:${weekdays}),?\s(?:(?:${articles})\s?)?)(?<day>\d{1,2})[^\S\n]?[./-][^\S\n]?(?<month>\d{1,2})(?![\p{Nd}])(?![.\-/]{0,2}\p{Nd})${YEAR_APART}`,
    'giu',
  );
}

const DAY_ALONE = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}./-])(?<day>\d{1,2})/(?<month>\d{1,2})(?![\p{Nd}/])${YEAR_APART}`,
  'giu',
);

/** "huisbezoek 12-02, thuis": nobody counts to 02. */
const PADDED =
  /(?<![\p{L}\p{Nd}./:,–-]|[\p{Nd}] )(?<day>[12]\d|3[01]|0?[1-9])-(?<month>0[1-9])(?![\p{L}\p{Nd}/:-]|[., ]\p{Nd})/giu;

const YEAR_MONTH_DAY = new RegExp(
  String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})${NOT_GOING_ON}`,
  'giu',
);

/** 51-07-19: no day is so late. */
const LATE_YEAR_FIRST = new RegExp(
  String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<year>[4-9]\d|3[2-9])-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)${NOT_GOING_ON}`,
  'giu',
);

/** "05.02 | 07.15 | alle", "19.9. 11:15" */
const BEFORE_TIME = new RegExp(
  String.raw`(?:(?<=(?:^|\n)[|\s]*)(?<day>\d{1,2})[.-](?<month>\d{1,2})\.?(?=\s?[|,]\s?${TIME})|(?<=\|\s?)(?<day>\d{1,2})-(?<month>\d{1,2})(?=\s*(?:\||\n|$))|(?<![\p{Nd}.,:])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?=,?\s${TIME})|(?<![\p{Nd}.,:/-])(?<day>\d{1,2})-(?<month>\d{1,2})(?=,?\s${TIME}))`,
  'giu',
);
