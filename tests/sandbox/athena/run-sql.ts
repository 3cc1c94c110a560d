import { duckdbFailure } from '../../../sandbox/athena/duckdb-failure.ts';
import { createEngine } from '../../../sandbox/athena/engine.ts';
import { valueText } from '../../../sandbox/athena/results/value-text.ts';
import { writeStatement } from '../../../sandbox/athena/sql/ast.ts';
import { readQuery } from '../../../sandbox/athena/sql/read-query.ts';
import { rewriteQuery } from '../../../sandbox/athena/sql/rewrite.ts';

/** A database with the small tables that the cases below speak of. */
export async function aDatabase() {
  const engine = await createEngine();
  await engine.connection.run(`CREATE SCHEMA db; CREATE TABLE db.t AS SELECT * FROM (VALUES
    (1, 'a', [1, 2], MAP {'x': 1}, 1.50::DECIMAL(10, 2)), (2, 'b', [3], MAP {'y': 2, 'z': 3}, 2.25),
    (3, NULL, [], MAP {}, NULL)) AS v (id, name, items, m, amount)`);

  /** Rows of a Trino query in Athena's words, fields parted by `|`, nulls as ∅; a failure gives its code. */
  async function rows(sql: string, parameters: string[] = []): Promise<string[]> {
    const { tree } = readQuery(sql, 'db', parameters);
    try {
      const translated = writeStatement(await rewriteQuery(tree, 'db', engine.describe));
      const result = await engine.stream(translated);
      const types = result.columnTypes();
      return (await result.getRows()).map((row) =>
        row.map((value, index) => valueText(value, types[index] as (typeof types)[number]) ?? '∅').join('|'),
      );
    } catch (error) {
      throw duckdbFailure(error, sql);
    }
  }
  return { rows, engine, close: engine.close };
}
