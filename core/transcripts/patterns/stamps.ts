import type { Recogniser } from './span.ts';

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3}|-\d)?`;
const STAMP = new RegExp(
  String.raw`(?<![\d:])(?:${CLOCK}\s*-->\s*${CLOCK}|[[(#<]\s?${CLOCK}\s?[\])#>]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3}|-\d)?)(?![\d:])`,
  'gu',
);

/** Times of a recording have as many digits as a phone number, and stay. */
export const timeStampRecogniser: Recogniser = {
  applies: ({ digits }) => digits,
  find: (text) =>
    text.includes(':')
      ? [...text.matchAll(STAMP)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          type: 'kept',
          confidence: 'high',
        }))
      : [],
};
