import { numerals } from '../shared/numerals.ts';

const UNITS = [
  ['noll', 'nolla'],
  ['ett', 'en'],
  ['två'],
  ['tre'],
  ['fyra'],
  ['fem'],
  ['sex'],
  ['sju'],
  ['åtta'],
  ['nio', 'nie'],
];
const ORDINALS =
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde'.split(
    ' ',
  );

/** 0 to 100, one word each. */
export const numberWords: ReadonlyMap<string, number> = numerals({
  units: UNITS,
  teens: [
    ['tio'],
    ['elva'],
    ['tolv'],
    ['tretton'],
    ['fjorton'],
    ['femton'],
    ['sexton'],
    ['sjutton'],
    ['arton', 'aderton'],
    ['nitton'],
  ],
  tens: [
    ['tjugo', 'tjugi', 'tjuge'],
    ['trettio', 'tretti'],
    ['fyrtio', 'förti', 'fyrti', 'förtio'],
    ['femtio', 'femti'],
    ['sextio', 'sexti'],
    ['sjuttio', 'sjutti'],
    ['åttio', 'åtti'],
    ['nittio', 'nitti'],
  ],
  joined: (unit, ten) => [`${ten}${unit}`],
  more: { hundra: 100, etthundra: 100, hundraett: 101, hundratvå: 102, hundratre: 103 },
});

/** 1st to 31st, as days are said. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((form, n) => [form, n + 1] as const),
  ...ORDINALS.slice(0, 9).map((form, n) => [`tjugo${form}`, n + 21] as const),
  ['trettionde', 30],
  ['trettioförsta', 31],
]);
