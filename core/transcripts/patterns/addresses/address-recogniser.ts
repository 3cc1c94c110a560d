import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import { nearWords } from '../near-words.ts';
import type { Recogniser, Span } from '../span.ts';
import { addressBlocks } from './address-blocks.ts';
import { spanOf } from './address-parts.ts';
import { articledStreets } from './articled-streets.ts';
import { flatsIn } from './flats.ts';
import { gluedStreets } from './glued-streets.ts';
import { lowerCasedStreets, numberWordsOf } from './lower-cased-streets.ts';
import { GAELIC_STREET, HAS_GAELIC, particleStreets } from './nouns-in-front.ts';
import { HAS_NUMBER_WORD, HAS_NUMBERED, NUMBERED, numberedFlats, numberedHouses } from './numbered-houses.ts';
import { foreignPostalCodes, lowerCasedPostalTown, postalCodes } from './postal-codes.ts';
import { separateStreets } from './separate-streets.ts';
import { streetsBehindNumbers } from './streets-behind-numbers.ts';

/** Words that start a street's name in other ways: Laan van Meerdervoort, Rue de la Paix. */
const STREET_FIRST: ReadonlySet<string> = new Set(
  'laan plein hof weg rue via avenue allée am an steenweg baan chaussee'.split(' '),
);

/** Asked before the dear expression. */
const HAS_FLOOR = /\p{Ll} \d{1,3} ?[A-Za-z]?,\s/u;

/** Three words before the street's last, and number, floor, postal code and town after it. */
export const REACH = { before: 60, after: 90 };

/** "Box 118", "Postbus 30": where post is sent. */
const BOX = /(?<![\p{L}\p{N}])(?:Box|Boks|Postbox|Postboks|Postbus|P\.?O\.? ?[Bb]ox) \d{1,5}(?! ?\d)/gu;

const HAS_BOX = /[Bb](?:ox|oks|us) \d/;

/** Finds streets with a number, in either case of letters, streets after a preposition, and postal codes with their town. */
export function addressRecogniser(language: Language): Recogniser {
  const { streets } = language;
  const withNumber = streets.separate ? separateStreets(language) : gluedStreets(language, 'one word');
  const inTwoWords = gluedStreets(language, 'two words');
  const postal = postalCodes(language);
  const postalAbroad = foreignPostalCodes(language);
  const flatsAlone = numberedFlats(language);
  const floorAlone = new RegExp(
    String.raw`(?<=\p{L} \d{1,3} ?[A-Za-z]?,\s)(?:${streets.floor})(?![\p{L}\p{Nd}])`,
    'gu',
  );
  // "Meling 3, vån 2": behind a house that has no street's name.
  const floorsAlone = (text: string): Span[] =>
    HAS_FLOOR.test(text) ? matchAll(text, floorAlone).map((match) => spanOf(match, 'address')) : [];
  const postalWord = lowerCasedPostalTown(language);
  const wholeBlocks = addressBlocks(language);
  const flats = flatsIn(language);
  const numberAfter = new RegExp(
    String.raw`^,? (?:(?:${streets.numberWord})?\d{1,4}(?: ?[a-z])?|(?:${streets.numberWord.replaceAll('?', '')})(?:${numberWordsOf(language)}))(?![\p{L}\d])`,
    'u',
  );
  return {
    applies: ({ digits, cues, numbers }) =>
      digits || (cues & Cue.street) !== 0 || (numbers > 0 && streets.flats !== undefined),
    find: (text, tokens) => {
      const hasStreet = tokens.some(({ facts }) => (facts.cues & Cue.street) !== 0);
      const found = tokens.filter((token, at) =>
        streets.separate
          ? (token.facts.cues & Cue.street) !== 0
          : isBeforeNumber(text, token, tokens[at + 1]),
      );
      const apart = streets.separate
        ? []
        : found.filter(({ capital, lower }) => !capital && streets.endings.includes(lower));
      return wholeBlocks(text, [
        ...nearWords(text, found, REACH, withNumber),
        ...flats(text),
        ...nearWords(text, apart, REACH, inTwoWords),
        ...(/\p{Nd}/u.test(text)
          ? [
              ...(HAS_BOX.test(text) ? matchAll(text, BOX).map((match) => spanOf(match, 'address')) : []),
              ...(streets.separate ? [] : floorsAlone(text)),
              ...postal(text),
              ...postalAbroad(text),
              ...flatsAlone(text),
              ...postalWord(text, tokens),
              ...nearWords(
                text,
                tokens.filter(({ lower }) => STREET_FIRST.has(lower)),
                REACH,
                particleStreets,
              ),
            ]
          : []),
        ...(streets.separate && HAS_NUMBER_WORD.test(text)
          ? matchAll(text, NUMBERED).map((match) => spanOf(match, 'address'))
          : []),
        ...(streets.separate && HAS_GAELIC.test(text)
          ? matchAll(text, GAELIC_STREET).map((match) => spanOf(match, 'address'))
          : []),
        ...(streets.separate && HAS_NUMBERED.test(text) ? numberedHouses(text, language) : []),
        ...(hasStreet ? lowerCasedStreets(text, tokens, language, numberAfter) : []),
        ...(hasStreet && streets.separate ? streetsBehindNumbers(tokens, language) : []),
        ...(streets.article ? articledStreets(text, tokens, language) : []),
      ]);
    },
  };
}

/** Only then the dear expression is worth its time. */
function isBeforeNumber(text: string, token: Token, next: Token | undefined): boolean {
  if ((token.facts.cues & Cue.street) === 0) return false;
  const isNumberNext =
    next !== undefined &&
    ((next.facts.cues & Cue.number) !== 0 || /^n(?:r|o|ummer|umber)$/u.test(next.lower));
  const isNumberAt = (end: number): boolean => /^[ ,]{1,2}\p{Nd}/u.test(text.slice(end, end + 3));
  if (isNumberNext || isNumberAt(token.end)) return true;
  // "rijksweg noord 114"
  return next !== undefined && (next.facts.cues & Cue.qualifier) !== 0 && isNumberAt(next.end);
}
