import type { Language } from '../languages/language.ts';
import type { FindingType } from '../patterns/span.ts';
import type { NameGroup } from './group-names.ts';
import type { NameWords } from './name-words.ts';

type NameType = Extract<FindingType, 'person' | 'place' | 'organisation' | 'address'>;

/** Decides what a name names, by its ending and by the words before it; in doubt a person. */
export function classifyName(group: NameGroup, words: NameWords, language: Language): NameType {
  const lowers = group.tokens.map(({ lower }) => lower);
  const last = lowers.at(-1) ?? '';
  const first = lowers[0] ?? '';
  const before = group.before.map(({ lower }) => lower);
  const previous = before.at(-1) ?? '';
  const isPerson = words.isFirstName(first);
  if (language.personCues.has(previous) || language.namingCues.has(previous)) return 'person';
  const isKnownPlace = lowers.length === 1 && words.isPlace(last);
  if (!isPerson && !isKnownPlace && lowers.some((word) => language.organisationEndings.test(word)))
    return 'organisation';
  if (
    !isPerson &&
    language.streetEndings.some(
      (ending) => words.stem(last).endsWith(ending) && last.length > ending.length + 1,
    )
  ) {
    return 'address';
  }
  if (!isPerson && language.organisationCues.test(before.join(' '))) return 'organisation';
  if (isPerson || (group.tokens.length > 1 && words.isSurname(last))) return 'person';
  if (language.placePrepositions.has(previous)) {
    if (words.isPlace(last) || language.placeEndings.test(words.stem(last))) return 'place';
    if (previous === language.inPreposition && (group.endsClause || words.stem(first) === first))
      return 'place';
  }
  return words.isPlace(last) &&
    !words.isSurname(last) &&
    group.tokens.length === 1 &&
    !group.tokens[0]?.startsSentence
    ? 'place'
    : 'person';
}
