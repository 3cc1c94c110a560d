import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { anyCase, CAPITALISED, FIGURE, spanOf, TOWN, withoutLead } from './address-parts.ts';
import { REACH } from './address-recogniser.ts';

/** Flat 3, 14 Mill Lane; Walker Road 14; Canterbury Terrace, number 27. */
export function separateStreets(language: Language): (text: string) => Span[] {
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

/** "in 2003 under Dr Wojnarowska": no drive. */
function isDoctor(match: RegExpExecArray, text: string): boolean {
  return /(?:^|\s)Dr\.?$/u.test(match[0]) && /^\.?\s\p{Lu}/u.test(text.slice(match.index + match[0].length));
}
