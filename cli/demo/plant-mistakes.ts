/** What somebody might get wrong in a spreadsheet, one mistake a row, by row number as Excel shows it. */
const MISTAKES: ReadonlyMap<number, (cells: readonly string[]) => readonly string[]> = new Map([
  [3, ([cpr = '', ...rest]) => [`3102${cpr.slice(4)}`, ...rest]],
  [5, (cells) => [...cells.slice(0, 4), 'meget intensiv']],
  [7, (cells) => [...cells, 'husk at ringe']],
  [9, ([cpr = '', kommune = '', start = '', , level = '']) => [cpr, kommune, start, '01-01-2019', level]],
]);

/** A copy of a core-group file with a CPR number of 31 February, an unknown level, a cell too many, and an end before its start. */
export function plantMistakes(csv: string): string {
  const lines = csv.split('\r\n');
  return lines
    .map((line, index) => (MISTAKES.get(index + 1)?.(line.split(';')) ?? [line]).join(';'))
    .join('\r\n');
}
