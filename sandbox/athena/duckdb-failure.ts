import { QueryFailure } from './query-failure.ts';

// DuckDB's texts quote data; only names that stand in the statement itself are taken over from them.
const PATTERNS: readonly (readonly [RegExp, string, string])[] = [
  [/DIVISION_BY_ZERO/u, 'DIVISION_BY_ZERO', 'Division by zero'],
  [
    /INVALID_FUNCTION_ARGUMENT/u,
    'INVALID_FUNCTION_ARGUMENT',
    'a function got an argument that it does not take',
  ],
  [/^Binder Error: Referenced column "([^"]+)"/u, 'COLUMN_NOT_FOUND', "Column '$1' cannot be resolved"],
  [
    /^Binder Error: .*does not have a column named "([^"]+)"/u,
    'COLUMN_NOT_FOUND',
    "Column '$1' cannot be resolved",
  ],
  [
    /^Binder Error: Referenced table "([^"]+)"/u,
    'COLUMN_NOT_FOUND',
    "Table or alias '$1' cannot be resolved",
  ],
  [
    /^Binder Error: Ambiguous reference to column name "([^"]+)"/u,
    'AMBIGUOUS_NAME',
    "Column '$1' is ambiguous",
  ],
  [
    /^Binder Error: column "([^"]+)" must appear in the GROUP BY/u,
    'EXPRESSION_NOT_AGGREGATE',
    "'$1' must be an aggregate expression or appear in GROUP BY clause",
  ],
  [
    /^Binder Error: No function matches the given name and argument types '(\w+)\(/u,
    'FUNCTION_NOT_FOUND',
    'Unexpected parameters for function $1',
  ],
  [/^Binder Error: Macro (\w+)\(?/u, 'FUNCTION_NOT_FOUND', 'Unexpected parameters for function $1'],
  [
    /^Binder Error: .*(?:Cannot compare|Cannot mix|Cannot concatenate)/u,
    'TYPE_MISMATCH',
    'values of different types are compared or joined',
  ],
  [/^Binder Error/u, 'TYPE_MISMATCH', 'an expression of the statement does not fit the types of its parts'],
  [
    /^Catalog Error: Scalar Function with name (\w+) /u,
    'FUNCTION_NOT_FOUND',
    "Function '$1' is not known to the sandbox's Athena",
  ],
  [/^Catalog Error: Table with name (\w+) /u, 'TABLE_NOT_FOUND', "Table '$1' does not exist"],
  [/^Catalog Error/u, 'NOT_FOUND', 'a name of the statement is not known'],
  [
    /^Conversion Error/u,
    'INVALID_CAST_ARGUMENT',
    'a value cannot be cast to the type that the statement asks for',
  ],
  [/^Out of Range Error/u, 'NUMERIC_VALUE_OUT_OF_RANGE', 'a number is too large for its type'],
  [/^Parser Error/u, 'SYNTAX_ERROR', 'the statement cannot be read'],
  [
    /^Out of Memory Error/u,
    'EXCEEDED_LOCAL_MEMORY_LIMIT',
    'the query needs more memory than the sandbox gives',
  ],
  [
    /More than one row returned by a subquery/u,
    'SUBQUERY_MULTIPLE_ROWS',
    'Scalar sub-query has returned multiple rows',
  ],
  [/^Invalid Input Error/u, 'INVALID_FUNCTION_ARGUMENT', 'a function got an argument that it does not take'],
  [
    /^Not implemented Error/u,
    'NOT_SUPPORTED',
    'a construct of the statement is not supported by the sandbox',
  ],
];

/** What a failure inside of DuckDB is in Athena's words, with no value of the data in it. */
export function duckdbFailure(error: unknown, sql: string): QueryFailure {
  if (error instanceof QueryFailure) return error;
  const message = (error instanceof Error ? error.message : '').replace(
    /^Failed to extract statements: /u,
    '',
  );
  for (const [pattern, code, text] of PATTERNS) {
    const match = pattern.exec(message);
    if (match)
      return new QueryFailure(
        code,
        text.replace('$1', () => ownName(match[1] ?? '', sql)),
      );
  }
  return new QueryFailure('GENERIC_INTERNAL_ERROR', 'the query failed inside of the sandbox');
}

function ownName(name: string, sql: string): string {
  const plain = name.toLowerCase().replace(/^f__/u, '');
  return sql.toLowerCase().includes(plain) ? plain : '(a name that the sandbox made)';
}
