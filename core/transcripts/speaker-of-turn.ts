import { roleLabel } from './formats/speakers.ts';
import type { Turn, Vocabulary } from './transcript.ts';

/** How analysts tell speakers of a document apart: the role label with its number, or the placeholder of a name. */
export function speakerOf(
  turn: Turn,
  vocabulary: Vocabulary,
  placeholderOf: (name: string) => string,
): string {
  const { label, number } = roleLabel(turn.label);
  return vocabulary.role(label) === undefined ? placeholderOf(turn.label) : `${label}${number}`;
}
