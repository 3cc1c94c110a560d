/** `@`, `://`, `_` or a dot between letters. */
export function hasContactSign(text: string): boolean {
  return text.includes('@') || text.includes('_') || text.includes('://') || INNER_DOT.test(text);
}

/** The dot first: it is rarer than letters. */
const INNER_DOT = /\.(?=\p{L})(?<=\p{L}\.)/u;
