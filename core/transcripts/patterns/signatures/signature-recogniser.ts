import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import type { Recogniser, Span } from '../span.ts';
import {
  BEHIND_DASH,
  BEHIND_STROKE,
  ENTRY_LETTERS,
  HAS_LETTER_AND_QUOTE,
  LETTER_BEFORE_QUOTE,
  LETTER_BEHIND_SENTENCE,
  LINE_BEFORE_NAME,
} from './behind-what-is-said.ts';
import { besideWords } from './beside-words.ts';
import { closing } from './closings.ts';
import { CELL, LAST_CELL, LAST_NAME, namedCells } from './log-cells.ts';
import { LONGEST_LONE, lastLine, lone } from './lone-letters.ts';
import { HAS_LETTER_LINE } from './may-be-signed.ts';

/** What a cell or a line is that says two letters and means nobody; more of the field's acronyms are somebody's initials there than not. */
const ANSWERS: ReadonlySet<string> = new Set(
  'OK NA NB AM PM TV IT ID NL DK SE UK VS EU OV WC JA NO GP CD DVD HR FU EC MC GS ÅR IV IM'.split(' '),
);

/** Finds whoever signs by letters only: under a message, in the column of a log, as the writer of minutes. */
export function signatureRecogniser({ allowed }: Language): Recogniser {
  const isWord = (who: string): boolean =>
    who.length === 2 && who === who.toUpperCase()
      ? ANSWERS.has(who)
      : allowed.acronyms.has(who.toLowerCase());
  return {
    applies: ({ signs }) => signs,
    find: (text, tokens) =>
      [
        ...(text.includes('/') ? matchAll(text, BEHIND_STROKE) : []),
        ...(text.includes(')') ? matchAll(text, BEHIND_DASH) : []),
        ...(text.length > LONGEST_LONE ? matchAll(text, ENTRY_LETTERS) : []),
        ...(HAS_LETTER_LINE.test(text) ? matchAll(text, LINE_BEFORE_NAME) : []),
        ...(HAS_LETTER_AND_QUOTE.test(text) ? matchAll(text, LETTER_BEFORE_QUOTE) : []),
        ...(text.includes('\n') ? matchAll(text, LETTER_BEHIND_SENTENCE) : []),
        ...(text.includes('|') ? [LAST_CELL, LAST_NAME, CELL].flatMap((cell) => matchAll(text, cell)) : []),
        ...(text.length <= LONGEST_LONE ? [lone(text, tokens)] : []),
        ...(text.includes('\n') ? [lastLine(text)] : []),
        closing(text),
      ]
        .flatMap((match): Span[] => {
          const who = match?.groups?.['who'] ?? match?.groups?.['first'];
          if (match === null || match === undefined || who === undefined || isWord(who)) return [];
          const start = match.index + match[0].lastIndexOf(who);
          return [{ start, end: start + who.length, type: 'person', confidence: 'low' }];
        })
        .concat(besideWords(text, tokens), text.includes('|') ? namedCells(text, tokens) : []),
  };
}
