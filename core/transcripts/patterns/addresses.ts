import type { Language } from '../languages/language.ts';
import { numberOf } from '../languages/shared/numerals.ts';
import type { Token } from '../names/tokens.ts';
import { Cue } from '../names/word-facts.ts';
import { addressBlocks } from './address-blocks.ts';
import { flatsIn } from './flats.ts';
import { matchAll } from './match-all.ts';
import { nearWords } from './near-words.ts';
import { BLANK, type Recogniser, type Span } from './span.ts';

const CAPITALISED = String.raw`\p{Lu}[\p{L}'’.-]*`;
const TOWN_WORD = String.raw`\p{Lu}[\p{L}'’-]*`;
const TOWN = String.raw`${TOWN_WORD}(?:[ ](?:${TOWN_WORD}|[A-ZÆØÅ]{1,2}\b)){0,2}`;
/** 17B, 17 b; but "17 i morgen" */
const LETTER = String.raw`(?:(?:[a-zA-Z]|\s[a-hj-zA-Z])(?![\p{L}]))?`;
/** Three words before the street's last, and number, floor, postal code and town after it. */
const REACH = { before: 60, after: 90 };
/** Words that start a street's name in other ways: Laan van Meerdervoort, Rue de la Paix. */
const STREET_FIRST: ReadonlySet<string> = new Set(
  'laan plein hof weg rue via avenue allée am an steenweg baan chaussee'.split(' '),
);
const ARTICLED_NUMBER =
  /^ (?:(?:zz|nz|oz|wz) \d{1,4}|\d{1,4}(?: ?[a-z])?(?=\s*(?:[.,;!?\n]|$|(?:en|maar|want|dat|die|daar|met|boven|bij|is|was|hij|zij|ze|ik|toen)\s)))/u;
const YEAR_NEXT = /^[ ,]{1,2}(?:19|20)\d{2}(?!\d)/u;
const FIGURE = String.raw`\d{1,4}(?:(?:hs|bis)(?![\p{L}])|${LETTER})(?:\s?[-–/]\s?\d{1,3}${LETTER}|-(?:[IVX]{1,4}|\p{L})(?![\p{L}]))?`;

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

/**
 * Nørregade 12, 1. tv, 8620 Kjellerup; a number in words as well: søndergade fjorten. In two words, without capitals, a saint or a genitive
 * tells that the word before the street's belongs to it: "sct. mogens gade", "jens juuls vej".
 */
function gluedStreets(language: Language, form: 'one word' | 'two words'): (text: string) => Span[] {
  const { streets, numbers, cues } = language;
  const endings = [...streets.endings]
    .sort((a, b) => b.length - a.length)
    .map(anyCase)
    .join('|');
  const words = [...numbers.words.keys()]
    .filter((word) => !numbers.weak.has(word))
    .sort((a, b) => b.length - a.length)
    .join('|');
  const hundred = String.raw`\p{L}{0,5}(?:${numbers.hundred.join('|')})\p{L}*(?: (?:${[...cues.and].join('|')})?(?: ?(?:${words})(?!\p{L})))?`;
  const floor = `(?:[ ,]{1,2}(?:${streets.floor})(?![\\p{L}\\p{Nd}]))*`;
  const prefixes = [...streets.prefixes].map(anyCase).join('|');
  const side = streets.side === undefined ? '' : `(?:[ ](?:${streets.side}))?`;
  const apart = String.raw`(?:(?:${prefixes})\.?[ ]){1,3}[\p{Ll}'’-]+[ ](?:${endings})|(?:(?:von|af|de|van) )?\p{Ll}{3,}s[ ](?:${endings})`;
  const glued = String.raw`(?:(?:${CAPITALISED}|(?:${prefixes})\.?)[ ](?:(?:van|de|der|den|ter|ten|à|af|von)[ ]){0,2}){0,3}[\p{L}'’-]*(?:${endings})${side}`;
  const street = form === 'one word' ? glued : apart;
  const town = `(?:[ ,]{1,2}(?:i )?${streets.postcode.replace('?<code>', '?:')}(?:[ ]${TOWN})?)?`;
  const address = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?<street>${street})[ ,]{1,2}(?:(?:${streets.numberWord})?${FIGURE}|(?:${streets.numberWord})?(?:${hundred}|${words})(?![\p{L}])(?: [a-h](?![\p{L}]))?)${floor}${town}(?![\p{L}])`,
    'gu',
  );
  return (text) =>
    matchAll(text, address)
      .filter((match) => !isCommon(match.groups?.['street']?.toLowerCase() ?? '', language))
      // "i Hobro 2005-2012"
      .filter((match) => !YEAR_NEXT.test(match[0].slice(match.groups?.['street']?.length ?? 0)))
      // "Tilburg, 3 januari 2023"
      .filter(
        (match) => !(/\d$/u.test(match[0]) && isBeforeMonth(text, match.index + match[0].length, language)),
      )
      .map((match) => withoutLead(match, text, language));
}

function isBeforeMonth(text: string, end: number, { dates }: Language): boolean {
  const next = /^\.? (\p{L}+)/u.exec(text.slice(end, end + LONGEST_MONTH))?.[1];
  return next !== undefined && dates.monthForms.has(next.toLowerCase());
}

const LONGEST_MONTH = 14;

/** "the view from 9b", "nummer 118-B": a house of which the street is known. */
function numberedFlats({ streets }: Language): (text: string) => Span[] {
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

/** "the neighbour at No. 11": a house, where somebody is. */
const NUMBERED =
  /(?<=(?<!\p{L})(?:at|from|in|to|near|opposite|outside|of|next door to) )(?:no\.?|number) ?\d{1,3}(?![\p{L}\p{N}]|[.,:]\d)(?= *(?:[.,;:!?)]|$|\n| (?:came|is|was|has|had|and|who|with|again|to|for|opposite|next|when|where|said|says|complained|rang)(?!\p{L})))/giu;
const HAS_NUMBER_WORD = /(?:No|no)\.? ?\d|umber \d/;

/** "Box 118", "Postbus 30": where post is sent. */
const BOX = /(?<![\p{L}\p{N}])(?:Box|Boks|Postbox|Postboks|Postbus|P\.?O\.? ?[Bb]ox) \d{1,5}(?! ?\d)/gu;
const HAS_BOX = /[Bb](?:ox|oks|us) \d/;

/** Asked before the dear expression. */
const HAS_FLOOR = /\p{Ll} \d{1,3} ?[A-Za-z]?,\s/u;
const HAS_LETTERED = /\d-?[A-Ha-h](?![A-Za-z])/;
const HAS_NUMBER = /(?:n(?:r\.?|ummer)|buren (?:van|op)) \d/i;
const HAS_CODE_AND_TOWN = /\d{3} [A-ZÆØÅÄÖ]/;

/** A word that is no street, alone or with whose it is: "plads 12", "hans plads 12". */
function isCommon(street: string, { streets, functionWords }: Language): boolean {
  const [first = '', last = ''] = street.split(' ');
  return streets.commonWords.has(street) || (functionWords.has(first) && streets.commonWords.has(last));
}

/** "På Östra Vallgatan 41": what starts a sentence is no part of the street; "in Long Lane": inside one its capital says that it is. */
function withoutLead(match: RegExpExecArray, text: string, { functionWords, streets }: Language): Span {
  const span = spanOf(match, 'address');
  const [first = '', second = ''] = match[0].split(' ', 2);
  if (/^\p{Lu}.*[\p{Ll},] $/su.test(first + text.slice(Math.max(0, span.start - 2), span.start))) return span;
  // "The Gate is on it", "The Green, Sunderland"
  if (first === 'The' && /^\p{Lu}/u.test(second) && second.length === match[0].length - first.length - 1)
    return span;
  const lower = first.toLowerCase().replace(/['’]\p{L}+$/u, '');
  const isLead = functionWords.has(lower) && !streets.prefixes.has(lower) && /\p{L}/u.test(second);
  return isLead ? { ...span, start: span.start + first.length + 1 } : span;
}

/** Flat 3, 14 Mill Lane; Walker Road 14; Canterbury Terrace, number 27. */
function separateStreets(language: Language): (text: string) => Span[] {
  const { streets } = language;
  const ending = `(?:${streets.endings.map(anyCase).join('|')})(?![\\p{L}])\\.?`;
  const flat = `(?:(?:${streets.floor})[ ,]{1,2})?`;
  const flatBefore = `(?:(?:Flat|Unit|Apartment|Suite)\\s?(?:\\d+\\w?|[A-H]),\\s)?`;
  const postcode = `(?:[ ,]{1,2}(?:${TOWN}[ ,]{1,2})?${streets.postcode.replace('?<code>', '?:')})?`;
  const before = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}£])${flat}${FIGURE}[ ,]{1,2}(?<street>(?:(?:[\p{L}'’-]+|St\.|Mt\.)[ ]){1,3}${ending})${postcode}`,
    'giu',
  );
  const after = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])${flatBefore}(?<street>(?:${CAPITALISED}[ ]){1,3}${ending})(?:,? (?:${streets.numberWord})?${FIGURE})?${postcode}(?![\p{L}])`,
    'gu',
  );
  const { endings } = language.organisations;
  /** "Bede's Park Hospital", "Fulwell Road Medical Group": what is called by its street goes whole. */
  const withHouse = (text: string, span: Span): Span => {
    // "the Leam Lane estate"
    const noun =
      /^ (?:estate|flats|houses)(?!\p{L})/u.exec(text.slice(span.end, span.end + 8))?.[0].length ?? 0;
    if (noun > 0) return { ...span, end: span.end + noun };
    const words =
      /^(?: \p{Lu}[\p{L}'’-]+){1,3}/u.exec(text.slice(span.end, span.end + REACH.before))?.[0] ?? '';
    const names = words.split(' ');
    const last = names.findLastIndex((word) => endings.test(word.toLowerCase()));
    return last < 1 ? span : { ...span, end: span.end + names.slice(0, last + 1).join(' ').length };
  };
  return (text) => [
    ...matchAll(text, before)
      .filter(
        (match) =>
          !/(?:^| )(?:of|on|in|the|and|to|from|a|people|years?|minutes?|hours?|days?|miles|at|for|with|we|i)(?: |$)/iu.test(
            (match.groups?.['street'] ?? '').replace(/^THE (?=[A-Z.]+$)/u, ''),
          ) && !isDoctor(match, text),
      )
      .map((match) => withHouse(text, spanOf(match, 'address'))),
    ...matchAll(text, after)
      // "… the Rock Chapel. Dr Oyelaran"
      .filter((match) => !/\p{L}{4}\. /u.test(match.groups?.['street'] ?? '') && !isDoctor(match, text))
      .map((match) => withHouse(text, withoutLead(match, text, language))),
  ];
}

const HAS_GAELIC = /(?:Heol|Ffordd|Stryd|L[oô]n|Maes|Clos|Rhodfa|Cwrt|Sr[aá]id|B[oó]thar) /;
/** "8 Heol Las", "Ffordd y Parc": Welsh and Irish streets have their noun in front. */
const GAELIC_STREET =
  /(?<![\p{L}\p{Nd}])(?:\d{1,3}[a-z]?,? )?(?:Heol|Ffordd|Stryd|L[oô]n|Maes|Clos|Rhodfa|Cwrt|Sr[aá]id|B[oó]thar)(?: (?:y|yr|na|an|ar))?(?: \p{Lu}[\p{L}’'-]+){1,2}/gu;

/** Asked before the dear expression. */
const HAS_NUMBERED = /\d[a-z]? [A-Z][a-z]/;
const HOUSE = String.raw`(?<number>\d{1,3}[a-e]?(?:\s?[-–/]\s?\d{1,3}[a-e]?)?) (?<name>(?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})`;
/** "at 7 The Paddock, Selby", "Write to: 2 Bishophill Junior, York": a number, capitals, and the town or the end of the sentence. */
const NUMBERED_HOUSE = new RegExp(
  String.raw`(?:(?<=(?:(?<!\p{L})(?:at|to|from|in|is|address)|[,:(])\s)${HOUSE}(?=,\s\p{Lu}\p{Ll}|\s[A-Z]{1,2}\d)|(?<=(?<!\p{L})(?:at|to|in|from|outside|behind)\s)${HOUSE.replaceAll('?<', '?<at_')}(?=[.;!?)\n]|$))`,
  'gu',
);

function numberedHouses(text: string, { capitalWords, allowed, numbers, functionWords }: Language): Span[] {
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

/** "in 2003 under Dr Wojnarowska": no drive. */
function isDoctor(match: RegExpExecArray, text: string): boolean {
  return /(?:^|\s)Dr\.?$/u.test(match[0]) && /^\.?\s\p{Lu}/u.test(text.slice(match.index + match[0].length));
}

/** Laan van Meerdervoort 1204, Rue de la Paix 3: a street's name of which the first word says that it is one. */
function particleStreets(text: string): Span[] {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:Laan|Plein|Hof|Weg|Rue|Via|Avenue|Allée|Am|An der|laan|rue|avenue|[Ss]teenweg|[Cc]haussee|[Bb]aan(?= (?:op|naar|van) )) (?:op |naar |van |de |het |der |den |la |du |des |'t ){0,3}(?:[\p{L}'’-]+ ){1,3}${FIGURE}`,
    'gu',
  );
  return [...matchAll(text, pattern), ...matchAll(text, NUMBERED_SQUARE)].map((match) =>
    spanOf(match, 'address'),
  );
}

/** "op plein 44", "bij Plein 1953": a square that is called by a year. */
const NUMBERED_SQUARE = /(?<![\p{L}\p{Nd}])(?:[Pp]lein|[Hh]of) (?:(?:19|20)\d{2}|[4-9]\d)(?![\p{L}\p{Nd}])/gu;

/** Of the neighbours who speak the language: 8500 Kortrijk, behind a street or at the start of a line. */
function foreignPostalCodes({ streets }: Language): (text: string) => Span[] {
  if (streets.postcodeAbroad === undefined) return () => [];
  const pattern = new RegExp(
    String.raw`(?:(?<=(?:^|[\n,;(–|${BLANK}])\s*)|(?<=\s)\p{Lu}{1,3}-)(?<code>${streets.postcodeAbroad})[ ]${TOWN}(?![\p{L}])`,
    'gu',
  );
  return (text) =>
    (HAS_CODE_AND_TOWN.test(text) ? matchAll(text, pattern) : [])
      .filter((match) => !isYear(match.groups?.['code'] ?? '') && !isSum(match[0]))
      .map((match) => spanOf(match, 'place'));
}

function postalCodes({ streets, functionWords }: Language): (text: string) => Span[] {
  const announced = streets.postcodeAlone;
  const town = streets.postcodeStandsAlone ? `(?:[ ]${TOWN})?(?![\\p{L}])` : `[ ]${TOWN}`;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{Nd}-])${streets.postcode}${town}`, 'gu');
  return (text) => [
    ...(announced === undefined ? [] : matchAll(text, announced)).map(
      ({ index, 0: code }): Span => ({
        start: index,
        end: index + code.length,
        type: 'place',
        confidence: 'high',
      }),
    ),
    ...matchAll(text, pattern)
      .filter((match) => !isYear(match.groups?.['code'] ?? '') && !isSum(match[0]))
      // "Kerst 2019 is hij": a year, and a word of two letters.
      .filter(
        (match) => !functionWords.has(/^\d{4} (\p{Ll}{2})$/u.exec(match.groups?.['code'] ?? '')?.[1] ?? ''),
      )
      .map((match) => spanOf(match, streets.postcodeStandsAlone ? 'address' : 'place')),
  ];
}

/** "8990 fårup": without a capital the word itself must be a place, or unknown. */
function lowerCasedPostalTown({ streets }: Language): (text: string, tokens: readonly Token[]) => Span[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{Nd}-])${streets.postcode}[ ](?<town>\p{Ll}+)`, 'gu');
  return (text, tokens) =>
    matchAll(text, pattern)
      .filter((match) => {
        const at = match.index + match[0].length - (match.groups?.['town']?.length ?? 0);
        const facts = tokens.find(({ start }) => start === at)?.facts;
        return facts !== undefined && (facts.place || !facts.word) && !isYear(match.groups?.['code'] ?? '');
      })
      .map((match) => spanOf(match, 'place'));
}

/** What is in the dictionary and names a street all the same: dorpsstraat. */
const SURE_STREET = /.{3}(?:straat|laan|gracht|singel|steeg)$/u;

/** "jeg bor på søndergade", "i live on durham road": after a preposition, and no word of the dictionary. */
function lowerCasedStreets(
  text: string,
  tokens: readonly Token[],
  language: Language,
  numberAfter: RegExp,
): Span[] {
  const { streets, spokenNames } = language;
  return tokens.flatMap((token, at): Span[] => {
    if (token.capital || (token.facts.cues & Cue.street) === 0) return [];
    // "på vestervang skole"
    if (tokens[at + 1]?.facts.organisation === true || token.facts.trade) return [];
    const hasPrefix = !streets.separate && ((tokens[at - 1]?.facts.cues ?? 0) & Cue.prefix) !== 0;
    // "on old shore road"
    const isLonger = streets.separate && ((tokens[at - 2]?.facts.cues ?? 0) & Cue.prefix) !== 0;
    const lead = streets.article ? leadOf(tokens, at) : 0;
    const words = Math.max(lead, isLonger ? 2 : streets.separate || hasPrefix ? 1 : 0);
    const name = tokens[at - words];
    const beside = tokens[at - words - 1];
    // Dutch streets have an article: "aan de stationsstraat".
    const hasArticle = streets.article && ((beside?.facts.cues ?? 0) & Cue.determiner) !== 0;
    const before = hasArticle ? tokens[at - words - 2] : beside;
    if (name === undefined || before === undefined || (before.facts.cues & Cue.preposition) === 0) return [];
    if (
      streets.separate
        ? !isStreetName(token, tokens[at - 1] ?? name, streets.endings)
        : (token.facts.common && words === 0 && !(hasArticle && SURE_STREET.test(token.lower))) ||
          streets.commonWords.has(token.lower)
    )
      return [];
    const number = numberAfter.exec(text.slice(token.end, token.end + 20))?.[0].length ?? 0;
    // "werkplein west"
    const next = tokens[at + 1];
    // "op de wierickehof"
    const isHouse = hasArticle && beside !== undefined && spokenNames.houses.test(token.lower);
    const start = isHouse && number === 0 ? beside.start : name.start;
    const isPart = next?.start === token.end + 1 && (next.facts.cues & Cue.qualifier) !== 0;
    const end = number === 0 && isPart ? next.end : token.end + number;
    return [{ start, end, type: 'address', confidence: 'low' }];
  });
}

const LONGEST_LEAD = 4;
const OF_NAME = /^(?:van|vande|der|den|de|ter|ten|t|la)$/u;

/** How many words before a street belong to it: "de czaar peterstraat", "het van bergen ijzendoornpark", "de jan van galenstraat". */
function leadOf(tokens: readonly Token[], at: number): number {
  const isBefore = (n: number): boolean => {
    const [before, token] = [tokens[n - 1], tokens[n]];
    return (
      before !== undefined && token !== undefined && !token.startsSentence && token.start - before.end === 1
    );
  };
  let [from, n] = [at, at];
  while (n > at - LONGEST_LEAD && isBefore(n)) {
    const one = tokens[n - 1];
    if (one === undefined || one.capital) break;
    const { cues, functional, given, surname, name, word, stays } = one.facts;
    const isName = !functional && !stays && (given || surname || name || !word) && (cues & Cue.verb) === 0;
    const isLead = (cues & (Cue.prefix | Cue.saint)) !== 0 || isName;
    // "jan van galenstraat", but "in de galenstraat": its particle belongs to it where more stands before that.
    if (!isLead && !OF_NAME.test(one.lower)) break;
    n--;
    if (isLead) from = n;
    // "de van speijkstraat"
    else if (/^van/u.test(one.lower) && ((tokens[n - 1]?.facts.cues ?? 0) & Cue.determiner) !== 0) from = n;
  }
  return at - from;
}

/** "op de vaart zz 112", "op de botter 14": any word with an article, where a side or the end of the clause shows that it is a street. */
function articledStreets(text: string, tokens: readonly Token[], language: Language): Span[] {
  return tokens.flatMap((token, at): Span[] => {
    const [preposition, article] = [tokens[at - 2], tokens[at - 1]];
    if (token.capital || token.facts.functional || token.facts.organisation || token.facts.stays) return [];
    const number =
      ARTICLED_NUMBER.exec(text.slice(token.end, token.end + 14))?.[0] ??
      spokenNumber(text, tokens, at, language);
    if (number === undefined || (token.facts.cues & (Cue.unit | Cue.month)) !== 0) return [];
    const isOn =
      preposition !== undefined &&
      /^(?:op|aan)$/u.test(preposition.lower) &&
      ((article?.facts.cues ?? 0) & Cue.determiner) !== 0;
    if (!isOn) return [];
    return [{ start: token.start, end: token.end + number.length, type: 'address', confidence: 'low' }];
  });
}

/** "op de haringvliet twaalf", "aan de bisonspoor driehonderdtwaalf maar": a number that counts no thing behind it. */
function spokenNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
  { numbers, spokenNames }: Language,
): string | undefined {
  const [token, number, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || number === undefined || number.start - token.end !== 1) return undefined;
  if ((number.facts.cues & Cue.number) === 0 || number.startsSentence) return undefined;
  if (spokenNames.generic.has(token.lower) || numbers.measured.has(token.lower)) return undefined;
  const isCounting =
    next !== undefined &&
    !next.startsSentence &&
    (!next.facts.functional || (next.facts.cues & Cue.number) !== 0 || numbers.measures.has(next.lower));
  return isCounting || TIMES.test(next?.lower ?? '') ? undefined : text.slice(token.end, number.end);
}

/** "op de fiets twee keer" */
const TIMES = /^(?:keer|jaar|uur|dagen|jaren|weken|kinderen|mensen|man|of)$/u;

/** Words that end streets and hardly anything else that is counted. */
const MAINLY_STREETS: ReadonlySet<string> = new Set(
  'street road avenue lane crescent terrace grove gardens mews close drive parade'.split(' '),
);
const LONGEST_STREET = 3;

/** "at thirty two kilton crescent", "four church street"; but "a two way street", "five minute walk". */
function streetsBehindNumbers(tokens: readonly Token[], { streets, numbers, cues }: Language): Span[] {
  const isNumber = (at: number): boolean => numberOf(tokens[at]?.lower ?? '', numbers) !== undefined;
  return tokens.flatMap((ending, at): Span[] => {
    if ((ending.facts.cues & Cue.street) === 0 || !streets.endings.includes(ending.lower)) return [];
    let name = at - 1;
    while (name > at - 1 - LONGEST_STREET && isNamePart(tokens[name], numbers) && !isNumber(name)) name--;
    // "twelve a warrior square"
    if (name < at - 1 && /^[a-h]$/u.test(tokens[name]?.lower ?? '') && isNumber(name - 1)) name--;
    if (name === at - 1 || !isNumber(name)) return [];
    let first = name;
    // "a hundred and twelve"
    while (isNumber(first - 1) || (cues.and.has(tokens[first - 1]?.lower ?? '') && isNumber(first - 2)))
      first--;
    if (tokens[first - 1]?.lower === 'a' && numberOf(tokens[first]?.lower ?? '', numbers) === 100) first--;
    const before = tokens[first - 1];
    const isIn = before !== undefined && (before.facts.cues & Cue.preposition) !== 0;
    const isCounted = before !== undefined && !isIn && (before.facts.cues & Cue.determiner) !== 0;
    if (isCounted || (!isIn && !MAINLY_STREETS.has(ending.lower))) return [];
    const number = tokens[first];
    return number === undefined
      ? []
      : [{ start: number.start, end: ending.end, type: 'address', confidence: 'low' }];
  });
}

/** What a street is called by: "two way", "five minute" and "three people" are not. */
function isNamePart(token: Token | undefined, { measures }: Language['numbers']): boolean {
  if (token === undefined || (token.facts.functional && (token.facts.cues & Cue.prefix) === 0)) return false;
  return !measures.has(token.lower) && !measures.has(`${token.lower}s`) && token.lower !== 'way';
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

function isStreetName(ending: Token, name: Token, endings: readonly string[]): boolean {
  return endings.includes(ending.lower) && !name.facts.functional && !name.capital && name.lower.length > 2;
}

/** A year before a name ("i 2020 Mette…") is no postal code; Danish codes from 1900 to 2049 are all in central Copenhagen. */
function isYear(code: string): boolean {
  return /^\d{4}$/u.test(code) && Number(code) >= 1900 && Number(code) <= 2049;
}

function isSum(text: string): boolean {
  return /^\d[\d ]*(?:kr|Kr|SEK|DKK|EUR)/u.test(text);
}

/** Either case for the first letter only: with the i flag every word before a street would count as capitalised. */
function anyCase(ending: string): string {
  const [first = '', ...rest] = ending;
  return `[${first}${first.toUpperCase()}]${rest.join('')}`;
}

function spanOf(match: RegExpExecArray, type: 'address' | 'place'): Span {
  return { start: match.index, end: match.index + match[0].length, type, confidence: 'high' };
}

/** Numbers of one or two words, as houses have them. */
function numberWordsOf({ numbers }: Language): string {
  const words = [...numbers.words.keys()].filter((word) => !numbers.weak.has(word)).join('|');
  return `(?:${words})(?:[ -](?:${words}|one))?`;
}
