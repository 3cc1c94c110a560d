import { numerals } from '../shared/numerals.ts';

const UNITS = [
  ['nul'],
  ['een', 'één', 'eén', 'éen'],
  ['twee'],
  ['drie'],
  ['vier'],
  ['vijf'],
  ['zes'],
  ['zeven'],
  ['acht'],
  ['negen'],
];
const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste'.split(
    ' ',
  );

/** 0 to 100, one word each. */
export const numberWords: ReadonlyMap<string, number> = numerals({
  units: UNITS,
  teens: [
    ['tien'],
    ['elf'],
    ['twaalf'],
    ['dertien'],
    ['veertien'],
    ['vijftien'],
    ['zestien'],
    ['zeventien'],
    ['achttien'],
    ['negentien'],
  ],
  tens: [
    ['twintig'],
    ['dertig'],
    ['veertig'],
    ['vijftig'],
    ['zestig'],
    ['zeventig'],
    ['tachtig'],
    ['negentig'],
  ],
  // Two vowels that would be read as one are kept apart: tweeëntwintig.
  joined: (unit, ten) => [
    `${unit.replaceAll('é', 'e')}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`,
    `${unit.replaceAll('é', 'e')}en${ten}`,
    `${unit}en${ten}`,
  ],
  more: { honderd: 100, honderdeen: 101, honderdtwee: 102, honderddrie: 103, honderdvier: 104 },
});

const DAYS: readonly (readonly [string, number])[] = [
  ...ORDINALS.map((form, n) => [form, n + 1] as const),
  ...UNITS.slice(1).map(
    ([unit = ''], n) => [`${unit}${unit.endsWith('e') ? 'ën' : 'en'}twintigste`, n + 21] as const,
  ),
  ['dertigste', 30],
  ['eenendertigste', 31],
];

/** 1st to 31st, as days are said: "de twintigste", "den twintigsten". */
export const ordinals: ReadonlyMap<string, number> = new Map(
  DAYS.flatMap(([form, day]) => [[form, day] as const, [`${form}n`, day] as const]),
);
