import { bodyOf, type Json, kindOf, list, parseStatement } from './ast.ts';

/** What a column without a name is called until its place is known: Trino calls it `_col<place>`. */
export const UNNAMED = '_unnamed__';

const NAMED = new Set(['alias', 'column', 'star', 'dot']);

/** Gives the nameless columns of the outermost query a name that is told apart afterwards. */
export function nameColumns(tree: Json): Json {
  const kind = kindOf(tree);
  const body = bodyOf(tree);
  if (kind === 'union' || kind === 'intersect' || kind === 'except') {
    return { [kind]: { ...body, left: nameColumns(body['left'] ?? null) } };
  }
  if (kind === 'subquery') return { subquery: { ...body, this: nameColumns(body['this'] ?? null) } };
  if (kind !== 'select') return tree;
  const expressions = list(body['expressions']).map((column) =>
    NAMED.has(kindOf(column)) ? column : named(column),
  );
  return { select: { ...body, expressions } };
}

function named(column: Json): Json {
  const shape = bodyOf(parseStatement(`SELECT 1 AS "${UNNAMED}"`));
  return { alias: { ...bodyOf(list(shape['expressions'])[0]), this: column } };
}
