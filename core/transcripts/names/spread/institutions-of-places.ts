import { isBeside } from '../beside.ts';
import type { Turn } from '../turn.ts';

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
