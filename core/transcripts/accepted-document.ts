import type { DuckDBConnection } from '@duckdb/node-api';
import type { DocumentContract } from '../contracts/contract.ts';
import { type Column, readParquet, writeParquet } from './parquet.ts';
import type { Header, Turn } from './transcript.ts';

/** Between the values of a header field that has several. */
export const BETWEEN_VALUES = '\n';

/** A document that was accepted: checked header values and turns, still with every name. */
export interface AcceptedDocument {
  /** By the field's name; several values on a line each. */
  readonly header: Readonly<Record<string, string>>;
  readonly language: string;
  readonly turns: readonly Turn[];
  /** People of the header whose number it gives as well. @default nobody */
  readonly named?: readonly NamedPerson[];
}

export interface NamedPerson {
  readonly name: string;
  /** CPR number. */
  readonly person: string;
}

const COLUMNS: readonly Column[] = [
  { name: 'kind', type: 'VARCHAR' },
  { name: 'n', type: 'INTEGER' },
  { name: 'line', type: 'INTEGER' },
  { name: 'label', type: 'VARCHAR' },
  { name: 'role', type: 'VARCHAR' },
  { name: 'start_seconds', type: 'DOUBLE' },
  { name: 'text', type: 'VARCHAR' },
  { name: 'person', type: 'VARCHAR' },
];

/** A checked header as an accepted document has it. */
export function acceptedHeader(header: Header): Record<string, string> {
  return Object.fromEntries(
    Object.entries(header).map(([field, values]) => [
      field,
      [...new Set(values.map(({ value }) => value))].join(BETWEEN_VALUES),
    ]),
  );
}

/** CPR numbers that an accepted header gives. */
export function personsOf(
  header: AcceptedDocument['header'],
  { consent }: Pick<DocumentContract, 'consent'>,
): string[] {
  return (header[consent.person] ?? '').split(BETWEEN_VALUES).filter((number) => number !== '');
}

/** Writes a document as one Parquet table: a row for the language, one per header field, one per person with name and number, one per turn. */
export async function writeAccepted(
  db: DuckDBConnection,
  file: string,
  document: AcceptedDocument,
): Promise<void> {
  const header = [['language', document.language], ...Object.entries(document.header)];
  await writeParquet(db, file, COLUMNS, [
    ...header.map(([field = '', value = '']) => [
      field === 'language' ? 'language' : 'header',
      0,
      0,
      field,
      null,
      null,
      value,
      null,
    ]),
    ...(document.named ?? []).map(({ name, person }) => ['named', 0, 0, name, null, null, '', person]),
    ...document.turns.map((turn) => [
      'turn',
      turn.n,
      turn.line,
      turn.label,
      turn.role,
      turn.startSeconds ?? null,
      turn.text,
      turn.person ?? null,
    ]),
  ]);
}

/** Reads what writeAccepted wrote. */
export async function readAccepted(db: DuckDBConnection, file: string): Promise<AcceptedDocument> {
  const rows = (await readParquet(db, file)).map((row) => ({
    kind: String(row['kind']),
    n: Number(row['n']),
    line: Number(row['line']),
    label: String(row['label']),
    role: String(row['role']),
    startSeconds: row['start_seconds'],
    text: String(row['text']),
    person: row['person'],
  }));
  return {
    language: rows.find(({ kind }) => kind === 'language')?.text ?? '',
    header: Object.fromEntries(
      rows.filter(({ kind }) => kind === 'header').map(({ label, text }) => [label, text]),
    ),
    named: rows
      .filter(({ kind }) => kind === 'named')
      .map(({ label, person }) => ({ name: label, person: String(person) })),
    turns: rows
      .filter(({ kind }) => kind === 'turn')
      .map(({ kind: _, startSeconds, person, ...turn }) => ({
        ...turn,
        ...(typeof startSeconds === 'number' ? { startSeconds } : {}),
        ...(typeof person === 'string' ? { person } : {}),
      })),
  };
}
