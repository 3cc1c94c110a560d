import type { Language } from '../../languages/language.ts';
import { isBeside, SHORTEST_PART_OF_NAME } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** "Kollegiet Smedens Have": small words have a capital inside a sentence only as parts of a name. */
export function isFunctionalInName(turn: Turn, at: number): boolean {
  const { text, tokens, verdicts, language } = turn;
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token?.facts.functional !== true) return false;
  if (isEndOfTitle(turn, at) || isNumberOfName(turn, at)) return true;
  if (!mayBeInName(token, language)) return false;
  if (!isBeside(text, previous, token)) return false;
  if (previous.capital) return verdicts[at - 1] !== undefined;
  // "the bus to Low Fell"
  const isAfterPreposition = (previous.facts.cues & Cue.preposition) !== 0;
  return (
    isAfterPreposition && next !== undefined && mayBeInName(next, language) && isBeside(text, token, next)
  );
}

/** "Moving On", "Speak Up": nobody writes these with a capital there, but as the end of a title. */
function isEndOfTitle({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  const { titleEnds } = language.capitalised;
  if (titleEnds === undefined || previous === undefined || token === undefined) return false;
  if (!token.capital || token.allCapitals || token.startsSentence || !previous.capital) return false;
  return titleEnds.has(token.lower) && verdicts[at - 1] !== undefined && isBeside(text, previous, token);
}

/** "Two Rivers Homes": a number with a capital inside a sentence, before one that goes. */
function isNumberOfName({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || token.startsSentence || token.allCapitals || next?.capital !== true)
    return false;
  return (
    (token.facts.cues & Cue.number) !== 0 && verdicts[at + 1] !== undefined && isBeside(text, token, next)
  );
}

/** A capital inside a sentence that is no title of a person and not written so anyway. */
function mayBeInName(
  { capital, startsSentence, allCapitals, facts, lower }: Token,
  language: Language,
): boolean {
  if (!capital || startsSentence || allCapitals || facts.stays || (facts.cues & Cue.person) !== 0)
    return false;
  return lower.length >= SHORTEST_PART_OF_NAME && !language.capitalWords.has(lower);
}

/** "sdr felding", "gl. rye": the small word goes with its name. */
export function isPrefix({ text, tokens, verdicts, lowerCased }: Turn, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || (token.facts.cues & Cue.prefix) === 0) return false;
  // "ikke den gamle. Leverancen kom"
  if (next.startsSentence) return false;
  // "Sct. Hans" is no person.
  const isSaint = (token.facts.cues & Cue.saint) !== 0;
  if (verdicts[at + 1] === undefined || (next.facts.given && !isSaint && !token.capital)) return false;
  if ((token.facts.cues & Cue.person) !== 0) return false;
  // "gamle Hvolbæk" is a word and a name.
  const isShort = lowerCased || token.capital || text[token.end] === '.';
  return isShort && /^\.?[^\S\n]$/u.test(text.slice(token.end, next.start));
}
