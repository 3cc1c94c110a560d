import { numerals } from '../shared/numerals.ts';

const UNITS = [
  ['nul'],
  ['en', 'et', 'én', 'ét'],
  ['to'],
  ['tre'],
  ['fire'],
  ['fem'],
  ['seks'],
  ['syv'],
  ['otte'],
  ['ni'],
];
const TEENS = 'ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(' ');
const ORDINALS =
  'første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende'.split(
    ' ',
  );

/** 0 to 100, one word each. */
export const numberWords: ReadonlyMap<string, number> = numerals({
  units: UNITS,
  teens: TEENS.map((form) => [form]),
  tens: [
    ['tyve'],
    ['tredive', 'tredve'],
    ['fyrre', 'fyrretyve'],
    ['halvtreds', 'halvtredsindstyve'],
    ['tres', 'tresindstyve'],
    ['halvfjerds', 'halvfjerdsindstyve'],
    ['firs', 'firsindstyve'],
    ['halvfems', 'halvfemsindstyve'],
  ],
  joined: (unit, ten) => [`${unit}og${ten}`],
  more: { hundrede: 100, ethundrede: 100 },
});

/** 1st to 31st, as days and months are said. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((form, n) => [form, n + 1] as const),
  ...UNITS.slice(1).flatMap((units, n) => units.map((unit) => [`${unit}ogtyvende`, n + 21] as const)),
  ['tredivte', 30],
  ['tredevte', 30],
  ['enogtredivte', 31],
  ['enogtredevte', 31],
]);
