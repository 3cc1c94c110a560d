import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { cleanText } from '../../core/transcripts/formats/clean-text.ts';
import { decodeText } from '../../core/transcripts/formats/decode-text.ts';
import { DocumentProblem } from '../../core/transcripts/formats/document-problem.ts';
import type { RosterEntry } from '../../core/transcripts/roster.ts';
import { WrongUsage } from '../errors.ts';

/** Headings of a roster in Danish and English; the first column is the name where none of them is there. */
const COLUMNS = {
  name: /^(?:navn|fulde[ _]navn|name|full[ _]name|namn|naam)$/u,
  first: /^(?:fornavn|first[ _]?name|förnamn|voornaam)$/u,
  last: /^(?:efternavn|last[ _]?name|surname|efternamn|achternaam)$/u,
  alias: /^(?:alias|kaldenavn|øgenavn|nickname|smeknamn|bijnaam|roepnaam)$/u,
  role: /^(?:rolle|role|roll|rol)$/u,
  cpr: /^(?:cpr|cpr-nummer|cprnr|cpr_nummer|personnummer|pnr)$/u,
} as const;

/** Reads a list of names as people keep it: CSV with semicolon, comma or tab, with or without headings. */
export async function readRosterFile(file: string): Promise<RosterEntry[]> {
  const bytes = await readFile(file).catch(() => {
    throw new WrongUsage('--roster wants a CSV file with names');
  });
  const rows = rowsOf(textOf(bytes));
  const heading = (rows[0] ?? []).map((cell) => cell.toLowerCase());
  const at = (column: keyof typeof COLUMNS): number =>
    heading.findIndex((cell) => COLUMNS[column].test(cell));
  const hasHeading = Object.keys(COLUMNS).some((column) => at(column as keyof typeof COLUMNS) >= 0);
  return rows.slice(hasHeading ? 1 : 0).flatMap((row): RosterEntry[] => {
    const cell = (column: keyof typeof COLUMNS): string => row[at(column)] ?? '';
    const whole = cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ');
    const name = hasHeading && whole !== '' ? whole : (row[0] ?? '');
    if (name === '') return [];
    const [alias, cpr] = [cell('alias'), cell('cpr')];
    return [{ name, role: cell('role'), ...(alias === '' ? {} : { alias }), ...(cpr === '' ? {} : { cpr }) }];
  });
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
