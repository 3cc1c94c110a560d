import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { anyCase, CAPITALISED, FIGURE, TOWN, withoutLead } from './address-parts.ts';

const YEAR_NEXT = /^[ ,]{1,2}(?:19|20)\d{2}(?!\d)/u;

/**
 * Nørregade 12, 1. tv, 8620 Kjellerup; a number in words as well: søndergade fjorten. In two words, without capitals, a saint or a genitive
 * tells that the word before the street's belongs to it: "sct. mogens gade", "jens juuls vej".
 */
export function gluedStreets(language: Language, form: 'one word' | 'two words'): (text: string) => Span[] {
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

/** A word that is no street, alone or with whose it is: "plads 12", "hans plads 12". */
function isCommon(street: string, { streets, functionWords }: Language): boolean {
  const [first = '', last = ''] = street.split(' ');
  return streets.commonWords.has(street) || (functionWords.has(first) && streets.commonWords.has(last));
}
