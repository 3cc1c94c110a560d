import { isBeside } from '../beside.ts';
import type { Turn } from '../turn.ts';

/** "Birgittas sjukhus", "Jensens maskinfabrik": what nobody has for herself is called after whose it is. */
export function isNounOfOwner(
  { text, tokens, verdicts, language: { organisations } }: Turn,
  at: number,
): boolean {
  const [owner, noun] = [tokens[at - 1], tokens[at]];
  if (owner?.capital !== true || noun?.capital !== false || verdicts[at - 1] === undefined) return false;
  if (!owner.lower.endsWith('s') || organisations.ownedBy?.test(noun.lower) !== true) return false;
  return isBeside(text, owner, noun);
}

/** "Piteå älvdals sjukhus", "Gävle stads bibliotek": a small word in the genitive between a place and its house; `at` is the small word. */
export function isBetweenPlaceAndHouse(
  { text, tokens, language: { organisations, capitalised } }: Turn,
  at: number,
): boolean {
  const [place, owner, noun] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (place?.capital !== true || owner?.capital !== false || noun?.capital !== false) return false;
  if (!place.facts.place || !owner.lower.endsWith('s') || owner.facts.cues !== 0) return false;
  if (!isBeside(text, place, owner) || !isBeside(text, owner, noun)) return false;
  return capitalised.owners !== undefined && organisations.institutions.test(noun.lower);
}

/** "Sjöviks äldreboende är bra": the same at the start of a sentence, unless somebody's or something's is meant, "Patientens boende". */
export function isHouseOfOwnerAtStart(
  {
    text,
    tokens,
    language: {
      organisations,
      capitalised: { owners },
    },
  }: Turn,
  at: number,
): boolean {
  const [owner, noun] = [tokens[at], tokens[at + 1]];
  if (owner?.capital !== true || noun?.capital !== false || owners === undefined) return false;
  const { facts, lower, allCapitals } = owner;
  if (allCapitals || facts.functional || facts.stays || facts.acronym || facts.cues !== 0) return false;
  if (!lower.endsWith('s') || (facts.common && owners.common.test(lower))) return false;
  const isHouse =
    organisations.institutions.test(noun.lower) || organisations.ownedBy?.test(noun.lower) === true;
  return isHouse && !noun.facts.definite && isBeside(text, owner, noun);
}
