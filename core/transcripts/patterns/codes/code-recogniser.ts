import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import { nearFigures } from '../near-words.ts';
import type { Recogniser, Span } from '../span.ts';
import { isCase } from './is-case.ts';
import { smallCodes, spacedCases, spacedPlates } from './lower-cased-codes.ts';

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

function lastDigits(text: string): number {
  return /\d[\d ]*$/u.exec(text)?.[0].length ?? text.length;
}
