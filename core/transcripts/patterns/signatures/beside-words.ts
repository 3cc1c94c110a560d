import { BY } from '../../languages/shared/signing-words.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Span } from '../span.ts';

/** Letters behind a word that says who wrote, "Ref. rf", in brackets behind a person, "Hun (Z)", and in a legend, "B = Bennie Wargerink". */
export function besideWords(text: string, tokens: readonly Token[]): Span[] {
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

/** "Ref. rf", "Notulist: FvdG", "Anteckningar av DU, onsdag", "utskrift mj": at the end of the line, or letters that are no word. */
const SAID_BY = [...BY].join('|');
const BEHIND_WRITER = new RegExp(
  String.raw`^(?:(?:[.:]{1,2}|:? ?(?:${SAID_BY}):?)[^\S\n]*(?<who>\p{L}{1,4})\.?[^\S\n]*(?=$|\n)|(?:[.:]{1,2}|:? ?(?:${SAID_BY}):?)[^\S\n]*(?<who>\p{Lu}{2,3}|[bcdfghjklmnpqrstvwxz]{2,3})(?=[.,;)/|\s])|[^\S\n](?<who>[bcdfghjklmnpqrstvwxz]{2,3})[^\S\n]*(?=$|[\n.,;)/|]))`,
  'u',
);

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
