import type { Language } from '../../languages/language.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import { type Sought, seek } from '../match-spans.ts';
import type { Recogniser, Span } from '../span.ts';

const HAS_WARD = / [A-Z]\d/;

/** Finds codes of wards, departments and houses (afsnit S2), which tell where somebody was; the word before stays. A name that they all share a word of goes whole: rød stue. */
export function unitRecogniser({ organisations }: Language): Recogniser {
  const { unitCodes, unitNames, nounsBelong, wards } = organisations;
  const whole: Sought[] = [];
  if (wards !== undefined)
    whole.push({ sign: HAS_WARD, pattern: wards, type: 'organisation', confidence: 'low' });
  if (unitNames !== undefined) whole.push({ pattern: unitNames, type: 'organisation' });
  const unitSpan = (match: RegExpExecArray): Span[] => {
    const { nickname, code = nickname ?? '' } = match.groups ?? {};
    // A code is a figure, or a capital: "unit i" is none.
    if (!/\d|^\p{Lu}/u.test(code)) return [];
    const end = match.index + match[0].length;
    // "Afsnit D" is a name as a whole.
    const isWhole = nounsBelong || /^\p{Lu}/u.test(match[0]);
    const length = isWhole ? match[0].length : code.length;
    return [{ start: end - length, end, type: 'organisation', confidence: 'high' }];
  };
  return {
    applies: ({ cues, digits }) => (cues & Cue.unit) !== 0 || (digits && wards !== undefined),
    find: (text) => [
      ...whole.flatMap((one) => seek(text, one)),
      ...matchAll(text, unitCodes).flatMap(unitSpan),
    ],
  };
}
