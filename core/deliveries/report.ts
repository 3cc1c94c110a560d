import type { PictureFormat } from '../pictures/picture-format.ts';
import type { NamedPictures } from '../pictures/tie-pictures.ts';
import type { DocumentForm } from '../transcripts/transcript.ts';
import type { Contents } from './contents.ts';

/** One row that breaks one rule. It never holds a value: reports leave the landing zone. */
export interface Finding {
  /** As a spreadsheet shows it: row 1 is the header. 0 concerns the file as a whole. */
  readonly row: number;
  readonly column: string;
  /** A key of rules.ts. */
  readonly rule: string;
  /** How many rows break this rule in this column in all, of which the first FINDINGS_PER_RULE are listed. */
  readonly count: number;
}

export const FINDINGS_PER_RULE = 100;

/** Of files that hold a table. */
export type TableFormat = 'csv' | 'csv.gz' | 'xlsx' | 'parquet';

/** A REFI-QDA project, or a codebook. */
type CodingFormat = 'qdpx' | 'qdc';

/** What was found out about a file, so that nothing is guessed in silence. */
export interface Reading {
  readonly format: TableFormat | DocumentForm['format'] | CodingFormat | PictureFormat;
  /** Of text only. */
  readonly encoding?: string;
  /** Of text only. */
  readonly delimiter?: string;
  /** Absent where no value tells. */
  readonly decimal?: ',' | '.';
  /** Of documents only: ISO 639-1. */
  readonly language?: string;
  /** As a spreadsheet shows it; of a document the line where its header begins, 0 for what has none. */
  readonly headerRow: number;
  /** Rows of data, turns, codes and coded passages, or one picture. */
  readonly rows: number;
  /** Values, and rows of letters, that were mended; each has a warning. @default 0 */
  readonly repaired?: number;
}

/** Whose a document is, and how long: by this the other documents of the same persons are found. */
export interface DocumentFacts {
  /** CPR numbers of the header. */
  readonly persons: readonly string[];
  /** Of all that is said. */
  readonly letters: number;
}

export interface PartReport {
  /** Of accepted rows of a table without a key, and of a picture. It never leaves landing. */
  readonly contents?: Contents;
  /** Of a document that may name pictures. It never leaves landing. */
  readonly pictures?: NamedPictures;
  /** Of an accepted document. It never leaves landing. */
  readonly document?: DocumentFacts;
  /** Absent where the file could not be read. */
  readonly read?: Reading;
  readonly rows: number;
  readonly accepted: number;
  /** Rows with errors that are kept aside, where the contract allows it: then errors do not reject the part. */
  readonly quarantined?: number;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

export interface ResourceReport {
  /** Absent where the file could not be read. */
  readonly read?: Reading;
  readonly name: string;
  readonly table: string;
  /** Which file of a resource in several files, from 1. */
  readonly part?: number;
  /** How many parts the file was cut into; absent where it was not. */
  readonly parts?: number;
  readonly rows: number;
  /** Rows that go on if the delivery does. */
  readonly accepted: number;
  /** Rows with errors that are kept aside. */
  readonly quarantined?: number;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Whether the judged rows go on: none has an error, or those that have one are kept aside. */
export function goesOn({ errors, quarantined }: Pick<PartReport, 'errors' | 'quarantined'>): boolean {
  return errors.length === 0 || quarantined !== undefined;
}

/** What a data manager reads after a delivery. */
export interface Report {
  readonly status: 'accepted' | 'rejected';
  readonly resources: readonly ResourceReport[];
}
