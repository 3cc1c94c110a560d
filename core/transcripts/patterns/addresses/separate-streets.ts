import type { Language } from '../../languages/language.ts';
import type { StreetsApart } from '../../languages/streets.ts';
import { matchAll } from '../match-all.ts';
import { matchSpan } from '../match-spans.ts';
import type { Span } from '../span.ts';
import { anyCase, CAPITALISED, FIGURE, STREET_REACH, TOWN, withoutLead } from './address-parts.ts';

/** "Flat 3, 14 Mill Lane", "Walker Road 14", "Canterbury Terrace, number 27"; but "20 minutes on the road". */
export function separateStreets(language: Language, apart: StreetsApart): (text: string) => Span[] {
  const { endings } = language.organisations;
  const [before, after] = [numberBefore(language.streets, apart), numberAfter(language.streets, apart)];
  const isStreet = (match: RegExpExecArray): boolean =>
    !apart.notInside.test((match.groups?.['street'] ?? '').replace(apart.capitalArticle, ''));
  // "… the Rock Chapel. Dr Oyelaran"
  const isOneSentence = (match: RegExpExecArray): boolean =>
    !/\p{L}{4}\. /u.test(match.groups?.['street'] ?? '');
  const whole = (text: string, span: Span): Span =>
    withGroup(text, span, apart) ?? withHouse(text, span, endings);
  return (text) => [
    ...matchAll(text, before)
      .filter((match) => isStreet(match) && !isTitle(match, text, apart))
      .map((match) => whole(text, matchSpan(match, 'address'))),
    ...matchAll(text, after)
      .filter((match) => isOneSentence(match) && !isTitle(match, text, apart))
      .map((match) => whole(text, withoutLead(match, text, language))),
  ];
}

/** "Flat 3, 14 Mill Lane": in either case of letters. */
function numberBefore(
  { endings, floor, postcode }: Language['streets'],
  { shortSaints }: StreetsApart,
): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{Nd}£])(?:(?:${floor})[ ,]{1,2})?${FIGURE}[ ,]{1,2}(?<street>(?:(?:[\p{L}'’-]+|${shortSaints})[ ]){1,3}${anyEnding(endings)})${codeBehind(postcode)}`,
    'giu',
  );
}

/** "Walker Road 14", "Walker Road": with or without a number. */
function numberAfter(
  { endings, numberWord, postcode }: Language['streets'],
  { flatBefore }: StreetsApart,
): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:${flatBefore})?(?<street>(?:${CAPITALISED}[ ]){1,3}${anyEnding(endings)})(?:,? (?:${numberWord})?${FIGURE})?${codeBehind(postcode)}(?![\p{L}])`,
    'gu',
  );
}

function anyEnding(endings: readonly string[]): string {
  return String.raw`(?:${endings.map(anyCase).join('|')})(?![\p{L}])\.?`;
}

function codeBehind(postcode: string): string {
  return `(?:[ ,]{1,2}(?:${TOWN}[ ,]{1,2})?${postcode.replace('?<code>', '?:')})?`;
}

/** "the Leam Lane estate" */
function withGroup(text: string, span: Span, { groups }: StreetsApart): Span | undefined {
  const noun = groups.exec(text.slice(span.end, span.end + LONGEST_GROUP))?.[0];
  return noun === undefined ? undefined : { ...span, end: span.end + noun.length };
}

const LONGEST_GROUP = 8;

/** "Bede's Park Hospital", "Fulwell Road Medical Group": what is called by its street goes whole. */
function withHouse(text: string, span: Span, endings: RegExp): Span {
  const words =
    /^(?: \p{Lu}[\p{L}'’-]+){1,3}/u.exec(text.slice(span.end, span.end + STREET_REACH.before))?.[0] ?? '';
  const names = words.split(' ');
  const last = names.findLastIndex((word) => endings.test(word.toLowerCase()));
  return last < 1 ? span : { ...span, end: span.end + names.slice(0, last + 1).join(' ').length };
}

/** "in 2003 under Dr Wojnarowska": no drive. */
function isTitle(match: RegExpExecArray, text: string, { title }: StreetsApart): boolean {
  return title.test(match[0]) && /^\.?\s\p{Lu}/u.test(text.slice(match.index + match[0].length));
}
