/** How a language speaks of a day whose month is understood, as regular expressions' alternatives. */
export interface DayAlone {
  readonly weekdays: string;
  /** The article with the blank behind it, where it has one: `den `, `d\. ?`. */
  readonly articles: string;
  /** What follows the figure. */
  readonly suffix: string;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Before the article: about, until, on. */
  readonly before: string;
  /** Before a day from the tenth on that needs no article: "till femtonde". @default none */
  readonly bare?: string;
  /** What makes a day of figures wherever they stand: 16:e. @default none */
  readonly bareSuffix?: string;
  /** Words that go on after a day, but never after what is counted. */
  readonly after: string;
  /** Whether from the tenth on whatever follows is no matter behind such a word, unless it is counted: "op de vijftiende regel ik". @default false */
  readonly anyAfter?: boolean;
  /** Whether the figure's ending is a word's, so that with a preposition before it anything may follow. @default no */
  readonly endingTells?: true;
  /** Nouns that are counted beyond twelve: floors, centuries, birthdays. */
  readonly counted: string;
}

/** "On the second, he fell" */
const SURE = 4;
/** On the third one may be the third of anything; from here on it is a day. */
const LATE = 10;

/** "omkring den niende", "on the 12th,", "woensdag de 3e", "den 15 kl 13": but "den niende gang", "the 3rd floor". */
export function dayAlone(language: DayAlone): RegExp {
  const { weekdays, articles, suffix, ordinals, before, bare, bareSuffix, after, counted } = language;
  const { anyAfter = false, endingTells } = language;
  const words = (from: number): string =>
    [...ordinals]
      .filter(([, day]) => day >= from)
      .map(([word]) => word.replace(' ', '[ -]'))
      .sort((a, b) => b.length - a.length)
      .join('|');
  const figure = `(?:3[01]|[12]\\d|0?[1-9])${suffix}`;
  const article = String.raw`(?<!\p{L})(?:${articles})`;
  const weekday = String.raw`(?<!\p{L})(?:${weekdays}),? `;
  const over = String.raw`(?![\p{L}\p{Nd}/])(?![.,:-]?\d)`;
  const end = String.raw`${over}(?=\s*(?:[.,;:!?)*»"”–]|$)|[^\S\n]*\n|\s+(?:${after})(?!\p{L}))`;
  const other = String.raw`(?!\s*(?:${counted})(?!\p{L}))`;
  const late = String.raw`(?<=(?<!\p{L})(?:${before}) )${article}(?:${words(LATE)})${over}${other}`;
  return new RegExp(
    [
      ...(anyAfter ? [late] : []),
      String.raw`(?<=(?<!\p{L})(?:${before})\*? )${article}(?:${words(SURE)}|${figure})${end}`,
      // "meet again on the twenty eighth same room"
      String.raw`(?<=(?<!\p{L})(?:${before}) )${article}(?:${words(21)})${over}${other}`,
      // "On the 7th Curtis came"
      ...(endingTells === true
        ? [String.raw`(?<=(?<!\p{L})(?:${before}) )${article}${figure}${over}${other}`]
        : []),
      `${weekday}(?:${article}(?:${words(1)}|${figure})|(?=\\d{1,2}[a-z])${figure})${over}${other}`,
      // "på torsdag, 9:e"
      `(?<!\\p{L})(?:${weekdays}),? (?=\\d{1,2}:[a-z])${figure}${over}${other}`,
      // "og den 15. var jeg …"
      String.raw`${article}(?:3[01]|2\d|1[3-9])${suffix}${over}(?=[\s.,;:!?)]|$)${other}`,
      String.raw`${article}(?:(?:3[01]|[12]\d|0?[4-9])${suffix}|${words(LATE)})${end}`,
      ...(bare === undefined ? [] : [String.raw`(?<=(?<!\p{L})(?:${bare}) )(?:${words(LATE)})${end}`]),
      ...(bareSuffix === undefined
        ? []
        : [String.raw`(?<![\p{L}\p{Nd}.,:/-])(?:3[01]|[12]\d)(?:${bareSuffix})${over}${other}`]),
    ].join('|'),
    'giu',
  );
}
