import { HOUR_BEHIND } from '../../languages/shared/date-words.ts';
import { seek } from '../match-spans.ts';
import type { Recogniser } from '../span.ts';

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3}|-\d)?`;
/** From and until, behind a day's year or before the hour: alone it might be a phone number. */
const TIME = String.raw`(?:[01]?\d|2[0-3])[.:][0-5]\d`;
const STAMP = new RegExp(
  String.raw`(?<![\d:])(?:${CLOCK}\s*-->\s*${CLOCK}|[[(#<]\s?${CLOCK}\s?[\])#>]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3}|-\d)?)(?![\d:])`,
  'gu',
);

const RANGE = new RegExp(
  String.raw`(?:(?<=(?<!\d)(?:19|20)\d{2},\s)${TIME}\s?[–-]\s?${TIME}|${TIME}\s?[–-]\s?${TIME}(?=\s(?:${HOUR_BEHIND})(?!\p{L})))(?![\d:])`,
  'gu',
);
/** What a stamp and a range have, asked before the dear expressions. */
const HAS_STAMP = /:\d\d/;
const HAS_RANGE = /\d[.:]\d\d\s?[–-]\s?\d/u;

/** Times of a recording have as many digits as a phone number, and stay: "[00:12:04]", "13:30-15:00 uur". */
export const timeStampRecogniser: Recogniser = {
  applies: ({ digits }) => digits,
  find: (text) => [
    ...seek(text, { sign: HAS_STAMP, pattern: STAMP, type: 'kept' }),
    ...seek(text, { sign: HAS_RANGE, pattern: RANGE, type: 'kept' }),
  ],
};
