import { openDuckDb } from '../../core/registry/open-duckdb.ts';
import { literal } from '../../core/registry/sql/literal.ts';
import type { Shape } from './shapes.ts';

/** Every fifth of the numbers there can be, which mixes days, months and years enough. */
const STEP = 7919;
const SERIALS = 400;
const NUMBERS = 28 * 12 * 42 * SERIALS;

/** Person numbers that can belong to nobody living, sorted: born 1858 to 1899 by their seventh digit, with a check digit that holds. */
const PERSONS = `SELECT row_number() OVER (ORDER BY pnr) - 1 AS p, pnr FROM (
  SELECT nine || CAST((11 - weighted % 11) % 11 AS VARCHAR) AS pnr FROM (
    SELECT nine, list_sum(list_transform(range(1, 10), lambda i: CAST(substr(nine, i, 1) AS INTEGER) * [4, 3, 2, 7, 6, 5, 4, 3, 2][i])) AS weighted
    FROM (
      SELECT lpad(CAST(1 + n % 28 AS VARCHAR), 2, '0') || lpad(CAST(1 + n // 28 % 12 AS VARCHAR), 2, '0')
        || CAST(58 + n // 336 % 42 AS VARCHAR) || CAST(500 + n // 14112 AS VARCHAR) AS nine
      FROM (SELECT (range * ${STEP}) % ${NUMBERS} AS n FROM range($candidates))))
  WHERE weighted % 11 <> 1 LIMIT $persons)`;

/** Writes a delimited file of a shape, sorted by person as extracts are. */
export async function makeFile(shape: Shape, rows: number, file: string): Promise<void> {
  const persons = Math.ceil(rows / shape.rowsPerPerson);
  const candidates = Math.min(NUMBERS, Math.ceil(persons * 1.2) + 100);
  if (persons > candidates / 1.11) throw new Error('there are not so many person numbers of nobody');
  const cells = Object.entries(shape.columns).map(([name, sql]) => `${sql} AS ${name}`);
  const people = PERSONS.replace('$candidates', String(candidates)).replace('$persons', String(persons));
  const { connection, close } = await openDuckDb();
  try {
    await connection.run(
      `COPY (SELECT pnr, ${cells.join(', ')} FROM (${people}), range(${shape.rowsPerPerson}) AS each(r) ORDER BY pnr, r LIMIT ${rows})
       TO ${literal(file)} (FORMAT csv, DELIMITER ';', HEADER true, QUOTE '')`,
    );
  } finally {
    close();
  }
}
