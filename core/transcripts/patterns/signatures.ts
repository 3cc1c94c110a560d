import type { Language } from '../languages/language.ts';
import type { Token } from '../names/tokens.ts';
import { Cue } from '../names/word-facts.ts';
import { matchAll } from './match-all.ts';
import type { Recogniser, Span } from './span.ts';

const LETTERS = String.raw`(?<who>\p{Lu}{1,3}|\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|\p{Lu}\p{Ll}{0,2}\p{Lu}{0,2})`;
/** "/R", "/IMØ", "/Ma." behind what was written, at the end of a line. */
const BEHIND_STROKE = new RegExp(
  String.raw`(?<=^|[\s.!?)"”»]|\s\/)\/\s?${LETTERS}\.?(?=\s*(?:$|\n|["”»)]))`,
  'gu',
);
/** "(… – D.)": a remark, and whose it is. */
const BEHIND_DASH = /(?<=\s)[–—-]\s?(?<who>\p{Lu}(?:\.\p{Lu})?\.?)(?=\))/gu;
/** The last cell of a line of a log: "09.00 | Sov | UH". */
const LAST_CELL = /(?<=\|[^\n|]*\|[^\S\n]*)(?<who>\p{Lu}{1,3})(?=[^\S\n]*\|?[^\S\n]*(?:$|\n))/gu;
/** "Hij slaapt. | Stip": the same by a name. */
const LAST_NAME =
  /(?<=\|[^\n|]*\|[^\n]*[.!?"”»…)]\s?\|[^\S\n]*)(?<who>\p{Lu}\p{Ll}{1,11})(?=[^\S\n]*\|?[^\S\n]*(?:$|\n))/gu;
/** "10.15 | MÅ | Sov": who has a column of a log. */
const CELL = /(?<=\|\s?)(?<who>\p{Lu}{2,3})(?=\s?\|)/gu;
/** "21:30 | Mo | Bezoek": whom a line of a log is of, where the word may be a name. */
const NAME_CELL = /(?<=\|\s?)(?<who>\p{Lu}\p{Ll}{1,11})(?=\s?\|)/gu;
/** "Åt gröt. lmj": letters that are no word, at the end of a line and behind a sentence. */
const ENTRY_LETTERS = /(?<=[.!?)]\s{1,3})(?<who>[bcdfghjklmnpqrstvwxz]{2,4})(?=[^\S\n]*(?:$|\n))/gu;
/** "P.", "G x", "> T.": all that a paragraph is; letters alone may be a sex or a yes. */
const LONE =
  /^[>\s–-]*(?<who>\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|(?![FIJKMNV](?:\s|$))\p{Lu}(?!\p{L})|\p{Lu}{2,3})(?:\s?x{1,3})?\s*$/u;
/** Asked before the dear expression. */
const HAS_LETTER_LINE = /(?:^|\n)[A-Z]\.?[^\S\n]*\n[A-Z]/;
const HAS_LETTER_AND_QUOTE = /[A-ZÅÄÖÆØ]\.?["”»]/;
const LONGEST_LONE = 12;
/** The same as the last line of several, where a stop must say it. */
const LAST_LETTERS = /^[>\s–-]*(?<who>\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|(?![FIJKMNVX])\p{Lu})(?:\s?x{1,3})?\s*$/u;
/** "… his knee.\nP\nPádraig | Team": a line of nothing else before who signs. */
const LINE_BEFORE_NAME =
  /(?<=\n[^\S\n]*)(?<who>\p{Lu})\.?(?=[^\S\n]*\n\p{Lu}\p{L}+(?: \p{Lu}[\p{L}’'-]+)?[^\S\n]*(?:\||\n|,|$))|^(?<first>\p{Lu})\.?(?=[^\S\n]*\n\p{Lu}\p{L}+(?: \p{Lu}[\p{L}’'-]+)?[^\S\n]*(?:\||\n|,|$))/gu;
/** "… plan 5.\nK\nSkickat från": a letter that is all of a line, behind a sentence. */
const LETTER_BEHIND_SENTENCE = /(?<=[.!?…)]\s*\n[^\S\n]*)(?<who>\p{Lu})\.?(?=[^\S\n]*(?:\n|$))/gu;
/** "Kom på kaffe! P\"": the same at the end of what is quoted. */
const LETTER_BEFORE_QUOTE = /(?<=[.!?…]\s)(?<who>\p{Lu})\.?(?=["”»])/gu;
/** "Hilsen P.", "Love, G xx", "Groetjes\nT" */
const CLOSED =
  /(?:hilsen|hilsner|mvh|vh|kh|knus|kram(?:ar)?|hälsn(?:ing(?:ar)?)?|hälsar|vänligen|groet(?:en|jes)?|grtjes|gr|mvg|liefs|regards|wishes|love|cheers)[,.!]*(?:[^\S\n]+|\s*\n\s*)(?<who>\p{Lu}\p{L}?(?:\.\s?\p{Lu})?)\.?(?:\s?x{1,3})?\s*$/iu;
/** "Dikke kus,\nNies": a name under such a word, whatever it means elsewhere. */
const CLOSED_BY_NAME =
  /(?:hilsen|hilsner|mvh|vh|kh|knus|kram(?:ar)?|hälsn(?:ing(?:ar)?)?|hälsar|vänligen|groet(?:en|jes)?|grtjes|gr|mvg|liefs|kus(?:jes)?|zoen|knuffel|regards|wishes|love|cheers|hugs)[,.!]*\s*\n\s*(?<who>\p{Lu}\p{Ll}{1,11})\s*$/iu;
const LONGEST_CLOSE = 40;
/** "Ref. rf", "Notulist: FvdG", "Anteckningar av DU, onsdag", "utskrift mj": at the end of the line, or letters that are no word. */
const BEHIND_WRITER =
  /^(?:(?:[.:]{1,2}|:? ?(?:af|av|door|by):?)[^\S\n]*(?<who>\p{L}{1,4})\.?[^\S\n]*(?=$|\n)|(?:[.:]{1,2}|:? ?(?:af|av|door|by):?)[^\S\n]*(?<who>\p{Lu}{2,3}|[bcdfghjklmnpqrstvwxz]{2,3})(?=[.,;)/|\s])|[^\S\n](?<who>[bcdfghjklmnpqrstvwxz]{2,3})[^\S\n]*(?=$|[\n.,;)/|]))/u;

/** What a cell or a line is that says two letters and means nobody; more of the field's acronyms are somebody's initials there than not. */
const ANSWERS: ReadonlySet<string> = new Set(
  'OK NA NB AM PM TV IT ID NL DK SE UK VS EU OV WC JA NO GP CD DVD HR FU EC MC GS ÅR IV IM'.split(' '),
);

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

function namedCells(text: string, tokens: readonly Token[]): Span[] {
  return matchAll(text, NAME_CELL).flatMap(({ index, 0: who }): Span[] => {
    const facts = tokens.find(({ start }) => start === index)?.facts;
    if (facts === undefined || facts.functional || facts.stays || facts.venue || facts.cues !== 0) return [];
    if (!facts.name && facts.word) return [];
    return [{ start: index, end: index + who.length, type: 'person', confidence: 'high' }];
  });
}

function besideWords(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  tokens.forEach(({ facts, start, end }, at) => {
    const span = facts.writer
      ? behindWriter(text, tokens, at)
      : end - start === 1
        ? (inBrackets(text, tokens, at) ?? inLegend(text, tokens, at))
        : undefined;
    if (span !== undefined) spans.push(span);
  });
  return spans;
}

/** Of three letters only those that are no word, of two those that are no small one: RE, but JA. */
function lone(text: string, [first]: readonly Token[]): RegExpExecArray | null {
  const match = LONE.exec(text);
  if (first === undefined || first.text.length === 1) return match;
  const isWord =
    first.text.length === 2 ? first.facts.functional || first.facts.cues !== 0 : first.facts.word;
  return isWord ? null : match;
}

/** "> Bel me maar.\n> T." */
function lastLine(text: string): RegExpExecArray | null {
  const from = text.lastIndexOf('\n', text.length - 2) + 1;
  if (from === 0 || text.length - from > LONGEST_LONE) return null;
  const match = LAST_LETTERS.exec(text.slice(from));
  if (match !== null) match.index += from;
  return match;
}

function closing(text: string): RegExpExecArray | null {
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

function behindWriter(text: string, tokens: readonly Token[], at: number): Span | undefined {
  const token = tokens[at];
  const next = BY.has(tokens[at + 1]?.lower ?? '') ? tokens[at + 2] : tokens[at + 1];
  if (token === undefined || next === undefined) return undefined;
  // "Referat: nej"
  const isWord = next.facts.functional || (next.facts.common && next.text.length > 2);
  if (isWord && !next.allCapitals) return undefined;
  const { end } = token;
  const match = BEHIND_WRITER.exec(text.slice(end, end + 20));
  const who = match?.groups?.['who'];
  if (match === null || who === undefined) return undefined;
  const start = end + match[0].indexOf(who);
  return { start, end: start + who.length, type: 'person', confidence: STATED.test(who) ? 'high' : 'low' };
}

/** "B = Bennie Wargerink": whom a letter stands for. */
function inLegend(text: string, tokens: readonly Token[], at: number): Span | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || next?.capital !== true || text.slice(token.end, next.start) !== ' = ')
    return undefined;
  if (!next.text.startsWith(token.text) || (next.facts.word && !next.facts.given)) return undefined;
  return { start: token.start, end: token.end, type: 'person', confidence: 'low' };
}
const BY: ReadonlySet<string> = new Set(['af', 'av', 'door', 'by']);

/** Who wrote it down is called so in the rest of it. */
const STATED = /^\p{Lu}{2,3}$/u;

/** "Hun (Z) syntes": a letter that stands for the person before it. */
function inBrackets(text: string, tokens: readonly Token[], at: number): Span | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token?.capital !== true) return undefined;
  if ((before.facts.cues & (Cue.pronoun | Cue.person)) === 0) return undefined;
  if (text[token.start - 1] !== '(' || !/^\.?\)/u.test(text.slice(token.end, token.end + 2)))
    return undefined;
  return { start: token.start, end: token.end, type: 'person', confidence: 'low' };
}
