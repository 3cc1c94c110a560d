import type { Language } from '../../languages/language.ts';
import { isBeside } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';
import { isOrganisationPair } from './organisations.ts';
import { isBeforeSurname } from './surnames.ts';
import { isTitle, isVenueOfPlace } from './titles.ts';

/** "De Waterjuffer", "Team Nord": a capital that alone is a small or common word, beside one that goes. */
export function isCapitalBeside(turn: Turn, at: number): boolean {
  const { text, tokens } = turn;
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.capital !== true || token.facts.stays || (token.facts.cues & Cue.person) !== 0) return false;
  // "I'm May"
  if (token.facts.functional && token.lower.includes("'")) return false;
  if (next?.capital === true && isBeforeCapital(turn, at, next)) return true;
  if (previous?.capital === true) {
    if (isOrganisationPair(text, previous, token) || isArticlePair(text, previous, token)) return true;
  }
  if (isVenueOfPlace(turn, at) || isTitle(turn, at)) return true;
  return (token.facts.cues & (Cue.determiner | Cue.particle)) !== 0 && isParticleOfName(turn, at, token);
}

/** "Team Nord", "Lo Bergström", "bij Het Goed", "Den Gule Dør": the next word has a capital as well. */
function isBeforeCapital(turn: Turn, at: number, next: Token): boolean {
  const { text, tokens } = turn;
  const token = tokens[at];
  if (token === undefined) return false;
  if (isOrganisationPair(text, token, next) || isArticlePair(text, token, next)) return true;
  return isBeforeSurname(turn, at) || isArticleOfTitle(turn, at);
}

/** "De Vries zei", but "De Jan die ik ken": at the start of a sentence the article needs a surname. */
function isParticleOfName(turn: Turn, at: number, token: Token): boolean {
  const { capitalised } = turn.language;
  const next = turn.tokens[at + 1];
  if (!token.startsSentence) return isBeforeName(turn, at);
  const isPreposition = (token.facts.cues & Cue.preposition) !== 0;
  // "Op De Okkernoot"
  if (isPreposition && capitalised.startingParticles?.has(token.lower) === true) return false;
  const isArticle = (token.facts.cues & Cue.determiner) !== 0;
  if ((isArticle || isPreposition) && !isBeforeSurnameOf(token, next, turn.language)) return false;
  // "Da Emil kom"
  if (token.facts.functional && next?.facts.mainlyName === true) return false;
  return isBeforeName(turn, at);
}

/** "De Vries", "Van den Bosch", "Aanwezig: Van Aubel" */
function isBeforeSurnameOf(token: Token, next: Token | undefined, language: Language): boolean {
  if (next === undefined) return false;
  const { surname, word, given, cues } = next.facts;
  if (surname || (cues & Cue.particle) !== 0 || isVan(token, next, language)) return true;
  return !word && !given && (token.facts.cues & Cue.particle) !== 0;
}

/** "Van Wijngaarden vraagt", "Van Amsterdam": a small word too many is no harm. */
function isVan({ lower }: Token, { facts }: Token, { capitalised }: Language): boolean {
  return capitalised.surnameParticles.has(lower) && !facts.given && !facts.stays;
}

/** "bij Het Goed": nobody writes an article with a capital inside a sentence, unless it is part of a name; but "in May I slept". */
function isArticlePair(text: string, one: Token | undefined, other: Token | undefined): boolean {
  if (one?.capital !== true || other?.capital !== true || one.startsSentence || other.facts.stays)
    return false;
  if ((one.allCapitals && other.allCapitals) || (other.facts.cues & Cue.pronoun) !== 0) return false;
  return (one.facts.cues & Cue.determiner) !== 0 && one.lower.length > 1 && isBeside(text, one, other);
}

/** "Den Gule Dør har åbent": the same at the start of a sentence, before a quality and a thing that both have a capital. */
function isArticleOfTitle({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [article, quality, thing] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (article?.startsSentence !== true || quality?.capital !== true || thing?.capital !== true) return false;
  if ((article.facts.cues & Cue.determiner) === 0 || article.allCapitals || thing.allCapitals) return false;
  if (!quality.facts.common || quality.facts.given || quality.facts.stays || quality.facts.place)
    return false;
  if (verdicts[at + 1] === undefined || !thing.facts.common || (thing.facts.cues & Cue.person) !== 0)
    return false;
  return isBeside(text, article, quality) && isBeside(text, quality, thing);
}

/** "De Wit", "Van den Bosch" */
function isBeforeName({ text, tokens, verdicts }: Turn, at: number): boolean {
  for (let n = at + 1; n <= at + 3; n++) {
    const token = tokens[n];
    const previous = tokens[n - 1];
    if (token === undefined || previous === undefined || !isBeside(text, previous, token)) return false;
    if (verdicts[n] !== undefined && token.capital) return true;
    if ((token.facts.cues & Cue.particle) === 0) return false;
  }
  return false;
}
