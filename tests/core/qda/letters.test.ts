import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lettersOf } from '../../../core/qda/letters.ts';

it('takes placeholders of whomever for alike', () => {
  const [one, other, gone] = ['[PERSON-1234567]s bil', '[PERSON-7654321]s bil', '[PERSON-xxxxxxx]s bil'].map(
    lettersOf,
  );
  expect(one).toEqual(other);
  expect(one).toEqual(gone);
  expect(one?.text).not.toBe(lettersOf('[PLACE-1234567]s bil').text);
});

it('knows where in the source each letter is, and leaves nothing out but blanks', () => {
  const source = fc.array(fc.constantFrom('a', 'å', 'å'.normalize('NFD'), '🙂', '❤️', ' ', '\r\n', '\u00ad'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(source, (parts) => {
      const text = parts.join('');
      const letters = lettersOf(text);
      expect(letters.text).toBe(text.replaceAll(/[\s\u00ad]/gu, '').normalize('NFC'));
      expect(letters.from.length).toBe(letters.text.length);
      for (let unit = 0; unit < letters.text.length; unit++) {
        const sign = text.slice(letters.from[unit], letters.to[unit]).normalize('NFC');
        expect(sign).toContain(letters.text[unit]);
      }
    }),
    { numRuns: 50 },
  );
});
