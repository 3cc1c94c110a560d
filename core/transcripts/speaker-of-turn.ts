import { roleLabel } from './structure/speakers.ts';
import { TOGETHER, type Turn, type Vocabulary } from './transcript.ts';

/**
 * How analysts tell speakers of a document apart: the role label with its number, or the placeholder of a name; null where no label
 * stands.
 */
export function speakerOf(
  turn: Turn,
  vocabulary: Vocabulary,
  placeholderOf: (name: string) => string,
): string | null {
  if (turn.label === '') return null;
  const speakers = turn.label.split(TOGETHER).map((one) => {
    const { label, number } = roleLabel(one);
    return vocabulary.role(label) === undefined ? placeholderOf(one) : `${label}${number}`;
  });
  return speakers.join(TOGETHER);
}
