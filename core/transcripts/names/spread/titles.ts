import { inflected } from '../../languages/shared/inflected.ts';
import { isBeside, SHORTEST_PART_OF_NAME } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** A longer one is a heading, or somebody who writes so. */
const LONGEST_TITLE = 5;

/** "Storm på Vej", "Lys i Mørket", "Åben Dør": a thing has a capital inside a sentence only where it ends a title. */
export function isTitle(turn: Turn, at: number): boolean {
  const { text, tokens, verdicts } = turn;
  const token = tokens[at];
  if (token?.capital !== true || token.facts.stays || token.allCapitals) return false;
  if (isHouseOf(turn, at)) return true;
  if (token.facts.functional && !isSmallInTitle(token, turn)) return false;
  const isName = token.facts.mainlyName || (token.facts.given && !token.facts.common);
  if (isName || (token.facts.cues & (Cue.person | Cue.verb)) !== 0) return false;
  const next = tokens[at + 1];
  const isPair = next?.capital === true && isBeside(text, token, next);
  const to = isPair ? at + 1 : linkedCapital(turn, at);
  const end = to === undefined ? undefined : tokens[to];
  if (end === undefined || end.allCapitals || verdicts[to ?? 0] === undefined) return false;
  // "Livlinen i Holstebro", but "Mette i Holstebro", and "Mødet i Holstebro" at the start of a sentence.
  if (!isPair && isNamedThing(token)) return end.facts.given === false;
  if (token.startsSentence && (end.facts.venue || inflected.test(token.lower))) return false;
  return isOrdinary(end);
}

/** "House of Grace took her in", "Places for People own it": at the start of a sentence a house, or a thing before a small word with a capital. */
function isHouseOf(turn: Turn, at: number): boolean {
  const { tokens, language } = turn;
  const [token, link, end] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const { houseLinks } = language.capitalised;
  if (houseLinks === undefined || token?.startsSentence !== true || end === undefined) return false;
  if (!houseLinks.has(link?.lower ?? '') || linkedCapital(turn, at) !== at + 2) return false;
  if (language.capitalWords.has(end.lower)) return false;
  if (!end.facts.common || end.facts.stays || end.allCapitals || /['’]/u.test(end.text)) return false;
  return token.facts.venue || (end.facts.functional && !token.facts.functional);
}

/** "Mitt i City": inside a sentence a small word has a capital only where a title begins. */
function isSmallInTitle(
  { lower, startsSentence, facts }: Token,
  { language: { capitalWords } }: Turn,
): boolean {
  if (startsSentence || (facts.cues & (Cue.preposition | Cue.determiner | Cue.qualifier)) === 0) return false;
  return lower.length >= SHORTEST_PART_OF_NAME && !capitalWords.has(lower);
}

/** A thing with a capital inside a sentence, and nobody's name: "Livlinen". */
function isNamedThing({ startsSentence, facts }: Token): boolean {
  return !startsSentence && !facts.given && !facts.surname && !facts.place && (facts.word || facts.definite);
}

/** In the dictionary, and the name of nobody and nowhere. */
export function isOrdinary({ facts }: Token): boolean {
  if ((facts.cues & Cue.person) !== 0) return false;
  return facts.common && !facts.name && !facts.place && !facts.surname;
}

/** Over one or two small words that are no "and" to the next capital; undefined if none is there. */
export function linkedCapital({ text, tokens }: Turn, at: number): number | undefined {
  for (let n = at + 1; n <= at + 3; n++) {
    const [previous, token] = [tokens[n - 1], tokens[n]];
    if (previous === undefined || token === undefined || !isBeside(text, previous, token)) return undefined;
    if (token.capital) return n > at + 1 ? n : undefined;
    if ((token.facts.cues & (Cue.link | Cue.preposition)) === 0 || (token.facts.cues & Cue.and) !== 0)
      return undefined;
  }
  return undefined;
}

/** "Huset på Banegårdspladsen", "Akutmodtagelsen i Hobro": a house that starts a sentence goes with the place that it is told apart by. */
export function isVenueOfPlace(turn: Turn, at: number): boolean {
  const { tokens, verdicts } = turn;
  const token = tokens[at];
  if (token?.startsSentence !== true || !token.capital || !token.facts.venue || token.facts.stays)
    return false;
  const to = linkedCapital(turn, at);
  return to !== undefined && verdicts[to] !== undefined && tokens[to]?.facts.given === false;
}

/** "peer worker at Open Door", "Open Deur is dicht": two small words have capitals side by side only where somebody is named so. */
export function isOfSmallWords({ text, tokens, language: { capitalWords } }: Turn, at: number): boolean {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.capital !== true || next?.capital !== true || !next.facts.functional) return false;
  const isSmall = ({ facts, allCapitals, text: { length }, lower }: Token): boolean =>
    facts.functional &&
    !allCapitals &&
    length >= SHORTEST_PART_OF_NAME &&
    !/['’]/u.test(lower) &&
    !capitalWords.has(lower) &&
    (facts.cues & (Cue.person | Cue.month)) === 0;
  if (!isSmall(token) || !isSmall(next) || !isBeside(text, token, next)) return false;
  // Tweede Kamer
  if (token.facts.stays && next.facts.stays) return false;
  // "Dear All", "Thank You"
  if ((next.facts.cues & (Cue.determiner | Cue.pronoun)) !== 0) return false;
  return !token.startsSentence || (after?.capital === false && isBeside(text, next, after));
}

/**
 * How far a title reaches of which this is a small word: "Make Your Mark", "Stand By Me Gateshead". Inside a sentence nobody writes one with a
 * capital between two others; a line that has nothing else is a heading.
 */
export function titleAround(
  turn: Turn,
  at: number,
): { readonly from: number; readonly to: number } | undefined {
  const { text, tokens, language } = turn;
  const token = tokens[at];
  if (token?.capital !== true || token.startsSentence || token.allCapitals || !token.facts.functional)
    return undefined;
  if (token.text.length < 2 || /['’]/u.test(token.text) || language.capitalWords.has(token.lower))
    return undefined;
  const isPart = (n: number, beside: number): boolean => {
    const [one, other] = [tokens[n], tokens[beside]];
    if (one?.capital !== true || other === undefined || one.allCapitals) return false;
    return n < beside ? isBeside(text, one, other) : isBeside(text, other, one);
  };
  let [from, to] = [at, at];
  while (isPart(from - 1, from)) from--;
  while (isPart(to + 1, to)) to++;
  if (from === at || to === at || to - from > LONGEST_TITLE) return undefined;
  const [first, next] = [tokens[from], tokens[to + 1]];
  const isHeading = first?.startsSentence === true && (next === undefined || next.startsSentence);
  // "The Big Plan was good"
  const isThing =
    first?.startsSentence === true && to === from + 2 && (first.facts.cues & Cue.determiner) !== 0;
  return isHeading || isThing ? undefined : { from, to };
}

/** "är det Aktiv fritid": the same of a quality without its ending and a bare noun. */
export function isTitleOfQuality({ text, tokens, language }: Turn, at: number): boolean {
  const [token, noun] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || token.startsSentence || token.allCapitals || noun?.capital !== false)
    return false;
  if (language.organisations.qualities?.test(token.lower) !== true || !isBeside(text, token, noun))
    return false;
  return noun.facts.common && !noun.facts.functional && noun.facts.cues === 0;
}
