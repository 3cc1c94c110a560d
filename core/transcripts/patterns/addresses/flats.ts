import type { Language } from '../../languages/language.ts';
import type { SpokenFlats } from '../../languages/streets.ts';
import { matchAll } from '../match-all.ts';
import { matchSpan } from '../match-spans.ts';
import type { Span } from '../span.ts';

const HOUSE = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`;

/** "flat five", "Flat 2/1", "at number twelve", "Block B, Flat 11, Seaburn Towers": a dwelling of which the street may be known. */
export function flatsIn({ streets, numbers, capitalWords }: Language): (text: string) => Span[] {
  const { flats, parts, spokenFlats } = streets;
  if (flats === undefined || parts === undefined || spokenFlats === undefined) return () => [];
  const flat = flatExpression(flats, spokenFlats, numbers);
  const house = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:(?:${parts}),?\s){1,3}(?<=,\s)(?:\d{1,4}[a-z]? )?(?<house>${HOUSE})`,
    'gu',
  );
  const isName = ({ groups }: RegExpExecArray): boolean =>
    !capitalWords.has(/^\S+/u.exec(groups?.['house'] ?? '')?.[0].toLowerCase() ?? '');
  return (text) =>
    spokenFlats.sign.test(text)
      ? [...matchAll(text, flat), ...matchAll(text, house).filter(isName)].map((match) =>
          matchSpan(match, 'address'),
        )
      : [];
}

/** A dwelling with its number, in figures or in words; but "the flat two weeks", "a flat two doors down". */
function flatExpression(
  flats: string,
  { nouns, free, numberWord, shortNumber, behindNoun, behindNumber, counted }: SpokenFlats,
  { words: all, weak, weakUnit = '', measures }: Language['numbers'],
): RegExp {
  const words = [...all.keys()].filter((word) => word !== weakUnit && !weak.has(word)).join('|');
  const spoken = String.raw`(?:${words})(?:[ -](?:${words}|${weakUnit}))?(?: [a-d](?!\p{L}))?`;
  const figures = String.raw`(?:${flats}) ?(?:${shortNumber} |${numberWord} )?(?:\d{1,4}(?:[/-]\d{1,3})?[A-Za-z]?|[A-H]\d{0,2})`;
  const inWords = `${free}(?:${nouns}) (?:${numberWord} )?(?:${spoken}|[b-h])`;
  const one = `(?<=(?:${behindNoun}) )(?:${nouns}|${numberWord}) (?:${weakUnit})`;
  const numbered = `(?<=(?:${behindNumber}) )${numberWord} (?:${spoken})`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:${figures}|${inWords}|${one}|${numbered})(?![\p{L}\p{Nd}])(?! (?:${[...measures].join('|')}|${counted})(?!\p{L}))`,
    'gu',
  );
}
