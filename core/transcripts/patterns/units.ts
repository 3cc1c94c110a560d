import type { Language } from '../languages/language.ts';
import type { Recogniser, Span } from './span.ts';

/** Finds codes of wards, departments and houses (afsnit S2), which tell where somebody was; the word before stays. */
export function unitRecogniser(language: Language): Recogniser {
  return (text) =>
    [...text.matchAll(language.unitCodes)].map((match): Span => {
      const end = match.index + match[0].length;
      const length = match.groups?.['code']?.length ?? 0;
      return { start: end - length, end, type: 'organisation', confidence: 'high' };
    });
}
