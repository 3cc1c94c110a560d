import { matchAll } from '../match-all.ts';
import { LONGEST_LONE } from './lone-letters.ts';
import { HAS_LETTER_LINE } from './may-be-signed.ts';

const LETTERS = String.raw`(?<who>\p{Lu}{1,3}|\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|\p{Lu}\p{Ll}{0,2}\p{Lu}{0,2})`;

/** "/R", "/IMØ", "/Ma." behind what was written, at the end of a line. */
const BEHIND_STROKE = new RegExp(
  String.raw`(?<=^|[\s.!?)"”»]|\s\/)\/\s?${LETTERS}\.?(?=\s*(?:$|\n|["”»)]))`,
  'gu',
);

/** "(… – D.)": a remark, and whose it is. */
const BEHIND_DASH = /(?<=\s)[–—-]\s?(?<who>\p{Lu}(?:\.\p{Lu})?\.?)(?=\))/gu;

/** "Åt gröt. lmj": letters that are no word, at the end of a line and behind a sentence. */
const ENTRY_LETTERS = /(?<=[.!?)]\s{1,3})(?<who>[bcdfghjklmnpqrstvwxz]{2,4})(?=[^\S\n]*(?:$|\n))/gu;

/** "Kom på kaffe! P\"": the same at the end of what is quoted. */
const LETTER_BEFORE_QUOTE = /(?<=[.!?…]\s)(?<who>\p{Lu})\.?(?=["”»])/gu;

const HAS_LETTER_AND_QUOTE = /[A-ZÅÄÖÆØ]\.?["”»]/;

/** "… plan 5.\nK\nSkickat från": a letter that is all of a line, behind a sentence. */
const LETTER_BEHIND_SENTENCE = /(?<=[.!?…)]\s*\n[^\S\n]*)(?<who>\p{Lu})\.?(?=[^\S\n]*(?:\n|$))/gu;

/** "… his knee.\nP\nPádraig | Team": a line of nothing else before who signs. */
const LINE_BEFORE_NAME =
  /(?<=\n[^\S\n]*)(?<who>\p{Lu})\.?(?=[^\S\n]*\n\p{Lu}\p{L}+(?: \p{Lu}[\p{L}’'-]+)?[^\S\n]*(?:\||\n|,|$))|^(?<first>\p{Lu})\.?(?=[^\S\n]*\n\p{Lu}\p{L}+(?: \p{Lu}[\p{L}’'-]+)?[^\S\n]*(?:\||\n|,|$))/gu;

/** Letters behind a stroke, a dash, a sentence or in quotes, or on a line of their own: groups `who` or `first`. */
export function behindWhatIsSaid(text: string): RegExpExecArray[] {
  return [
    ...(text.includes('/') ? matchAll(text, BEHIND_STROKE) : []),
    ...(text.includes(')') ? matchAll(text, BEHIND_DASH) : []),
    ...(text.length > LONGEST_LONE ? matchAll(text, ENTRY_LETTERS) : []),
    ...(HAS_LETTER_LINE.test(text) ? matchAll(text, LINE_BEFORE_NAME) : []),
    ...(HAS_LETTER_AND_QUOTE.test(text) ? matchAll(text, LETTER_BEFORE_QUOTE) : []),
    ...(text.includes('\n') ? matchAll(text, LETTER_BEHIND_SENTENCE) : []),
  ];
}
