import type { Extent } from '../transcripts/decisions.ts';
import type { FindingType } from '../transcripts/patterns/span.ts';

/** A place of a document that a person has to decide about. */
export interface Place extends Extent {
  /** What it would be replaced as. */
  readonly type: FindingType;
  /** Doubtful: it might be an identifier. Leak: it is one that is known, and was not found by any rule. */
  readonly why: 'doubtful' | 'leak';
  /** Whether a person may let it stay: not a number, an address, or a name of a list that is no word. */
  readonly keepable: boolean;
}

/** A document that waits for a person, as it lies in landing: its original text, and what is doubtful in it. */
export interface HeldDocument {
  readonly language: string;
  /** Offsets are into these, in UTF-16 units. */
  readonly turns: readonly { readonly label: string; readonly text: string }[];
  readonly places: readonly Place[];
  /** What is replaced without doubt. */
  readonly replaced: readonly (Extent & { readonly type: FindingType })[];
}

/** What stands at a place. */
export function surfaceOf({ turns }: HeldDocument, { text, start, end }: Extent): string {
  return turns[text]?.text.slice(start, end) ?? '';
}
