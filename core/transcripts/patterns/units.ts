import type { Language } from '../languages/language.ts';
import { Cue } from '../names/word-facts.ts';
import type { Recogniser, Span } from './span.ts';

/** Finds codes of wards, departments and houses (afsnit S2), which tell where somebody was; the word before stays. */
export function unitRecogniser(language: Language): Recogniser {
  const { unitCodes } = language.organisations;
  return {
    applies: ({ cues }) => (cues & Cue.unit) !== 0,
    find: (text) =>
      [...text.matchAll(unitCodes)].flatMap((match): Span[] => {
        const { code = '' } = match.groups ?? {};
        // A code is a figure, or a capital: "unit i" is none.
        if (!/\d|^\p{Lu}/u.test(code)) return [];
        const end = match.index + match[0].length;
        return [{ start: end - code.length, end, type: 'organisation', confidence: 'high' }];
      }),
  };
}
