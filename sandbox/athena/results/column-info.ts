import { DuckDBDecimalType, type DuckDBType, DuckDBTypeId } from '@duckdb/node-api';

/** A column of an answer, as GetQueryResults tells it. */
export interface ColumnInfo {
  readonly CatalogName: 'hive';
  readonly SchemaName: '';
  readonly TableName: '';
  readonly Name: string;
  readonly Label: string;
  readonly Type: string;
  readonly Precision: number;
  readonly Scale: number;
  readonly Nullable: 'UNKNOWN';
  readonly CaseSensitive: boolean;
}

const BIGINT = ['bigint', 19] as const;
const TYPES: Readonly<Partial<Record<DuckDBTypeId, readonly [type: string, precision: number]>>> = {
  [DuckDBTypeId.BOOLEAN]: ['boolean', 0],
  [DuckDBTypeId.TINYINT]: ['tinyint', 3],
  [DuckDBTypeId.SMALLINT]: ['smallint', 5],
  [DuckDBTypeId.INTEGER]: ['integer', 10],
  [DuckDBTypeId.BIGINT]: BIGINT,
  // DuckDB counts and sums in wider types than Trino, which has none.
  [DuckDBTypeId.HUGEINT]: BIGINT,
  [DuckDBTypeId.UBIGINT]: BIGINT,
  [DuckDBTypeId.UINTEGER]: BIGINT,
  [DuckDBTypeId.FLOAT]: ['float', 17],
  [DuckDBTypeId.DOUBLE]: ['double', 17],
  [DuckDBTypeId.VARCHAR]: ['varchar', 2147483647],
  [DuckDBTypeId.BLOB]: ['varbinary', 1073741824],
  [DuckDBTypeId.DATE]: ['date', 0],
  [DuckDBTypeId.TIME]: ['time', 3],
  [DuckDBTypeId.TIMESTAMP]: ['timestamp', 3],
  [DuckDBTypeId.TIMESTAMP_TZ]: ['timestamp with time zone', 3],
  [DuckDBTypeId.INTERVAL]: ['interval day to second', 0],
  [DuckDBTypeId.LIST]: ['array', 0],
  [DuckDBTypeId.MAP]: ['map', 0],
  [DuckDBTypeId.STRUCT]: ['row', 0],
};

export function columnInfo(name: string, type: DuckDBType): ColumnInfo {
  const json = type.typeId === DuckDBTypeId.VARCHAR && type.alias === 'JSON';
  const decimal = type instanceof DuckDBDecimalType ? type : undefined;
  const [word, precision] = decimal
    ? (['decimal', decimal.width] as const)
    : json
      ? (['json', 0] as const)
      : (TYPES[type.typeId] ?? (['unknown', 0] as const));
  return plainColumn(name, word, precision, decimal?.scale ?? 0);
}

export function plainColumn(name: string, type: string, precision = 0, scale = 0): ColumnInfo {
  return {
    CatalogName: 'hive',
    SchemaName: '',
    TableName: '',
    Name: name,
    Label: name,
    Type: type,
    Precision: precision,
    Scale: scale,
    Nullable: 'UNKNOWN',
    CaseSensitive: type === 'varchar',
  };
}
