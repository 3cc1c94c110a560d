import { numerals } from '../shared/numerals.ts';

const UNITS = [
  ['zero', 'oh', 'nought', 'nil', 'o'],
  ['one'],
  ['two'],
  ['three'],
  ['four'],
  ['five'],
  ['six'],
  ['seven'],
  ['eight'],
  ['nine'],
];
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** 0 to 100; 21 to 99 as one word with a hyphen. */
export const numberWords: ReadonlyMap<string, number> = numerals({
  units: UNITS,
  teens: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((form) => [form]),
  tens: TENS.map((form) => [form]),
  joined: (unit, ten) => [`${ten}-${unit}`, `${ten}${unit}`],
  more: { hundred: 100, hunner: 100, twa: 2, fower: 4 },
});

/** 1st to 31st, as days are said. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((form, n) => [form, n + 1] as const),
  ...ORDINALS.slice(0, 9).flatMap((form, n) => [
    [`twenty-${form}`, n + 21] as const,
    [`twenty ${form}`, n + 21] as const,
  ]),
  ['thirtieth', 30],
  ['thirty-first', 31],
  ['thirty first', 31],
]);
