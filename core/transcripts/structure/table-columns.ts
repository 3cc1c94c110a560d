import { normaliseColumnName } from '../../contracts/column-names.ts';
import type { Speakers } from './speakers.ts';
import { isClock } from './time-stamps.ts';

/** Where a table of what was said has what; times and speakers may be missing. */
export interface TableColumns {
  readonly time?: number;
  readonly speaker?: number;
  readonly text: number;
  /** Rows above what was said. */
  readonly skip: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(normaliseColumnName));
const HEADINGS = {
  time: words('tid tidspunkt tidskode timespan time timestamp start starttid tijd klokken tidsstempel'),
  speaker: words('taler hvem person speaker who talare vem deltager navn name spreker wie label rolle'),
  text: words(
    'tekst udsagn replik transskription indhold text content transcript transcription utterance text innehåll inhoud uitspraak ytring',
  ),
};

/** Share of a column's cells that must be of a kind, in a table without headings. */
const MOST_CELLS = 0.8;

/** Finds the columns by their headings, or by what is in them; undefined where a table is of something else. */
export function tableColumns(
  rows: readonly (readonly string[])[],
  speakers: Speakers,
): TableColumns | undefined {
  return byHeadings(rows[0] ?? []) ?? byContent(rows, speakers);
}

/** Whether cells are the headings of such a table. */
export function byHeadings(cells: readonly string[]): TableColumns | undefined {
  const names = cells.map(normaliseColumnName);
  const [time, speaker, text] = [HEADINGS.time, HEADINGS.speaker, HEADINGS.text].map((known) =>
    names.findIndex((name) => known.has(name)),
  );
  if (text === undefined || text < 0) return undefined;
  if ((time ?? -1) < 0 && (speaker ?? -1) < 0) return undefined;
  return { ...found('time', time), ...found('speaker', speaker), text, skip: 1 };
}

function byContent(rows: readonly (readonly string[])[], speakers: Speakers): TableColumns | undefined {
  const width = Math.max(...rows.map((cells) => cells.length));
  const places = Array.from({ length: width }, (_, column) => column);
  const share = (column: number, is: (cell: string) => boolean) => {
    const filled = rows.map((cells) => cells[column] ?? '').filter((cell) => cell !== '');
    return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
  };
  const find = (is: (cell: string) => boolean) => places.find((column) => share(column, is) >= MOST_CELLS);
  const time = find(isClock);
  const speaker = find((cell) => speakers.known(cell.replace(/\s*:$/u, '')) !== undefined);
  const letters = (column: number) => rows.reduce((sum, cells) => sum + (cells[column]?.length ?? 0), 0);
  const [text] = places
    .filter((column) => column !== time && column !== speaker)
    .sort((a, b) => letters(b) - letters(a));
  if (text === undefined || speaker === undefined) return undefined;
  return { ...found('time', time), speaker, text, skip: 0 };
}

function found(name: 'time' | 'speaker', column: number | undefined): Partial<TableColumns> {
  return column === undefined || column < 0 ? {} : { [name]: column };
}
