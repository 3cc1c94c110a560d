import type { Language } from '../../languages/language.ts';
import { ANSWERS } from '../../languages/shared/signing-words.ts';
import type { Token } from '../../names/tokens.ts';
import type { Recogniser, Span } from '../span.ts';
import { behindWhatIsSaid } from './behind-what-is-said.ts';
import { besideWords } from './beside-words.ts';
import { closing } from './closings.ts';
import { namedCells, signedCells } from './log-cells.ts';
import { LONGEST_LONE, lastLine, lone } from './lone-letters.ts';

/** Finds whoever signs by letters only: under a message, in the column of a log, as the writer of minutes. */
export function signatureRecogniser({ allowed }: Language): Recogniser {
  const isWord = (who: string): boolean =>
    who.length === 2 && who === who.toUpperCase()
      ? ANSWERS.has(who)
      : allowed.acronyms.has(who.toLowerCase());
  const spanOf = (match: RegExpExecArray): Span[] => {
    const who = match.groups?.['who'] ?? match.groups?.['first'];
    if (who === undefined || isWord(who)) return [];
    const start = match.index + match[0].lastIndexOf(who);
    return [{ start, end: start + who.length, type: 'person', confidence: 'low' }];
  };
  return {
    applies: ({ signs }) => signs,
    find: (text, tokens) => [
      ...signaturesIn(text, tokens).flatMap(spanOf),
      ...besideWords(text, tokens),
      ...(text.includes('|') ? namedCells(text, tokens) : []),
    ],
  };
}

function signaturesIn(text: string, tokens: readonly Token[]): RegExpExecArray[] {
  return [
    ...behindWhatIsSaid(text),
    ...(text.includes('|') ? signedCells(text) : []),
    text.length <= LONGEST_LONE ? lone(text, tokens) : null,
    text.includes('\n') ? lastLine(text) : null,
    closing(text),
  ].filter((match) => match !== null);
}
