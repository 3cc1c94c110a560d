import { isBeside } from '../beside.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** Anoiksis Zeeland, Volvo CE: what would stay alone goes with the name before it. */
export function isBehindName(
  { text, tokens, verdicts, language: { capitalWords } }: Turn,
  at: number,
): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous?.capital !== true || token?.capital !== true || verdicts[at - 1] === undefined) return false;
  // "Abdi's GP"
  if (!isBeside(text, previous, token) || /['’]s$/u.test(previous.text)) return false;
  // Ica Maxi
  if (previous.facts.shop && token.facts.shop) return true;
  // Hope Baptist
  if (token.facts.organisation && capitalWords.has(token.lower) && !token.allCapitals) return true;
  const isPrefix = (token.facts.cues & previous.facts.cues & Cue.prefix) !== 0;
  // "Step Forward North"
  if (
    (token.facts.cues & Cue.qualifier) !== 0 &&
    !token.allCapitals &&
    !previous.facts.given &&
    !token.startsSentence
  )
    return true;
  // "GGZ Oost Brabant"
  const isDirection = (previous.facts.cues & Cue.qualifier) !== 0;
  if (
    !isPrefix &&
    !isDirection &&
    (previous.facts.given || (previous.facts.surname && !previous.facts.place))
  )
    return false;
  // Galway Traveller Movement
  if (capitalWords.has(token.lower) && !token.allCapitals)
    return (
      (token.facts.cues & Cue.prefix) !== 0 ||
      (next?.capital === true && verdicts[at + 1] !== undefined && isBeside(text, token, next))
    );
  return token.facts.stays || (token.facts.acronym && token.lower.length > 1);
}
