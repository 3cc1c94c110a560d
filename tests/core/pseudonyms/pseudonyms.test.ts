import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonyms, keyCheckValue } from '../../../core/pseudonyms/pseudonyms.ts';

const secret = (text: string) => Buffer.from(text.padEnd(32, '.'));
const pseudonyms = createPseudonyms(
  new Map([
    ['person', secret('a')],
    ['staff', secret('b')],
  ]),
);

const number = fc
  .date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
  .chain((date) => fc.integer({ min: 0, max: 3999 }).map((serial) => cprOf(date, serial)));

function cprOf(date: Date, serial: number): string {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  return `${day}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
}

describe('pseudonyms', () => {
  it('give one person the same pseudonym however the number is written', () => {
    fc.assert(
      fc.property(number, fc.constantFrom('-', ' ', '\u2013', ' - '), (cpr, separator) => {
        const written = [
          cpr,
          `${cpr.slice(0, 6)}${separator}${cpr.slice(6)}`,
          ` ${cpr} `,
          cpr.replace(/^0/, ''),
        ];
        expect(new Set(written.map((text) => pseudonyms.pseudonym('person', text))).size).toBe(1);
      }),
    );
  });

  it('differ between persons', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        fc.pre(one !== other);
        expect(pseudonyms.pseudonym('person', one)).not.toBe(pseudonyms.pseudonym('person', other));
      }),
    );
  });

  it('differ between domains and between secrets', () => {
    const others = createPseudonyms(new Map([['person', secret('c')]]));
    const all = [pseudonyms.pseudonym('person', '1303714285'), pseudonyms.pseudonym('staff', '1303714285')];
    expect(new Set([...all, others.pseudonym('person', '1303714285')]).size).toBe(3);
  });

  it('are HMAC-SHA-256 of the canonical number, first 16 bytes', () => {
    const known = createPseudonyms(new Map([['person', Buffer.from('key')]]));
    // printf 1303714285 | openssl dgst -sha256 -hmac key
    expect(known.pseudonym('person', '130371-4285')).toBe('88166e84d156bc0088a62f9012e13759');
  });

  it('take one spelling of a name for another of letter case, blanks and composed letters', () => {
    expect(pseudonyms.pseudonym('staff', ' åse  holm ')).toBe(
      pseudonyms.pseudonym('staff', 'A\u030Ase Holm'),
    );
  });

  it('do not exist for a domain without a secret', () => {
    expect(() => pseudonyms.pseudonym('placeholder', 'x')).toThrow('placeholder');
  });
});

it('tells a wrong secret by its check value, which is no pseudonym', () => {
  expect(keyCheckValue(secret('a'))).toBe(keyCheckValue(secret('a')));
  expect(keyCheckValue(secret('a'))).not.toBe(keyCheckValue(secret('b')));
});
