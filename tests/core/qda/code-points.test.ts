import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePoints } from '../../../core/qda/code-points.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });

it('counts as the standard does: code points, however many units a letter has', () => {
  fc.assert(
    fc.property(text, text, text, (before, passage, after) => {
      const whole = codePoints(before + passage + after);
      const start = [...before].length;
      const end = start + [...passage].length;
      expect((before + passage + after).slice(whole.unitAt(start), whole.unitAt(end))).toBe(passage);
      expect(whole.pointAt(before.length)).toBe(start);
      expect(whole.length).toBe([...before, ...passage, ...after].length);
    }),
  );
});

it.each([
  { place: -1, unit: 0 },
  { place: 2, unit: 3 },
  { place: 9, unit: 4 },
])('keeps place $place within the text', ({ place, unit }) => {
  expect(codePoints('a🙂b').unitAt(place)).toBe(unit);
});
