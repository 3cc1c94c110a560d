import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../core/synthetic/random.ts';
import { drawTestCpr } from '../../../core/synthetic/test-cpr.ts';
import { aRegistryCheck, type RegistryCheck } from '../../support/a-registry-check.ts';

const random = createRandom(5);
const [a = '', b = '', c = '', d = '', e = '', f = ''] = Array.from({ length: 6 }, (_, index) =>
  drawTestCpr(random, { birth: { day: 10 + index, month: 3, year: 1971 }, sex: 'woman' }),
);
let check: RegistryCheck;
beforeAll(async () => {
  check = await aRegistryCheck();
});
afterAll(() => check.close());

type Alias = readonly [former: string, latter: string];
const chain = (...numbers: readonly string[]): Alias[] =>
  numbers.slice(1).map((latter, index) => [numbers[index] ?? '', latter]);
const file = (aliases: readonly Alias[], from = '01-02-2020') =>
  ['cpr_gammel;cpr_ny;gyldig_fra', ...aliases.map((alias) => [...alias, from].join(';')), ''].join('\r\n');

describe('a list of changed numbers', () => {
  it.each<{ what: string; aliases: Alias[]; errors: string[] }>([
    { what: 'a number that changed', aliases: chain(a, b), errors: [] },
    { what: 'two persons who have one number now', aliases: [...chain(a, c), ...chain(b, c)], errors: [] },
    { what: 'a number that changed four times', aliases: chain(a, b, c, d, e), errors: [] },
    { what: 'an alias to itself', aliases: [[a, a]], errors: ['2 cpr_ny alias-chain'] },
    {
      what: 'two numbers that take each other’s place',
      aliases: [...chain(c, d), ...chain(a, b, a)],
      errors: ['3 cpr_ny alias-chain', '4 cpr_ny alias-chain'],
    },
    {
      what: 'a number that leads into a circle',
      aliases: [...chain(a, b, c), ...chain(c, b)],
      errors: ['2 cpr_ny alias-chain', '3 cpr_ny alias-chain', '4 cpr_ny alias-chain'],
    },
    {
      what: 'a number that changed five times',
      aliases: chain(a, b, c, d, e, f),
      errors: ['2 cpr_ny alias-chain'],
    },
    {
      what: 'two numbers that took the place of one',
      aliases: [...chain(a, b), ...chain(a, c)],
      errors: ['3 cpr_gammel duplicate'],
    },
    {
      what: 'a number with a date that does not exist',
      aliases: [['3102614285', b]],
      errors: ['2 cpr_gammel cpr-date'],
    },
    { what: 'a number that is none', aliases: [[a, '12345']], errors: ['2 cpr_ny cpr'] },
  ])('with $what: $errors', async ({ aliases, errors }) => {
    // The second has blank rows at its end, which the fast reading leaves to the careful one.
    for (const content of [file(aliases), `${file(aliases)}${'\r\n'.repeat(2)}`]) {
      const found = await check.findings(content, { table: 'cpr_aliases' });
      expect(found.errors).toEqual(errors);
    }
  });

  it('sees a number as the same however it is written', async () => {
    const aliases = chain(a, b).concat([[`${b.slice(0, 6)}-${b.slice(6)}`, a]]);
    const { errors } = await check.findings(file(aliases), { table: 'cpr_aliases' });
    expect(errors).toEqual(['2 cpr_ny alias-chain', '3 cpr_ny alias-chain']);
  });
});
