/** Formats that every workbook has, by their numbers: days, times, and those of Asian calendars. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** Whether a cell's number format shows a day or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([first, last]) => id >= first && id <= last);
  // Text in quotes, escaped letters, colours and languages say nothing; `[h]` counts hours.
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(bare.replaceAll(/general|standard/gi, ''));
}

const DAY_MS = 86_400_000;

/** A serial number as ISO text: a day, a day with a time, or a time. Undefined for a day that no calendar has. */
export function serialToText(serial: number, { from1904 }: { from1904: boolean }): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined;
  const days = Math.floor(serial);
  // Excel has a 29 February 1900, which never was: number 60.
  if (!from1904 && days === 60) return undefined;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const seconds = Math.round((serial - days) * 86_400);
  const text = new Date(epoch + days * DAY_MS + seconds * 1000).toISOString();
  if (days === 0 && !from1904) return text.slice(11, 19);
  return seconds === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
