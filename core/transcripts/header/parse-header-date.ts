import { LANGUAGES } from '../languages/languages.ts';

/** A header may be in another language than what was said. */
const MONTHS = new Map(LANGUAGES.flatMap(({ dates }) => [...dates.monthForms]));

/** ISO date, or month where the day is not given, of a header's date in figures or words; undefined if it is none. */
export function parseHeaderDate(text: string): string | undefined {
  const value = text.trim().toLowerCase();
  const iso = /^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?:t.*)?$/u.exec(value);
  const danish = /^(?<day>\d{1,2})[-./ ]+(?<month>\d{1,2})[-./ ]+(?<year>\d{4})$/u.exec(value);
  const compact = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u.exec(value);
  const written = /^(?:\p{L}+ )?(?:den )?(?:(?<day>\d{1,2})\.? )?(?<name>\p{L}+)\.? (?<year>\d{4})$/u.exec(
    value,
  );
  const groups = (iso ?? danish ?? compact ?? written)?.groups;
  if (groups === undefined) return undefined;
  const { name } = groups;
  const month = name === undefined ? Number(groups['month']) : (MONTHS.get(name) ?? 0);
  return isoOf(
    Number(groups['year']),
    month,
    groups['day'] === undefined ? undefined : Number(groups['day']),
  );
}

function isoOf(year: number, month: number, day: number | undefined): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== (day ?? 1)) return undefined;
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}
