import { bodyOf, isObject, type Json, kindOf, list, object, stringLiteral, text } from './ast.ts';
import type { TableName } from './named-tables.ts';

/** A condition on one column that every row of a query's answer must meet. */
export interface Constraint {
  readonly column: string;
  readonly equality: boolean;
  holds(value: string): boolean;
}

const COMPARISONS: Readonly<Record<string, (value: string, literal: string) => boolean>> = {
  eq: (value, literal) => value === literal,
  lt: (value, literal) => value < literal,
  lte: (value, literal) => value <= literal,
  gt: (value, literal) => value > literal,
  gte: (value, literal) => value >= literal,
};

/**
 * What a query's WHERE says of one table's columns in plain comparisons with literals: which partitions it needs. A
 * table that is named more than once, or beside others, is read whole: the answer is the same.
 */
export function constraintsOn(tree: Json, { table }: TableName): Constraint[] {
  const selects = [...selectsNaming(tree, table)];
  const [only] = selects;
  if (selects.length !== 1 || !only || list(only['joins']).length > 0) return [];
  return [...conjuncts(object(only['where_clause'])['this'] ?? null)].flatMap(constraint);
}

function* selectsNaming(value: Json, table: string): Generator<Record<string, Json>> {
  if (Array.isArray(value)) for (const part of value) yield* selectsNaming(part, table);
  if (!isObject(value)) return;
  if (kindOf(value) === 'select') {
    const sources = [
      ...list(object(bodyOf(value)['from'])['expressions']),
      ...list(bodyOf(value)['joins']).map((join) => object(join)['this'] ?? null),
    ];
    for (const source of sources) {
      const name = text(object(bodyOf(source)['name'])['name']).toLowerCase();
      if (kindOf(source) === 'table' && name === table) yield bodyOf(value);
    }
  }
  for (const part of Object.values(value)) yield* selectsNaming(part, table);
}

function* conjuncts(value: Json): Generator<Json> {
  const body = bodyOf(value);
  if (kindOf(value) === 'and') {
    yield* conjuncts(body['left'] ?? null);
    yield* conjuncts(body['right'] ?? null);
  } else if (kindOf(value) === 'paren') yield* conjuncts(body['this'] ?? null);
  else yield value;
}

function constraint(value: Json): Constraint[] {
  const kind = kindOf(value);
  const body = bodyOf(value);
  const compare = COMPARISONS[kind];
  const column = columnName(body[compare ? 'left' : 'this']);
  if (column === undefined) return [];
  if (compare) {
    const literal = stringLiteral(body['right']);
    if (literal === undefined) return [];
    return [{ column, equality: kind === 'eq', holds: (candidate) => compare(candidate, literal) }];
  }
  if (kind === 'between' && body['not'] !== true) {
    const [low, high] = [stringLiteral(body['low']), stringLiteral(body['high'])];
    if (low === undefined || high === undefined) return [];
    return [{ column, equality: false, holds: (candidate) => candidate >= low && candidate <= high }];
  }
  if (kind === 'in' && body['not'] !== true && !body['query']) {
    const literals = list(body['expressions']).map(stringLiteral);
    if (literals.includes(undefined)) return [];
    return [{ column, equality: true, holds: (candidate) => literals.includes(candidate) }];
  }
  return [];
}

function columnName(value: Json | undefined): string | undefined {
  return kindOf(value) === 'column' ? text(object(bodyOf(value)['name'])['name']).toLowerCase() : undefined;
}
