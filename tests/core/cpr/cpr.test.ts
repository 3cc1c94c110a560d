import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalCpr, parseCpr } from '../../../core/cpr/cpr.ts';

it.each([
  { number: '1303714285', birthDate: '1971-03-13', sex: 'male' },
  { number: '1303370000', birthDate: '1937-03-13', sex: 'female' },
  { number: '1303364000', birthDate: '2036-03-13', sex: 'female' },
  { number: '1303374000', birthDate: '1937-03-13', sex: 'female' },
  { number: '1303575000', birthDate: '2057-03-13', sex: 'female' },
  { number: '1303585000', birthDate: '1858-03-13', sex: 'female' },
  { number: '1303369001', birthDate: '2036-03-13', sex: 'male' },
  { number: '2902204000', birthDate: '2020-02-29', sex: 'female' },
])('reads $birthDate and $sex out of a number by its seventh digit', ({ number, birthDate, sex }) => {
  expect(parseCpr(number)).toMatchObject({ birthDate, sex, kind: 'cpr' });
});

it.each(['3102714285', '0000000000', '2902194000', '13037142', '13037142850', '1,01E+09', '', 'ABCDEFGHIJ'])(
  'takes %j for no person number',
  (text) => expect(parseCpr(text)).toBeUndefined(),
);

it.each([
  { number: '0203291WQ3', kind: 'ecpr', birthDate: '1929-03-02' },
  { number: '3101057JC9', kind: 'ecpr', birthDate: '2005-01-31' },
  { number: '7303714285', kind: 'local-replacement', birthDate: '1971-03-13' },
])('reads the replacement number of kind $kind', ({ number, kind, birthDate }) => {
  expect(parseCpr(number)).toMatchObject({ kind, birthDate });
});

it('computes modulus 11 over all ten digits', () => {
  expect(parseCpr('0707614285')?.passesModulus11).toBe(true);
  expect(parseCpr('0707614286')?.passesModulus11).toBe(false);
});

const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 })
  .map((list) => list.join(''));
const separator = fc.constantFrom('', '-', ' ', ' - ', '\u2013', '\u00A0');

it('writes a number one way whatever separators it came with', () => {
  fc.assert(
    fc.property(digits, separator, separator, (number, within, around) => {
      const written = `${around}${number.slice(0, 6)}${within}${number.slice(6)}${around}`;
      expect(canonicalCpr(written)).toBe(number);
      expect(canonicalCpr(canonicalCpr(written))).toBe(number);
    }),
  );
});

it('gives back the zero that a spreadsheet took, only where that makes a date', () => {
  expect(canonicalCpr('103714285')).toBe('0103714285');
  expect(canonicalCpr('199714285')).toBe('199714285');
});
