import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { cleanText } from '../../core/transcripts/formats/clean-text.ts';
import { decodeText } from '../../core/transcripts/formats/decode-text.ts';
import { DocumentProblem } from '../../core/transcripts/formats/document-problem.ts';
import type { RosterEntry } from '../../core/transcripts/known-people/roster.ts';
import { WrongUsage } from '../errors.ts';

/** Headings of a roster; where no name's is there, the column is the one that looks like names. */
const COLUMNS = {
  name: /^(?:navne?|fulde navn|names?|full ?name|namn|naam|surface(?: form)?)$/u,
  first: /^(?:fornavn|first ?name|given ?name|förnamn|voornaam)$/u,
  middle: /^(?:mellemnavn|middle ?name|mellannamn|tussenvoegsel)$/u,
  last: /^(?:efternavn|last ?name|surname|family ?name|efternamn|achternaam)$/u,
  alias:
    /^(?:alias(?:es|er)?|kaldenavne?|øgenavne?|tilnavne?|nick ?names?|variants?|smeknamn|bijnaam|roepnaam)$/u,
  role: /^(?:rolle|role|roll|rol)$/u,
  kind: /^(?:type|kind|art|category|kategori)$/u,
  cpr: /^(?:cpr|cpr nummer|cprnr|cpr nr|personnummer|pnr)$/u,
  id: /^(?:(?:person|participant|deltager|borger) ?id|id|pid|pseudonym)$/u,
} as const;
type Column = keyof typeof COLUMNS;

/** What a list of names may hold beside people. */
const TYPES = {
  organisation: /^(?:org|institution|arbejdsplads|workplace|ward|afdeling|skole|school|bosted)/iu,
  place: /^(?:place|location|lokation|sted|town|plats|ort|plaats)/iu,
} as const;
const WORD = String.raw`\p{L}[\p{L}.'’-]*`;
const WHOLE_NAME = new RegExp(`^${WORD}(?: ${WORD})+$`, 'u');
const LAST_FIRST = new RegExp(`^(?<last>${WORD}(?: ${WORD})*),\\s*(?<first>${WORD}(?: ${WORD})*)$`, 'u');
const CAPITALISED = /^\p{Lu}[\p{L}.'’-]*$/u;

/**
 * Reads a list of names as people keep it: CSV with semicolon, comma or tab, columns in any order, with or without headings. A person who has
 * several names, in one cell or in rows of one number, is one person.
 */
export async function readRosterFile(file: string): Promise<RosterEntry[]> {
  const bytes = await readFile(file).catch(() => {
    throw new WrongUsage('--roster wants a CSV file with names');
  });
  const rows = rowsOf(textOf(bytes));
  const places = placesOf(rows[0] ?? []);
  const hasHeading = places.size > 0;
  const people = rows.slice(hasHeading ? 1 : 0);
  const nameAt = places.get('name') ?? columnOfNames(people, new Set(places.values()));
  return people.flatMap((row) => {
    const cell = (column: Column): string => row[places.get(column) ?? -1] ?? '';
    const parts = [cell('first'), cell('middle'), cell('last')].filter(Boolean).join(' ');
    const bare = hasHeading ? undefined : lastAndFirst(row);
    return entriesOf(bare ?? ((places.has('name') ? cell('name') : parts) || (row[nameAt] ?? '')), cell);
  });
}

function placesOf(heading: readonly string[]): ReadonlyMap<Column, number> {
  const names = heading.map((cell) => cell.toLowerCase().replace(/[\s_-]+/gu, ' '));
  const places = Object.entries(COLUMNS).map(
    ([column, known]) => [column as Column, names.findIndex((name) => known.test(name))] as const,
  );
  return new Map(places.filter(([, at]) => at >= 0));
}

/** The column with most whole names, of those that are not taken; else the first of them. */
function columnOfNames(rows: readonly (readonly string[])[], taken: ReadonlySet<number>): number {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at));
  const names = (at: number) => rows.filter((row) => WHOLE_NAME.test(row[at] ?? '')).length;
  return free.toSorted((one, other) => names(other) - names(one))[0] ?? 0;
}

/** "Ravn, Birgit" without headings was parted at its comma. */
function lastAndFirst(row: readonly string[]): string | undefined {
  const [last = '', first = ''] = row;
  const isName = row.length === 2 && CAPITALISED.test(last) && CAPITALISED.test(first);
  return isName ? `${first} ${last}` : undefined;
}

/** One entry for each other name, all of the same person. */
function entriesOf(names: string, cell: (column: Column) => string): RosterEntry[] {
  const [written = '', ...others] = partsOf(names, /[;|\n]/u);
  if (written === '') return [];
  const { first, last } = LAST_FIRST.exec(written)?.groups ?? {};
  const name = first === undefined ? written : `${first} ${last}`;
  const [role, number] = [cell('role'), cell('cpr') || cell('id')];
  const type = typeOf(cell('kind')) ?? typeOf(role);
  const basics = { name, role, ...(number === '' ? {} : { cpr: number }), ...(type && { type }) };
  const aliases = [...others, ...partsOf(cell('alias'), /[;,|/\n]/u)];
  return aliases.length === 0 ? [basics] : aliases.map((alias) => ({ ...basics, alias }));
}

function partsOf(cell: string, between: RegExp): string[] {
  return cell.split(between).flatMap((one) => one.trim() || []);
}

function typeOf(word: string): RosterEntry['type'] {
  if (TYPES.organisation.test(word)) return 'organisation';
  return TYPES.place.test(word) ? 'place' : undefined;
}

function rowsOf(text: string): string[][] {
  const [first = ''] = text.trimStart().split('\n', 1);
  const delimiter = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ';';
  const empty = { skip_empty_lines: true, skip_records_with_empty_values: true };
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, trim: true, ...empty });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new WrongUsage('the roster is no CSV file: a quotation mark is opened and never closed');
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return cleanText(decodeText(bytes).text);
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    throw new WrongUsage('the roster is no text in UTF-8, UTF-16 or Windows-1252');
  }
}
