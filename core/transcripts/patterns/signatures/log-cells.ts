import type { Token } from '../../names/tokens.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';

/** The last cell of a line of a log: "09.00 | Sov | UH". */
const LAST_CELL = /(?<=\|[^\n|]*\|[^\S\n]*)(?<who>\p{Lu}{1,3})(?=[^\S\n]*\|?[^\S\n]*(?:$|\n))/gu;

/** "Hij slaapt. | Stip": the same by a name. */
const LAST_NAME =
  /(?<=\|[^\n|]*\|[^\n]*[.!?"”»…)]\s?\|[^\S\n]*)(?<who>\p{Lu}\p{Ll}{1,11})(?=[^\S\n]*\|?[^\S\n]*(?:$|\n))/gu;

/** "10.15 | MÅ | Sov": who has a column of a log. */
const CELL = /(?<=\|\s?)(?<who>\p{Lu}{2,3})(?=\s?\|)/gu;

/** "21:30 | Mo | Bezoek": whom a line of a log is of, where the word may be a name. */
const NAME_CELL = /(?<=\|\s?)(?<who>\p{Lu}\p{Ll}{1,11})(?=\s?\|)/gu;

/** Letters in a column of a log, and a name in the last one. */
export function signedCells(text: string): RegExpExecArray[] {
  return [LAST_CELL, LAST_NAME, CELL].flatMap((cell) => matchAll(text, cell));
}

/** "21:30 | Mo | Bezoek": a name that is all of a cell, unless the word means something there. */
export function namedCells(text: string, tokens: readonly Token[]): Span[] {
  return matchAll(text, NAME_CELL).flatMap(({ index, 0: who }): Span[] => {
    const facts = tokens.find(({ start }) => start === index)?.facts;
    if (facts === undefined || facts.functional || facts.stays || facts.venue || facts.cues !== 0) return [];
    if (!facts.name && facts.word) return [];
    return [{ start: index, end: index + who.length, type: 'person', confidence: 'high' }];
  });
}
