import type { Language } from '../languages/language.ts';
import type { Token } from '../names/tokens.ts';
import { matchAll } from './match-all.ts';
import { nearFigures } from './near-words.ts';
import type { Recogniser, Span } from './span.ts';

/** "dt 33 218" without capitals, from the blank on: letters are sought only where figures follow. */
const SPACED_PLATE = / (?:\d{2} \d{3}|\d{2}[\p{Ll}\d])(?![\p{L}\p{N}]|[ .,]\d)/gu;
/** With so many digits it is a plate, whatever its letters mean elsewhere: CV 52 909. */
const SURE_PLATE_DIGITS = 5;

/** Finds numbers that a cue word announces, licence plates, and identity numbers with letters in them. */
export function codeRecogniser({ allowed, codes, numbers }: Language): Recogniser {
  const filler = String.raw`[\s:.#,]*(?:(?:is|er|var|är|was|hedder|lyder|nr\.?|nummer|number|no\.?)[\s:.#,]*)?`;
  const code = String.raw`(?<code>(?:\p{L}{2,5}-\p{L}{2,5} |\p{Lu}{1,5} |\p{L}{1,3} )?(?=[\p{L}\p{N}/.-]{0,12}\d)[\p{L}\p{N}](?:(?:[\p{L}\p{N}/.*-]|(?<=\d{4}):(?=\d))*[\p{L}\p{N}])?(?:(?<=\d{2})(?: \p{N}{2,5}(?:-\p{N}{1,4})?(?![\p{L}\p{N}:/]|[.,]\d))+(?: \p{N}(?![\p{L}\p{N}:/ ]|[.,]\d))?(?: \p{Lu}(?![\p{L}\p{N}]))?|(?<=\d{4}) [b-hj-np-tv-z](?![\p{L}\p{N}'’.]))?)`;
  const announced = new RegExp(String.raw`(?<![\p{L}])(?:${codes.caseCues})${filler}${code}`, 'giu');
  // Capitals, figures and signs between: U-2291/23, C/03/311.207, FK 88214-22; a placeholder has the same form.
  const mixed = new RegExp(
    String.raw`(?<![\p{L}\p{N}/.-])(?!\p{Lu}+-\d{7}\])${MIXED_CODE}(?![\p{L}\p{N}])`,
    'gu',
  );
  // "pl0600 2019 streepje 334 81"
  const saidStroke = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:\p{L}{0,3}\p{N}[\p{N} ]*\s(?:${[...codes.spoken.marks].join('|')})\s)+\p{L}{0,3}\p{N}(?:[\p{N} ]*\p{N})?(?![\p{L}\p{N}])`,
    'giu',
  );
  // "case 90-66-418"
  const behindCase = new RegExp(
    String.raw`(?<![\p{L}])(?:${CASES})[ :](?<code>\p{N}{1,4}(?:[-/]\p{N}{2,6}){1,3})(?![\p{L}\p{N}/-])`,
    'giu',
  );
  const plate = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:${codes.plates.join('|')})(?![\p{L}\p{N}]|[/.:]\p{N})`,
    'gu',
  );
  const announcedPlate = new RegExp(
    String.raw`(?<![\p{L}])(?:${codes.plateCues})(?![\p{L}])[^.!?\n\d]{0,25}?(?<![\p{L}\p{N}])(?<code>${codes.plates.join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  const identity = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${codes.identities.join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  const anyCase =
    codes.platesAnyCase.length === 0
      ? []
      : [
          [
            'plate',
            new RegExp(
              String.raw`(?<![\p{L}\p{N}-])(?:${codes.platesAnyCase.join('|')})(?![\p{L}\p{N}-])`,
              'giu',
            ),
          ] as const,
        ];
  const groups: readonly (readonly [Span['type'], RegExp])[] = [
    [numbers.identityLabel, identity],
    ['plate', announcedPlate],
    ['plate', plate],
    ...anyCase,
    ['case', announced],
    ...(codes.caseForms === undefined ? [] : [['case', codes.caseForms] as const]),
    ['case', mixed],
    ['case', GROUPED_CODE],
    ['case', saidStroke],
    ['case', behindCase],
    [numbers.identityLabel, codes.lastDigitsCue],
  ];
  /** What any match has, asked before the dear expressions. */
  const signs = new Map<RegExp, RegExp>([
    [mixed, MIXED_SIGN],
    [GROUPED_CODE, MIXED_SIGN],
    [saidStroke, new RegExp(`\\d\\s(?:${[...codes.spoken.marks].join('|')})\\s`)],
    [behindCase, /[ :]\d{1,4}[-/]\d\d/],
  ]);
  const codesIn = (stretch: string): Span[] =>
    groups.flatMap(([type, pattern]) =>
      signs.get(pattern)?.test(stretch) === false
        ? []
        : matchAll(stretch, pattern).flatMap((match): Span[] => {
            if (!isCode(match[0], type, pattern)) return [];
            const end = match.index + match[0].length;
            const length =
              match.groups?.['code']?.length ??
              (pattern === codes.lastDigitsCue ? lastDigits(match[0]) : match[0].length);
            return [{ start: end - length, end, type, confidence: 'high' }];
          }),
    );
  const isCode = (text: string, type: Span['type'], pattern: RegExp): boolean => {
    if (pattern === mixed) return isCase(text, allowed.acronyms);
    // "BSN 3086 41 975"; "NHS 111", "DSM-5"
    if (pattern === GROUPED_CODE) return !startsWithAcronym(text, / /, allowed.acronyms);
    const isSure = type !== 'plate' || text.replace(/\P{Nd}/gu, '').length >= SURE_PLATE_DIGITS;
    return isSure || !startsWithAcronym(text, /[ -]/, allowed.acronyms);
  };
  return {
    applies: ({ digits }) => digits,
    find: (text, tokens) => [
      ...spacedPlates(text, tokens),
      ...spacedCases(text, tokens),
      ...smallCodes(text),
      ...nearFigures(text, REACH, codesIn),
    ],
  };
}

/** Whether what stands before the first such sign is one. */
function startsWithAcronym(text: string, sign: RegExp, acronyms: ReadonlySet<string>): boolean {
  const [letters = '', rest] = text.split(sign, 2);
  return rest !== undefined && /^\p{Lu}+$/u.test(letters) && acronyms.has(letters.toLowerCase());
}

/** A cue, up to four words and a code of several groups. */
const REACH = { before: 90, after: 70 };
/** What every such code has, asked before the dear expression. */
const MIXED_SIGN = /[A-ZÅÄÖÆØ][ /.:-]?\d|\d[/.:-][A-ZÅÄÖÆØ]/u;
/** Letters in capitals, then figures, joined by signs; the letters may stand before a blank. */
const MIXED_CODE = String.raw`(?:\p{Lu}{1,5}[ ]\p{N}{1,8}|(?=[\p{N}/.-]{0,12}\p{Lu})[\p{Lu}\p{N}]{1,8})(?:[/.:-][\p{Lu}\p{N}]{1,8}){1,5}(?:[/.-]?\p{Ll}(?![\p{L}\p{N}]))?`;
/** "T-0059 331", "IND-7 406 118": letters, a stroke, and figures in groups. */
const GROUPED_CODE =
  /(?<![\p{L}\p{N}/.-])(?=(?:[^\d\n]{0,5}\d){6})\p{Lu}{1,4}[- ]\d{1,6}(?: \d{1,4}){1,3}(?![\p{L}\p{N}]|[.,]\d)/gu;
const CASES =
  'case|claim|crime|incident|complaint|tenancy|file|sag(?:en)?|klage(?:n)?|ärende(?:t)?|mål(?:et)?|anmälan|zaak|dossier|klacht|melding|aangifte|anmeldelse(?:n)?';
const FEWEST_DIGITS = 4;
const LONG_CODE = 6;
/** "u-2291/23": in a text without capitals the letters and the sign must stand without a blank. */
const SMALL_CODE =
  /(?<![\p{L}\p{N}/.-])(?=[\p{N}/.-]{0,12}\p{L})(?=[^\s/]*\/)(?:\p{L}{1,5}|\p{N}{1,8})(?:[/.-](?:\p{L}{1,5}|\p{N}{1,8})){1,5}(?![\p{L}\p{N}])/gu;
const HAS_CAPITAL = /\p{Lu}/u;
/** "HT 2021/22", "COVID-2019": a year, or two of them. */
const YEARS = /(?:^|\P{N})(?:19|20)\d{2}(?:[/-](?:(?:19|20)\d{2}|\d{2}))?$/u;

/** A case has several figures, and at least one sign that words have not, or enough of them. */
function isCase(text: string, acronyms: ReadonlySet<string>): boolean {
  const [letters = '', ...rest] = text.split(' ');
  const digits = text.replace(/\P{N}/gu, '').length;
  const isLong = (text.match(/[/.:-]/gu) ?? []).length > 1;
  // "KH/88/2031" is more than a year
  if (
    digits < FEWEST_DIGITS ||
    (YEARS.test(text) && !(isLong && rest.length === 0 && digits > FEWEST_DIGITS + 1))
  )
    return false;
  // "SFS 2017:30", "EU 2016/679": a law; "MMT 24/30": a test of the field.
  const [number = ''] = rest;
  const isAcronym = acronyms.has(letters.toLowerCase());
  if (rest.length > 0 && (/^\d{4}:/u.test(number) || digits <= FEWEST_DIGITS)) return false;
  if (rest.length > 0 && isAcronym && (digits < LONG_CODE || /^\d{4}\//u.test(number))) return false;
  return /\//u.test(text) || (text.match(/[.:-]/gu) ?? []).length > 1 || digits > FEWEST_DIGITS;
}

/** "z 20 4471", "w z 2021 334": letters that are no words, and figures in groups. */
const SPELT_CODE =
  /(?<![\p{L}\p{N}./-]|[\p{N}] )(?:[b-hj-np-tv-z] ){1,3}\d{1,6}(?: \d{2,6}){1,5}(?![\p{L}\p{N}]|[.,:]\d| \d)/gu;
const HAS_SPELT = /(?:^| )[b-hj-np-tv-z] \d+ \d|\d [b-df-hj-np-tv-z]{1,3} \d/;
/** "2019 kl 4471", but "5 km 200" */
const SPLIT_CODE =
  /(?<![\p{L}\p{N}./:-])\d{2,6} (?!(?:k[mgn]|[mcd]m|mg|ml|cl|dl|gb|mb|kb|x|h|st|nr|pct|kr) )[b-df-hj-np-tv-z]{1,3} \d{2,6}(?![\p{L}\p{N}]|[.,:]\d)/gu;

function smallCodes(text: string): Span[] {
  const isSpelt = HAS_SPELT.test(text);
  if ((!isSpelt && !text.includes('/')) || HAS_CAPITAL.test(text)) return [];
  return [
    ...matchAll(text, SMALL_CODE).filter(([code]) => isCase(code, new Set())),
    ...(isSpelt ? [...matchAll(text, SPELT_CODE), ...matchAll(text, SPLIT_CODE)] : []),
  ].map(({ index, 0: code }) => ({
    start: index,
    end: index + code.length,
    type: 'case',
    confidence: 'high',
  }));
}

function lastDigits(text: string): number {
  return /\d[\d ]*$/u.exec(text)?.[0].length ?? text.length;
}

/** "opn 22 17 903": figures in groups, from the blank on. */
const SPACED_CASE = / \d{2,6}(?: \d{2,6}){1,4}(?![\p{L}\p{N}]|[.,:]\d| \d)/gu;
const HAS_SPACED = /\p{Ll} \d{2,6} \d\d/u;

/** "opn 22 17 903": the letters before are no word, nor is it a place with its phone number. */
function spacedCases(text: string, tokens: readonly Token[]): Span[] {
  if (!HAS_SPACED.test(text) || HAS_CAPITAL.test(text)) return [];
  return matchAll(text, SPACED_CASE).flatMap((match): Span[] => {
    const letters = tokens.find(({ end }) => end === match.index);
    if (letters === undefined || !/^\p{Ll}{2,4}$/u.test(letters.text) || letters.facts.word) return [];
    if (letters.facts.acronym || letters.facts.name || match[0].replace(/\P{N}/gu, '').length < LONG_CODE)
      return [];
    const end = match.index + match[0].length;
    return [{ start: letters.start, end, type: 'case', confidence: 'low' }];
  });
}

/** "dt 33 218", but "på 15 000": the letters before are no word. */
function spacedPlates(text: string, tokens: readonly Token[]): Span[] {
  return matchAll(text, SPACED_PLATE).flatMap((match): Span[] => {
    const letters = tokens.find(({ end }) => end === match.index);
    if (letters === undefined || !/^\p{Ll}{2,3}$/u.test(letters.text)) return [];
    if (letters.facts.word || letters.facts.acronym) return [];
    const end = match.index + match[0].length;
    return [{ start: letters.start, end, type: 'plate', confidence: 'low' }];
  });
}
