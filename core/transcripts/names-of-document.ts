import { type AcceptedDocument, BETWEEN_VALUES } from './accepted-document.ts';
import type { RosterEntry } from './roster.ts';
import { roleLabel } from './structure/speakers.ts';
import { splitPeople } from './structure/split-names.ts';
import { TOGETHER, type Vocabulary } from './transcript.ts';

/** Names that are known before the text is read: people in the header, speaker labels that are no role, and everybody on the roster. */
export function namesOf(
  document: AcceptedDocument,
  vocabulary: Vocabulary,
  roster: readonly RosterEntry[],
): string[] {
  const header = Object.entries(document.header)
    .filter(([field]) => vocabulary.holdsNames(field))
    .flatMap(([, values]) => values.split(BETWEEN_VALUES).flatMap(splitPeople))
    .map(({ name }) => name);
  const labels = document.turns
    .flatMap(({ label }) => label.split(TOGETHER))
    .filter((label) => label !== '' && vocabulary.role(roleLabel(label).label) === undefined);
  const listed = roster.flatMap(({ name, alias = '' }) => [name, alias]).filter((name) => name !== '');
  return [...new Set([...header, ...labels, ...listed])];
}
