import type { Language } from '../../languages/language.ts';
import { evidence } from '../evidence.ts';
import type { Verdict } from '../judge-word.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';

const SHORTEST_UNKNOWN = 3;
/** A modal that is a first name as well ("Will said") needs a neighbour that no modal has. */
const OVER_FUNCTION = 2;

/** "Will said", "his brother Will": inside a sentence the capital says it, but for months and "I". */
export function judgeFunctional(tokens: readonly Token[], at: number, language: Language): Verdict {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return undefined;
  if (!token.facts.given) {
    // "Dr Small", "mevrouw Klein", "överläkare Vinter"
    if (!language.capitalWords.has(token.lower) && isTitled(previous, token)) return 'high';
    // "in the choir at the Met"
    if (isNamedByArticle(previous, token, tokens[at + 1], language)) return 'low';
    return isAmongSmall(previous, token, tokens[at + 1], language) ? 'low' : undefined;
  }
  if (!token.startsSentence && !language.capitalWords.has(token.lower)) return 'high';
  // "Tuesday Karin comes"
  const { first, everyday } = language.names;
  if (language.capitalWords.has(token.lower) && !first.has(token.lower) && !everyday.has(token.lower))
    return undefined;
  // "Will they" is a question.
  const asks = ((tokens[at + 1]?.facts.cues ?? 0) & Cue.pronoun) !== 0;
  return !asks && evidence(tokens, at) >= OVER_FUNCTION ? 'low' : undefined;
}

/** "Dr Small", "mevrouw Klein", "överläkare Vinter" */
function isTitled(previous: Token | undefined, token: Token): boolean {
  if (previous === undefined || token.startsSentence || token.allCapitals) return false;
  if ((previous.facts.cues & Cue.person) === 0 || token.lower.length < SHORTEST_UNKNOWN) return false;
  if ((token.facts.cues & (Cue.determiner | Cue.pronoun | Cue.preposition)) !== 0) return false;
  return token.start - previous.end <= (token.facts.surname ? 2 : 1);
}

/** "in the choir at the Met", "The Cwtch was shut": a small word with a capital behind an article. */
function isNamedByArticle(
  previous: Token | undefined,
  token: Token,
  next: Token | undefined,
  language: Language,
): boolean {
  if (previous === undefined || token.start - previous.end !== 1) return false;
  // "The Cwtch was shut"
  const isStart =
    previous.startsSentence &&
    !previous.allCapitals &&
    next?.capital !== true &&
    language.capitalised.compoundsApart === true;
  if (previous.capital && !isStart) return false;
  return mayBeCapitalised(token, language) && (previous.facts.cues & (Cue.determiner | Cue.at)) !== 0;
}

/** "Ik sprak Klein en", "bij Samen voor de soep": a lone capital among words without one. */
function isAmongSmall(
  previous: Token | undefined,
  token: Token,
  next: Token | undefined,
  language: Language,
): boolean {
  if (previous?.capital !== false || token.start - previous.end !== 1) return false;
  if (next?.capital === true && !next.startsSentence) return false;
  return token.lower.length > SHORTEST_UNKNOWN && mayBeCapitalised(token, language);
}

/** Inside a sentence, and no word that has a capital there for another reason, or by mistake. */
function mayBeCapitalised(
  { startsSentence, allCapitals, lower, facts }: Token,
  { capitalWords }: Language,
): boolean {
  if (startsSentence || allCapitals || capitalWords.has(lower) || lower.length < SHORTEST_UNKNOWN)
    return false;
  return (facts.cues & (Cue.determiner | Cue.pronoun | Cue.preposition)) === 0;
}
