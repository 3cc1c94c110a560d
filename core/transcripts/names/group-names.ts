import type { Confidence } from '../patterns/span.ts';
import type { Verdict } from './judge-word.ts';
import { isTitle, linkedCapital } from './spread/titles.ts';
import type { Token } from './tokens.ts';
import type { Turn } from './turn.ts';
import { Cue } from './word-facts.ts';

/** Words that make up one name. */
export interface NameGroup {
  readonly tokens: readonly Token[];
  readonly confidence: Confidence;
  /** The words before, for the context. */
  readonly before: readonly Token[];
  /** A stop or comma follows: a genitive would have a word after it. */
  readonly endsClause: boolean;
}

const WORDS_BEFORE = 3;
/** "Foreningen for Unge i Gl. Rye": this many words may join two parts of an organisation's name. */
const LINKS = 2;

/** Joins neighbouring name words, with particles (von, af, el) between them, to whole names. */
export function groupNames(turn: Turn): NameGroup[] {
  const { tokens, verdicts } = turn;
  const groups: NameGroup[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (verdicts[at] === undefined) {
      at++;
      continue;
    }
    const from = at;
    let to = at;
    for (let next = nextInName(turn, from, to); next !== undefined; ) {
      to = next;
      next = nextInName(turn, from, to);
    }
    groups.push(groupOf(turn, from, to));
    at = to + 1;
  }
  return groups;
}

/** The words of a name with what its kind is told by. */
function groupOf({ text, tokens, verdicts }: Turn, from: number, to: number): NameGroup {
  const end = tokens[to]?.end ?? 0;
  return {
    tokens: tokens.slice(from, to + 1),
    confidence: verdicts.slice(from, to + 1).includes('high') ? 'high' : 'low',
    before: tokens.slice(Math.max(0, from - WORDS_BEFORE), from),
    endsClause: /^\s*(?:[.,;:!?)\]"”»]|$)/u.test(text.slice(end, end + 3)),
  };
}

/** The word that a name goes on with, if it does. */
function nextInName(turn: Turn, from: number, at: number): number | undefined {
  const { text, tokens, verdicts } = turn;
  const current = tokens[at];
  const next = tokens[at + 1];
  if (current === undefined || next === undefined) return undefined;
  if (text.slice(current.end, next.start) === '- ' && verdicts[at + 1] !== undefined) return at + 1;
  // A genitive ends a name: "Mettes Jens" are two persons.
  if (/['’]s?$/u.test(current.text)) return undefined;
  if (
    next.wraps &&
    current.facts.given &&
    !next.facts.given &&
    next.capital &&
    verdicts[at + 1] !== undefined
  )
    return at + 1;
  if (verdicts[at + 1] !== undefined && areLetters(text, current, next)) return at + 1;
  if (text.slice(current.end, next.start) === ' & ' && next.capital && verdicts[at + 1] !== undefined)
    return at + 1;
  if (!isBeside(text, current, next)) return undefined;
  if (text[current.end] === '.' && next.startsSentence) return undefined;
  if (verdicts[at + 1] !== undefined) return at + 1;
  // "Säkra Hem i Norrland AB"
  if (at > from && next.allCapitals && next.facts.organisation) return at + 1;
  return throughParticles(turn, at) ?? throughLinks(turn, from, at);
}

/** "h.p.", "a/s" */
function areLetters(text: string, one: Token, other: Token): boolean {
  if (one.text.length > 1 || other.text.length > 1 || one.capital || other.capital) return false;
  return /^(?:\.\s?|\.-|\/)$/u.test(text.slice(one.end, other.start));
}

/** von Rosen, van der Velde, de la Cruz. */
function throughParticles(
  { text, tokens, verdicts, lowerCased, language }: Turn,
  at: number,
): number | undefined {
  const { laterParticles } = language.capitalised;
  for (let n = at + 1; n <= at + LINKS + 1; n++) {
    const token = tokens[n];
    const previous = tokens[n - 1];
    if (token === undefined || previous === undefined || !isBeside(text, previous, token)) return undefined;
    // "Van Es in Eefde": of these only "in 't" and "op de" are in names.
    if (n === at + 2 && verdicts[n] !== undefined && laterParticles?.has(previous.lower) === true)
      return undefined;
    // Some are names as well: "Joost van den Berg", Den Haag.
    if ((token.facts.cues & Cue.particle) !== 0 && !token.capital) continue;
    if (verdicts[n] !== undefined) return n > at + 1 && mayFollowParticle(token, lowerCased) ? n : undefined;
    if ((token.facts.cues & Cue.particle) === 0) return undefined;
  }
  return undefined;
}

/** "Twan van Loon", but "Twan van nachtopvang De Loods" */
function mayFollowParticle({ capital, facts }: Token, lowerCased: boolean): boolean {
  if (facts.organisation && !lowerCased && !capital) return false;
  return capital || facts.surname || !facts.common;
}

/** An organisation goes on over small words to its next capital: Huis van de Wijk. */
function throughLinks(turn: Turn, from: number, at: number): number | undefined {
  const { text, tokens, verdicts, language } = turn;
  // "Norra berget och Stora torget"
  if (tokens[at]?.capital === false && !turn.lowerCased && tokens[at]?.facts.organisation === false)
    return undefined;
  const words = tokens.slice(from, at + 1);
  const isOrganisation = words.some(({ facts }) => facts.venue && !facts.given);
  // "Ole Bole i Rindsholm"
  const isPerson = words.length > 1 && words[0]?.facts.given === true;
  if (!isOrganisation && isPerson) return undefined;
  const title = !isOrganisation && isTitle(turn, at) ? linkedCapital(turn, at) : undefined;
  if (title !== undefined) return title;
  if (!isOrganisation && !isMadeOfWords(turn, from, at)) return undefined;
  for (let n = at + 1; n <= at + LINKS + 1; n++) {
    const token = tokens[n];
    const previous = tokens[n - 1];
    if (token === undefined || previous === undefined || !isBeside(text, previous, token)) return undefined;
    // "Ward 7B, Priory Fields Hospital on the Monday"
    const isOnlyWritten = verdicts[n] === undefined && language.capitalWords.has(token.lower);
    if (isOnlyWritten && token.capital && token.facts.functional) return undefined;
    if (n > at + 1 && token.capital && isInName(token, verdicts[n]))
      return isAnother(turn, n, isOrganisation) ? undefined : n;
    if ((token.facts.cues & Cue.link) === 0) return undefined;
    // "hos Fitness og på Torvet"
    if (n > at + 1 && (previous.facts.cues & Cue.and) !== 0) return undefined;
  }
  return undefined;
}

/** Hearts in Mind: it goes, would stay by itself, or is a small word that has a capital inside a sentence. */
function isInName({ facts, startsSentence, lower }: Token, verdict: Verdict): boolean {
  return verdict !== undefined || facts.stays || (facts.functional && !startsSentence && lower.length > 2);
}

/** "Pigegruppen og Sara", "Bakkehuset og Tapdrup", "Ridge House by Sue Khan": behind the small word somebody or somewhere else is named. */
function isAnother({ tokens, language }: Turn, at: number, isOrganisation: boolean): boolean {
  const [link, token] = [tokens[at - 1], tokens[at]];
  if (link === undefined || token === undefined) return false;
  const { given, surname, place } = token.facts;
  if (!isOrganisation) return given;
  if ((link.facts.cues & Cue.and) !== 0 && (given || place)) return true;
  return (given || surname) && language.capitalised.doneBy?.has(link.lower) === true;
}

/** Designs in Mind, Duin en Bosch, Dobson and Barlow: a word that is no name of a person or a place, or a firm where somebody works. */
function isMadeOfWords({ tokens, language }: Turn, from: number, at: number): boolean {
  const [before, first] = [tokens[from - 1]?.facts, tokens[from]];
  if (first === undefined || first.facts.given || (first.facts.cues & Cue.particle) !== 0) return false;
  if ((first.facts.cues & Cue.prefix) !== 0) return true;
  // "op Beek en Bos": nobody is on persons.
  const isOn = first.facts.common && language.capitalised.onFirms?.has(before?.lower ?? '') === true;
  if ((((before?.cues ?? 0) & Cue.at) !== 0 || isOn) && from === at) return true;
  return first.facts.common && !first.facts.surname && !first.facts.place && !first.startsSentence;
}

/** With the stop of an initial as well: "J. Hansen". */
function isBeside(text: string, one: Token, other: Token): boolean {
  if (other.start - one.end === 1 && text.charCodeAt(one.end) === 32) return true;
  return /^(?:[^\S\n\t]{1,2}['’]?|\.\s?|\.-)$/u.test(text.slice(one.end, other.start));
}
