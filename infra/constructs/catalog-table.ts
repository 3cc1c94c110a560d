import { Aws, aws_glue as glue } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DAY_PARTITION } from '../../core/audit/day-projection.ts';
import { type ViewColumn, viewOriginalText } from './presto-view.ts';
import type { RecordOfProcessing } from './record-of-processing.ts';

export interface HiveColumn {
  readonly name: string;
  readonly type: string;
  readonly comment?: string;
}

interface TableBasics {
  readonly database: glue.CfnDatabase;
  readonly databaseName: string;
  readonly name: string;
  readonly description: string;
  readonly record: RecordOfProcessing;
}

export interface FileTableProps extends TableBasics {
  readonly columns: readonly HiveColumn[];
  readonly location: string;
  /** Parameters of the projection, where the files lie in one folder per day. */
  readonly byDay?: Readonly<Record<string, string>>;
}

/** A table over Parquet files. */
export function parquetTable(scope: Construct, id: string, props: FileTableProps): glue.CfnTable {
  return table(scope, id, props, {
    tableType: 'EXTERNAL_TABLE',
    parameters: { EXTERNAL: 'TRUE', classification: 'parquet', 'parquet.compression': 'ZSTD' },
    storageDescriptor: {
      columns: [...props.columns],
      location: props.location,
      inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
      outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
      serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
    },
  });
}

/** A table over files with one JSON object per line. */
export function jsonTable(scope: Construct, id: string, props: FileTableProps): glue.CfnTable {
  return table(scope, id, props, {
    tableType: 'EXTERNAL_TABLE',
    parameters: { EXTERNAL: 'TRUE', classification: 'json', ...props.byDay },
    ...(props.byDay === undefined ? {} : { partitionKeys: [...DAY_PARTITION] }),
    storageDescriptor: {
      columns: [...props.columns],
      location: props.location,
      inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
      outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
      serdeInfo: { serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe' },
    },
  });
}

export interface ViewProps extends TableBasics {
  readonly columns: readonly (ViewColumn & { readonly description?: string })[];
  readonly sql: string;
}

/** A view, in the form in which Athena itself writes one. */
export function prestoView(scope: Construct, id: string, props: ViewProps): glue.CfnTable {
  const { databaseName, sql, columns } = props;
  return table(scope, id, props, {
    tableType: 'VIRTUAL_VIEW',
    parameters: { presto_view: 'true', comment: 'Presto View' },
    viewOriginalText: viewOriginalText({ database: databaseName, sql, columns }),
    viewExpandedText: '/* Presto View */',
    storageDescriptor: {
      columns: columns.map(({ name, hiveType, description }) => ({
        name,
        type: hiveType,
        ...(description === undefined ? {} : { comment: comment(description) }),
      })),
      location: '',
      serdeInfo: {},
    },
  });
}

export function table(
  scope: Construct,
  id: string,
  { database, databaseName, name, description, record }: TableBasics,
  input: Omit<glue.CfnTable.TableInputProperty, 'name' | 'description'>,
): glue.CfnTable {
  const created = new glue.CfnTable(scope, id, {
    catalogId: Aws.ACCOUNT_ID,
    databaseName,
    tableInput: { name, description, ...input, parameters: { ...input.parameters, ...record } },
  });
  created.addResourceDependency(database);
  return created;
}

const LONGEST_COMMENT = 255;

/** Glue's limit on a column's comment. */
export function comment(text: string): string {
  return text.length <= LONGEST_COMMENT ? text : `${text.slice(0, LONGEST_COMMENT - 1)}…`;
}
