import type { Language } from '../../languages/language.ts';
import type { FindingType } from '../span.ts';
import type { Announced } from './spoken-announcements.ts';
import { isDigitByDigit, type Run, rises } from './spoken-run.ts';

const LONGEST_PHONE = 7;

/** What a number is of, by what announces it and by its form; undefined where it is only counted, "vi var otte ni ti", or a phone number, which another rule finds. */
export function typeOf(
  run: Run,
  {
    announced,
    hasInitials,
    isAlone,
  }: { announced: ReadonlySet<Announced>; hasInitials: boolean; isAlone: boolean },
  { numbers, streets }: Language,
): FindingType | undefined {
  const { digits, letters, hasMark, isLarge } = run;
  const signs = digits + letters;
  const isCode = hasMark || letters > 0;
  if (announced.has('lastFour') && digits >= 3 && digits <= 4) return numbers.identityLabel;
  if (announced.has('identity') && digits >= 4 && !isLarge) return numbers.identityLabel;
  if (announced.has('postcode') && signs >= 3) return streets.postcodeStandsAlone ? 'address' : 'place';
  if (announced.has('plate') && ((letters > 1 && digits > 1) || (hasInitials && digits > 2))) return 'plate';
  if (announced.has('clock') && !isCode) return undefined;
  if (announced.has('strongCase') && signs >= 3 && (!isLarge || isCode)) return 'case';
  const isLong = !isCode && digits >= LONGEST_PHONE;
  if (announced.has('phone') || isLong || (isLarge && !isCode)) return undefined;
  if (announced.has('weakCase') && (isCode ? signs >= 3 : signs >= 4 && run.numbers > 2 && !rises(run)))
    return 'case';
  // "nine oh one", "double seven three six": nothing is counted digit by digit.
  if (!isCode && isDigitByDigit(run) && isAlone) return 'case';
  // Nothing announces it, but letters or strokes among several figures are said of nothing else.
  if (hasMark && digits >= 4 && run.numbers > 2) return 'case';
  return letters > 1 && digits > 1 && signs >= 5 ? 'case' : undefined;
}
