/**
 * SQL that is true of ten digits whose first six are a date in any century and whose check digit holds: what is true of it breaks none of
 * the rules for person numbers. Arithmetic alone, because a regular expression for each of a country's persons takes longer than reading
 * their rows.
 */
export function isPlainCprSql(text: string): string {
  const number = `TRY_CAST(${text} AS BIGINT)`;
  const digit = (place: number) => `(${number} // ${10 ** (9 - place)}) % 10`;
  const sum = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
    .map((weight, place) => `${weight} * (${digit(place)})`)
    .join(' + ');
  const day = `${number} // 100000000`;
  const month = `(${number} // 1000000) % 100`;
  // Days that only some months have are left to the rules.
  const isDate = `${day} BETWEEN 1 AND 28 AND ${month} BETWEEN 1 AND 12`;
  return `coalesce(lpad(CAST(${number} AS VARCHAR), 10, '0') = ${text} AND ${isDate} AND (${sum}) % 11 = 0, false)`;
}
