import type { Language } from '../languages/language.ts';
import { Cue } from './word-facts.ts';

export const HIGH_AGE = 90;
const LONG_WORD = 6;

type Entry = readonly [words: Iterable<string>, cue: number];

/** What each word of the language's tables tells of the words beside it, by one bit of `Cue` each. */
export function cueTable(language: Language): Map<string, number> {
  const table = new Map<string, number>();
  const entries = [
    ...fromCues(language),
    ...fromNumbers(language),
    ...fromAllowed(language),
    ...fromUncapitalised(language),
  ];
  for (const [words, cue] of entries) for (const word of words) table.set(word, (table.get(word) ?? 0) | cue);
  return table;
}

function fromCues({ cues, names, places, organisations, streets }: Language): Entry[] {
  return [
    [cues.person, Cue.person],
    [cues.naming, Cue.naming],
    [cues.fillers, Cue.filler],
    [cues.verbs, Cue.verb],
    [cues.company, Cue.company],
    [cues.determiners, Cue.determiner],
    [cues.pronouns, Cue.pronoun],
    [cues.and, Cue.and],
    [places.prepositions, Cue.preposition],
    [places.living, Cue.living],
    [names.particles, Cue.particle],
    [organisations.links, Cue.link],
    [organisations.unitWords, Cue.unit],
    [organisations.at, Cue.at],
    [streets.prefixes, Cue.prefix],
  ];
}

function fromNumbers({ dates, numbers, codes }: Language): Entry[] {
  // Of a feast's words the long ones tell it from others: boxing day.
  const feasts = [...dates.feasts.keys()].flatMap((feast) =>
    feast.includes(' ') ? feast.split(' ').filter(({ length }) => length >= LONG_WORD) : [feast],
  );
  const highAges = [...numbers.words].filter(([, value]) => value >= HIGH_AGE);
  return [
    [dates.monthForms.keys(), Cue.month],
    [feasts, Cue.month],
    [dates.ordinals.keys(), Cue.ordinal],
    [[...numbers.words.keys()].filter((word) => !numbers.weak.has(word)), Cue.number],
    [numbers.repeaters.keys(), Cue.number],
    [highAges.map(([word]) => word), Cue.highAge],
    [codes.spokenDot.split('|'), Cue.spokenDot],
    [['at', ...codes.spokenAtWords], Cue.spokenAt],
    [codes.spoken.media, Cue.spokenAt],
  ];
}

function fromAllowed({ allowed, functionWords }: Language): Entry[] {
  // Each phrase that may stay has one of these words.
  const phrases = allowed.phrases
    .flatMap((one) => one.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !functionWords.has(word));
  return [
    [phrases, Cue.phrase],
    [lastWords(allowed.bodies), Cue.branch],
    [lastWords(allowed.chains), Cue.branch],
  ];
}

/** Of two words the second; in the genitive as well: "SINDs rådgivning". */
function lastWords(names: Iterable<string> = []): string[] {
  return [...names].flatMap((one) => {
    const last = one.slice(one.indexOf(' ') + 1);
    return [last, `${last}s`];
  });
}

function fromUncapitalised({ uncapitalised }: Language): Entry[] {
  return [
    [uncapitalised.persons, Cue.persons],
    [uncapitalised.travel, Cue.living],
    [uncapitalised.verbs, Cue.verb],
    [uncapitalised.qualifiers, Cue.qualifier],
    [uncapitalised.arrivals, Cue.arrival | Cue.verb],
    [uncapitalised.firmStarts, Cue.firmStart],
    [uncapitalised.landscape, Cue.landscape],
    [uncapitalised.saints, Cue.saint],
    [uncapitalised.from, Cue.from],
  ];
}
