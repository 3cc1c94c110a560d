import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { spanOf } from './address-parts.ts';

/** "the neighbour at No. 11": a house, where somebody is. */
export const NUMBERED =
  /(?<=(?<!\p{L})(?:at|from|in|to|near|opposite|outside|of|next door to) )(?:no\.?|number) ?\d{1,3}(?![\p{L}\p{N}]|[.,:]\d)(?= *(?:[.,;:!?)]|$|\n| (?:came|is|was|has|had|and|who|with|again|to|for|opposite|next|when|where|said|says|complained|rang)(?!\p{L})))/giu;

export const HAS_NUMBER_WORD = /(?:No|no)\.? ?\d|umber \d/;

/** Asked before the dear expression. */
export const HAS_NUMBERED = /\d[a-z]? [A-Z][a-z]/;

const HOUSE = String.raw`(?<number>\d{1,3}[a-e]?(?:\s?[-–/]\s?\d{1,3}[a-e]?)?) (?<name>(?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})`;

/** "at 7 The Paddock, Selby", "Write to: 2 Bishophill Junior, York": a number, capitals, and the town or the end of the sentence. */
const NUMBERED_HOUSE = new RegExp(
  String.raw`(?:(?<=(?:(?<!\p{L})(?:at|to|from|in|is|address)|[,:(])\s)${HOUSE}(?=,\s\p{Lu}\p{Ll}|\s[A-Z]{1,2}\d)|(?<=(?<!\p{L})(?:at|to|in|from|outside|behind)\s)${HOUSE.replaceAll('?<', '?<at_')}(?=[.;!?)\n]|$))`,
  'gu',
);

export function numberedHouses(
  text: string,
  { capitalWords, allowed, numbers, functionWords }: Language,
): Span[] {
  return matchAll(text, NUMBERED_HOUSE)
    .filter(({ groups }) => {
      const words = (groups?.['name'] ?? groups?.['at_name'] ?? '')
        .toLowerCase()
        .replace(/^the /u, '')
        .split(' ');
      // "at 9 Monday", "to 20 Patients", "to 5 Olanzapine"
      return words.every(
        (word) =>
          !capitalWords.has(word) &&
          !allowed.words.has(word) &&
          !numbers.measures.has(word) &&
          !functionWords.has(word),
      );
    })
    .map((match) => spanOf(match, 'address'));
}

/** "the view from 9b", "nummer 118-B": a house of which the street is known. */
export function numberedFlats({ streets }: Language): (text: string) => Span[] {
  const { flatBefore, houseBefore } = streets;
  if (flatBefore === undefined) return () => [];
  const pattern = new RegExp(
    String.raw`(?<=(?<![\p{L}])(?:${flatBefore}) )\d{1,3}-?[a-h](?![\p{L}\p{N}-])`,
    'giu',
  );
  const house = new RegExp(
    String.raw`(?<=(?<![\p{L}])(?:${houseBefore}) )\d{1,4}[a-h]?(?: (?:en|of|&) \d{1,4}[a-h]?)?(?![\p{L}\p{N}])`,
    'giu',
  );
  return (text) => [
    ...(HAS_LETTERED.test(text) ? matchAll(text, pattern).map((match) => spanOf(match, 'address')) : []),
    ...(houseBefore !== undefined && HAS_NUMBER.test(text)
      ? matchAll(text, house).map((match) => spanOf(match, 'address'))
      : []),
  ];
}

const HAS_LETTERED = /\d-?[A-Ha-h](?![A-Za-z])/;

const HAS_NUMBER = /(?:n(?:r\.?|ummer)|buren (?:van|op)) \d/i;
