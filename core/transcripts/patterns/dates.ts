import type { Language } from '../languages/language.ts';
import type { Recogniser, Span } from './span.ts';

const EARLIEST_YEAR = 1890;
const LATEST_YEAR = 2049;
/** Two-digit years up to this are of this century. */
const CENTURY_TURN = 36;

/** Finds days; month and year stay, since the study needs them. */
export function dateRecogniser(language: Language): Recogniser {
  const numeric = numericDates(language);
  const written = writtenDates(language);
  return (text) => [...numeric(text), ...written(text)];
}

function numericDates(language: Language): Recogniser {
  const day = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<day>\d{1,2})[./-]\s?(?<month>\d{1,2})(?:[./-]\s?(?<year>\d{4}|\d{2}))(?![.\-/ ]{0,2}\p{Nd})`;
  const dayAndMonth = String.raw`(?<=\b(?:d\.|den|til|fra|og)\s?)(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})\b(?![.\-/]{0,2}\p{Nd})`;
  const iso = String.raw`(?<![\p{Nd}][.\-/ ]{0,2})(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?![.\-/ ]{0,2}\p{Nd})`;
  const patterns = [day, iso, dayAndMonth].map((pattern) => new RegExp(pattern, 'giu'));
  return (text) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) =>
        dateSpan(match, language, Number(match.groups?.['month'])),
      ),
    );
}

function writtenDates(language: Language): Recogniser {
  const months = [...language.monthForms.keys()].sort((a, b) => b.length - a.length).join('|');
  const ordinals = [...language.ordinals.keys()].sort((a, b) => b.length - a.length).join('|');
  const year = String.raw`(?:,?\s+(?:i\s+)?(?<year>\d{4}))?`;
  const weekday = `(?:(?:${language.weekdays})\\s+)?(?:den\\s+|d\\.\\s?)?`;
  const patterns = [
    `(?<![\\p{L}\\p{Nd}])${weekday}(?<day>\\d{1,2})\\.?\\s?(?<name>${months})(?![\\p{L}])\\.?${year}`,
    `(?<![\\p{L}\\p{Nd}])${weekday}(?<ordinal>${ordinals})\\s+(?<name>${months})(?![\\p{L}])${year}`,
    `(?<![\\p{L}\\p{Nd}])den\\s+(?<ordinal>${ordinals})\\s+(?:i\\s+)?(?<monthOrdinal>${ordinals})(?![\\p{L}])${year}`,
    `(?<![\\p{L}\\p{Nd}])den\\s+(?<day>\\d{1,2})\\.?\\s+i\\s+(?<monthNumber>\\d{1,2})(?!\\p{Nd})${year}`,
  ].map((pattern) => new RegExp(pattern, 'giu'));
  return (text) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const { name, monthOrdinal = '', monthNumber } = match.groups ?? {};
        const month =
          name === undefined
            ? (language.ordinals.get(monthOrdinal.toLowerCase()) ?? Number(monthNumber ?? 0))
            : language.monthForms.get(name.toLowerCase());
        return dateSpan(match, language, month ?? 0);
      }),
    );
}

function dateSpan(match: RegExpExecArray, language: Language, month: number): Span[] {
  const { day, ordinal } = match.groups ?? {};
  const dayNumber =
    day === undefined ? (language.ordinals.get(ordinal?.toLowerCase() ?? '') ?? 0) : Number(day);
  const year = fullYear(match.groups?.['year']);
  if (dayNumber < 1 || dayNumber > 31 || month < 1 || month > 12 || year === 'none') return [];
  const shown = [language.months[month - 1], year].filter(Boolean).join(' ');
  const { index } = match;
  return [
    {
      start: index,
      end: index + match[0].length,
      type: 'date',
      confidence: 'high',
      replacement: `[DATE: ${shown}]`,
    },
  ];
}

function fullYear(year: string | undefined): string | 'none' | undefined {
  if (year === undefined) return undefined;
  const number =
    year.length === 2 ? Number(year) + (Number(year) <= CENTURY_TURN ? 2000 : 1900) : Number(year);
  return number >= EARLIEST_YEAR && number <= LATEST_YEAR ? String(number) : 'none';
}
