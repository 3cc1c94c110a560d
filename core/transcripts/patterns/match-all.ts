/**
 * All matches of an expression with the flag g, from the start of the text. A string's own `matchAll` copies the expression for every
 * text, which in a short turn costs more than the search.
 */
export function matchAll(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
