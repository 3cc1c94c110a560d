import type { Json } from './ast.ts';
import { parseStatement } from './ast.ts';
import { namedTables, type TableName } from './named-tables.ts';
import { bindParameters, normalise } from './normalise.ts';
import { renameFunctions } from './rename-functions.ts';
import { type Token, tokens } from './tokens.ts';

/** A query understood as far as it can be without the catalog. */
export interface Query {
  readonly tree: Json;
  readonly defaultSchema: string;
  readonly tables: readonly TableName[];
  /** Whether it asks in which file a row is. */
  readonly withPath: boolean;
  readonly hasStar: boolean;
}

/** Reads one SELECT of Trino SQL. */
export function readQuery(
  sql: string | readonly Token[],
  defaultSchema: string,
  parameters: readonly string[] = [],
): Query {
  const read = typeof sql === 'string' ? tokens(sql) : sql;
  const words = renameFunctions(normalise(bindParameters(read, parameters)));
  const tree = parseStatement(words.join(' ').replace(/ \. /gu, '.'));
  return {
    tree,
    defaultSchema: defaultSchema.toLowerCase(),
    tables: namedTables(tree, defaultSchema),
    withPath: read.some(({ text }) => text.toLowerCase() === '"$path"'),
    hasStar: hasStar(read),
  };
}

// `count(*)` is no star; `*` after SELECT, a comma or a dot is one.
function hasStar(read: readonly Token[]): boolean {
  return read.some(
    ({ text }, index) =>
      text === '*' && ['SELECT', 'DISTINCT', ',', '.'].includes(read[index - 1]?.upper ?? ''),
  );
}
