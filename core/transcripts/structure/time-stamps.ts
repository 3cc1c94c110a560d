const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,-]\d{1,3})?`;
const STAMP = String.raw`(?:\[\s?${CLOCK}\s?\]|\(\s?\d{1,2}:\d{2}:\d{2}(?:[.,-]\d{1,3})?\s?\)|#\s?${CLOCK}\s?#)`;
const RANGE = String.raw`${CLOCK}\s*(?:-->|–|-)\s*${CLOCK}`;
/** A turn of a meeting's automatic transcript: from, to. */
const FROM_TO = String.raw`${CLOCK}\s*-->\s*${CLOCK}`;
const AT_START = new RegExp(
  String.raw`^(?:${STAMP}|${FROM_TO}(?=\s|$)|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?=\s))`,
  'u',
);
const AFTER_LABEL = new RegExp(
  String.raw`^[^:[#(]{1,60}(?::\s*(?<after>${STAMP})|(?<before>${STAMP})\s*:)`,
  'u',
);
const AT_END = new RegExp(`${STAMP}$`, 'u');
// What stands before a stamp is taken with it, from its first blank: runs of blanks are looked at once.
const ANYWHERE = new RegExp(`(?:(?<![^\\S\\n])[^\\S\\n]+)?${STAMP}`, 'gu');

/** A paragraph without its time stamps; a stamp at its end (f4, easytranscript) is where the next one starts. */
export interface TimeStamps {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

/** Takes the time stamps of f4, easytranscript, NVivo and meetings' transcripts out of a paragraph. */
export function readTimeStamps(paragraph: string): TimeStamps {
  const { after, before } = AFTER_LABEL.exec(paragraph)?.groups ?? {};
  const first = AT_START.exec(paragraph)?.[0] ?? after ?? before;
  const last = first === paragraph ? undefined : AT_END.exec(paragraph)?.[0];
  const text = paragraph.replace(AT_START, '').replace(ANYWHERE, '').trim();
  return {
    text,
    ...(first === undefined ? {} : { start: clockSeconds(first) }),
    ...(last === undefined ? {} : { end: clockSeconds(last) }),
  };
}

/** Seconds of the first clock time in a text, such as `[00:01:23]`, `1:23`, `#00:01:23-4#` or `0:00.0 - 0:05.4`. */
export function clockSeconds(text: string): number {
  const { clock = '0', fraction = '0' } =
    /(?<clock>\d+(?::\d{1,2})*)(?:[.,-](?<fraction>\d{1,3})(?!\d*:))?/u.exec(text)?.groups ?? {};
  const whole = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number(`${whole}.${fraction}`);
}

const WHOLE_CLOCK = new RegExp(`^(?:${STAMP}|${RANGE}|${CLOCK})$`, 'u');

/** Whether a text is a time and nothing else. */
export function isClock(text: string): boolean {
  return WHOLE_CLOCK.test(text);
}
