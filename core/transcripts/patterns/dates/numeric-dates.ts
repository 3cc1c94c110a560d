import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { dateSpan } from './date-span.ts';

/** No longer number, but perhaps a time: 15-09-2021 08:14. */
const NOT_GOING_ON = String.raw`(?!:\d{2})(?![.\-/]{0,2}\p{Nd})(?![.\-/ ]{2}\p{Nd}| (?!\d{1,2}[:.]\d{2}(?!\p{Nd}))\p{Nd})`;

/** What every day before a time has, asked before the dear expression. */
const HAS_STAMP = /\d[.-]\d\d?\.?[ ,|]+\d\d?(?:[.:]\d| u)|\| ?\d\d?-\d/;

const TIME = String.raw`(?:[01]?\d|2[0-4])(?:[.:][0-5]\d(?!\p{Nd})|\s(?:uur|u)(?!\p{L}))`;

/** "kl. 3 og 4.30", "fra 22.30 til 6.10" */
const TIME_BEFORE =
  /(?:(?<!\p{L})(?:kl\.?|klokken|klockan|om)\s?\d{1,2}(?:[.:]\d{2})?|(?<![\d.])\d{1,2}[.:](?:1[3-9]|[2-5]\d|00))\s\p{L}{1,4}\s?$/iu;

/** 7/6 2022, 17/1 -23, 5/11 '98 */
const YEAR_APART = String.raw`(?:\s(?<year>(?:19|20)\d{2}|(?<=\s)[-–'’]\d{2})(?!\p{Nd}))?`;

export function numericDates({ dates }: Language): (text: string) => Span[] {
  const day = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<day>\d{1,2})(?:[./-]|\. )\s?(?<month>\d{1,2})(?:[./-]\s?(?<year>\d{4}|[’']?\d{2}))${NOT_GOING_ON}`;
  const weekday = `(?:(?<![\\p{L}])(?:${dates.weekdays}),?\\s+)?(?:(?<![\\p{L}])(?:${dates.articles})\\s*)?`;
  const dayAndMonth = String.raw`(?:(?<![\p{L}])(?:${dates.articles})\s?|(?<=(?:^|[^\p{L}])(?:${dates.prepositions})\s?)|(?<![\p{L}])(?:${dates.weekdays}),?\s(?:(?:${dates.articles})\s?)?)(?<day>\d{1,2})[^\S\n]?[./-][^\S\n]?(?<month>\d{1,2})(?![\p{Nd}])(?![.\-/]{0,2}\p{Nd})${YEAR_APART}`;
  const alone = String.raw`(?<![\p{L}\p{Nd}./-])(?<day>\d{1,2})/(?<month>\d{1,2})(?![\p{Nd}/])${YEAR_APART}`;
  // "huisbezoek 12-02, thuis": nobody counts to 02.
  const padded = String.raw`(?<![\p{L}\p{Nd}./:,–-]|[\p{Nd}] )(?<day>[12]\d|3[01]|0?[1-9])-(?<month>0[1-9])(?![\p{L}\p{Nd}/:-]|[., ]\p{Nd})`;
  const iso = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})${NOT_GOING_ON}`;
  // 51-07-19: no day is so late.
  const yearFirst = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<year>[4-9]\d|3[2-9])-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)${NOT_GOING_ON}`;
  // "05.02 | 07.15 | alle", "19.9. 11:15"
  const stamped = String.raw`(?:(?<=(?:^|\n)[|\s]*)(?<day>\d{1,2})[.-](?<month>\d{1,2})\.?(?=\s?[|,]\s?${TIME})|(?<=\|\s?)(?<day>\d{1,2})-(?<month>\d{1,2})(?=\s*(?:\||\n|$))|(?<![\p{Nd}.,:])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?=,?\s${TIME})|(?<![\p{Nd}.,:/-])(?<day>\d{1,2})-(?<month>\d{1,2})(?=,?\s${TIME}))`;
  const [beforeTime, ...patterns] = [stamped, weekday + day, iso, yearFirst, dayAndMonth, alone, padded].map(
    (pattern) => new RegExp(pattern, 'giu'),
  );
  return (text) =>
    (beforeTime !== undefined && HAS_STAMP.test(text) ? [beforeTime, ...patterns] : patterns).flatMap(
      (pattern) =>
        matchAll(text, pattern).flatMap((match) =>
          !match[0].includes('/') && TIME_BEFORE.test(text.slice(Math.max(0, match.index - 20), match.index))
            ? []
            : dateSpan(match, dates, Number(match.groups?.['month'])),
        ),
    );
}
