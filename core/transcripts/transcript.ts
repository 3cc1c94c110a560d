import type { TextEncoding } from './formats/decode-text.ts';

/** One speaker's uninterrupted contribution, or a paragraph of nobody's. */
export interface Turn {
  readonly n: number;
  /** The line of the source where it starts. */
  readonly line: number;
  /** The speaker's label: a role's as written, or a name, the fullest that the header has; empty where none stands. */
  readonly label: string;
  /** A role's name in the contract. */
  readonly role: string;
  readonly startSeconds?: number;
  readonly text: string;
  /** The CPR number of who speaks, where the header tells. */
  readonly person?: string;
}

/** A header field as written. */
export interface HeaderValue {
  readonly line: number;
  readonly value: string;
  /** Whose it is: the label or number in its key, such as `IP1` of `CPR IP1`. */
  readonly of?: string;
}

/** By the field's name in the contract; several only where a field holds names or a list. */
export type Header = Readonly<Record<string, readonly HeaderValue[]>>;

/** A document as understood, before anything is hidden. */
export interface Transcript {
  readonly header: Header;
  readonly turns: readonly Turn[];
}

/** Why a document is not understood, or what of it was left out: a place and a rule, never a value. */
export interface DocumentFault {
  readonly line: number;
  readonly field: string;
  readonly rule: string;
}

/** How a document is written, as found out. */
export interface DocumentForm {
  readonly format: 'txt' | 'rtf' | 'docx' | 'odt' | 'vtt' | 'srt';
  /** Of text only. */
  readonly encoding?: TextEncoding;
  /** Where its header begins. */
  readonly headerLine: number;
}

/** What a format's reader makes of a file. */
export type Reading =
  | {
      readonly ok: true;
      readonly form: DocumentForm;
      readonly transcript: Transcript;
      readonly warnings: readonly DocumentFault[];
    }
  | {
      readonly ok: false;
      readonly faults: readonly DocumentFault[];
      /** Where it could be read. */
      readonly header?: Header;
    };

/** What a contract says that the readers need. */
export interface Vocabulary {
  /** The field's name for a header key, undefined if the contract has none. */
  field(key: string): string | undefined;
  /** The role for a speaker label, undefined if the label is none of the contract's. */
  role(label: string): string | undefined;
  /** Whether a header field holds names of people. */
  holdsNames(field: string): boolean;
  /** Whether a header field may be given more than once. */
  isList(field: string): boolean;
  /** The header field that says who is asked. */
  readonly respondentRoleField: string;
  /** The header field with the names of who took part. */
  readonly participantField: string;
  /** Every turn has a speaker, or a paragraph may be nobody's. */
  readonly body: 'turns' | 'paragraphs';
  /** Role of what has no speaker's label. */
  readonly writer: string;
}

/** Between the speakers of a label that names several at once. */
export const TOGETHER = ' + ';
