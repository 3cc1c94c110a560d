import type { GlueTable } from '../../glue/glue.ts';
import { notSupported, QueryFailure } from '../query-failure.ts';
import { type HiveType, readHiveType } from './hive-type.ts';

export interface TableColumn {
  readonly name: string;
  readonly type: HiveType;
}

/** How a table's files are read. */
type FileFormat = 'parquet' | 'json' | 'cloudtrail';

export interface TableDefinition {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly partitionKeys: readonly TableColumn[];
  readonly format: FileFormat;
  readonly bucket: string;
  /** Ends in a slash, or is empty. */
  readonly prefix: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ViewDefinition {
  readonly kind: 'view';
  readonly sql: string;
  readonly schema: string;
  readonly columns: readonly string[];
}

const PARQUET = 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe';
const JSON_LINES = ['org.openx.data.jsonserde.JsonSerDe', 'org.apache.hive.hcatalog.data.JsonSerDe'];
const CLOUDTRAIL = 'com.amazon.emr.hive.serde.CloudTrailSerde';

/** What the catalog's entry means for a query: files of a known format, or another query. */
export function defineTable(table: GlueTable): TableDefinition | ViewDefinition {
  return table.TableType === 'VIRTUAL_VIEW' ? defineView(table) : defineFiles(table);
}

function defineFiles(table: GlueTable): TableDefinition {
  const storage = table.StorageDescriptor ?? {};
  const { bucket, prefix } = s3Location(storage.Location ?? '', table.Name);
  const columns = (from: GlueTable['PartitionKeys']) =>
    (from ?? []).map(({ Name, Type }) => ({ name: Name.toLowerCase(), type: readHiveType(Type) }));
  return {
    kind: 'table',
    columns: columns(storage.Columns),
    partitionKeys: columns(table.PartitionKeys),
    format: fileFormat(storage.SerdeInfo?.SerializationLibrary ?? '', storage.InputFormat ?? ''),
    bucket,
    prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`,
    parameters: table.Parameters ?? {},
  };
}

function fileFormat(serde: string, inputFormat: string): FileFormat {
  if (serde === PARQUET) return 'parquet';
  if (serde === CLOUDTRAIL || inputFormat.endsWith('CloudTrailInputFormat')) return 'cloudtrail';
  if (JSON_LINES.includes(serde)) return 'json';
  throw notSupported(`the SerDe ${serde}`);
}

/** Bucket and key prefix of an `s3://` address. */
export function s3Location(location: string, of: string): { bucket: string; prefix: string } {
  const [, bucket, prefix] = /^s3:\/\/([^/]+)\/?(.*)$/u.exec(location) ?? [];
  if (!bucket) throw new QueryFailure('HIVE_INVALID_METADATA', `${of} has no location in S3`);
  return { bucket, prefix: prefix ?? '' };
}

// A Presto view is base64 of JSON in a comment: what Athena itself writes.
function defineView(table: GlueTable): ViewDefinition {
  const encoded = /^\/\* Presto View: ([A-Za-z0-9+/=]+) \*\/$/u.exec(table.ViewOriginalText ?? '')?.[1];
  const view = decodeView(encoded ?? '');
  if (!view)
    throw new QueryFailure('INVALID_VIEW', `View '${table.DatabaseName}.${table.Name}' cannot be read`);
  return { kind: 'view', schema: table.DatabaseName, ...view };
}

function decodeView(encoded: string): { sql: string; columns: string[]; schema?: string } | undefined {
  try {
    const view: { originalSql?: unknown; schema?: unknown; columns?: { name: string }[] } = JSON.parse(
      Buffer.from(encoded, 'base64').toString('utf8'),
    );
    if (typeof view.originalSql !== 'string') return undefined;
    return {
      sql: view.originalSql,
      columns: (view.columns ?? []).map(({ name }) => name),
      ...(typeof view.schema === 'string' ? { schema: view.schema } : {}),
    };
  } catch {
    return undefined;
  }
}
