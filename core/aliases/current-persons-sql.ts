import { LONGEST_CHAIN } from './longest-chain.ts';

/** The one column of what currentPersonsSql gives. */
export const BY_FORMER_ID = 'by_former_id';

/**
 * Athena SQL of one row: a map from every pseudonym that went out of use to that of the person's number in use, over every number in between.
 * `pairs` is a query of columns "former" and "latter", one step each. A map, because a table of any size is then resolved where it is
 * read, and no row of it is sent elsewhere to be joined.
 */
export function currentPersonsSql(pairs: string): string {
  const steps = ['"step"'];
  while (steps.length < LONGEST_CHAIN) steps.unshift(`element_at("next", ${steps[0]})`);
  return [
    `SELECT map_agg("former", coalesce(${steps.join(', ')})) AS "${BY_FORMER_ID}"`,
    'FROM (',
    '  SELECT map_agg("former", "latter") AS "next"',
    // Two sources may tell of the same change; more than one new number is refused before it is published.
    `  FROM (SELECT "former", max("latter") AS "latter" FROM (${pairs}) AS "pairs" GROUP BY "former") AS "each"`,
    ') AS "all"',
    'CROSS JOIN UNNEST(map_keys("next"), map_values("next")) AS "pair" ("former", "step")',
  ].join('\n');
}

/** A column of pseudonyms as those of the persons' numbers in use. `persons` is where the row of currentPersonsSql is. */
export function currentPersonSql(persons: string, column: string): string {
  return `coalesce(element_at((SELECT "${BY_FORMER_ID}" FROM ${persons}), ${column}), ${column})`;
}
