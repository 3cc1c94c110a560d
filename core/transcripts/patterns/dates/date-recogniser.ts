import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { nearFigures, nearWords } from '../near-words.ts';
import type { Recogniser } from '../span.ts';
import { daysAlone, daysOfWeek, HAS_DAY_OF_WEEK, monthlyDays } from './days-alone.ts';
import { numericDates } from './numeric-dates.ts';
import { spokenDates } from './spoken-dates.ts';
import { writtenDates } from './written-dates.ts';

/** "torsdag den enogtyvende" before a month, "the twenty-first, 2021" after it. */
export const REACH = { before: 50, after: 70 };

/** Two figures near each other, as every numeric date has. */
const SEPARATED = /\p{Nd}[^\p{Nd}\n]{1,12}\p{Nd}/u;

const DAY = Cue.month | Cue.ordinal;

/** "21-Oct-22" is read as one word. */
const HYPHENATED_DAY = /^\d{1,2}-\p{L}{3,9}-\d/u;

/** What a day of every month stands before. */
const MONTH_NOUN = /^(?:måned|månad|maand|month)/u;

/** Finds days, and says what month and year they are of, since the study needs them. */
export function dateRecogniser(language: Language): Recogniser {
  const numeric = numericDates(language);
  const written = writtenDates(language);
  const inFigures = spokenDates(language, 'figures');
  const inOrdinals = spokenDates(language, 'ordinals');
  const monthly = monthlyDays(language);
  const ofWeek = daysOfWeek(language);
  const { dates } = language;
  return {
    applies: ({ digits, cues, ordinals, numbers }) =>
      digits || ordinals > 0 || ((cues & Cue.month) !== 0 && (numbers > 0 || dates.weakFirst === true)),
    find: (text, tokens) => {
      const months: Token[] = [];
      const ordinals: Token[] = [];
      const days: Token[] = [];
      tokens.forEach((token, at) => {
        const { cues } = token.facts;
        if (HYPHENATED_DAY.test(token.text)) months.push(token);
        if ((cues & DAY) === 0) return;
        if ((cues & Cue.month) !== 0) months.push(token);
        if ((cues & Cue.ordinal) === 0) return;
        ordinals.push(token);
        if (tokens.slice(at + 1, at + 4).some(({ lower }) => MONTH_NOUN.test(lower))) days.push(token);
      });
      return [
        ...(SEPARATED.test(text)
          ? nearFigures(text, REACH, (stretch) => [...numeric(stretch), ...inFigures(stretch)])
          : []),
        ...nearWords(text, months, REACH, written),
        ...(ordinals.length > 1 ? nearWords(text, ordinals, REACH, inOrdinals) : []),
        ...nearWords(text, days, REACH, monthly),
        ...(HAS_DAY_OF_WEEK.test(text) ? ofWeek(text) : []),
        ...(dates.dayAlone === undefined ? [] : daysAlone(text, tokens, language, dates.dayAlone)),
      ];
    },
  };
}
