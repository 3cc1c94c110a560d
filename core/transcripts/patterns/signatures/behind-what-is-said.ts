const LETTERS = String.raw`(?<who>\p{Lu}{1,3}|\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|\p{Lu}\p{Ll}{0,2}\p{Lu}{0,2})`;

/** "/R", "/IMØ", "/Ma." behind what was written, at the end of a line. */
export const BEHIND_STROKE = new RegExp(
  String.raw`(?<=^|[\s.!?)"”»]|\s\/)\/\s?${LETTERS}\.?(?=\s*(?:$|\n|["”»)]))`,
  'gu',
);

/** "(… – D.)": a remark, and whose it is. */
export const BEHIND_DASH = /(?<=\s)[–—-]\s?(?<who>\p{Lu}(?:\.\p{Lu})?\.?)(?=\))/gu;

/** "Åt gröt. lmj": letters that are no word, at the end of a line and behind a sentence. */
export const ENTRY_LETTERS = /(?<=[.!?)]\s{1,3})(?<who>[bcdfghjklmnpqrstvwxz]{2,4})(?=[^\S\n]*(?:$|\n))/gu;

/** "Kom på kaffe! P\"": the same at the end of what is quoted. */
export const LETTER_BEFORE_QUOTE = /(?<=[.!?…]\s)(?<who>\p{Lu})\.?(?=["”»])/gu;

export const HAS_LETTER_AND_QUOTE = /[A-ZÅÄÖÆØ]\.?["”»]/;

/** "… plan 5.\nK\nSkickat från": a letter that is all of a line, behind a sentence. */
export const LETTER_BEHIND_SENTENCE = /(?<=[.!?…)]\s*\n[^\S\n]*)(?<who>\p{Lu})\.?(?=[^\S\n]*(?:\n|$))/gu;

/** "… his knee.\nP\nPádraig | Team": a line of nothing else before who signs. */
export const LINE_BEFORE_NAME =
  /(?<=\n[^\S\n]*)(?<who>\p{Lu})\.?(?=[^\S\n]*\n\p{Lu}\p{L}+(?: \p{Lu}[\p{L}’'-]+)?[^\S\n]*(?:\||\n|,|$))|^(?<first>\p{Lu})\.?(?=[^\S\n]*\n\p{Lu}\p{L}+(?: \p{Lu}[\p{L}’'-]+)?[^\S\n]*(?:\||\n|,|$))/gu;
