import type { Language } from '../../languages/language.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import type { Recogniser, Span } from '../span.ts';

/** Asked before the dear expression. */
const HAS_WARD = / [A-Z]\d/;

/** Finds codes of wards, departments and houses (afsnit S2), which tell where somebody was; the word before stays. A name that they all share a word of goes whole: rød stue. */
export function unitRecogniser(language: Language): Recogniser {
  const { unitCodes, unitNames, nounsBelong, wards } = language.organisations;
  return {
    applies: ({ cues, digits }) => (cues & Cue.unit) !== 0 || (digits && wards !== undefined),
    find: (text) => [
      ...(wards === undefined || !HAS_WARD.test(text) ? [] : matchAll(text, wards)).map(
        ({ index, 0: code }): Span => ({
          start: index,
          end: index + code.length,
          type: 'organisation',
          confidence: 'low',
        }),
      ),
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
