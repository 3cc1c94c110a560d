import { CLOSINGS, FOND_CLOSINGS } from '../../languages/shared/signing-words.ts';

/** "Hilsen P.", "Love, G xx", "Groetjes\nT" */
const CLOSED = new RegExp(
  String.raw`(?:${CLOSINGS})[,.!]*(?:[^\S\n]+|\s*\n\s*)(?<who>\p{Lu}\p{L}?(?:\.\s?\p{Lu})?)\.?(?:\s?x{1,3})?\s*$`,
  'iu',
);
/** "Dikke kus,\nNies": a name under such a word, whatever it means elsewhere. */
const CLOSED_BY_NAME = new RegExp(
  String.raw`(?:${CLOSINGS}|${FOND_CLOSINGS})[,.!]*\s*\n\s*(?<who>\p{Lu}\p{Ll}{1,11})\s*$`,
  'iu',
);
const LONGEST_CLOSE = 40;

/** Who signs under what a message closes with; but "hilsen fra en": the name has a capital. */
export function closing(text: string): RegExpExecArray | null {
  const from = Math.max(0, text.length - LONGEST_CLOSE);
  const end = text.slice(from);
  const match = CLOSED.exec(end) ?? (end.includes('\n') ? CLOSED_BY_NAME.exec(end) : null);
  // The i flag is for the words before.
  if (match === null || !/^\p{Lu}/u.test(match.groups?.['who'] ?? '')) return null;
  match.index += from;
  return match;
}
