import type { Language } from '../languages/language.ts';
import { Cue } from '../names/word-facts.ts';
import type { Recogniser, Span } from './span.ts';

const HIGHEST_SHOWN_AGE = 89;
const HIGHEST_AGE = 119;
const HIGH_FIGURE = /(?<!\d)(?:9\d|1[01]\d)(?!\d)/u;

/** Finds ages over 89, which few people reach: they become 90+. */
export function ageRecogniser({ numbers, cues: words }: Language): Recogniser {
  const number = String.raw`(?:\d{2,3}|${numbers.highAges}|\p{L}+(?:-\p{L}+)?)`;
  const withUnit = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}.,/-])(?<age>${number})(?=[\s-]{0,2}(?:${numbers.ageUnits}))`,
    'giu',
  );
  // Without a unit it must end the clause, or "er 95 procent" and "was 94 pounds" were ages.
  const bare = new RegExp(
    String.raw`(?<=(?:^|[^\p{L}])(?:${numbers.ageCues})\s)(?<age>${number})(?=\s*(?:$|[.,;:!?)\n"”\ufffc]|(?:og|och|en|and|i|in|to|til|till|op|on|da|när|toen|when|nu|now|before|før|innan)\s))(?![.,]\d)`,
    'giu',
  );
  const birthday = new RegExp(
    String.raw`(?<=(?:^|[^\p{L}])(?:${numbers.birthdayCues})(?:\s[\p{L}’']+){0,4}\s)(?<age>${number})(?![\p{L}\p{Nd}%]|\s?(?:${numbers.currencies})|[.,]\d)`,
    'giu',
  );
  const related = new RegExp(
    String.raw`(?<=(?:^|[^\p{L}])(?:${[...words.person].join('|')})\s(?:${numbers.ageCues})\s)(?<age>${number})(?![\p{L}\p{Nd}%]|\s?(?:${numbers.currencies}|kg|kilo|m|cm|km)(?!\p{L})|[.,]\d)`,
    'giu',
  );
  // "mormor (97, Egebjerg)"
  const bracketed = /(?<=\p{L} \()(?<age>9\d|1[01]\d)(?=[,)])/gu;
  const ageOf = (written: string): number => {
    if (/^\d/u.test(written)) return Number(written);
    const known = numbers.words.get(written) ?? numbers.words.get(written.replace(' ', '-'));
    return known ?? (/\s/u.test(written) ? 100 : 0);
  };
  return {
    applies: ({ digits, cues }) => digits || (cues & Cue.highAge) !== 0,
    find: (text, tokens) =>
      (HIGH_FIGURE.test(text) || tokens.some(({ facts }) => (facts.cues & Cue.highAge) !== 0)
        ? [withUnit, birthday, bare, related, bracketed]
        : []
      ).flatMap((pattern) =>
        [...text.matchAll(pattern)].flatMap((match): Span[] => {
          const written = match.groups?.['age'] ?? '';
          const age = ageOf(written.toLowerCase());
          if (age <= HIGHEST_SHOWN_AGE || age > HIGHEST_AGE) return [];
          const { index } = match;
          return [
            {
              start: index,
              end: index + written.length,
              type: 'age',
              confidence: 'high',
              replacement: '90+',
            },
          ];
        }),
      ),
  };
}
