import type { Language } from '../../languages/language.ts';
import { waysOfWorking } from '../../languages/shared/ways-of-working.ts';
import type { Token } from '../tokens.ts';
import { Cue, type WordBook } from '../word-facts.ts';

/** "Sted: Perronen": where it took place is a name, unless it is only a kind of house. */
export function isHouseOfHeader(
  tokens: readonly Token[],
  at: number,
  { places, organisations }: Language,
): boolean {
  const [key, token] = [tokens[at - 1], tokens[at]];
  if (key?.startsSentence !== true || token === undefined || !places.labels.has(key.lower)) return false;
  if (token.start - key.end <= 1) return false;
  // "Plats: Parkskolan", which no dictionary has, but "Plats: Mottagningen"
  if (token.facts.organisation) return !token.facts.common && !organisations.noHouses?.has(token.lower);
  if (!token.facts.common || places.definite.test(token.lower)) return true;
  // "Enhet: Kullens gruppboende", but "Sted: Borgerens hjem"
  const { bare, lower } = token.facts;
  return bare !== lower && places.definite.test(bare) && organisations.noHouses?.has(bare) === false;
}

/** "when he was in the Southern", "at the Western for a scan": what a hospital is called for short. */
export function isHospitalOfSide(
  tokens: readonly Token[],
  at: number,
  { places, capitalised: { hospitals } }: Language,
): boolean {
  const [preposition, article, token, next] = [-2, -1, 0, 1].map((n) => tokens[at + n]);
  if (hospitals === undefined || article === undefined || token === undefined) return false;
  if (!hospitals.sides.has(token.lower) || !hospitals.articles.has(article.lower)) return false;
  if (token.startsSentence || token.allCapitals) return false;
  if (next?.capital === true && next.start - token.end === 1) return false;
  return preposition !== undefined && places.prepositions.has(preposition.lower);
}

/** "på ADHD-klinikken": where somebody is; but "FACT-teamet" is a kind of team. */
export function isClinicOfIllness(
  tokens: readonly Token[],
  at: number,
  { organisations: { ofIllness } }: Language,
  book: WordBook,
): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (ofIllness === undefined || previous === undefined || token === undefined) return false;
  const isAnother = (previous.facts.cues & Cue.and) !== 0 && ofIllness.test(tokens[at - 2]?.lower ?? '');
  if (((previous.facts.cues & Cue.preposition) === 0 && !isAnother) || !ofIllness.test(token.lower))
    return false;
  const [illness = ''] = token.text.split('-');
  return (
    illness.length > 1 &&
    illness === illness.toUpperCase() &&
    !waysOfWorking.has(illness) &&
    book(illness.toLowerCase()).acronym
  );
}
