import type { Line } from '../formats/source-text.ts';
import { labelled } from './labelled.ts';
import type { Speakers } from './speakers.ts';
import { tableColumns } from './table-columns.ts';
import { clockSeconds, isClock, readTimeStamps } from './time-stamps.ts';
import type { TurnCollector } from './turn-collector.ts';

/** Reads a table of who said what and when, a turn per row; false where it is a table of something else. */
export function readTableTurns(rows: readonly Line[], speakers: Speakers, turns: TurnCollector): boolean {
  const cells = rows.map(({ row }) => row?.cells ?? []);
  const columns = tableColumns(cells, speakers);
  if (columns === undefined) return false;
  const { time, speaker, text, skip } = columns;
  const cell = (row: Line, column: number | undefined) =>
    column === undefined ? '' : (row.row?.cells[column] ?? '');
  for (const row of rows.slice(skip)) {
    const clock = cell(row, time);
    if (isClock(clock)) turns.startAt(clockSeconds(clock));
    const said = readTimeStamps(cell(row, text).replaceAll('\n', ' ')).text;
    const marked = cell(row, speaker).replace(/\s*:$/u, '');
    const start = marked === '' ? labelled(said) : undefined;
    const own = start?.form === 'colon' ? speakers.known(start.label) : undefined;
    if (marked !== '') turns.open(row.number, speakers.marked(marked));
    else if (own !== undefined) turns.open(row.number, own);
    if (!turns.isOpen) return false;
    turns.add(own === undefined ? said : (start?.text ?? ''));
  }
  return true;
}
