import type { DuckDBConnection } from '@duckdb/node-api';
import type { TablePart } from '../check-part.ts';
import { contractColumns } from '../read/match-header.ts';
import { runSql } from '../run-sql.ts';
import { identifier, literal } from '../sql/literal.ts';
import { SQL_TYPE } from '../sql/parse-value.ts';
import { type PresentColumn, presentColumns, valueColumn } from '../sql/value-columns.ts';
import type { CellForm } from './cell-form.ts';
import type { FoundForm } from './find-form.ts';

/** What the writer of the accepted file says about a column. */
export interface ColumnStats {
  readonly nulls: number;
  /** As text; undefined where every value is missing. */
  readonly least: string | undefined;
  readonly most: string | undefined;
}

export interface TypedRows {
  readonly rows: number;
  /** The columns that the file has. */
  readonly columns: readonly PresentColumn[];
  readonly stats: ReadonlyMap<string, ColumnStats>;
}

const DATE_FORMAT: Partial<Record<CellForm, string>> = {
  'date-dash': '%d-%m-%Y',
  'date-dot': '%d.%m.%Y',
  'date-slash': '%d/%m/%Y',
  'date-compact': '%Y%m%d',
};

/** Reads a delimited file straight into the accepted Parquet file; throws where a value is not of its column's type. */
export async function readTyped(db: DuckDBConnection, part: TablePart, form: FoundForm): Promise<TypedRows> {
  const present = presentColumns(part.contract, part.study, new Set(form.names));
  const types = new Map(present.map(({ name, field }) => [name, SQL_TYPE[field.type]]));
  const columns = form.names.map((name) => `${literal(name)}: ${literal(types.get(name) ?? 'VARCHAR')}`);
  const missing = [...form.missing].map(literal);
  const dates = form.forms.map((name) => DATE_FORMAT[name]).find((format) => format !== undefined);
  const read = [
    literal(part.file),
    'auto_detect = false, header = true, strict_mode = true, null_padding = false',
    `delim = ${literal(form.delimiter)}, quote = '"', escape = '"', nullstr = [${missing.join(', ')}]`,
    ...(form.forms.includes('number-comma') ? [`decimal_separator = ','`] : []),
    ...(dates === undefined ? [] : [`dateformat = ${literal(dates)}`]),
    `columns = {${columns.join(', ')}}`,
  ];
  const copied = await runSql(
    db,
    `COPY (SELECT ${cells(part, form, present).join(', ')} FROM read_csv(${read.join(', ')}))
     TO ${literal(part.acceptedFile)} (FORMAT parquet, COMPRESSION zstd, RETURN_STATS)`,
  );
  const [, rows, , , stats] = copied.getRowsJson()[0] ?? [];
  return { rows: Number(rows), columns: present, stats: readStats(stats) };
}

/** Every column of the contract, in its order, as the careful reading writes it. */
function cells(part: TablePart, { names, forms }: FoundForm, present: readonly PresentColumn[]): string[] {
  const all = presentColumns(part.contract, part.study, new Set(contractColumns(part.contract, part.study)));
  return all.map(({ name, field }) => {
    const column = identifier(name);
    if (!present.some((other) => other.name === name))
      return `CAST(NULL AS ${SQL_TYPE[field.type]}) AS ${column}`;
    if (forms[names.indexOf(name)] === 'cpr-hyphen') return `replace(${column}, '-', '') AS ${column}`;
    return field.identifier === undefined ? `${valueColumn(field, column)} AS ${column}` : column;
  });
}

/** A map of maps, of which JSON makes lists of keys and values. */
function readStats(json: unknown): Map<string, ColumnStats> {
  return new Map(
    entries(json).map(([name, stats]) => {
      const values = new Map(entries(stats).map(([key, value]) => [key, String(value)]));
      const column = {
        nulls: Number(values.get('null_count')),
        least: values.get('min'),
        most: values.get('max'),
      };
      return [name.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'), column];
    }),
  );
}

function entries(map: unknown): [string, unknown][] {
  return Array.isArray(map) ? map.map(({ key, value }) => [String(key), value]) : [];
}
