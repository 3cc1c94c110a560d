/**
 * What is withdrawn of a person, as lines of JSON: every pseudonym of the person, the rows of registers that are the person's and have rows
 * of other tables, documents of the person alone, and the numbers of placeholders that stand for the person's name.
 */
export interface WithdrawnLine {
  /** ULID of the withdrawal, or of the delivery that told of a further number or row. */
  readonly withdrawal_id: string;
  readonly what: Withdrawn;
  readonly value: string;
  readonly request?: WithdrawnRequest;
}

export interface WithdrawnRequest {
  readonly source: string;
  readonly reason: string;
  /** ISO 8601, UTC */
  readonly at: string;
}

export const WITHDRAWN = ['person', 'record', 'document', 'number'] as const;
export type Withdrawn = (typeof WITHDRAWN)[number];

/**
 * What views leave out while files are being rewritten: rows of the person; a `planned` file until it is `shown`, which is when all of a round
 * are whole; and a `file` that others took the place of, for good.
 */
export interface HidingLine {
  readonly what: Exclude<Withdrawn, 'number'> | 'planned' | 'shown' | 'file';
  /** A pseudonym, or a file's key. */
  readonly value: string;
}

/** Keys of files that no view shows. */
export function hiddenFiles(lines: readonly HidingLine[]): Set<string> {
  const of = (kind: HidingLine['what']) =>
    lines.filter(({ what }) => what === kind).map(({ value }) => value);
  const shown = new Set(of('shown'));
  return new Set([...of('file'), ...of('planned').filter((key) => !shown.has(key))]);
}

export function jsonLines(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

export function readJsonLines<T>(text: string): T[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}
