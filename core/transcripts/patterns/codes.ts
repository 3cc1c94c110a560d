import type { Language } from '../languages/language.ts';
import type { Token } from '../names/tokens.ts';
import type { Recogniser, Span } from './span.ts';

/** "dt 33 218" without capitals, from the blank on: letters are sought only where figures follow. */
const SPACED_PLATE = / (?:\d{2} \d{3}|\d{2}[\p{Ll}\d])(?![\p{L}\p{N}]|[ .,]\d)/gu;
/** With so many digits it is a plate, whatever its letters mean elsewhere: CV 52 909. */
const SURE_PLATE_DIGITS = 5;

/** Finds numbers that a cue word announces, licence plates, and identity numbers with letters in them. */
export function codeRecogniser({ allowed, codes, numbers }: Language): Recogniser {
  const filler = String.raw`[\s:.#,]*(?:(?:is|er|var|är|was|hedder|lyder|nr\.?|nummer|number|no\.?)[\s:.#,]*)?`;
  const code = String.raw`(?<code>(?:\p{L}{1,3} )?(?=[\p{L}\p{N}/.-]{0,12}\d)[\p{L}\p{N}](?:[\p{L}\p{N}/.-]*[\p{L}\p{N}])?)`;
  const announced = new RegExp(String.raw`(?<![\p{L}])(?:${codes.caseCues})${filler}${code}`, 'giu');
  const plate = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${codes.plates.join('|')})(?![\p{L}\p{N}])`, 'gu');
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
    [numbers.identityLabel, codes.lastDigitsCue],
  ];
  return {
    applies: ({ digits }) => digits,
    find: (text, tokens) => [
      ...spacedPlates(text, tokens),
      ...groups.flatMap(([type, pattern]) =>
        [...text.matchAll(pattern)].flatMap((match): Span[] => {
          // "NHS 111"
          if (
            type === 'plate' &&
            match[0].replace(/\P{Nd}/gu, '').length < SURE_PLATE_DIGITS &&
            allowed.acronyms.has(/^\p{Lu}+(?= )/u.exec(match[0])?.[0].toLowerCase() ?? '')
          )
            return [];
          const end = match.index + match[0].length;
          const length =
            match.groups?.['code']?.length ??
            (pattern === codes.lastDigitsCue ? lastDigits(match[0]) : match[0].length);
          return [{ start: end - length, end, type, confidence: 'high' }];
        }),
      ),
    ],
  };
}

function lastDigits(text: string): number {
  return /\d[\d ]*$/u.exec(text)?.[0].length ?? text.length;
}

/** "dt 33 218", but "på 15 000": the letters before are no word. */
function spacedPlates(text: string, tokens: readonly Token[]): Span[] {
  return [...text.matchAll(SPACED_PLATE)].flatMap((match): Span[] => {
    const letters = tokens.find(({ end }) => end === match.index);
    if (letters === undefined || !/^\p{Ll}{2,3}$/u.test(letters.text)) return [];
    if (letters.facts.word || letters.facts.acronym) return [];
    const end = match.index + match[0].length;
    return [{ start: letters.start, end, type: 'plate', confidence: 'low' }];
  });
}
