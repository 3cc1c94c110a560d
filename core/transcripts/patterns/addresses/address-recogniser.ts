import type { Language } from '../../languages/language.ts';
import { NUMBER_NEXT, POST_BOX, STREET_FIRST } from '../../languages/shared/street-words.ts';
import type { StreetsApart } from '../../languages/streets.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { seek } from '../match-spans.ts';
import { nearWords } from '../near-words.ts';
import type { Recogniser, Span } from '../span.ts';
import { addressBlocks } from './address-blocks.ts';
import { STREET_REACH } from './address-parts.ts';
import { articledStreets } from './articled-streets.ts';
import { flatsIn } from './flats.ts';
import { gluedStreets } from './glued-streets.ts';
import { floorsAlone, namedHouses, numberedFlats } from './houses.ts';
import { lowerCasedStreets } from './lower-cased-streets.ts';
import { nounFirstStreets } from './noun-first-streets.ts';
import { foreignPostalCodes, lowerCasedPostalTown, postalCodes } from './postal-codes.ts';
import { separateStreets } from './separate-streets.ts';
import { streetsBehindNumbers } from './streets-behind-numbers.ts';

/** What is looked for around the words of a text that are, or begin, a street's name. */
type Rule = (text: string, tokens: readonly Token[], words: StreetWords) => readonly Span[];

/** Words of a text that streets are known by. */
interface StreetWords {
  /** Some word ends as streets do. */
  readonly hasStreet: boolean;
  /** Those that end so and may have a number. */
  readonly endings: readonly Token[];
  /** Those that stand before a name: laan, rue. */
  readonly firsts: readonly Token[];
}

/** Finds streets with a number, in either case of letters, streets after a preposition, and postal codes with their town. */
export function addressRecogniser(language: Language): Recogniser {
  const { streets } = language;
  const whole = addressBlocks(language);
  const flats = flatsIn(language);
  const rules: readonly Rule[] = [
    ...(streets.apart === undefined ? [gluedRule(language)] : [apartRule(language, streets.apart)]),
    flats,
    ...(streets.apart === undefined ? [gluedInTwoWords(language)] : []),
    inFigures(language),
    ...(streets.apart === undefined ? [] : [namedHouses(language, streets.apart)]),
    withoutFigures(language),
  ];
  return {
    applies: ({ digits, cues, numbers }) =>
      digits || (cues & Cue.street) !== 0 || (numbers > 0 && streets.flats !== undefined),
    find: (text, tokens) => {
      const words = streetWords(text, tokens, language);
      return whole(
        text,
        rules.flatMap((rule) => rule(text, tokens, words)),
      );
    },
  };
}

/** Streets in one word: "Nørregade 12". */
function gluedRule(language: Language): Rule {
  const find = gluedStreets(language, 'one word');
  return (text, _, { endings }) => nearWords(text, endings, STREET_REACH, find);
}

/** The same in two words, without capitals: "jens juuls vej 4". */
function gluedInTwoWords(language: Language): Rule {
  const find = gluedStreets(language, 'two words');
  const all = new Set(language.streets.endings);
  return (text, _, { endings }) =>
    endings.length === 0
      ? []
      : nearWords(
          text,
          endings.filter(({ capital, lower }) => !capital && all.has(lower)),
          STREET_REACH,
          find,
        );
}

/** Streets whose noun is a word of its own: "14 Mill Lane". */
function apartRule(language: Language, apart: StreetsApart): Rule {
  const find = separateStreets(language, apart);
  return (text, _, { endings }) => nearWords(text, endings, STREET_REACH, find);
}

/** What no text without figures has. */
function inFigures(language: Language): Rule {
  const floors = floorsAlone(language);
  const postal = postalCodes(language);
  const abroad = foreignPostalCodes(language);
  const flats = numberedFlats(language);
  const withoutCapital = lowerCasedPostalTown(language);
  return (text, tokens, { firsts }) =>
    HAS_FIGURE.test(text)
      ? [
          ...seek(text, { ...POST_BOX, type: 'address' }),
          ...floors(text),
          ...postal(text),
          ...abroad(text),
          ...flats(text),
          ...withoutCapital(text, tokens),
          ...nearWords(text, firsts, STREET_REACH, nounFirstStreets),
        ]
      : [];
}

const HAS_FIGURE = /\p{Nd}/u;

/** Streets that need no figure: behind a preposition, behind a number in words, or with their article. */
function withoutFigures(language: Language): Rule {
  const { apart } = language.streets;
  const lowerCased = lowerCasedStreets(language);
  return (text, tokens, { hasStreet }) => [
    ...(hasStreet ? lowerCased(text, tokens) : []),
    ...(hasStreet && apart !== undefined ? streetsBehindNumbers(tokens, language, apart) : []),
    ...articledStreets(text, tokens, language),
  ];
}

function streetWords(text: string, tokens: readonly Token[], { streets }: Language): StreetWords {
  let hasStreet = false;
  const endings: Token[] = [];
  const firsts: Token[] = [];
  tokens.forEach((token, at) => {
    if (STREET_FIRST.has(token.lower)) firsts.push(token);
    if ((token.facts.cues & Cue.street) === 0) return;
    hasStreet = true;
    if (streets.apart !== undefined || isBeforeNumber(text, token, tokens[at + 1])) endings.push(token);
  });
  return { hasStreet, endings, firsts };
}

/** Only then the dear expression is worth its time. */
function isBeforeNumber(text: string, token: Token, next: Token | undefined): boolean {
  const isNumberNext =
    next !== undefined && ((next.facts.cues & Cue.number) !== 0 || NUMBER_NEXT.test(next.lower));
  const isNumberAt = (end: number): boolean => /^[ ,]{1,2}\p{Nd}/u.test(text.slice(end, end + 3));
  if (isNumberNext || isNumberAt(token.end)) return true;
  // "rijksweg noord 114"
  return next !== undefined && (next.facts.cues & Cue.qualifier) !== 0 && isNumberAt(next.end);
}
