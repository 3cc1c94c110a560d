import { type AcceptedDocument, BETWEEN_VALUES } from '../accepted-document.ts';
import type { RosterEntry } from '../known-people/roster.ts';
import { roleLabel } from '../structure/speakers.ts';
import { splitPeople } from '../structure/split-names.ts';
import { TOGETHER, type Vocabulary } from '../transcript.ts';

/** Names that are known before the text is read: people in the header, and speaker labels that are no role. */
export function namesOf(document: AcceptedDocument, vocabulary: Vocabulary): string[] {
  const header = Object.entries(document.header)
    .filter(([field]) => vocabulary.holdsNames(field))
    .flatMap(([, values]) => values.split(BETWEEN_VALUES).flatMap(splitPeople))
    .map(({ name }) => name);
  const labels = document.turns
    .flatMap(({ label }) => label.split(TOGETHER))
    .filter((label) => label !== '' && vocabulary.role(roleLabel(label).label) === undefined);
  return [...new Set([...header, ...labels])];
}

/** Whose number the header gives with the name, as lists of names have them. */
export function participantsOf({ named = [] }: AcceptedDocument): Pick<RosterEntry, 'name' | 'cpr'>[] {
  return named.map(({ name, person }) => ({ name, cpr: person }));
}
