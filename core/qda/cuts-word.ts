const WORD = /[\p{L}\p{Nd}]/u;

/** Whether a place of a text, in UTF-16 units, is within a word. */
export function cutsWord(text: string, unit: number): boolean {
  return unit > 0 && WORD.test(text.charAt(unit - 1)) && WORD.test(text.charAt(unit));
}
