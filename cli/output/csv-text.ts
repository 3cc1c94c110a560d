/** RFC 4180 with a header line; cells that a spreadsheet would run as a formula are kept from it by a leading apostrophe. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  return [header, ...rows]
    .map((row) => row.map(cellText).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function cellText(cell: string | null): string {
  if (cell === null) return '';
  const isNumber = /^-?\d+(\.\d+)?$/.test(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) && !isNumber ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
