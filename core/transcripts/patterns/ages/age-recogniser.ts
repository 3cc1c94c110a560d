import type { Language } from '../../languages/language.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import type { Recogniser, Span } from '../span.ts';

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
  const anyNumber = [...numbers.words.keys()].filter((word) => !numbers.weak.has(word)).join('|');
  const filler = String.raw`(?:(?:${[...numbers.nearly].join('|')})\s){0,2}`;
  const bare = new RegExp(
    String.raw`(?<=(?:^|[^\p{L}])(?:${numbers.ageCues})\s${filler})(?<age>${number})(?=\s*(?:$|[.,;:!?)\n"”\ufffc]|(?:og|och|en|and|i|in|to|til|till|op|on|da|när|toen|when|nu|now|before|før|innan|men|maar|but|so|så|dus|toch|eller|of|or|with|med|met|he|she|hij|zij|ze|han|hun|hon)(?:\s|[,.;!?]|$)))(?![.,]\d)(?!\s(?:and|og|och|en)\s(?:${anyNumber})(?!\p{L}))`,
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
  // "Fr Tierney, ninety-one, who…", "Mw, 90, moeder", "mevr. Oei (90!)": between two commas behind a word, or in brackets.
  const apposed = new RegExp(
    String.raw`(?<=[\p{L})]\.?,\s${filler})(?<age>${number})(?=\s*(?:[,.;)!]|$|\s(?:og|och|en|and|i|in|på|op|at|jaar|år)\s))(?![.,]\d)|(?<=\(${filler})(?<bracketed>${number})(?=[!?]?\)|,\s)`,
    'giu',
  );
  // "die 94 is", "toen ze 93 werd": the verb comes last.
  const verbLast = new RegExp(
    String.raw`(?<=(?:^|[^\p{L}])(?:${[...numbers.relatives, ...numbers.somebody].join('|')})\s${filler})(?<age>${number})(?=\s(?:${[...numbers.being].join('|')})(?!\p{L}))`,
    'giu',
  );
  // "How old? Ninety-four.", "Ninety-two and still cycling!": a number in words that nothing is counted by.
  const alone =
    /(?<=^|[.!?]\s)(?<age>\p{L}{6,}(?:[- ]\p{L}+)?)(?=\s*(?:[.!?](?!\p{L})|[,;:–—]\s|$)|\s(?:and|but|og|men|och|en|maar)\s)/giu;
  const ageOf = (written: string): number => {
    if (/^\d/u.test(written)) return Number(written);
    const known = numbers.words.get(written) ?? numbers.words.get(written.replace(' ', '-'));
    return known ?? (/\s/u.test(written) && numbers.hundred.some((word) => written.includes(word)) ? 100 : 0);
  };
  /** "ninety three per cent", "the score was ninety two": what counts or measures is no age. */
  const isMeasure = (text: string, start: number, end: number): boolean => {
    const next =
      /^[ -]?(?<word>\p{L}+)/u.exec(text.slice(end, end + 30))?.groups?.['word']?.toLowerCase() ?? '';
    const isNumber = numbers.words.has(next) && !numbers.weak.has(next);
    if (isNumber || numbers.measures.has(next)) return true;
    const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
    return (before.match(/\p{L}+/gu) ?? []).slice(-3, -1).some((word) => numbers.measured.has(word));
  };
  return {
    applies: ({ digits, cues }) => digits || (cues & Cue.highAge) !== 0,
    find: (text, tokens) =>
      (HIGH_FIGURE.test(text) || tokens.some(({ facts }) => (facts.cues & Cue.highAge) !== 0)
        ? [withUnit, birthday, bare, related, apposed, verbLast, alone]
        : []
      ).flatMap((pattern) =>
        matchAll(text, pattern).flatMap((match): Span[] => {
          const written = match.groups?.['age'] ?? match.groups?.['bracketed'] ?? '';
          const age = ageOf(written.toLowerCase());
          const { index } = match;
          if (age <= HIGHEST_SHOWN_AGE || age > HIGHEST_AGE) return [];
          if (isMeasure(text, index, index + written.length)) return [];
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
