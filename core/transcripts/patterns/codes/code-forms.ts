import type { Language } from '../../languages/language.ts';
import { BEFORE_CODE, NUMBERED_CASES } from '../../languages/shared/code-words.ts';
import type { FindingType } from '../span.ts';
import { isCase } from './is-case.ts';

/** A form that numbers have. */
export interface CodeForm {
  readonly type: FindingType;
  /** Its group `code` is the number, where the match is more. */
  readonly pattern: RegExp;
  /** What any match has: asked first. @default nothing is asked */
  readonly sign?: RegExp;
  /** @default all are */
  readonly isCode?: (match: string) => boolean;
  /** How long the number at the end of the match is. @default all of it */
  readonly lengthOf?: (match: string) => number;
}

/** With so many digits it is a plate, whatever its letters mean elsewhere: CV 52 909. */
const SURE_PLATE_DIGITS = 5;
/** What every such code has. */
const HAS_MIXED = /[A-ZÅÄÖÆØ][ /.:-]?\d|\d[/.:-][A-ZÅÄÖÆØ]/u;
/** "01/20733" */
const HAS_STROKE = /[ :]\d{1,4}[-/]\d\d/;
/** "T-0059 331", "IND-7 406 118": letters, a stroke, and figures in groups. */
const GROUPED_CODE =
  /(?<![\p{L}\p{N}/.-])(?=(?:[^\d\n]{0,5}\d){6})\p{Lu}{1,4}[- ]\d{1,6}(?: \d{1,4}){1,3}(?![\p{L}\p{N}]|[.,]\d)/gu;
/** "U-2291/23", "C/03/311.207", "FK 88214-22": letters in capitals, then figures, joined by signs; a placeholder has the same form. */
const MIXED_CODE =
  /(?<![\p{L}\p{N}/.-])(?!\p{Lu}+-\d{7}\])(?:\p{Lu}{1,5}[ ]\p{N}{1,8}|(?=[\p{N}/.-]{0,12}\p{Lu})[\p{Lu}\p{N}]{1,8})(?:[/.:-][\p{Lu}\p{N}]{1,8}){1,5}(?:[/.-]?\p{Ll}(?![\p{L}\p{N}]))?(?![\p{L}\p{N}])/gu;
/** "case 90-66-418" */
const BEHIND_CASE = new RegExp(
  String.raw`(?<![\p{L}])(?:${NUMBERED_CASES})[ :](?<code>\p{N}{1,4}(?:[-/]\p{N}{2,6}){1,3})(?![\p{L}\p{N}/-])`,
  'giu',
);

/** All forms of a language; where two find the same, the earlier says what it is. */
export function codeForms(language: Language): readonly CodeForm[] {
  const { codes, numbers } = language;
  const identity = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${codes.identities.join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  return [
    { type: numbers.identityLabel, pattern: identity },
    ...plateForms(language),
    ...caseForms(language),
    { type: numbers.identityLabel, pattern: codes.lastDigitsCue, lengthOf: lastDigits },
  ];
}

/** "bilen, den hedder AB 12 345", "AB 12 345"; but "TV 12 345". */
function plateForms({ codes, allowed }: Language): CodeForm[] {
  const isCode = (plate: string): boolean =>
    plate.replace(/\P{Nd}/gu, '').length >= SURE_PLATE_DIGITS ||
    !startsWithAcronym(plate, /[ -]/, allowed.acronyms);
  const plates = codes.plates.join('|');
  const announced = String.raw`(?<![\p{L}])(?:${codes.plateCues})(?![\p{L}])[^.!?\n\d]{0,25}?(?<![\p{L}\p{N}])(?<code>${plates})(?![\p{L}\p{N}])`;
  const anyCase = String.raw`(?<![\p{L}\p{N}-])(?:${codes.platesAnyCase.join('|')})(?![\p{L}\p{N}-])`;
  return [
    { type: 'plate', isCode, pattern: new RegExp(announced, 'giu') },
    {
      type: 'plate',
      isCode,
      pattern: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${plates})(?![\p{L}\p{N}]|[/.:]\p{N})`, 'gu'),
    },
    ...(codes.platesAnyCase.length === 0
      ? []
      : [{ type: 'plate' as const, isCode, pattern: new RegExp(anyCase, 'giu') }]),
  ];
}

/** Numbers that are a case's by what announces them, or by their form alone. */
function caseForms({ codes, allowed }: Language): CodeForm[] {
  const marks = [...codes.spoken.marks].join('|');
  // "pl0600 2019 streepje 334 81"
  const saidStroke = String.raw`(?<![\p{L}\p{N}])(?:\p{L}{0,3}\p{N}[\p{N} ]*\s(?:${marks})\s)+\p{L}{0,3}\p{N}(?:[\p{N} ]*\p{N})?(?![\p{L}\p{N}])`;
  const forms: Omit<CodeForm, 'type'>[] = [
    { pattern: announcedCase(codes.caseCues) },
    ...(codes.caseForms === undefined ? [] : [{ pattern: codes.caseForms }]),
    { pattern: MIXED_CODE, sign: HAS_MIXED, isCode: (code) => isCase(code, allowed.acronyms) },
    // "BSN 3086 41 975"; "NHS 111", "DSM-5"
    {
      pattern: GROUPED_CODE,
      sign: HAS_MIXED,
      isCode: (code) => !startsWithAcronym(code, / /, allowed.acronyms),
    },
    { pattern: new RegExp(saidStroke, 'giu'), sign: new RegExp(`\\d\\s(?:${marks})\\s`) },
    { pattern: BEHIND_CASE, sign: HAS_STROKE },
  ];
  return forms.map((form) => ({ type: 'case', ...form }));
}

/** "sagsnr. 15/20733", "kenmerk AB-12 334 81 B" */
function announcedCase(cues: string): RegExp {
  const filler = String.raw`[\s:.#,]*(?:(?:${BEFORE_CODE})[\s:.#,]*)?`;
  const letters = String.raw`(?:\p{L}{2,5}-\p{L}{2,5} |\p{Lu}{1,5} |\p{L}{1,3} )?`;
  const first = String.raw`(?=[\p{L}\p{N}/.-]{0,12}\d)[\p{L}\p{N}](?:(?:[\p{L}\p{N}/.*-]|(?<=\d{4}):(?=\d))*[\p{L}\p{N}])?`;
  const groups = String.raw`(?:(?<=\d{2})(?: \p{N}{2,5}(?:-\p{N}{1,4})?(?![\p{L}\p{N}:/]|[.,]\d))+(?: \p{N}(?![\p{L}\p{N}:/ ]|[.,]\d))?(?: \p{Lu}(?![\p{L}\p{N}]))?|(?<=\d{4}) [b-hj-np-tv-z](?![\p{L}\p{N}'’.]))?`;
  return new RegExp(String.raw`(?<![\p{L}])(?:${cues})${filler}(?<code>${letters}${first}${groups})`, 'giu');
}

/** Whether what stands before the first such sign is one. */
function startsWithAcronym(text: string, sign: RegExp, acronyms: ReadonlySet<string>): boolean {
  const [letters = '', rest] = text.split(sign, 2);
  return rest !== undefined && /^\p{Lu}+$/u.test(letters) && acronyms.has(letters.toLowerCase());
}

/** "sidste fire cifre er 1234" */
function lastDigits(text: string): number {
  return /\d[\d ]*$/u.exec(text)?.[0].length ?? text.length;
}
