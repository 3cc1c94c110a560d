import { SHORT_UNITS } from '../../languages/shared/code-words.ts';
import type { Token } from '../../names/tokens.ts';
import { matchAll } from '../match-all.ts';
import { matchSpan } from '../match-spans.ts';
import type { Span } from '../span.ts';
import { isCase, LONG_CODE } from './is-case.ts';

const HAS_CAPITAL = /\p{Lu}/u;

/** "u-2291/23": in a text without capitals the letters and the sign must stand without a blank. */
const SMALL_CODE =
  /(?<![\p{L}\p{N}/.-])(?=[\p{N}/.-]{0,12}\p{L})(?=[^\s/]*\/)(?:\p{L}{1,5}|\p{N}{1,8})(?:[/.-](?:\p{L}{1,5}|\p{N}{1,8})){1,5}(?![\p{L}\p{N}])/gu;

/** "z 20 4471", "w z 2021 334": letters that are no words, and figures in groups. */
const SPELT_CODE =
  /(?<![\p{L}\p{N}./-]|[\p{N}] )(?:[b-hj-np-tv-z] ){1,3}\d{1,6}(?: \d{2,6}){1,5}(?![\p{L}\p{N}]|[.,:]\d| \d)/gu;

const HAS_SPELT = /(?:^| )[b-hj-np-tv-z] \d+ \d|\d [b-df-hj-np-tv-z]{1,3} \d/;

/** "2019 kl 4471", but "5 km 200" */
const SPLIT_CODE = new RegExp(
  String.raw`(?<![\p{L}\p{N}./:-])\d{2,6} (?!(?:${SHORT_UNITS}) )[b-df-hj-np-tv-z]{1,3} \d{2,6}(?![\p{L}\p{N}]|[.,:]\d)`,
  'gu',
);

/** "u-2291/23", "z 20 4471", "2019 kl 4471": numbers of cases in a text without capitals. */
export function smallCodes(text: string): Span[] {
  const isSpelt = HAS_SPELT.test(text);
  if ((!isSpelt && !text.includes('/')) || HAS_CAPITAL.test(text)) return [];
  return [
    ...matchAll(text, SMALL_CODE).filter(([code]) => isCase(code, new Set())),
    ...(isSpelt ? [...matchAll(text, SPELT_CODE), ...matchAll(text, SPLIT_CODE)] : []),
  ].map((match) => matchSpan(match, 'case'));
}

/** Figures in groups, from the blank on. */
const SPACED_CASE = / \d{2,6}(?: \d{2,6}){1,4}(?![\p{L}\p{N}]|[.,:]\d| \d)/gu;

const HAS_SPACED = /\p{Ll} \d{2,6} \d\d/u;

/** "opn 22 17 903": the letters before are no word, nor is it a place with its phone number. */
export function spacedCases(text: string, tokens: readonly Token[]): Span[] {
  if (!HAS_SPACED.test(text) || HAS_CAPITAL.test(text)) return [];
  return matchAll(text, SPACED_CASE).flatMap((match): Span[] => {
    const letters = tokens.find(({ end }) => end === match.index);
    if (letters === undefined || !/^\p{Ll}{2,4}$/u.test(letters.text) || letters.facts.word) return [];
    if (letters.facts.acronym || letters.facts.name || match[0].replace(/\P{N}/gu, '').length < LONG_CODE)
      return [];
    const end = match.index + match[0].length;
    return [{ start: letters.start, end, type: 'case', confidence: 'low' }];
  });
}

/** "dt 33 218" without capitals, from the blank on: letters are sought only where figures follow. */
const SPACED_PLATE = / (?:\d{2} \d{3}|\d{2}[\p{Ll}\d])(?![\p{L}\p{N}]|[ .,]\d)/gu;

/** What every such plate has: the letters before as well. */
const HAS_PLATE = /(?<=\p{Ll}{2}) \d{2}(?: \d{3}|[\p{Ll}\d])/u;

/** "dt 33 218", but "på 15 000": the letters before are no word. */
export function spacedPlates(text: string, tokens: readonly Token[]): Span[] {
  if (!HAS_PLATE.test(text)) return [];
  return matchAll(text, SPACED_PLATE).flatMap((match): Span[] => {
    const letters = tokens.find(({ end }) => end === match.index);
    if (letters === undefined || !/^\p{Ll}{2,3}$/u.test(letters.text)) return [];
    if (letters.facts.word || letters.facts.acronym) return [];
    const end = match.index + match[0].length;
    return [{ start: letters.start, end, type: 'plate', confidence: 'low' }];
  });
}
