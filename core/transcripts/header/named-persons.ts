import type { NamedPerson } from '../accepted-document.ts';
import { isSame, peopleOf } from '../structure/people.ts';
import type { Header, Vocabulary } from '../transcript.ts';

/**
 * Whose number a header gives beside the name: both under one label, `Deltager 1` and `CPR 1`, or the only participant and the only number.
 * What is said of them then has the person's placeholder, and can be found when the person withdraws. Two of one name are told apart by
 * nothing, and are nobody.
 */
export function namedPersons(
  { header, personField }: { header: Header; personField: string | undefined },
  vocabulary: Vocabulary,
): NamedPerson[] {
  const numbers = header[personField ?? ''] ?? [];
  const participants = { [vocabulary.participantField]: header[vocabulary.participantField] ?? [] };
  const people = peopleOf({ ...header, ...noNames(header, vocabulary), ...participants }, vocabulary);
  const [only] = numbers;
  const isAlone = numbers.length === 1 && people.length === 1;
  const named = people.flatMap(({ name, of }) => {
    const stated = numbers.find((number) => of !== undefined && isSame(number.of, of));
    const person = stated?.value ?? (isAlone ? only?.value : undefined);
    return person === undefined ? [] : [{ name, person }];
  });
  return named.filter(({ name }) => named.filter((one) => one.name === name).length === 1);
}

/** Interviewers and transcribers are no participants. */
function noNames(header: Header, vocabulary: Vocabulary): Header {
  const fields = Object.keys(header).filter((field) => vocabulary.holdsNames(field));
  return Object.fromEntries(fields.map((field) => [field, []]));
}
