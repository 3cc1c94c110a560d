import { isBeside } from './beside.ts';
import type { Token } from './tokens.ts';
import type { Turn } from './turn.ts';
import { Cue } from './word-facts.ts';

/**
 * "Jubilee Community Centre", "Lord Lawson Academy": what starts a sentence, or would stay by itself, goes with the organisation that it begins,
 * over capitals only.
 */
export function startsOrganisation({ text, tokens, verdicts }: Turn, at: number): boolean {
  const token = tokens[at];
  if (token?.capital !== true || token.facts.stays || token.facts.functional) return false;
  for (let n = at + 1; n <= at + 3; n++) {
    const [previous, next] = [tokens[n - 1], tokens[n]];
    if (previous === undefined || next?.capital !== true || verdicts[n] === undefined) return false;
    if (!isBeside(text, previous, next)) return false;
    if (next.facts.venue) return !(token.allCapitals && token.facts.acronym);
  }
  return false;
}

/** Two capitals inside a sentence, one of them of a noun that makes organisations: Recovery College, Team Nord. */
export function isOrganisationPair(text: string, one: Token | undefined, other: Token | undefined): boolean {
  if (one?.capital !== true || other?.capital !== true || !isBeside(text, one, other)) return false;
  // A heading
  if (one.allCapitals && other.allCapitals && one.facts.word && other.facts.word) return false;
  if (one.startsSentence && !one.facts.venue && one.facts.functional) return false;
  if (one.facts.stays || other.facts.stays || one.facts.acronym || other.facts.acronym) return false;
  return one.facts.venue || other.facts.venue;
}

/** Huis van de Wijk, LARO-mottagningen i Helsingborg */
export function isLinkedToCapital({ text, tokens, language: { capitalised } }: Turn, at: number): boolean {
  for (let n = at + 1; n <= at + 3; n++) {
    const token = tokens[n];
    const previous = tokens[n - 1];
    if (token === undefined || previous === undefined || !isBeside(text, previous, token)) return false;
    // "Hof van Maasdriel", but "Huis van Kees" where any word has a capital
    if (token.capital && tokens[at]?.startsSentence === true)
      return (
        n > at + 1 &&
        capitalised.of.has(tokens[at + 1]?.lower ?? '') &&
        !token.facts.stays &&
        !token.facts.given &&
        !token.facts.place
      );
    if (token.capital) return n > at + 1 && !token.facts.stays;
    if ((token.facts.cues & Cue.link) === 0) return false;
    // "het FACT-team en Kees"
    if ((token.facts.cues & Cue.and) !== 0 && /^\p{Lu}+-\p{Ll}/u.test(tokens[at]?.text ?? '')) return false;
  }
  return false;
}

/** Regionshospitalet Viborg: the municipality goes with the institution before it. */
export function isOfInstitution({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous?.capital !== true || verdicts[at - 1] === undefined || token?.capital !== true) return false;
  // "FC Midtjylland"
  if (!token.facts.stays || !(token.facts.place || previous.allCapitals)) return false;
  if (!isBeside(text, previous, token)) return false;
  return previous.facts.venue && !previous.facts.given;
}

/** "Selvhjælp Silkeborg": the same at the start of a sentence, where the institution has no capital of its own. */
export function isInstitutionOfPlace({ text, tokens }: Turn, at: number): boolean {
  const [token, place] = [tokens[at], tokens[at + 1]];
  if (token?.startsSentence !== true || !token.capital || place?.capital !== true) return false;
  if (!place.facts.stays || !place.facts.place || token.allCapitals) return false;
  const { venue, stays, functional, definite, given } = token.facts;
  return venue && !stays && !functional && !definite && !given && isBeside(text, token, place);
}

/** Viborg Gymnasium: a municipality of the study may stay, its school may not. */
export function isInstitution({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !token.facts.stays || !isBeside(text, token, next))
    return false;
  if (!token.facts.place) return false;
  // "Viborg Søndersø"
  if (token.capital && next.capital && verdicts[at + 1] === 'high' && !next.facts.given) return true;
  const beyond = tokens[at + 2];
  const isLonger = next.capital && beyond !== undefined && isBeside(text, next, beyond);
  return (
    language.organisations.institutions.test(next.lower) ||
    (isLonger && language.organisations.institutions.test(beyond.lower))
  );
}

/** Psykiatriska kliniken, Egeskov skole: the noun goes with the name before it. */
export function isOrganisationNoun({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (token === undefined || previous === undefined || verdicts[at - 1] === undefined) return false;
  if (!token.facts.organisation) return false;
  // "Sparky lives at", but "Changing Lives"
  if (previous.capital && !token.capital && language.capitalised.houseVerbs?.has(token.lower) === true)
    return false;
  // "Blå Kors' herberg"
  const isHouseOf = previous.facts.venue && /^['’] $/u.test(text.slice(previous.end, token.start));
  if (!isHouseOf && !isBeside(text, previous, token)) return false;
  const isInstitution = language.organisations.institutions.test(token.lower);
  // Olaus Petri kyrka, S:t Mikaels församlingshem
  if (isInstitution && previous.capital && verdicts[at - 2] !== undefined) return true;
  // "Sofia kyrka": in the genitive it would be hers.
  const { given, stem, lower } = previous.facts;
  if (
    previous.capital &&
    given &&
    stem === lower &&
    language.organisations.ofSaints?.test(token.lower) === true
  )
    return true;
  // "Mettes hus": whose name is in the genitive is a person.
  const isGenitive =
    previous.facts.stem !== previous.lower &&
    !previous.facts.venue &&
    !previous.facts.place &&
    !isInstitution;
  // "Kimberley ward"
  const isWard = previous.capital && language.organisations.wardNouns?.has(token.lower) === true;
  return !isGenitive && (!previous.facts.given || (isWard && previous.facts.stem === previous.lower));
}

/** "Enheten för socialpsykiatri Väst", "Avdelningen för barn och unga": how far the name of a department goes on behind what it is for. */
export function endOfPurpose({ text, tokens, language }: Turn, at: number): number | undefined {
  const [head, link] = [tokens[at], tokens[at + 1]];
  const { purpose, purposeHeads, kinds } = language.uncapitalised;
  if (head?.capital !== true || link === undefined || !purpose.has(link.lower) || link.capital)
    return undefined;
  if (!purposeHeads.test(head.lower) || !head.facts.definite || !isBeside(text, head, link)) return undefined;
  const isThing = (n: number): boolean => {
    const [before, token] = [tokens[n - 1], tokens[n]];
    if (before === undefined || token === undefined || !isBeside(text, before, token)) return false;
    return !token.facts.functional && (token.capital || (token.facts.cues & (Cue.verb | Cue.pronoun)) === 0);
  };
  if (!isThing(at + 2)) return undefined;
  let to = at + 2;
  // "för socialt stöd"
  if (kinds.test(tokens[to]?.lower ?? '') && isThing(to + 1)) to++;
  if (((tokens[to + 1]?.facts.cues ?? 0) & Cue.and) !== 0 && isThing(to + 2)) to += 2;
  while (tokens[to + 1]?.capital === true && isThing(to + 1)) to++;
  return to;
}

/** "team Öst", "boendestöd Norr", "lpo Söder": a direction with a capital inside a sentence tells one unit or service from another. */
export function isUnitOfDirection({ text, tokens, language }: Turn, at: number): boolean {
  const [unit, direction] = [tokens[at], tokens[at + 1]];
  if (unit === undefined || direction?.capital !== true || direction.allCapitals) return false;
  if ((direction.facts.cues & Cue.qualifier) === 0 || !isBeside(text, unit, direction)) return false;
  const { cues, organisation, lower } = unit.facts;
  return organisation || (cues & Cue.unit) !== 0 || language.uncapitalised.services.test(lower);
}

/** "Lothian Health & Social Care Partnership", "South of Scotland Network": from a part of the country up to the noun that makes one organisation of it. */
export function organisationOfRegion(
  { text, tokens, language }: Turn,
  at: number,
): { readonly from: number; readonly to: number } | undefined {
  const region = tokens[at];
  const { withinRegional, of } = language.capitalised;
  if (withinRegional === undefined) return undefined;
  if (region?.capital !== true || !region.facts.stays || region.facts.acronym || !region.facts.name)
    return undefined;
  const isNext = (one: Token | undefined, other: Token | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    (isBeside(text, one, other) || text.slice(one.end, other.start) === ' & ');
  let to: number | undefined;
  for (let n = at + 1; n <= at + LONGEST_OF_REGION && isNext(tokens[n - 1], tokens[n]); n++) {
    const token = tokens[n];
    if (token === undefined || (!token.capital && !withinRegional.has(token.lower))) break;
    if (token.capital && (token.facts.organisation || (token.facts.cues & Cue.landscape) !== 0)) to = n;
  }
  if (to === undefined) return undefined;
  const [whole, link] = [tokens[at - 2], tokens[at - 1]];
  const isOf = link?.capital === false && of.has(link.lower) && whole?.capital === true;
  if (isOf && isNext(whole, link) && isNext(link, region)) return { from: at - 2, to };
  // "North Yorkshire Council"
  const isSide = link?.capital === true && (link.facts.cues & Cue.prefix) !== 0 && isNext(link, region);
  return { from: isSide ? at - 1 : at, to };
}

const LONGEST_OF_REGION = 6;

/** "Argyll and Bute Council", "Cheshire East Council": whose council it is tells where, whatever small word the noun is elsewhere. */
export function councilBefore({ text, tokens, verdicts, language }: Turn, at: number): number | undefined {
  const token = tokens[at];
  if (
    token?.capital !== true ||
    token.allCapitals ||
    language.organisations.councils?.has(token.lower) !== true
  )
    return undefined;
  let from = at;
  for (let n = at - 1; n >= at - LONGEST_OF_REGION; n--) {
    const [one, next] = [tokens[n], tokens[n + 1]];
    if (one === undefined || next === undefined) break;
    if (!isBeside(text, one, next) && text.slice(one.end, next.start) !== ' & ') break;
    if (!one.capital && (one.facts.cues & Cue.link) === 0) break;
    if (one.capital && (verdicts[n] !== undefined || one.facts.stays)) from = n;
  }
  return from === at ? undefined : from;
}

/** "First Housing did the last tenancy": a small word with a capital, and a noun of an organisation with one, at the start of a sentence that goes on. */
export function isSmallBeforeNoun({ text, tokens, language }: Turn, at: number): boolean {
  const [token, noun, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.startsSentence !== true || !token.capital || token.allCapitals || !token.facts.functional)
    return false;
  if (noun?.capital !== true || noun.allCapitals || !noun.facts.venue || next === undefined) return false;
  const isSmall =
    (token.facts.cues &
      (Cue.determiner | Cue.preposition | Cue.pronoun | Cue.and | Cue.link | Cue.verb | Cue.company)) !==
    0;
  if (isSmall || token.text.length < SHORTEST_SMALL || language.capitalised.compoundsApart !== true)
    return false;
  return !next.capital && isBeside(text, token, noun) && isBeside(text, noun, next);
}

const SHORTEST_SMALL = 3;
