/** Asked before the dear expression. */
export const HAS_LETTER_LINE = /(?:^|\n)[A-Z]\.?[^\S\n]*\n[A-Z]/;

/** Letters at the end, or a sign before or behind them. */
export function mayBeSigned(text: string): boolean {
  if (text.includes('|')) return true;
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1))
    if (isCapital(text.charCodeAt(at + 1)) || text[at + 1] === ' ') return true;
  for (let at = text.indexOf(')'); at > 0; at = text.indexOf(')', at + 1))
    if (text[at - 1] === '.' || (isCapital(text.charCodeAt(at - 1)) && !isCapital(text.charCodeAt(at - 2))))
      return true;
  if (text.includes(' = ')) return true;
  if (HAS_LETTER_LINE.test(text)) return true;
  for (let at = Math.max(0, text.length - LONGEST_END); at < text.length; at++)
    if (isCapital(text.charCodeAt(at))) return true;
  return false;
}

/** "K xxx", "T. " */
const LONGEST_END = 5;

/** Of the Latin letters, without an expression: every turn is asked. */
function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}
