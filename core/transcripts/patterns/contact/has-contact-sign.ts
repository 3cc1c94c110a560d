/** `@`, `://`, `_` or a dot between letters. */
export function hasContactSign(text: string): boolean {
  return text.includes('@') || text.includes('_') || text.includes('://') || hasInnerDot(text);
}

const INNER_DOT = /(?<=\p{L})\.(?=\p{L})/uy;
const FIRST_LETTER = 'A'.charCodeAt(0);

/** Without an expression where a blank or a figure follows, as behind most dots: every turn is asked. */
function hasInnerDot(text: string): boolean {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    INNER_DOT.lastIndex = at;
    if (text.charCodeAt(at + 1) >= FIRST_LETTER && INNER_DOT.test(text)) return true;
  }
  return false;
}
