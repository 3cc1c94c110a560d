const STAMP = String.raw`(?:\[\s?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,-]\d{1,3})?\s?\]|\(\s?\d{1,2}:\d{2}:\d{2}(?:[.,-]\d{1,3})?\s?\)|#\s?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,-]\d{1,3})?\s?#)`;
const AT_START = new RegExp(String.raw`^(?:${STAMP}|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?=\s))`, 'u');
const AFTER_LABEL = new RegExp(String.raw`^(?<label>[^:[#]{1,40}:\s*)(?<stamp>${STAMP})`, 'u');
const AT_END = new RegExp(`${STAMP}$`, 'u');
const ANYWHERE = new RegExp(`[^\\S\\n]*${STAMP}`, 'gu');

/** A paragraph without its time stamps; a stamp at its end (f4, easytranscript) is where the next one starts. */
export interface TimeStamps {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

/** Takes the time stamps of f4, easytranscript and NVivo out of a paragraph. */
export function readTimeStamps(paragraph: string): TimeStamps {
  const first = AT_START.exec(paragraph)?.[0] ?? AFTER_LABEL.exec(paragraph)?.groups?.['stamp'];
  const last = first === paragraph ? undefined : AT_END.exec(paragraph)?.[0];
  const text = paragraph.replace(AT_START, '').replace(ANYWHERE, '').trim();
  return {
    text,
    ...(first === undefined ? {} : { start: seconds(first) }),
    ...(last === undefined ? {} : { end: seconds(last) }),
  };
}

function seconds(stamp: string): number {
  const [clock = '', fraction = ''] = stamp.replace(/[^\d:.,-]/gu, '').split(/[.,-]/u);
  const whole = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number(`${whole}.${fraction || '0'}`);
}
