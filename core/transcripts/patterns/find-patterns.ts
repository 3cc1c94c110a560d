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

const built = new WeakMap<Language, readonly Recogniser[]>();

/** All identifiers that have a form of their own, earlier families first. */
export function findPatterns(text: string, language: Language): Span[] {
  const recognisers = built.get(language) ?? build(language);
  built.set(language, recognisers);
  return recognisers.reduce<Span[]>((found, recognise) => addSpans(found, recognise(blank(text, found))), []);
}

/** Dates go before numbers, or 12-03-2020 were a phone number; everything else with eight digits is a number. */
function build(language: Language): Recogniser[] {
  return [
    contactRecogniser(language),
    codeRecogniser(language),
    addressRecogniser(language),
    dateRecogniser(language),
    digitRecogniser(language),
    spokenDigitRecogniser(language),
    ageRecogniser(language),
    unitRecogniser(language),
    allowedPhraseRecogniser(language),
  ];
}

/** Phrases that may stay take their words out of the name rules' reach. */
function allowedPhraseRecogniser(language: Language): Recogniser {
  return (text) =>
    [...text.matchAll(language.allowedPhrases)].map((match): Span => {
      const end = match.index + match[0].length;
      return { start: match.index, end, type: 'kept', confidence: 'high' };
    });
}
