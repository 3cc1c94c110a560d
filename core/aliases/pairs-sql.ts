import { placeholderEndingSql } from '../transcripts/placeholders.ts';
import { LONGEST_CHAIN } from './longest-chain.ts';

/** Athena SQL over `pairs`, rows of columns "former" and "latter": pseudonyms, one step from a number to the one that took its place. */

/** The one column of what currentPersonsSql gives. */
export const BY_FORMER_ID = 'by_former_id';

/**
 * One row: a map from every pseudonym that went out of use to that of the person's number in use, over every number in between. A map, because
 * a table of any size is then resolved where it is read, and no row of it is sent elsewhere to be joined.
 */
export function currentPersonsSql(pairs: string): string {
  return `SELECT ${BY_ID} FROM ${currentPairsSql(pairs)}`;
}

/** The column of what currentNumbersSql adds. */
export const BY_FORMER_NUMBER = 'by_former_number';

/** The same row with a second map, of how placeholders end: a text was written when nobody may have told of a new number yet. */
export function currentNumbersSql(pairs: string): string {
  const [former, current] = [placeholderEndingSql('"former"'), placeholderEndingSql('"current"')];
  return `SELECT ${BY_ID},\n  map_agg(${former}, ${current}) AS "${BY_FORMER_NUMBER}"\nFROM ${currentPairsSql(pairs)}`;
}

/** A column of texts with the placeholders of the persons' numbers in use; `byFormerNumber` is a column, as in currentPersonsOfListSql. */
export function currentNumbersOfTextSql(byFormerNumber: string, column: string): string {
  const step = `("said", "number") -> replace("said", "number", element_at(${byFormerNumber}, "number"))`;
  return `coalesce(reduce(map_keys(${byFormerNumber}), ${column}, ${step}, "said" -> "said"), ${column})`;
}

/** A column of pseudonyms as those of the persons' numbers in use. `persons` is where the row of currentPersonsSql is. */
export function currentPersonSql(persons: string, column: string): string {
  return `coalesce(element_at((SELECT "${BY_FORMER_ID}" FROM ${persons}), ${column}), ${column})`;
}

/** The same for a column of lists. A function of items can hold no query, so `byFormerId` is a column: what is in the row of currentPersonsSql. */
export function currentPersonsOfListSql(byFormerId: string, column: string): string {
  return `transform(${column}, "one" -> coalesce(element_at(${byFormerId}, "one"), "one"))`;
}

/** How many numbers have two that took their place, as `broken`. */
export function conflictingSql(pairs: string): string {
  return `SELECT count(*) AS broken FROM (
      SELECT "former" FROM ${pairs} GROUP BY "former" HAVING count(DISTINCT "latter") > 1
    ) AS conflicting`;
}

/** From how many numbers pairs lead on and on, in a circle or farther than they are followed, as `broken`. */
export function unfinishedSql(pairs: string): string {
  return `SELECT count(*) AS broken FROM ${eachPairSql(pairs)} WHERE ${stepSql(LONGEST_CHAIN)} IS NOT NULL`;
}

const BY_ID = `map_agg("former", "current") AS "${BY_FORMER_ID}"`;

/** Each number that went out of use, and the one in use. */
function currentPairsSql(pairs: string): string {
  const steps = Array.from({ length: LONGEST_CHAIN }, (_, index) => stepSql(LONGEST_CHAIN - 1 - index));
  return `(SELECT "former", coalesce(${steps.join(', ')}) AS "current" FROM ${eachPairSql(pairs)}) AS "closed"`;
}

/** Where so many steps after a pair's own lead, null where there is no such step. */
function stepSql(further: number): string {
  return further === 0 ? '"step"' : `element_at("next", ${stepSql(further - 1)})`;
}

/** Each pair as "former" and "step", beside the map of all of them, "next". */
function eachPairSql(pairs: string): string {
  // Two sources may tell of the same change; more than one new number is refused before it is published.
  return `(
  SELECT map_agg("former", "latter") AS "next"
  FROM (SELECT "former", max("latter") AS "latter" FROM ${pairs} GROUP BY "former") AS "each"
) AS "all" CROSS JOIN UNNEST(map_keys("next"), map_values("next")) AS "pair" ("former", "step")`;
}
