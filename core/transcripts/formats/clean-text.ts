// Signs that have no place in a transcript: the holes of Windows-1252, controls, and what is left of a wrong decoding.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]|Ã[¦¸¥†˜…]/u;
/** Invisible signs between letters or digits would hide a name or a number from every rule; the one that joins two pictures to one stays. */
export const INVISIBLE =
  /\u034f|[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?<!\p{Extended_Pictographic}|\p{EMod}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Blanks that do not break a line, or are narrow or wide: rules know one blank. */
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: word processors end lines so, too
const LINE_ENDS = /\r\n?|[\u2028\u2029\u000b\u000c]/gu;

/** A text in composed Unicode, without signs that nobody sees, with LF line ends and plain blanks. */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '').replace(BLANKS, ' ').normalize('NFC');
}

/** Where a clean text shows that its letters were read wrongly or are none; -1 where it does not. */
export function findImpossible(text: string): number {
  return text.search(IMPOSSIBLE);
}
