interface Dialect {
  /** @default , */
  readonly delimiter?: ',' | ';';
}

/** RFC 4180 with a header line; cells that a spreadsheet would run as a formula are kept from it by a leading apostrophe. */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  { delimiter = ',' }: Dialect = {},
): string {
  return [header, ...rows]
    .map((row) => row.map((cell) => cellText(cell, delimiter)).join(delimiter))
    .join('\r\n')
    .concat('\r\n');
}

function cellText(cell: string | null, delimiter: string): string {
  if (cell === null) return '';
  const isNumber = /^-?\d+(\.\d+)?$/.test(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) && !isNumber ? `'${cell}` : cell;
  return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
