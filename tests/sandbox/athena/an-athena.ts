import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  type QueryExecution,
  StartQueryExecutionCommand,
  type StartQueryExecutionCommandInput,
} from '@aws-sdk/client-athena';
import { GlueClient } from '@aws-sdk/client-glue';
import { DuckDBInstance } from '@duckdb/node-api';
import { createAthena } from '../../../sandbox/athena/create-athena.ts';
import type { EventBridgeEvent } from '../../../sandbox/events/event.ts';
import { createGlue } from '../../../sandbox/glue/create-glue.ts';
import type { RawTemplate } from '../../../sandbox/kernel/resolve-template.ts';
import { createS3 } from '../../../sandbox/s3/create-s3.ts';
import type { S3 } from '../../../sandbox/s3/s3.ts';
import { aKernel, aKey, allow, aRole, type KernelUnderTest } from '../../support/sandbox-kernel.ts';

export interface AthenaUnderTest extends KernelUnderTest {
  readonly s3: S3;
  readonly lake: string;
  readonly results: string;
  /** What EventBridge was told. */
  readonly told: readonly EventBridgeEvent[];
  as(roleName: string): AthenaClient;
  glueAs(roleName: string): GlueClient;
  put(key: string, body: Buffer | string): Promise<void>;
  start(sql: string, more?: Partial<StartQueryExecutionCommandInput>, role?: string): Promise<string>;
  /** Runs a query to its end. */
  run(sql: string, more?: Partial<StartQueryExecutionCommandInput>, role?: string): Promise<QueryExecution>;
  /** Rows of a query that must succeed, header included, fields parted by `|`. */
  rows(sql: string, more?: Partial<StartQueryExecutionCommandInput>, role?: string): Promise<string[]>;
}

const bucket = {
  Type: 'AWS::S3::Bucket',
  Properties: {
    VersioningConfiguration: { Status: 'Enabled' },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          ServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
          },
        },
      ],
    },
  },
};
const viaAthena = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } };
const PARQUET = 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe';
export const JSON_SERDE = 'org.openx.data.jsonserde.JsonSerDe';

export function aTable(
  Name: string,
  columns: Record<string, string>,
  more: {
    serde?: string;
    prefix?: string;
    keys?: Record<string, string>;
    parameters?: Record<string, unknown>;
  } = {},
): RawTemplate['Resources'][string] {
  const typed = (of: Record<string, string>) =>
    Object.entries(of).map(([name, Type]) => ({ Name: name, Type }));
  return {
    Type: 'AWS::Glue::Table',
    Properties: {
      DatabaseName: 'study',
      CatalogId: { Ref: 'AWS::AccountId' },
      TableInput: {
        Name,
        TableType: 'EXTERNAL_TABLE',
        Parameters: more.parameters ?? {},
        PartitionKeys: typed(more.keys ?? {}),
        StorageDescriptor: {
          Columns: typed(columns),
          Location: { 'Fn::Sub': `s3://\${Lake}/${more.prefix ?? `published/${Name}`}/` },
          SerdeInfo: { SerializationLibrary: more.serde ?? PARQUET },
        },
      },
    },
  };
}

export function aView(
  Name: string,
  originalSql: string,
  columns: string[],
): RawTemplate['Resources'][string] {
  const view = {
    originalSql,
    catalog: 'awsdatacatalog',
    schema: 'study',
    columns: columns.map((name) => ({ name, type: 'varchar' })),
  };
  return {
    Type: 'AWS::Glue::Table',
    Properties: {
      DatabaseName: 'study',
      TableInput: {
        Name,
        TableType: 'VIRTUAL_VIEW',
        Parameters: { presto_view: 'true' },
        ViewOriginalText: `/* Presto View: ${Buffer.from(JSON.stringify(view)).toString('base64')} */`,
        ViewExpandedText: '/* Presto View */',
      },
    },
  };
}

/** Athena over a lake bucket with the given tables; `analyst` reaches the lake only through Athena. */
export async function anAthena(
  wish: { tables?: RawTemplate['Resources']; dataDir?: string; group?: Record<string, unknown> } = {},
): Promise<AthenaUnderTest> {
  let s3: S3 | undefined;
  const told: EventBridgeEvent[] = [];
  const analyst = [
    allow(['athena:*'], { 'Fn::Sub': 'arn:aws:athena:*:*:workgroup/analysts' }),
    allow(
      ['glue:GetTable', 'glue:GetTables', 'glue:GetDatabases', 'glue:GetDatabase', 'glue:GetPartitions'],
      [
        { 'Fn::Sub': 'arn:aws:glue:*:*:catalog' },
        { 'Fn::Sub': 'arn:aws:glue:*:*:database/study' },
        { 'Fn::Sub': 'arn:aws:glue:*:*:table/study/*' },
      ],
    ),
    {
      ...allow(['s3:GetObject', 's3:ListBucket', 'kms:Decrypt', 'kms:GenerateDataKey']),
      Condition: viaAthena,
    },
    { ...allow(['s3:PutObject'], { 'Fn::Sub': `\${Results.Arn}/analyst/*` }), Condition: viaAthena },
    { Effect: 'Deny', Action: 'glue:*', Resource: 'arn:aws:glue:*:*:table/study/hidden' },
  ];
  const kernel = await aKernel({
    ...(wish.dataDir === undefined ? {} : { dataDir: wish.dataDir }),
    resources: {
      Tester: aRole('tester'),
      Analyst: aRole('analyst', analyst),
      Key: aKey(),
      Lake: bucket,
      Results: bucket,
      Group: {
        Type: 'AWS::Athena::WorkGroup',
        Properties: {
          Name: 'analysts',
          WorkGroupConfiguration: {
            EnforceWorkGroupConfiguration: true,
            BytesScannedCutoffPerQuery: 10_000_000,
            ResultConfiguration: {
              OutputLocation: { 'Fn::Sub': `s3://\${Results}/analyst/` },
              EncryptionConfiguration: {
                EncryptionOption: 'SSE_KMS',
                KmsKey: { 'Fn::GetAtt': ['Key', 'Arn'] },
              },
              ExpectedBucketOwner: { Ref: 'AWS::AccountId' },
            },
            ...wish.group,
          },
        },
      },
      Question: {
        Type: 'AWS::Athena::NamedQuery',
        Properties: {
          Name: 'how-many',
          Database: 'study',
          WorkGroup: 'analysts',
          QueryString: 'SELECT count(*) FROM people',
        },
      },
      Database: {
        Type: 'AWS::Glue::Database',
        Properties: { CatalogId: { Ref: 'AWS::AccountId' }, DatabaseInput: { Name: 'study' } },
      },
      ...wish.tables,
    },
    services: (parts, kms) => {
      const bucketService = createS3(parts, { kms, emit: () => undefined });
      const glue = createGlue(parts);
      s3 = bucketService;
      return [
        bucketService,
        glue,
        createAthena(parts, { s3: bucketService, glue, emit: (event) => told.push(event) }),
      ];
    },
  });
  if (!s3) throw new Error('the kernel asked for no services');
  const of = (id: string) =>
    kernel.kernel.template.resources('AWS::S3::Bucket').find(({ logicalId }) => logicalId === id)?.ref ?? '';
  const as = (role: string) => new AthenaClient(kernel.client(role));
  const lake = of('Lake');

  const start: AthenaUnderTest['start'] = async (sql, more = {}, role = 'analyst') => {
    const started = await as(role).send(
      new StartQueryExecutionCommand({
        QueryString: sql,
        WorkGroup: 'analysts',
        QueryExecutionContext: { Database: 'study' },
        ...more,
      }),
    );
    return started.QueryExecutionId ?? '';
  };
  const ended = async (QueryExecutionId: string, role: string): Promise<QueryExecution> => {
    for (;;) {
      const { QueryExecution } = await as(role).send(new GetQueryExecutionCommand({ QueryExecutionId }));
      if (!['QUEUED', 'RUNNING'].includes(QueryExecution?.Status?.State ?? '')) return QueryExecution ?? {};
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const run: AthenaUnderTest['run'] = async (sql, more, role = 'analyst') =>
    ended(await start(sql, more, role), role);

  return {
    ...kernel,
    s3,
    lake,
    told,
    results: of('Results'),
    as,
    glueAs: (role) => new GlueClient(kernel.client(role)),
    start,
    run,
    async put(key, body) {
      await s3?.putObject(kernel.caller('tester'), { bucket: lake, key, body: Buffer.from(body) });
    },
    async rows(sql, more, role = 'analyst') {
      const { QueryExecutionId, Status } = await run(sql, more, role);
      if (Status?.State !== 'SUCCEEDED') throw new Error(Status?.StateChangeReason);
      const { ResultSet } = await as(role).send(new GetQueryResultsCommand({ QueryExecutionId }));
      return (ResultSet?.Rows ?? []).map(({ Data }) =>
        (Data ?? []).map(({ VarCharValue }) => VarCharValue ?? '∅').join('|'),
      );
    },
  };
}

/** A Parquet file with the rows of a DuckDB query. */
export async function parquet(sql: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'carelake-athena-test-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (${sql}) TO '${folder}/rows.parquet' (FORMAT parquet, COMPRESSION zstd)`);
    return readFileSync(join(folder, 'rows.parquet'));
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
}
