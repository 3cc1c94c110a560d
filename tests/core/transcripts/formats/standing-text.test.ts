import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from '../../../../core/transcripts/formats/clean-text.ts';
import { standingText } from '../../../../core/transcripts/formats/standing-text.ts';

const SIGNS = [...'aÅø Åse1\r\n\u000b\u2028\u00a0\u202f\u00ad\u200b\u200d\ufeff\u0301\u030a\ufe0f😀👧🏽ｱ'];
const text = fc.string({
  unit: fc.constantFrom(...SIGNS, 'o\u0301', 'A\u030a', '\r\n', '👩‍🌾'),
  maxLength: 30,
});

it('is clean as other texts are, and knows where each of its letters stood', () => {
  fc.assert(
    fc.property(text, (original) => {
      const standing = standingText(original);
      expect(standing.text).toBe(cleanText(original));
      let before = { start: 0, end: 0 };
      for (const [at, sign] of standing.text.split('').entries()) {
        const { start, end } = standing.inOriginal({ start: at, end: at + 1 });
        const stood = original.slice(start, end);
        expect(stood === sign ? stood : cleanText(stood)).toContain(sign);
        expect(start).toBeGreaterThanOrEqual(before.start);
        expect(end).toBeGreaterThanOrEqual(before.end);
        before = { start, end };
      }
    }),
    { numRuns: 500 },
  );
});

it('keeps pictures that are joined to one', () => {
  expect(cleanText('👨‍👩‍👧 ❤️‍🔥 Bir\u200dgit')).toBe('👨‍👩‍👧 ❤️‍🔥 Birgit');
});
