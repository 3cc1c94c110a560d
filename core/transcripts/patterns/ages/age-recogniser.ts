import type { Language } from '../../languages/language.ts';
import {
  AND_NUMBER,
  BEHIND_AGE,
  BEHIND_APPOSED,
  BEHIND_LONE_AGE,
  MEASURED_UNITS,
} from '../../languages/shared/number-words.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import type { Recogniser, Span } from '../span.ts';

const HIGHEST_SHOWN_AGE = 89;
const HIGHEST_AGE = 119;
const HUNDRED = 100;
const HIGH_FIGURE = /(?<!\d)(?:9\d|1[01]\d)(?!\d)/u;

/** Finds ages over 89, which few people reach: they become 90+. */
export function ageRecogniser(language: Language): Recogniser {
  const { numbers } = language;
  const forms = ageForms(language);
  return {
    applies: ({ digits, cues }) => digits || (cues & Cue.highAge) !== 0,
    find: (text, tokens) => {
      const isHigh = HIGH_FIGURE.test(text) || tokens.some(({ facts }) => (facts.cues & Cue.highAge) !== 0);
      return isHigh
        ? forms.flatMap((form) => matchAll(text, form).flatMap((match) => ageSpan(match, text, numbers)))
        : [];
    },
  };
}

function ageSpan(match: RegExpExecArray, text: string, numbers: Language['numbers']): Span[] {
  const written = match.groups?.['age'] ?? match.groups?.['bracketed'] ?? '';
  const age = ageOf(written.toLowerCase(), numbers);
  const { index: start } = match;
  const end = start + written.length;
  if (age <= HIGHEST_SHOWN_AGE || age > HIGHEST_AGE || isMeasure(text, start, end, numbers)) return [];
  return [{ start, end, type: 'age', confidence: 'high', replacement: '90+' }];
}

function ageOf(written: string, { words, hundred }: Language['numbers']): number {
  if (/^\d/u.test(written)) return Number(written);
  const known = words.get(written) ?? words.get(written.replace(' ', '-'));
  return known ?? (/\s/u.test(written) && hundred.some((word) => written.includes(word)) ? HUNDRED : 0);
}

/** "ninety three per cent", "the score was ninety two": what counts or measures is no age. */
function isMeasure(
  text: string,
  start: number,
  end: number,
  { words, weak, measures, measured }: Language['numbers'],
): boolean {
  const next =
    /^[ -]?(?<word>\p{L}+)/u.exec(text.slice(end, end + 30))?.groups?.['word']?.toLowerCase() ?? '';
  if ((words.has(next) && !weak.has(next)) || measures.has(next)) return true;
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  return (before.match(/\p{L}+/gu) ?? []).slice(-3, -1).some((word) => measured.has(word));
}

/** How ages are said; group `age` or `bracketed`. */
function ageForms({ numbers, cues }: Language): RegExp[] {
  const number = String.raw`(?:\d{2,3}|${numbers.highAges}|\p{L}+(?:-\p{L}+)?)`;
  const age = `(?<age>${number})`;
  const filler = String.raw`(?:(?:${anyOf(numbers.nearly)})\s){0,2}`;
  const notMeasured = String.raw`(?![\p{L}\p{Nd}%]|\s?(?:${numbers.currencies})|[.,]\d)`;
  const behind = (words: string): string => String.raw`(?<=(?:^|[^\p{L}])(?:${words})`;
  return [
    // "91 years old", "nittio år"
    String.raw`(?<![\p{L}\p{Nd}.,/-])${age}(?=[\s-]{0,2}(?:${numbers.ageUnits}))`,
    // "she turned ninety"
    String.raw`${behind(numbers.birthdayCues)}(?:\s[\p{L}’']+){0,4}\s)${age}${notMeasured}`,
    // "hun er 95": without a unit it must end the clause, or "er 95 procent" and "was 94 pounds" were ages.
    String.raw`${behind(numbers.ageCues)}\s${filler})${age}${endOfClause(numbers)}`,
    // "mor er 95"
    String.raw`${behind(anyOf(cues.person))}\s(?:${numbers.ageCues})\s)${age}(?![\p{L}\p{Nd}%]|\s?(?:${numbers.currencies}|${MEASURED_UNITS})(?!\p{L})|[.,]\d)`,
    // "Fr Tierney, ninety-one, who…", "Mw, 90, moeder", "mevr. Oei (90!)": between two commas behind a word, or in brackets.
    String.raw`(?<=[\p{L})]\.?,\s${filler})${age}(?=\s*(?:[,.;)!]|$|\s(?:${BEHIND_APPOSED})\s))(?![.,]\d)|(?<=\(${filler})(?<bracketed>${number})(?=[!?]?\)|,\s)`,
    // "die 94 is", "toen ze 93 werd": the verb comes last.
    String.raw`${behind(anyOf([...numbers.relatives, ...numbers.somebody]))}\s${filler})${age}(?=\s(?:${anyOf(numbers.being)})(?!\p{L}))`,
    // "How old? Ninety-four.", "Ninety-two and still cycling!": a number in words that nothing is counted by.
    String.raw`(?<=^|[.!?]\s)(?<age>\p{L}{6,}(?:[- ]\p{L}+)?)(?=\s*(?:[.!?](?!\p{L})|[,;:–—]\s|$)|\s(?:${BEHIND_LONE_AGE})\s)`,
  ].map((form) => new RegExp(form, 'giu'));
}

function endOfClause({ words, weak }: Language['numbers']): string {
  const anyNumber = anyOf([...words.keys()].filter((word) => !weak.has(word)));
  return String.raw`(?=\s*(?:$|[.,;:!?)\n"”\ufffc]|(?:${BEHIND_AGE})(?:\s|[,.;!?]|$)))(?![.,]\d)(?!\s(?:${AND_NUMBER})\s(?:${anyNumber})(?!\p{L}))`;
}

function anyOf(words: Iterable<string>): string {
  return [...words].join('|');
}
