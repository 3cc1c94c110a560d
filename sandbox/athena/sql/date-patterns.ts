import { notSupported } from '../query-failure.ts';

// What Trino's date_format and date_parse read (MySQL's letters) in the letters of C's strftime.
const MYSQL: Readonly<Record<string, string>> = {
  a: '%a',
  b: '%b',
  c: '%-m',
  d: '%d',
  e: '%-d',
  f: '%f',
  H: '%H',
  h: '%I',
  I: '%I',
  i: '%M',
  j: '%j',
  k: '%-H',
  l: '%-I',
  M: '%B',
  m: '%m',
  p: '%p',
  r: '%I:%M:%S %p',
  S: '%S',
  s: '%S',
  T: '%H:%M:%S',
  v: '%V',
  W: '%A',
  x: '%G',
  Y: '%Y',
  y: '%y',
  '%': '%%',
};

const JODA: Readonly<Record<string, string>> = {
  yyyy: '%Y',
  y: '%Y',
  YYYY: '%Y',
  yy: '%y',
  xxxx: '%G',
  ww: '%V',
  MMMM: '%B',
  MMM: '%b',
  MM: '%m',
  M: '%-m',
  dd: '%d',
  d: '%-d',
  DDD: '%j',
  HH: '%H',
  H: '%-H',
  hh: '%I',
  h: '%-I',
  mm: '%M',
  ss: '%S',
  SSS: '%g',
  a: '%p',
  EEEE: '%A',
  EEE: '%a',
  E: '%a',
};

/** A MySQL date pattern as strftime reads it. */
export function fromMysqlPattern(pattern: string): string {
  return pattern.replace(/%(.?)/gsu, (_, letter: string) => {
    const translated = MYSQL[letter];
    if (translated === undefined) throw notSupported(`date pattern letter %${letter}`);
    return translated;
  });
}

/** A Joda date pattern (format_datetime, parse_datetime) as strftime reads it. */
export function fromJodaPattern(pattern: string): string {
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*|%/gu, (run: string, literal?: string) => {
    if (run === "''") return "'";
    if (literal !== undefined) return literal.replaceAll("''", "'").replaceAll('%', '%%');
    if (run === '%') return '%%';
    const translated = JODA[run];
    if (translated === undefined) throw notSupported(`date pattern letters ${run}`);
    return translated;
  });
}
