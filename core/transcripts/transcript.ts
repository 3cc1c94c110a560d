/** One speaker's uninterrupted contribution. */
export interface Turn {
  readonly n: number;
  /** The line of the source where it starts. */
  readonly line: number;
  /** The speaker's label as written: it may be a name. */
  readonly label: string;
  /** A role's name in the contract. */
  readonly role: string;
  readonly startSeconds?: number;
  readonly text: string;
}

/** A header field as written. */
export interface HeaderValue {
  readonly line: number;
  readonly value: string;
}

/** A document as understood, before anything is hidden. */
export interface Transcript {
  /** By the field's name in the contract. */
  readonly header: Readonly<Record<string, HeaderValue>>;
  readonly language: string;
  readonly turns: readonly Turn[];
}

/** Why a document is not understood: a place and a rule, never a value. */
export interface DocumentFault {
  readonly line: number;
  readonly field: string;
  readonly rule: string;
}

/** What a format's reader makes of a text. */
export type Reading =
  | { readonly ok: true; readonly transcript: Transcript; readonly warnings: readonly DocumentFault[] }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/** The words of a contract that a format's reader needs. */
export interface Vocabulary {
  /** The field's name for a header key, undefined if the contract has none. */
  field(key: string): string | undefined;
  /** The role for a speaker label, undefined if the label is none of the contract's. */
  role(label: string): string | undefined;
  /** Whether a header field holds names of people. */
  holdsNames(field: string): boolean;
  /** The header field that says who is asked. */
  readonly respondentRoleField: string;
}
