import type { Language } from '../languages/language.ts';
import { Cue } from '../names/word-facts.ts';
import { matchAll } from './match-all.ts';
import type { Recogniser, Span } from './span.ts';

/** Finds codes of wards, departments and houses (afsnit S2), which tell where somebody was; the word before stays. A name that they all share a word of goes whole: rød stue. */
export function unitRecogniser(language: Language): Recogniser {
  const { unitCodes, unitNames, nounsBelong } = language.organisations;
  return {
    applies: ({ cues }) => (cues & Cue.unit) !== 0,
    find: (text) => [
      ...(unitNames === undefined ? [] : matchAll(text, unitNames)).map(
        ({ index, 0: name }): Span => ({
          start: index,
          end: index + name.length,
          type: 'organisation',
          confidence: 'high',
        }),
      ),
      ...matchAll(text, unitCodes).flatMap((match): Span[] => {
        const { nickname, code = nickname ?? '' } = match.groups ?? {};
        // A code is a figure, or a capital: "unit i" is none.
        if (!/\d|^\p{Lu}/u.test(code)) return [];
        const end = match.index + match[0].length;
        // "Afsnit D" is a name as a whole.
        const isWhole = nounsBelong || /^\p{Lu}/u.test(match[0]);
        const length = isWhole ? match[0].length : code.length;
        return [{ start: end - length, end, type: 'organisation', confidence: 'high' }];
      }),
    ],
  };
}
