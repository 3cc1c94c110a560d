import { isBeside } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** Two capitals inside a sentence, one of them of a noun that makes organisations: Recovery College, Team Nord. */
export function isOrganisationPair(text: string, one: Token | undefined, other: Token | undefined): boolean {
  if (one?.capital !== true || other?.capital !== true || !isBeside(text, one, other)) return false;
  // A heading
  if (one.allCapitals && other.allCapitals && one.facts.word && other.facts.word) return false;
  if (one.startsSentence && !one.facts.venue && one.facts.functional) return false;
  if (one.facts.stays || other.facts.stays || one.facts.acronym || other.facts.acronym) return false;
  return one.facts.venue || other.facts.venue;
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

/** "team Öst", "boendestöd Norr", "lpo Söder": a direction with a capital inside a sentence tells one unit or service from another. */
export function isUnitOfDirection({ text, tokens, language }: Turn, at: number): boolean {
  const [unit, direction] = [tokens[at], tokens[at + 1]];
  if (unit === undefined || direction?.capital !== true || direction.allCapitals) return false;
  if ((direction.facts.cues & Cue.qualifier) === 0 || !isBeside(text, unit, direction)) return false;
  const { cues, organisation, lower } = unit.facts;
  return organisation || (cues & Cue.unit) !== 0 || language.uncapitalised.services.test(lower);
}

const SHORTEST_SMALL = 3;

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
