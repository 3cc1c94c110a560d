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
const TENS = new Map([
  [20, ['tyve']],
  [30, ['tredive', 'tredve']],
  [40, ['fyrre', 'fyrretyve']],
  [50, ['halvtreds', 'halvtredsindstyve']],
  [60, ['tres', 'tresindstyve']],
  [70, ['halvfjerds', 'halvfjerdsindstyve']],
  [80, ['firs', 'firsindstyve']],
  [90, ['halvfems', 'halvfemsindstyve']],
]);
const ORDINALS =
  'første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende'.split(
    ' ',
  );

/** 0 to 100, one word each. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...UNITS.flatMap((forms, value) => forms.map((form) => [form, value] as const)),
  ...TEENS.map((form, n) => [form, n + 10] as const),
  ...[...TENS].flatMap(([tens, forms]) =>
    forms.flatMap((form) => [
      [form, tens] as const,
      ...UNITS.slice(1).flatMap((units, n) =>
        units.map((unit) => [`${unit}og${form}`, tens + n + 1] as const),
      ),
    ]),
  ),
  ['hundrede', 100],
]);

/** 1st to 31st, as days and months are said. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((form, n) => [form, n + 1] as const),
  ...UNITS.slice(1).flatMap((units, n) => units.map((unit) => [`${unit}ogtyvende`, n + 21] as const)),
  ['tredivte', 30],
  ['tredevte', 30],
  ['enogtredivte', 31],
  ['enogtredevte', 31],
]);
