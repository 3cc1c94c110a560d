import type { Line } from '../formats/source-text.ts';
import type { Vocabulary } from '../transcript.ts';
import { roleLabel } from './speakers.ts';
import { holdsOnlyNames } from './split-names.ts';
import { byHeadings } from './table-columns.ts';

const KEY_AND_VALUE = /^(?<key>\p{L}[\p{L}\p{Nd} ._/()-]{0,39}?)\s*(?::|\t)\s*(?<value>.*)$/su;
/** `CPR IP1`, `Deltager 2` and `CPR (IP1)` say whose it is. */
const WHOSE = /^(?<key>.*?)[\s(]+(?<of>\p{L}{0,12}\.? ?\d{1,2})\)?$/u;
const LONGEST_SENTENCELESS_WORDS = 12;
/** What is longer is said, or a list that nobody keeps in a header. */
const LONGEST_LINE = 2000;

/** A key with its value, and the field that it is. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly field?: string;
  readonly of?: string;
}

/** What a line at the top of a document is. */
export type HeaderLine =
  | { readonly kind: 'blank' }
  /** A title, or anything else without a key. */
  | { readonly kind: 'text' }
  /** A field of the header for sure. */
  | { readonly kind: 'field'; readonly entries: readonly Entry[] }
  /** A key that is no field. */
  | { readonly kind: 'unknown'; readonly key: string }
  /** `Interviewer: …`, a field or a turn. */
  | { readonly kind: 'either'; readonly entries: readonly Entry[] }
  /** `IP1: Mette Holm`: who speaks under a label. */
  | { readonly kind: 'person'; readonly entries: readonly Entry[] }
  | { readonly kind: 'turn' };

/** Tells the lines of a header apart. */
export function headerLine(line: Line, vocabulary: Vocabulary): HeaderLine {
  if (line.row !== undefined) return rowKind(line.row.cells, vocabulary);
  if (line.text === '') return { kind: 'blank' };
  const { key, value = '' } = KEY_AND_VALUE.exec(line.text.slice(0, LONGEST_LINE))?.groups ?? {};
  if (key === undefined) return { kind: 'text' };
  if (line.text.length > LONGEST_LINE) return isRole(key, vocabulary) ? { kind: 'turn' } : { kind: 'text' };
  const entry = entryOf(key, value, vocabulary);
  const role = vocabulary.role(roleLabel(key).label);
  if (role === undefined)
    return entry.field === undefined ? { kind: 'unknown', key } : { kind: 'field', entries: [entry] };
  if (entry.field !== undefined) return { kind: 'either', entries: [entry] };
  if (!holdsOnlyNames(value, 2)) return { kind: 'turn' };
  const field = role === 'interviewer' ? vocabulary.field(role) : undefined;
  return { kind: 'person', entries: [{ ...entry, field: field ?? vocabulary.participantField, of: key }] };
}

function isRole(key: string, vocabulary: Vocabulary): boolean {
  return vocabulary.role(roleLabel(key).label) !== undefined;
}

/** A value that is said rather than stated. */
export function isSaid(value: string): boolean {
  return /[.?!…]["”»]?$/u.test(value) || value.split(/\s+/u).length > LONGEST_SENTENCELESS_WORDS;
}

/** Cells by twos, key and value; a table that has no field of ours is something else. */
function rowKind(cells: readonly string[], vocabulary: Vocabulary): HeaderLine {
  if (byHeadings(cells) !== undefined) return { kind: 'turn' };
  const filled = cells.length % 2 === 0 ? cells : cells.slice(0, -1);
  const entries = filled.flatMap((cell, index) =>
    index % 2 === 0 && cell !== '' && `${cell}${cells[index + 1]}`.length <= LONGEST_LINE
      ? [entryOf(cell.replace(/\s*:\s*$/u, ''), cells[index + 1] ?? '', vocabulary)]
      : [],
  );
  if (entries.length === 0) return { kind: cells.every((cell) => cell === '') ? 'blank' : 'text' };
  if (entries.some(({ field }) => field !== undefined)) return { kind: 'field', entries };
  return { kind: 'unknown', key: entries[0]?.key ?? '' };
}

function entryOf(key: string, value: string, vocabulary: Vocabulary): Entry {
  const field = vocabulary.field(key);
  if (field !== undefined) return { key, value: value.trim(), field };
  const { key: base = '', of = '' } = WHOSE.exec(key)?.groups ?? {};
  const whose = base === '' ? undefined : vocabulary.field(base);
  if (whose === undefined || !vocabulary.isList(whose)) return { key, value: value.trim() };
  return { key, value: value.trim(), field: whose, of };
}
