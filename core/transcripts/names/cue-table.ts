import type { Language } from '../languages/language.ts';
import { Cue } from './word-facts.ts';

export const HIGH_AGE = 90;

const LONG_WORD = 6;

const isLong = (word: string): boolean => word.length >= LONG_WORD;

export function cueTable({
  allowed,
  functionWords,
  cues,
  names,
  places,
  organisations,
  dates,
  numbers,
  codes,
  streets,
  uncapitalised,
}: Language): Map<string, number> {
  const table = new Map<string, number>();
  const add = (words: Iterable<string>, cue: number): void => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | cue);
  };
  add(cues.person, Cue.person);
  add(cues.naming, Cue.naming);
  add(cues.fillers, Cue.filler);
  add(cues.verbs, Cue.verb);
  add(cues.company, Cue.company);
  add(cues.determiners, Cue.determiner);
  add(cues.pronouns, Cue.pronoun);
  add(cues.and, Cue.and);
  add(places.prepositions, Cue.preposition);
  add(places.living, Cue.living);
  add(names.particles, Cue.particle);
  add(organisations.links, Cue.link);
  add(dates.monthForms.keys(), Cue.month);
  // Of a feast's words the long ones tell it from others: boxing day.
  add(
    [...dates.feasts.keys()].flatMap((feast) =>
      feast.includes(' ') ? feast.split(' ').filter(isLong) : [feast],
    ),
    Cue.month,
  );
  add(dates.ordinals.keys(), Cue.ordinal);
  add(
    [...numbers.words.keys()].filter((word) => !numbers.weak.has(word)),
    Cue.number,
  );
  add(
    [...numbers.words].filter(([, value]) => value >= HIGH_AGE).map(([word]) => word),
    Cue.highAge,
  );
  add(organisations.unitWords, Cue.unit);
  add(codes.spokenDot.split('|'), Cue.spokenDot);
  add(codes.spoken.media, Cue.spokenAt);
  // Each phrase that may stay has one of these words.
  add(
    allowed.phrases
      .flatMap((one) => one.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => !functionWords.has(word)),
    Cue.phrase,
  );
  // Of two words the second; in the genitive as well: "SINDs rådgivning".
  const lastWords = (names: Iterable<string> = []): string[] =>
    [...names].flatMap((one) => [one.slice(one.indexOf(' ') + 1), `${one.slice(one.indexOf(' ') + 1)}s`]);
  add(lastWords(allowed.bodies), Cue.branch);
  add(lastWords(allowed.chains), Cue.branch);
  add(numbers.repeaters.keys(), Cue.number);
  add(['at', ...codes.spokenAtWords], Cue.spokenAt);
  add(streets.prefixes, Cue.prefix);
  add(uncapitalised.persons, Cue.persons);
  add(uncapitalised.travel, Cue.living);
  add(uncapitalised.verbs, Cue.verb);
  add(uncapitalised.qualifiers, Cue.qualifier);
  add(uncapitalised.arrivals, Cue.arrival | Cue.verb);
  add(uncapitalised.firmStarts, Cue.firmStart);
  add(uncapitalised.landscape, Cue.landscape);
  add(uncapitalised.saints, Cue.saint);
  add(uncapitalised.from, Cue.from);
  add(organisations.at, Cue.at);
  return table;
}
