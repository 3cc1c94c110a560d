import type { AcceptedDocument } from './accepted-document.ts';
import { roleLabel } from './formats/speakers.ts';
import type { Vocabulary } from './transcript.ts';

/** Names that a document gives away by its form: people in the header, and speaker labels that are no role. */
export function namesOf(document: AcceptedDocument, vocabulary: Vocabulary): string[] {
  const header = Object.entries(document.header)
    .filter(([field]) => vocabulary.holdsNames(field))
    .flatMap(([, value]) => splitNames(value));
  const labels = document.turns
    .map(({ label }) => label)
    .filter((label) => vocabulary.role(roleLabel(label).label) === undefined);
  return [...new Set([...header, ...labels])];
}

/** "Mette Holm (borger) og Jens Lund" are two names, without what is in brackets. */
export function splitNames(value: string): string[] {
  return value
    .split(/[,;&/]|(?<=\s)og(?=\s)/u)
    .map((part) => part.replace(/\([^)]*\)/gu, '').trim())
    .filter((part) => /\p{L}{2}/u.test(part));
}
