/** SQL for person numbers; the rules are those of core/cpr/cpr.ts, and a test holds the two against each other. */

const SEPARATORS = [
  ' ',
  '\u00A0',
  '\t',
  '\r',
  '\n',
  '-',
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u2212',
];

/** The number without hyphen and blanks. */
export function compactCprSql(text: string): string {
  return `upper(translate(${text}, '${SEPARATORS.join('')}', ''))`;
}

/** With the leading zero that a spreadsheet took, where that makes a date. */
export function canonicalCprSql(compact: string): string {
  const padded = `('0' || ${compact})`;
  return `CASE WHEN regexp_full_match(${compact}, '[0-9]{9}') AND (${dateSql(padded, 0)} IS NOT NULL OR ${dateSql(padded, 60)} IS NOT NULL)
    THEN ${padded} ELSE ${compact} END`;
}

/** What kind of number it is: cpr, replacement, date (impossible), scientific or form. */
export function cprKindSql(number: string): string {
  return `CASE WHEN ${number} IS NULL THEN NULL
    WHEN regexp_full_match(${number}, '[0-9]{10}') THEN
      CASE WHEN ${dateSql(number, 0)} IS NOT NULL THEN 'cpr' WHEN ${dateSql(number, 60)} IS NOT NULL THEN 'replacement' ELSE 'date' END
    WHEN regexp_full_match(${number}, '[0-9]{6}[015-7][A-Z]{2}[0-9]') THEN
      CASE WHEN ${ecprDateSql(number)} IS NOT NULL THEN 'replacement' ELSE 'date' END
    WHEN regexp_full_match(${number}, '[0-9]+([.,][0-9]+)?E[+]?[0-9]+') THEN 'scientific'
    ELSE 'form' END`;
}

/** Modulus 11 holds. Only for ten digits. */
export function passesModulus11Sql(number: string): string {
  const sum = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
    .map((weight, index) => `${weight} * (ascii(substr(${number}, ${index + 1}, 1)) - 48)`)
    .join(' + ');
  return `(${sum}) % 11 = 0`;
}

function dateSql(number: string, dayOffset: number): string {
  const yy = `substr(${number}, 5, 2)`;
  const century = `CASE WHEN substr(${number}, 7, 1) <= '3' THEN '19'
    WHEN substr(${number}, 7, 1) IN ('4', '9') THEN CASE WHEN ${yy} <= '36' THEN '20' ELSE '19' END
    ELSE CASE WHEN ${yy} <= '57' THEN '20' ELSE '18' END END`;
  return isoDateSql(number, century, dayOffset);
}

function ecprDateSql(number: string): string {
  const century = `CASE WHEN substr(${number}, 7, 1) = '5' THEN '18' WHEN substr(${number}, 7, 1) IN ('6', '7') THEN '20' ELSE '19' END`;
  return isoDateSql(number, century, 0);
}

function isoDateSql(number: string, century: string, dayOffset: number): string {
  const day =
    dayOffset === 0
      ? `left(${number}, 2)`
      : `lpad(CAST(greatest(TRY_CAST(left(${number}, 2) AS INTEGER) - ${dayOffset}, 0) AS VARCHAR), 2, '0')`;
  return `TRY_CAST((${century}) || substr(${number}, 5, 2) || '-' || substr(${number}, 3, 2) || '-' || ${day} AS DATE)`;
}
