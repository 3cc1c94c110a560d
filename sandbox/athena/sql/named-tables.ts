import { bodyOf, isObject, type Json, kindOf, list, object, text } from './ast.ts';

export interface TableName {
  readonly schema: string;
  readonly table: string;
}

/** The catalog's tables and views that a query names, each once, in lower case. */
export function namedTables(tree: Json, defaultSchema: string): TableName[] {
  const found = new Map<string, TableName>();
  collect(tree, defaultSchema, new Set(), found);
  return [...found.values()];
}

function collect(
  value: Json,
  schema: string,
  ctes: ReadonlySet<string>,
  found: Map<string, TableName>,
): void {
  if (Array.isArray(value)) {
    for (const part of value) collect(part, schema, ctes, found);
    return;
  }
  if (!isObject(value)) return;
  if (kindOf(value) === 'table') {
    add(bodyOf(value), schema, ctes, found);
    return;
  }
  const clause = object(value['with']);
  const names = new Set(ctes);
  for (const cte of list(clause['ctes'])) {
    const name = text(object(object(cte)['alias'])['name']).toLowerCase();
    if (clause['recursive']) names.add(name);
    collect(object(cte)['this'] ?? null, schema, names, found);
    names.add(name);
  }
  for (const [key, part] of Object.entries(value)) if (key !== 'with') collect(part, schema, names, found);
}

function add(
  body: { [key: string]: Json },
  schema: string,
  ctes: ReadonlySet<string>,
  found: Map<string, TableName>,
): void {
  const name = text(object(body['name'])['name']).toLowerCase();
  const named = text(object(body['schema'])['name']).toLowerCase();
  if (!named && ctes.has(name)) return;
  const table = { schema: named || schema.toLowerCase(), table: name };
  found.set(JSON.stringify([table.schema, table.table]), table);
}
