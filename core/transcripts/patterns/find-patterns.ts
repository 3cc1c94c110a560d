import type { Language } from '../languages/language.ts';
import { addressRecogniser } from './addresses.ts';
import { ageRecogniser } from './ages.ts';
import { codeRecogniser } from './codes.ts';
import { contactRecogniser } from './contact.ts';
import { dateRecogniser } from './dates.ts';
import { digitRecogniser } from './digits.ts';
import { addSpans, blank, type Recogniser, type Span } from './span.ts';
import { spokenDigitRecogniser } from './spoken-digits.ts';
import { unitRecogniser } from './units.ts';

interface Rules {
  readonly first: readonly Recogniser[];
  readonly digits: Recogniser;
  readonly last: readonly Recogniser[];
}

const built = new WeakMap<Language, Rules>();

/** All identifiers that have a form of their own, earlier families first. */
export function findPatterns(text: string, language: Language): Span[] {
  const rules = built.get(language) ?? build(language);
  built.set(language, rules);
  const inTurn = (found: Span[], recognise: Recogniser): Span[] =>
    addSpans(found, recognise(blank(text, found)));
  const first = rules.first.reduce<Span[]>(inTurn, []);
  return rules.last.reduce<Span[]>(inTurn, addSpans(first, beyond(rules.digits(text), first)));
}

/** Dates go before numbers, or 12-03-2020 were a phone number. */
function build(language: Language): Rules {
  return {
    first: [
      contactRecogniser(language),
      codeRecogniser(language),
      addressRecogniser(language),
      dateRecogniser(language),
    ],
    digits: digitRecogniser(language),
    last: [
      spokenDigitRecogniser(language),
      ageRecogniser(language),
      unitRecogniser(language),
      allowedPhraseRecogniser(language),
    ],
  };
}

/** Numbers are sought in the whole text, since another rule may have taken only the first digits of one; those taken whole are left out. */
function beyond(numbers: readonly Span[], before: readonly Span[]): Span[] {
  return numbers.filter(
    (number) => !before.some(({ start, end }) => start <= number.start && end >= number.end),
  );
}

/** Phrases that may stay take their words out of the name rules' reach. */
function allowedPhraseRecogniser(language: Language): Recogniser {
  return (text) =>
    [...text.matchAll(language.allowedPhrases)].map((match): Span => {
      const end = match.index + match[0].length;
      return { start: match.index, end, type: 'kept', confidence: 'high' };
    });
}
