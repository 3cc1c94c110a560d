import { canonicalCprSql, compactCprSql, cprKindSql, passesModulus11Sql } from './cpr.ts';

/**
 * What kind of number it is: pnr (Statistics Denmark's pseudonym, twelve digits), cpr (a CPR number that should not be here), padded (a
 * pnr that is one in three hundred times by chance, and else a CPR number with zeros in front) or form.
 */
export function pnrKindSql(number: string): string {
  const cpr = canonicalCprSql(compactCprSql(number));
  const tail = `right(${number}, 10)`;
  return `CASE WHEN ${number} IS NULL THEN NULL
    WHEN regexp_full_match(${number}, '[0-9]{12}') THEN
      CASE WHEN left(${number}, 2) = '00' AND ${cprKindSql(tail)} = 'cpr' AND ${passesModulus11Sql(tail)} THEN 'padded' ELSE 'pnr' END
    WHEN ${cprKindSql(cpr)} IN ('cpr', 'replacement') THEN 'cpr'
    ELSE 'form' END`;
}
