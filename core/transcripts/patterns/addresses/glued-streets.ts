import type { Language } from '../../languages/language.ts';
import { BEFORE_OWNER, IN_TOWN, INSIDE_STREET } from '../../languages/shared/street-words.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { anyCase, CAPITALISED, FIGURE, TOWN, withoutLead } from './address-parts.ts';

const YEAR_NEXT = /^[ ,]{1,2}(?:19|20)\d{2}(?!\d)/u;

/** "Nørregade 12, 1. tv, 8620 Kjellerup"; a number in words as well: "søndergade fjorten"; but "i Hobro 2005-2012". */
export function gluedStreets(language: Language, form: 'one word' | 'two words'): (text: string) => Span[] {
  const address = addressExpression(language, form);
  return (text) =>
    matchAll(text, address)
      .filter((match) => isAddress(match, text, language))
      .map((match) => withoutLead(match, text, language));
}

function isAddress(match: RegExpExecArray, text: string, language: Language): boolean {
  const street = match.groups?.['street'] ?? '';
  if (isCommon(street.toLowerCase(), language)) return false;
  if (YEAR_NEXT.test(match[0].slice(street.length))) return false;
  // "Tilburg, 3 januari 2023"
  return !/\d$/u.test(match[0]) || !isBeforeMonth(text, match.index + match[0].length, language);
}

/** A street, its number, and what may follow: floor, postal code and town. */
function addressExpression(language: Language, form: 'one word' | 'two words'): RegExp {
  const { streets } = language;
  const street = form === 'one word' ? inOneWord(streets) : inTwoWords(streets);
  const figure = `(?:${streets.numberWord})?${FIGURE}`;
  const spoken = String.raw`(?:${streets.numberWord})?(?:${numberWords(language)})(?![\p{L}])(?: [a-h](?![\p{L}]))?`;
  const floor = String.raw`(?:[ ,]{1,2}(?:${streets.floor})(?![\p{L}\p{Nd}]))*`;
  const town = `(?:[ ,]{1,2}(?:${IN_TOWN} )?${streets.postcode.replace('?<code>', '?:')}(?:[ ]${TOWN})?)?`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?<street>${street})[ ,]{1,2}(?:${figure}|${spoken})${floor}${town}(?![\p{L}])`,
    'gu',
  );
}

/** "Gl. Skivevej", "Karel Doormanlaan", "rijksweg noord" */
function inOneWord({ endings, prefixes, side }: Language['streets']): string {
  const behind = side === undefined ? '' : `(?:[ ](?:${side}))?`;
  return String.raw`(?:(?:${CAPITALISED}|(?:${anyOf(prefixes)})\.?)[ ](?:(?:${INSIDE_STREET})[ ]){0,2}){0,3}[\p{L}'’-]*(?:${longestFirst(endings)})${behind}`;
}

/** Without capitals a saint or a genitive tells that the word before the street's belongs to it: "sct. mogens gade", "jens juuls vej". */
function inTwoWords({ endings, prefixes }: Language['streets']): string {
  const ending = longestFirst(endings);
  return String.raw`(?:(?:${anyOf(prefixes)})\.?[ ]){1,3}[\p{Ll}'’-]+[ ](?:${ending})|(?:(?:${BEFORE_OWNER}) )?\p{Ll}{3,}s[ ](?:${ending})`;
}

/** "fjorten", "hundrede og tolv", "driehonderdtwaalf" */
function numberWords({ numbers, cues }: Language): string {
  const words = [...numbers.words.keys()]
    .filter((word) => !numbers.weak.has(word))
    .sort((a, b) => b.length - a.length)
    .join('|');
  return String.raw`\p{L}{0,5}(?:${numbers.hundred.join('|')})\p{L}*(?: (?:${[...cues.and].join('|')})?(?: ?(?:${words})(?!\p{L})))?|${words}`;
}

function anyOf(words: Iterable<string>): string {
  return [...words].map(anyCase).join('|');
}

function longestFirst(words: readonly string[]): string {
  return anyOf([...words].sort((a, b) => b.length - a.length));
}

function isBeforeMonth(text: string, end: number, { dates }: Language): boolean {
  const next = /^\.? (\p{L}+)/u.exec(text.slice(end, end + LONGEST_MONTH))?.[1];
  return next !== undefined && dates.monthForms.has(next.toLowerCase());
}

const LONGEST_MONTH = 14;

/** A word that is no street, alone or with whose it is: "plads 12", "hans plads 12". */
function isCommon(street: string, { streets, functionWords }: Language): boolean {
  const [first = '', last = ''] = street.split(' ');
  return streets.commonWords.has(street) || (functionWords.has(first) && streets.commonWords.has(last));
}
