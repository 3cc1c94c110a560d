import Table from 'cli-table3';

/** Prints rows under a header as a table for a terminal. */
export function tableText(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const table = new Table({
    head: [...header],
    style: { head: [], border: [], compact: true },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const row of rows) table.push(row.map((cell) => cell ?? ''));
  return table.toString();
}
