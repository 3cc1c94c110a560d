import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import { nearFigures } from '../near-words.ts';
import type { Recogniser, Span } from '../span.ts';
import { type CodeForm, codeForms } from './code-forms.ts';
import { smallCodes, spacedCases, spacedPlates } from './lower-cased-codes.ts';

/** A cue, up to four words and a code of several groups. */
const REACH = { before: 90, after: 70 };

/** Finds numbers that a cue word announces, licence plates, and identity numbers with letters in them. */
export function codeRecogniser(language: Language): Recogniser {
  const forms = codeForms(language);
  return {
    applies: ({ digits }) => digits,
    find: (text, tokens) => [
      ...spacedPlates(text, tokens),
      ...spacedCases(text, tokens),
      ...smallCodes(text),
      ...nearFigures(text, REACH, (stretch) => forms.flatMap((form) => codesOf(stretch, form))),
    ],
  };
}

/** The numbers of one form; what announces them stays. */
function codesOf(text: string, { type, pattern, sign, isCode, lengthOf }: CodeForm): Span[] {
  if (sign?.test(text) === false) return [];
  return matchAll(text, pattern).flatMap((match): Span[] => {
    const [whole] = match;
    if (isCode?.(whole) === false) return [];
    const end = match.index + whole.length;
    const length = match.groups?.['code']?.length ?? lengthOf?.(whole) ?? whole.length;
    return [{ start: end - length, end, type, confidence: 'high' }];
  });
}
