import { describe, expect, it } from 'vitest';
import { keepCollators } from '../../../sandbox/iam/keep-collators.ts';

const TEXTS = ['', 'a', 'A', 'å', 'aa', 'AA', 'é', 'e', 'E', '/', ':', '*', 's3:GetObject', 'S3:getobject'];
const WAYS: Parameters<Intl.CollatorConstructor>[] = [
  [],
  [undefined, { sensitivity: 'accent' }],
  [undefined, { sensitivity: 'base' }],
  ['da', {}],
];

describe('comparing with a collator that is kept', () => {
  const compare = keepCollators();

  it.each(WAYS)('gives what comparing gives: %s %o', (...how) => {
    for (const one of TEXTS)
      for (const other of TEXTS)
        expect(compare.call(one, other, ...how), `${one} and ${other}`).toBe(
          one.localeCompare(other, ...how),
        );
  });
});
