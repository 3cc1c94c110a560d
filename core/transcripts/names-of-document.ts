import type { AcceptedDocument } from './accepted-document.ts';
import { roleLabel } from './formats/speakers.ts';
import type { RosterEntry } from './roster.ts';
import type { Vocabulary } from './transcript.ts';

/** Names that are known before the text is read: people in the header, speaker labels that are no role, and everybody on the roster. */
export function namesOf(
  document: AcceptedDocument,
  vocabulary: Vocabulary,
  roster: readonly RosterEntry[],
): string[] {
  const header = Object.entries(document.header)
    .filter(([field]) => vocabulary.holdsNames(field))
    .flatMap(([, value]) => splitNames(value));
  const labels = document.turns
    .map(({ label }) => label)
    .filter((label) => vocabulary.role(roleLabel(label).label) === undefined);
  const listed = roster.flatMap(({ name, alias = '' }) => [name, alias]).filter((name) => name !== '');
  return [...new Set([...header, ...labels, ...listed])];
}

/** "Mette Holm (borger) og Jens Lund" are two names, without what is in brackets. */
export function splitNames(value: string): string[] {
  return value
    .split(/[,;&/]|(?<=\s)og(?=\s)/u)
    .map((part) => part.replace(/\([^)]*\)/gu, '').trim())
    .filter((part) => /\p{L}{2}/u.test(part));
}
