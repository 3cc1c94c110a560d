import type { Language } from '../languages/language.ts';
import type { FindingType } from '../patterns/span.ts';
import type { NameGroup } from './group-names.ts';
import { Cue } from './word-facts.ts';

type NameType = Extract<FindingType, 'person' | 'place' | 'organisation' | 'address'>;

/** Decides what a name names, by its ending and by the words before it; in doubt a person. */
export function classifyName(group: NameGroup, language: Language): NameType {
  const words = group.tokens.map(({ facts }) => facts);
  const [first] = words;
  const last = words.at(-1);
  const previous = group.before.at(-1)?.facts;
  if (first === undefined || last === undefined) return 'person';
  const cues = previous?.cues ?? 0;
  if ((cues & (Cue.person | Cue.naming)) !== 0) return 'person';
  const isKnownPlace = words.length === 1 && last.place;
  // "Bo- og dagcenter Solkrogen"
  const isPerson = first.given && ((words[1]?.cues ?? 0) & Cue.and) === 0;
  if (!isPerson && !isKnownPlace && words.some(({ venue }) => venue)) return 'organisation';
  const behind = group.tokens.at(-1)?.capital === false && words.length === 2 ? last.lower : undefined;
  if (
    behind !== undefined &&
    first.stem !== first.lower &&
    language.organisations.ownedBy?.test(behind) === true
  )
    return 'organisation';
  // "Sofia kyrka"
  if (behind !== undefined && language.organisations.ofSaints?.test(behind) === true) return 'organisation';
  if (behind !== undefined && !first.given && language.places.nouns?.test(behind) === true) return 'place';
  if (words.some(({ shop, maker }) => shop || maker) || isHouse(group, language)) return 'organisation';
  if (!first.given && isStreet(group, language)) return 'address';
  const before = group.before.map(({ lower }) => lower).join(' ');
  if (!first.given && language.organisations.cues.test(before)) return 'organisation';
  if (!first.given && previous !== undefined && language.places.labels.has(previous.lower))
    return 'organisation';
  // A ward: 7B, P3.
  if (words.length === 1 && /^(?=.{0,4}\d)[\p{L}\d]{2,5}$/u.test(first.lower)) return 'organisation';
  if (first.given || (words.length > 1 && last.surname)) return 'person';
  if ((cues & Cue.preposition) !== 0) {
    if (last.place || language.places.endings.test(last.stem)) return 'place';
    const isIn = previous !== undefined && language.places.inPrepositions.has(previous.lower);
    if (isIn && (group.endsClause || first.stem === first.lower)) return 'place';
  }
  const isAlone = group.tokens.length === 1 && group.tokens[0]?.startsSentence === false;
  return last.place && !last.surname && isAlone ? 'place' : 'person';
}

/** de Eekhof, S:t Jakobs, "SIND Skive", "Økonomi og Løn", "Trampolinen er for unge". */
function isHouse({ tokens, confidence }: NameGroup, { organisations }: Language): boolean {
  const [first, second] = tokens;
  if (first === undefined) return false;
  const isSmall = !first.capital && organisations.articles.has(first.text);
  if (second !== undefined && (isSmall || (first.capital && first.facts.patron))) return true;
  if (first.facts.given) return false;
  const { facts, startsSentence } = first;
  if (second === undefined) {
    const isThing = startsSentence && facts.definite && facts.common && !facts.name;
    const { noHouses, houseNames } = organisations;
    return (
      isThing && confidence === 'low' && (noHouses !== undefined || houseNames?.has(facts.lower) === true)
    );
  }
  // "lpo Norr"
  if (!first.capital && tokens.length === 2 && (second.facts.cues & Cue.qualifier) !== 0) return true;
  if ((first.allCapitals && facts.acronym) || (facts.cues & Cue.branch) !== 0) return true;
  return tokens.some(
    (token) =>
      !token.capital &&
      (token.facts.cues & (Cue.link | Cue.preposition)) !== 0 &&
      (token.facts.cues & Cue.particle) === 0,
  );
}

/** "Skovvej", "Mill Lane" */
function isStreet({ tokens }: NameGroup, { streets }: Language): boolean {
  const last = tokens.at(-1);
  if (last === undefined || (last.facts.cues & Cue.street) === 0) return false;
  if (streets.separate) return tokens.length > 1 && streets.endings.includes(last.lower);
  return streets.endings.some(
    (ending) => last.facts.stem.endsWith(ending) && last.lower.length > ending.length + 1,
  );
}
