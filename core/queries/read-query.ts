/** A named query: its header, and the SQL below it. */
export interface NamedQuery {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The result's columns in order. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly sql: string;
}

/** A query file whose header is not of the agreed form: says which line, and what belongs there. */
class QueryHeaderError extends Error {
  readonly code = 'QUERY_HEADER';

  constructor(file: string, line: number, expected: string) {
    super(`${file}, line ${line}: expected ${expected}`);
    this.name = 'QueryHeaderError';
  }
}

const FIELDS = ['name', 'title', 'description', 'columns'] as const;
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
// The comma of `decimal(9,2)` stands inside of brackets and parts no columns.
const BETWEEN_COLUMNS = /,(?![^(]*\))/;
const COLUMN = /^([a-z][a-z0-9_]*) ([a-z].*)$/;

/** Parses a query file of `queries/`; the form is described in `queries/README.md`. */
export function readQuery(file: string, text: string): NamedQuery {
  const lines = text.split(/\r?\n/);
  const header = FIELDS.map((field, index) => {
    const prefix = `-- ${field}: `;
    const line = lines[index] ?? '';
    const value = line.startsWith(prefix) ? line.slice(prefix.length).trim() : '';
    if (value === '') {
      throw new QueryHeaderError(file, index + 1, `"${prefix}<text>"`);
    }
    return value;
  });
  const [name = '', title = '', description = '', columns = ''] = header;
  if (!NAME.test(name)) {
    throw new QueryHeaderError(file, 1, 'a name of lower-case letters, digits and single hyphens');
  }
  const sql = lines.slice(FIELDS.length).join('\n').trim();
  if (sql === '') {
    throw new QueryHeaderError(file, FIELDS.length + 1, 'the SQL of the query');
  }
  return { name, title, description, columns: readColumns(file, columns), sql };
}

function readColumns(file: string, columns: string): NamedQuery['columns'] {
  return columns.split(BETWEEN_COLUMNS).map((column) => {
    const [, name, type] = COLUMN.exec(column.trim()) ?? [];
    if (name === undefined || type === undefined) {
      throw new QueryHeaderError(file, FIELDS.length, 'columns as "<name> <type>, <name> <type>"');
    }
    return { name, type };
  });
}
