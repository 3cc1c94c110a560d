import type { DocumentContract } from '../../contracts/contract.ts';
import { canonicalCpr, parseCpr } from '../../cpr/cpr.ts';
import type { RosterEntry } from '../known-people/roster.ts';
import { peopleOf } from '../structure/people.ts';
import { holdsOnlyNames } from '../structure/split-names.ts';
import type { Header } from '../transcript.ts';
import { namedPersons } from './named-persons.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Whom the header of a text names, as far as it has one. */
export interface TextPeople {
  /** Everybody, who asked and who wrote among them. */
  readonly names: readonly string[];
  /** Whose number it gives with the name. */
  readonly participants: readonly Pick<RosterEntry, 'name' | 'cpr'>[];
  /** Canonical. */
  readonly numbers: readonly string[];
  /** Whole names of who takes part, with or without a number. */
  readonly wholeNames: readonly string[];
}

const WORDS_OF_WHOLE_NAME = 2;

/** Reads people and numbers off a header that no contract has checked: what is no CPR number and no name counts for nothing. */
export function peopleOfText(header: Header, contract: DocumentContract): TextPeople {
  const vocabulary = vocabularyOf(contract);
  const personField = contract.consent.person;
  const stated = (header[personField] ?? []).flatMap(({ value, ...rest }) =>
    parseCpr(value) === undefined ? [] : [{ ...rest, value: canonicalCpr(value) }],
  );
  const checked = { ...header, [personField]: stated };
  const { participantField } = vocabulary;
  const namesOf = (one: Header, words: number) =>
    peopleOf(one, vocabulary).flatMap(({ name }) => (holdsOnlyNames(name, words) ? [name] : []));
  return {
    names: namesOf(header, 1),
    participants: namedPersons({ header: checked, personField }, vocabulary).map(({ name, person }) => ({
      name,
      cpr: person,
    })),
    numbers: stated.map(({ value }) => value),
    wholeNames: namesOf({ [participantField]: header[participantField] ?? [] }, WORDS_OF_WHOLE_NAME),
  };
}

/**
 * Who takes part in each of several texts, under one name for the same person in all of them: the number, else the whole name. A name that goes
 * with one number anywhere is that person's everywhere; one that goes with two is nobody's.
 */
export function personsOfTexts(texts: readonly TextPeople[]): string[][] {
  const numbers = Map.groupBy(
    texts.flatMap(({ participants }) => participants),
    ({ name }) => name.toLowerCase(),
  );
  const byName = (name: string): string[] => {
    const [only = name, ...more] = new Set(numbers.get(name)?.map(({ cpr }) => cpr));
    return more.length === 0 ? [only] : [];
  };
  return texts.map(({ numbers: own, wholeNames }) => [
    ...new Set([...own, ...wholeNames.flatMap((name) => byName(name.toLowerCase()))]),
  ]);
}
