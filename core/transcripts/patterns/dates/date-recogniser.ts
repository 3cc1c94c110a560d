import type { Language } from '../../languages/language.ts';
import { MONTH_NOUN } from '../../languages/shared/date-words.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { nearFigures, nearWords } from '../near-words.ts';
import type { Recogniser, Span } from '../span.ts';
import { DATE_REACH } from './date-span.ts';
import { daysAlone, daysOfWeek, monthlyDays } from './days-alone.ts';
import { feastDates } from './feasts.ts';
import { numericDates } from './numeric-dates.ts';
import { datesInFigures, datesInOrdinals } from './spoken-dates.ts';
import { cardinalDays, type DayWords, writtenDates } from './written-dates.ts';

/** Two figures near each other, as every numeric date has. */
const SEPARATED = /\p{Nd}[^\p{Nd}\n]{1,12}\p{Nd}/u;
/** "21-Oct-22" is read as one word. */
const HYPHENATED_DAY = /^\d{1,2}-\p{L}{3,9}-\d/u;
const LAST_FIGURE = '9'.charCodeAt(0);
const DAY = Cue.month | Cue.ordinal;

/** Words of a text around which days are looked for. */
interface Marks {
  readonly months: readonly Token[];
  readonly ordinals: readonly Token[];
  /** Ordinals that a month's noun follows: "the third of the month". */
  readonly monthly: readonly Token[];
}

/** Finds days, and says what month and year they are of, since the study needs them. */
export function dateRecogniser(language: Language): Recogniser {
  const numeric = numericDates(language);
  const inFigures = datesInFigures(language);
  const inOrdinals = datesInOrdinals(language);
  const named = namedMonths(language);
  const monthly = monthlyDays(language);
  const ofWeek = daysOfWeek(language);
  const alone = daysAlone(language);
  const { dates } = language;
  return {
    applies: ({ digits, cues, ordinals, numbers }) =>
      digits || ordinals > 0 || ((cues & Cue.month) !== 0 && (numbers > 0 || dates.weakFirst === true)),
    find: (text, tokens) => {
      const marks = marksOf(tokens);
      return [
        ...(SEPARATED.test(text)
          ? nearFigures(text, DATE_REACH, (stretch) => [...numeric(stretch), ...inFigures(stretch)])
          : []),
        ...(marks.months.length > 0 ? named(text, tokens, marks) : []),
        ...nearWords(text, besideEachOther(marks.ordinals), DATE_REACH, inOrdinals),
        ...nearWords(text, marks.monthly, DATE_REACH, monthly),
        ...ofWeek(text),
        ...alone(text, tokens),
      ];
    },
  };
}

/** "den femte i sjette": of ordinals those that have another near them. */
function besideEachOther(ordinals: readonly Token[]): readonly Token[] {
  const isNear = (one: Token | undefined, next: Token | undefined): boolean =>
    one !== undefined && next !== undefined && next.start - one.end <= LONGEST_LINK;
  return ordinals.filter((token, n) => isNear(ordinals[n - 1], token) || isNear(token, ordinals[n + 1]));
}

/** Between two ordinals of a day: "day of the", with room for blanks. */
const LONGEST_LINK = 40;

function namedMonths(language: Language): (text: string, tokens: readonly Token[], marks: Marks) => Span[] {
  const written = writtenDates(language);
  const feasts = feastDates(language);
  const wordsOf = dayWords(language);
  return (text, tokens, { months, ordinals }) => {
    const words = wordsOf(text, tokens, ordinals.length > 0);
    return nearWords(text, months, DATE_REACH, (stretch) => [...feasts(stretch), ...written(stretch, words)]);
  };
}

/** Signs that join two words to one: "tjugo-första". */
const JOINED = /['’&-]/u;

/** Whether any words may be an ordinal, and any a number before a month: part of a joined word as well. */
function dayWords({ dates, numbers }: Language) {
  const cardinals = new Set(cardinalDays(numbers).map((word) => word.split(/[ -]/u).at(-1) ?? ''));
  const isMonth = ({ facts, lower }: Token): boolean =>
    (facts.cues & Cue.month) !== 0 || dates.monthForms.has(lower.split(JOINED)[0] ?? '');
  return (text: string, tokens: readonly Token[], hasOrdinal: boolean): DayWords => ({
    hasOrdinal: hasOrdinal || JOINED.test(text),
    hasCardinal: tokens.some(({ lower }, at) => {
      const next = tokens[at + 1];
      return next !== undefined && isMonth(next) && cardinals.has(lower.split(JOINED).at(-1) ?? '');
    }),
  });
}

function marksOf(tokens: readonly Token[]): Marks {
  const [months, ordinals, monthly]: [Token[], Token[], Token[]] = [[], [], []];
  tokens.forEach((token, at) => {
    const { cues } = token.facts;
    if (token.lower.charCodeAt(0) <= LAST_FIGURE && HYPHENATED_DAY.test(token.text)) months.push(token);
    if ((cues & DAY) === 0) return;
    if ((cues & Cue.month) !== 0) months.push(token);
    if ((cues & Cue.ordinal) === 0) return;
    ordinals.push(token);
    if (tokens.slice(at + 1, at + 4).some(({ lower }) => MONTH_NOUN.test(lower))) monthly.push(token);
  });
  return { months, ordinals, monthly };
}
