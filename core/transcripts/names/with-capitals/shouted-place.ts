import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';

/** "BEFORE THAT THE WILLOWS IN FISHPONDS": speech without capitals is learned from, a line of shouting is too short for that. */
export function isShoutedPlace(tokens: readonly Token[], at: number, language: Language): boolean {
  const { spokenNames, places } = language;
  const { shoutedArticles } = language.capitalised;
  const [before, { lower = '', facts } = {}, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (shoutedArticles === undefined || facts === undefined) return false;
  const isSign = (token: Token | undefined): boolean =>
    spokenNames.signHouses?.has(token?.lower ?? '') === true;
  if (isSign(tokens[at]) || (shoutedArticles.has(lower) && isSign(next))) return true;
  if (facts.functional || facts.stays) return false;
  return (
    places.inPrepositions.has(before?.lower ?? '') && !spokenNames.generic.has(lower) && facts.cues === 0
  );
}
