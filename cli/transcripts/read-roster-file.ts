import { readFile } from 'node:fs/promises';
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
  const lines = textOf(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const separator = [';', '\t', ','].find((sign) => lines[0]?.includes(sign)) ?? ';';
  const rows = lines.map((line) => cellsOf(line, separator));
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

function textOf(bytes: Uint8Array): string {
  try {
    return cleanText(decodeText(bytes).text);
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    throw new WrongUsage('the roster is no text in UTF-8, UTF-16 or Windows-1252');
  }
}

/** Cells in quotes may hold the separator, and a quote that is written twice. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === '"' && quoted && line[at + 1] === '"') cell += line[++at] ?? '';
    else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
