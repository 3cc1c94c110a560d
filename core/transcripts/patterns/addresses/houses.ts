import type { Language } from '../../languages/language.ts';
import type { StreetsApart } from '../../languages/streets.ts';
import { matchAll } from '../match-all.ts';
import { matchSpan, type Sought, seek } from '../match-spans.ts';
import type { Span } from '../span.ts';

const HAS_FLOOR = /(?<=\p{Ll} )\d{1,3} ?[A-Za-z]?,\s/u;
const HAS_LETTERED = /\d-?[A-Ha-h](?![A-Za-z])/;

/** "Meling 3, vån 2": a floor behind a house that has no street's name. */
export function floorsAlone({ streets }: Language): (text: string) => Span[] {
  if (streets.apart !== undefined) return () => [];
  const floor: Sought = {
    sign: HAS_FLOOR,
    pattern: new RegExp(
      String.raw`(?<=\p{L} \d{1,3} ?[A-Za-z]?,\s)(?:${streets.floor})(?![\p{L}\p{Nd}])`,
      'gu',
    ),
    type: 'address',
  };
  return (text) => seek(text, floor);
}

/** "the view from 9b", "nummer 118-B", "de buren van nr. 12": a house of which the street is known. */
export function numberedFlats({ streets }: Language): (text: string) => Span[] {
  const { flatBefore, knownHouse } = streets;
  const sought: Sought[] = [];
  if (flatBefore !== undefined)
    sought.push({
      sign: HAS_LETTERED,
      pattern: new RegExp(
        String.raw`(?<=(?<![\p{L}])(?:${flatBefore}) )\d{1,3}-?[a-h](?![\p{L}\p{N}-])`,
        'giu',
      ),
      type: 'address',
    });
  if (knownHouse !== undefined) sought.push({ ...knownHouse, type: 'address' });
  return (text) => sought.flatMap((one) => seek(text, one));
}

/** "at No. 11", "8 Heol Las", "at 7 The Paddock, Selby"; but "at 9 Monday", "to 20 Patients", "to 5 Olanzapine". */
export function namedHouses(
  { capitalWords, allowed, numbers, functionWords }: Language,
  { numberedHouse, nounFirst, namedHouse }: StreetsApart,
): (text: string) => Span[] {
  const isNoName = (word: string): boolean =>
    capitalWords.has(word) ||
    allowed.words.has(word) ||
    numbers.measures.has(word) ||
    functionWords.has(word);
  const named = (text: string): Span[] =>
    matchAll(text, namedHouse.pattern)
      .filter(({ groups }) => {
        const name = (groups?.['name'] ?? groups?.['at_name'] ?? '').toLowerCase();
        return !name.replace(namedHouse.article, '').split(' ').some(isNoName);
      })
      .map((match) => matchSpan(match, 'address'));
  return (text) => [
    ...seek(text, { ...numberedHouse, type: 'address' }),
    ...seek(text, { ...nounFirst, type: 'address' }),
    ...(namedHouse.sign.test(text) ? named(text) : []),
  ];
}
