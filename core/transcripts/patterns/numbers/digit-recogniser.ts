import type { Language } from '../../languages/language.ts';
import { isDayAndMonth } from '../../languages/shared/digits.ts';
import { BETWEEN_NUMBERS, EXTENSION } from '../../languages/shared/number-words.ts';
import { matchAll } from '../match-all.ts';
import type { Recogniser, Span } from '../span.ts';

/** Digits with up to four signs between them are one number: people group numbers in every thinkable way. */
const RUN = /\p{Nd}(?:[\s.,:;_/()·|+*'’\-–—−]{0,4}\p{Nd})+/gu;
/** "… 0191 498 0123.\n4. Complaint": the number of the next item of a list, behind a whole number. */
const NEXT_ITEM = /[\s.]*\n\s*\p{Nd}{1,2}$/u;
/** "CPR 1: 240769-6754", "2: 28 45 12 90": the number of a line, before a whole number. */
const ITEM = /^\p{Nd}{1,2}\s?:\s/u;
/** 15-09-2021 08:14, feb. 2021 08:14 */
const DATE_AND_TIME =
  /^(?:(?:19|20)\d{2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|\d{4}[-./]\d{1,2}[-./]\d{1,2})[,\s]{1,2}(?:[01]?\d|2[0-4])[.:][0-5]\d(?:[.:][0-5]\d)?$/u;
/** 05.02 | 07.15: the first cells of a log; 27-11 12:20. */
const DAY_AND_TIME = /^\d{1,2}[./-]\d{1,2}\.?\s?(?:\|\s?|\s)(?:[01]?\d|2[0-4])[.:][0-5]\d$/u;
/** "1958-2019": a number of telephone never begins so. */
const LIFE = /^(?:18|19)\d{2}\s?[-–]\s?(?:19|20)\d{2}$/u;
/** "01524 6O1 233": a letter that looks like a nought or a one, beside a figure. */
const MISTYPED =
  /(?<![\p{L}\p{N}])(?=[OIl\d]{0,6}\d)[OIl\d]{2,11}(?:[ -](?=[OIl]{0,4}\d)[OIl\d]{1,8}){0,5}(?![\p{L}\p{N}])/gu;
/** Asked before the dear expression. */
const HAS_MISTYPED = /\d[OIl]|[OIl]\d/;
const PHONE_DIGITS = 8;
const CPR_DIGITS = 10;
const BIRTH_DATE_DIGITS = 6;
/** A number that a cue announces may be short: an extension, a local number. */
const SHORTEST_PHONE = 3;
const LOOK_BACK = 30;
const LONGEST_CURRENCY = 12;

/** Finds national and phone numbers in any grouping: whatever has eight digits or more, but for times, sums and lists of years. */
export function digitRecogniser(language: Language): Recogniser {
  const { phoneCues } = language.numbers;
  const isNoNumber = otherNumbers(language.numbers);
  const announced = new RegExp(
    String.raw`(?<![\p{L}])(?:${phoneCues})(?: \p{L}{2,12}:)?[\s:.]*(?<number>[(+]{0,2}\p{Nd}(?:[\s.()-]{0,2}\p{Nd}){${SHORTEST_PHONE - 1},})`,
    'giu',
  );
  const runSpan = (text: string, match: RegExpExecArray): Span[] => {
    const listed = withoutNextItem(match[0], text[match.index + match[0].length], language.numbers);
    const run = withoutItem(listed);
    const start = match.index + listed.length - run.length;
    const isLong = digitsOf(run).length >= BIRTH_DATE_DIGITS;
    return isLong && !isNoNumber(text, start, run) ? numberSpan(text, start, run, language) : [];
  };
  const announcedSpan = (text: string, match: RegExpExecArray): Span[] => {
    const whole = match.groups?.['number'] ?? '';
    const start = match.index + match[0].length - whole.length;
    const number = withoutNextItem(whole, text[start + whole.length], language.numbers);
    if (digitsOf(number).length < BIRTH_DATE_DIGITS && !EXTENSION.test(match[0])) return [];
    if (isNoNumber(text, start, number)) return [];
    return [{ start, end: start + number.length, type: 'phone', confidence: 'low' }];
  };
  return {
    applies: ({ digits }) => digits,
    find: (text) => [
      ...(HAS_MISTYPED.test(text) ? mistyped(text) : []),
      ...matchAll(text, RUN).flatMap((match) => runSpan(text, match)),
      ...matchAll(text, announced).flatMap((match) => announcedSpan(text, match)),
    ],
  };
}

/** Times, days with their time, years and sums: "15-09-2021 08:14", "mellem 10.30-11.45", "i 2018-2022", "12.500.000 kr". */
function otherNumbers({
  clockCues,
  yearCues,
  currencies,
}: Language['numbers']): (text: string, start: number, run: string) => boolean {
  const clock = new RegExp(
    String.raw`(?:${clockCues})\s*(?:[01]?\d|2[0-4])[.:][0-5]\d\s*(?:-|–|${BETWEEN_NUMBERS})?\s*(?:[01]?\d|2[0-4])[.:][0-5]\d$`,
    'iu',
  );
  const years = new RegExp(
    String.raw`(?:${yearCues})\s+(?:19[5-9]\d|20[0-4]\d)(?:\s?[-–/,]\s?(?:19[5-9]\d|20[0-4]\d))+$`,
    'iu',
  );
  const sumAfter = new RegExp(String.raw`^\s?(?:${currencies})`, 'iu');
  const isTime = (run: string, before: string): boolean =>
    DATE_AND_TIME.test(run) ||
    (/[|:]/u.test(run) && DAY_AND_TIME.test(run)) ||
    LIFE.test(run) ||
    clock.test(before + run) ||
    (years.test(before + run) && rises(run));
  const isSum = (run: string, before: string, after: string): boolean =>
    /^\d{1,3}(?:[., ]\d{3})+$/u.test(run) && (sumAfter.test(after) || /[£€$]\s?$/u.test(before));
  return (text, start, run) => {
    const before = text.slice(Math.max(0, start - LOOK_BACK), start);
    const end = start + run.length;
    return isTime(run, before) || isSum(run, before, text.slice(end, end + LONGEST_CURRENCY));
  };
}

function mistyped(text: string): Span[] {
  return matchAll(text, MISTYPED)
    .filter(([run]) => /[OIl]/.test(run) && run.replace(/[ -]/g, '').length >= PHONE_DIGITS)
    .map(({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
      type: 'phone',
      confidence: 'low',
    }));
}

function digitsOf(run: string): string {
  return run.replace(/\P{Nd}/gu, '');
}

function withoutItem(run: string): string {
  const rest = run.replace(ITEM, '');
  return digitsOf(rest).length >= PHONE_DIGITS ? rest : run;
}

function withoutNextItem(
  run: string,
  after: string | undefined,
  { isIdentity }: Language['numbers'],
): string {
  if (!run.includes('\n')) return run;
  const rest = run.replace(NEXT_ITEM, '');
  const isWhole = rest !== run && /[.)]/u.test(after ?? '') && digitsOf(rest).length >= PHONE_DIGITS;
  return isWhole && !isIdentity(digitsOf(run)) ? rest : run;
}

/** A national number, a phone number, or the day of birth with which a national number begins. */
function numberSpan(text: string, index: number, run: string, { numbers }: Language): Span[] {
  const digits = digitsOf(run);
  const start = withPrefix(text, index);
  const end = index + run.length;
  if (digits.length >= PHONE_DIGITS) {
    const type = numbers.isIdentity(digits) ? numbers.identityLabel : 'phone';
    return [{ start, end, type, confidence: digits.length <= CPR_DIGITS ? 'high' : 'low' }];
  }
  const isBirthDate = /^\p{Nd}{2} ?\p{Nd}{2} ?\p{Nd}{2}$/u.test(run) && isDayAndMonth(digits.slice(0, 4));
  if (isBirthDate && numbers.identityLabel === 'cpr') return [{ start, end, type: 'cpr', confidence: 'low' }];
  if (numbers.identityLabel === 'id' && isDayBackwards(run))
    return [{ start, end, type: 'date', confidence: 'low' }];
  // "060-19 13" with its leading 0 is a phone number, however short.
  return /^0\d/u.test(run) && /[\s-]/u.test(run) ? [{ start, end, type: 'phone', confidence: 'low' }] : [];
}

/** "240312": year, month and day, as lists are kept. */
function isDayBackwards(run: string): boolean {
  const [, month = '', day = ''] = /^(?:0\d|[12]\d|3[0-5])(\d\d)(\d\d)$/u.exec(run) ?? [];
  return isDayAndMonth(day + month);
}

function rises(run: string): boolean {
  const years = run.split(/\D+/u).map(Number);
  return years.every((year, n) => n === 0 || year > (years[n - 1] ?? 0));
}

/** Takes in the sign or bracket of a country code: +45, (+45). */
function withPrefix(text: string, start: number): number {
  // "+45", "PL2000"
  const prefix = /(?:[(+]{1,2}|(?<![\p{L}\p{N}])\p{Lu}{1,4})$/u.exec(
    text.slice(Math.max(0, start - 5), start),
  );
  return start - (prefix?.[0].length ?? 0);
}
