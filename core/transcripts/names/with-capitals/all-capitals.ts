import type { Language } from '../../languages/language.ts';
import type { Verdict } from '../judge-word.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';
import { areInitials } from './initials-behind-name.ts';

const SHORTEST_EMPHASIS = 3;
const SHORTEST_EMPHASIS_IN_PLACE = 5;
const SHORTEST_UNKNOWN = 3;
/** KBM is a person's initials, whatever the dictionary takes kbm for. */
const VOWEL = /[aeiouyæøåäöéë]/u;

/** Emphasis (ALDRIG) is a word; acronyms of the field stay; initials and the rest go. */
export function judgeAllCapitals(tokens: readonly Token[], at: number, language: Language): Verdict {
  const { organisations, labels, places } = language;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { facts, lower } = token;
  if (areInitials(tokens, at)) return 'high';
  // "Gespreksleider: GL."
  if (labels.has(lower) && lower.length > 1) return undefined;
  if (organisations.acronyms?.has(lower) === true) return 'low';
  if (facts.functional && isEmployer(tokens, at)) return 'low';
  if (facts.acronym || facts.functional) return undefined;
  if (facts.name && !facts.word) return 'high';
  if (isHouseOfHeading(tokens, at, places)) return 'low';
  if (isShoutedName(tokens, at, language)) return 'low';
  const shortest = isAcronymInPlace(tokens, at) ? SHORTEST_EMPHASIS_IN_PLACE : SHORTEST_EMPHASIS;
  const isEmphasis = facts.word && lower.length >= shortest && VOWEL.test(lower);
  return isEmphasis && !facts.given ? undefined : 'low';
}

/** "30 jaar bij ZON gewerkt": a small word in capitals, where somebody works. */
function isEmployer(tokens: readonly Token[], at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined || token.lower.length < SHORTEST_UNKNOWN) return false;
  if (previous.capital || (previous.facts.cues & Cue.at) === 0) return false;
  return (token.facts.cues & (Cue.determiner | Cue.pronoun | Cue.preposition | Cue.person)) === 0;
}

/** "CLIËNTENRAAD HET ANKER", "VERSLAG ZEEZICHT": the house that a heading in capitals names. */
function isHouseOfHeading(tokens: readonly Token[], at: number, { houses }: Language['places']): boolean {
  const [noun, article, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (token === undefined || article?.allCapitals !== true) return false;
  if (!token.facts.common && houses.test(token.lower)) return true;
  if (noun?.allCapitals !== true || noun.facts.functional || noun.facts.acronym) return false;
  return (article.facts.cues & Cue.determiner) !== 0 && article.facts.functional && !token.facts.functional;
}

/** "referred to REACH", "he does FUEL", "SPARK, the project": a word in capitals by itself where an organisation stands. */
function isShoutedName(
  tokens: readonly Token[],
  at: number,
  { organisations: { shouted }, capitalised: { sentTo } }: Language,
): boolean {
  if (shouted === undefined) return false;
  const [before, previous, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous?.allCapitals === true || next?.allCapitals === true) return false;
  if (token.lower.length < SHORTEST_UNKNOWN) return false;
  if (previous !== undefined && !token.startsSentence && token.start - previous.end === 1) {
    if (shouted.has(previous.lower) || (previous.facts.cues & Cue.naming) !== 0) return true;
    const isSent =
      before !== undefined &&
      ((before.facts.cues & Cue.living) !== 0 || sentTo?.verbs.has(before.lower) === true);
    if (isSent && sentTo?.to.has(previous.lower) === true) return true;
  }
  if (next === undefined || next.start - token.end !== 2 || (next.facts.cues & Cue.determiner) === 0)
    return false;
  return tokens.slice(at + 2, at + 5).some(({ facts }) => facts.organisation);
}

/** "badminton i SIK": where one can be somewhere, and nothing else is in capitals. */
function isAcronymInPlace(tokens: readonly Token[], at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token === undefined || previous.allCapitals) return false;
  if (next?.allCapitals === true && next.start - token.end === 1) return false;
  return (previous.facts.cues & Cue.preposition) !== 0;
}
