import type { Selection } from './count-positions.ts';

/** GUIDs are in the one spelling of `normaliseGuid`. */
export interface ProjectCode {
  readonly guid: string;
  /** As the coder wrote it, blanks closed up. */
  readonly name: string;
  /** The GUID of the code above it. */
  readonly parent?: string;
}

/** That somebody gave a passage a code. */
export interface ProjectCoding extends Selection {
  /** The code's GUID. */
  readonly code: string;
  /** GUID of who coded. */
  readonly coder?: string;
  /** yyyy-mm */
  readonly month?: string;
}

/** A coded text. */
export interface ProjectText {
  /** The published document that it is a copy of, by the GUID or name that its export gave it. */
  readonly documentId?: string;
  /** Where the plain text is, as the project says. */
  readonly path?: string;
  /** The plain text, where it stands in the project itself. */
  readonly content?: string;
  readonly codings: readonly ProjectCoding[];
}

/** What of a REFI-QDA project or codebook is read. */
export interface Project {
  /** In the codebook's order, each after the code above it. */
  readonly codes: readonly ProjectCode[];
  readonly texts: readonly ProjectText[];
  /** How often elements occur that are not read, by their names. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Codings of pictures, whole or in part: they are not read. */
  readonly pictureCodings: number;
  /** How often a rule is broken in an element. */
  readonly faults: readonly { readonly rule: string; readonly element: string; readonly count: number }[];
}
