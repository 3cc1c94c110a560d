import type { Language } from '../../languages/language.ts';
import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';

const HAS_FLAT = /[Ff]lat|FLAT|[Aa]p(?:artmen)?t|[Ss]uite|[Bb]ox|[Nn]umber|[Bb]lock|[Rr]oom/;
const HOUSE = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`;

/** "flat five", "Flat 2/1", "at number twelve", "Block B, Flat 11, Seaburn Towers": a dwelling of which the street may be known. */
export function flatsIn(language: Language): (text: string) => Span[] {
  const { streets, numbers, capitalWords } = language;
  if (streets.flats === undefined || streets.parts === undefined) return () => [];
  const words = [...numbers.words.keys()]
    .filter((word) => word !== 'one' && !numbers.weak.has(word))
    .join('|');
  const spoken = String.raw`(?:${words})(?:[ -](?:${words}|one))?(?: [a-d](?!\p{L}))?`;
  const measures = String.raw`(?! (?:${[...numbers.measures].join('|')}|bed\p{L}*|doors?|streets?|weeks?|years?|of|times|or|and a)(?!\p{L}))`;
  // "the flat two weeks", "a flat two doors down"
  const free = String.raw`(?<!(?<!\p{L})(?:a|the|my|his|her|our|their|your|this|that|council|new|old|whole|one) )`;
  const flat = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:(?:${streets.flats}) ?(?:no\.? |number )?(?:\d{1,4}(?:[/-]\d{1,3})?[A-Za-z]?|[A-H]\d{0,2})|${free}(?:flat|apartment) (?:number )?(?:${spoken}|[b-h])|(?<=(?:in|at|from|to) )(?:flat|number|apartment) (?:one)|(?<=(?:at|from|to|opposite|outside|near|lives?|lived|living|door|is|it's) )number (?:${spoken}))(?![\p{L}\p{Nd}])${measures}`,
    'gu',
  );
  const house = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:(?:${streets.parts}),?\s){1,3}(?<=,\s)(?:\d{1,4}[a-z]? )?(?<house>${HOUSE})`,
    'gu',
  );
  return (text) =>
    HAS_FLAT.test(text)
      ? [
          ...matchAll(text, flat),
          ...matchAll(text, house).filter(
            ({ groups }) => !capitalWords.has(/^\S+/u.exec(groups?.['house'] ?? '')?.[0].toLowerCase() ?? ''),
          ),
        ].map(({ index, 0: { length } }) => ({
          start: index,
          end: index + length,
          type: 'address',
          confidence: 'high',
        }))
      : [];
}
