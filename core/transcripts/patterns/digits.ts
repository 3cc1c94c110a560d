import type { Language } from '../languages/language.ts';
import type { Recogniser, Span } from './span.ts';

/** Digits with up to four signs between them are one number: people group numbers in every thinkable way. */
const RUN = /\p{Nd}(?:[\s.,:;_/()·|+*'’\-–—−]{0,4}\p{Nd})+/gu;
const PHONE_DIGITS = 8;
const CPR_DIGITS = 10;
const BIRTH_DATE_DIGITS = 6;

/** Finds CPR and phone numbers in any grouping: whatever has eight digits or more, but for times and lists of years. */
export function digitRecogniser(language: Language): Recogniser {
  const isClockRange = (before: string, run: string): boolean => language.clockRange.test(before + run);
  const isYearRange = (before: string, run: string): boolean =>
    language.yearRange.test(before + run) && rises(run);
  return (text) => {
    const spans: Span[] = [];
    for (const match of text.matchAll(RUN)) {
      const digits = match[0].replace(/\P{Nd}/gu, '');
      if (digits.length < BIRTH_DATE_DIGITS) continue;
      const before = text.slice(Math.max(0, match.index - 25), match.index);
      if (digits.length === PHONE_DIGITS && (isClockRange(before, match[0]) || isYearRange(before, match[0])))
        continue;
      const start = withPrefix(text, match.index);
      const end = match.index + match[0].length;
      if (digits.length >= PHONE_DIGITS) {
        const cpr = digits.length === CPR_DIGITS && isDayAndMonth(digits.slice(0, 4));
        spans.push({
          start,
          end,
          type: cpr ? 'cpr' : 'phone',
          confidence: digits.length <= CPR_DIGITS ? 'high' : 'low',
        });
      } else if (/^\p{Nd}{6}$/u.test(match[0]) && isDayAndMonth(digits.slice(0, 4))) {
        spans.push({ start, end, type: 'cpr', confidence: 'low' });
      }
    }
    return spans;
  };
}

function rises(run: string): boolean {
  const [from = 0, to = 0] = run.split(/\D+/u).map(Number);
  return from < to;
}

/** Takes in the sign or bracket of a country code: +45, (+45). */
function withPrefix(text: string, start: number): number {
  const prefix = /[(+]{1,2}$/u.exec(text.slice(Math.max(0, start - 2), start));
  return start - (prefix?.[0].length ?? 0);
}

/** A day of the month, or one moved by 60 as in replacement numbers, and a month. */
function isDayAndMonth(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 60;
  const month = Number(digits.slice(2, 4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
