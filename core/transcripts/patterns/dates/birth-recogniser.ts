import type { Language } from '../../languages/language.ts';
import { composed, numberOf } from '../../languages/shared/numerals.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Recogniser, Span } from '../span.ts';
import { fullYear } from './years.ts';

/** Finds days of birth that are said as three numbers. */
export function birthRecogniser(language: Language): Recogniser {
  return {
    applies: ({ ordinals, numbers }) => ordinals + numbers > 2,
    find: (text, tokens) => spokenBirths(text, tokens, language),
  };
}

/** What a day of birth is said behind, and how many words may stand between. */
const BORN =
  /^(?:født|fødselsdag|fødselsdato|fødselsdatoen|född|födelsedag|födelsedatum|geboren|geboortedatum|born|birth|dob)$/u;
const BORN_REACH = 4;
/** Day, month and a year of five words. */
const LONGEST_BIRTH = 7;
const MONTHS = 12;

/** "född sjuttiotvå noll tre fjorton": the year first, as in the number of a person. */
function yearFirst(
  values: readonly number[],
): { readonly day: number; readonly month: number; readonly year: number } | undefined {
  const [year = 0, second = -1, third = -1] = values;
  if (year <= 31 || year > 99) return undefined;
  const month = second === 0 ? third : second;
  const day = composed(values.slice(second === 0 ? 3 : 2).filter((value) => value > 0)) ?? 0;
  const full = fullYear(String(year));
  if (month < 1 || month > MONTHS || day < 1 || day > 31 || full === undefined || full === 'none')
    return undefined;
  return { day, month, year: Number(full) };
}

/** "geboren negen negen drieënzestig", "født den tolvte ottende enogtres": day, month and year as three numbers. */
function spokenBirths(text: string, tokens: readonly Token[], { dates, numbers }: Language): Span[] {
  const valueAt = (at: number): number =>
    dates.ordinals.get(tokens[at]?.lower ?? '') ?? numberOf(tokens[at]?.lower ?? '', numbers) ?? -1;
  const isDate = (from: number, to: number): Span[] => {
    const values = tokens.slice(from, to).map((_, n) => valueAt(from + n));
    const backwards = yearFirst(values);
    if (backwards !== undefined) {
      const [start = 0, end = 0] = [tokens[from]?.start, tokens[to - 1]?.end];
      const replacement = `[DATE: ${dates.months[backwards.month - 1]} ${backwards.year}]`;
      return [{ start, end, type: 'date', confidence: 'high', replacement, day: backwards }];
    }
    for (const length of [1, 2]) {
      const [day = 0, month = 0] = [composed(values.slice(0, length)), values[length]];
      const year = composed(values.slice(length + 1)) ?? -1;
      const full = year < 0 ? 'none' : fullYear(String(year).padStart(2, '0'));
      if (day < 1 || day > 31 || month < 1 || month > MONTHS || full === 'none') continue;
      const [start = 0, end = 0] = [tokens[from]?.start, tokens[to - 1]?.end];
      const replacement = `[DATE: ${dates.months[month - 1]} ${full}]`;
      const whole = { day, month, year: Number(full) };
      return [{ start, end, type: 'date', confidence: 'high', replacement, day: whole }];
    }
    return [];
  };
  return tokens.flatMap(({ facts }, at): Span[] => {
    if ((facts.cues & (Cue.number | Cue.ordinal)) === 0 || valueAt(at - 1) >= 0) return [];
    if (!tokens.slice(Math.max(0, at - BORN_REACH), at).some(({ lower }) => BORN.test(lower))) return [];
    let to = at;
    while (
      (valueAt(to) >= 0 &&
        to - at < LONGEST_BIRTH &&
        /^[\s,.]*$/u.test(text.slice(tokens[to - 1]?.end ?? 0, tokens[to]?.start) || ' ')) ||
      to === at
    )
      to++;
    while (to - at > 2) {
      const found = isDate(at, to);
      if (found.length > 0) return found;
      to--;
    }
    return [];
  });
}
