import { matchAll } from '../match-all.ts';
import type { Recogniser, Span } from '../span.ts';

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3}|-\d)?`;
/** From and until, behind a day's year or before the hour: alone it might be a phone number. */
const TIME = String.raw`(?:[01]?\d|2[0-3])[.:][0-5]\d`;
const STAMP = new RegExp(
  String.raw`(?<![\d:])(?:${CLOCK}\s*-->\s*${CLOCK}|[[(#<]\s?${CLOCK}\s?[\])#>]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3}|-\d)?)(?![\d:])`,
  'gu',
);

const RANGE = new RegExp(
  String.raw`(?:(?<=(?<!\d)(?:19|20)\d{2},\s)${TIME}\s?[–-]\s?${TIME}|${TIME}\s?[–-]\s?${TIME}(?=\s(?:uur|hrs)(?!\p{L})))(?![\d:])`,
  'gu',
);
/** What every range has, asked before the dear expression. */
const HAS_RANGE = /\d[.:]\d\d\s?[–-]\s?\d/u;

/** Times of a recording have as many digits as a phone number, and stay. */
export const timeStampRecogniser: Recogniser = {
  applies: ({ digits }) => digits,
  find: (text) => [
    ...(text.includes(':') ? spansOf(text, STAMP) : []),
    ...(HAS_RANGE.test(text) ? spansOf(text, RANGE) : []),
  ],
};

function spansOf(text: string, pattern: RegExp): Span[] {
  return matchAll(text, pattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'kept',
    confidence: 'high',
  }));
}
