/** "Hilsen P.", "Love, G xx", "Groetjes\nT" */
const CLOSED =
  /(?:hilsen|hilsner|mvh|vh|kh|knus|kram(?:ar)?|hälsn(?:ing(?:ar)?)?|hälsar|vänligen|groet(?:en|jes)?|grtjes|gr|mvg|liefs|regards|wishes|love|cheers)[,.!]*(?:[^\S\n]+|\s*\n\s*)(?<who>\p{Lu}\p{L}?(?:\.\s?\p{Lu})?)\.?(?:\s?x{1,3})?\s*$/iu;

/** "Dikke kus,\nNies": a name under such a word, whatever it means elsewhere. */
const CLOSED_BY_NAME =
  /(?:hilsen|hilsner|mvh|vh|kh|knus|kram(?:ar)?|hälsn(?:ing(?:ar)?)?|hälsar|vänligen|groet(?:en|jes)?|grtjes|gr|mvg|liefs|kus(?:jes)?|zoen|knuffel|regards|wishes|love|cheers|hugs)[,.!]*\s*\n\s*(?<who>\p{Lu}\p{Ll}{1,11})\s*$/iu;

const LONGEST_CLOSE = 40;

export function closing(text: string): RegExpExecArray | null {
  const from = Math.max(0, text.length - LONGEST_CLOSE);
  const match =
    CLOSED.exec(text.slice(from)) ?? (text.includes('\n', from) ? closedByName(text, from) : null);
  // The i flag is for the words before.
  if (match === null || !/^\p{Lu}/u.test(match.groups?.['who'] ?? '')) return null;
  match.index += from;
  return match;
}

function closedByName(text: string, from: number): RegExpExecArray | null {
  return CLOSED_BY_NAME.exec(text.slice(from));
}
