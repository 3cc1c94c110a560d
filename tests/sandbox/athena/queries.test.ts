import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  BatchGetQueryExecutionCommand,
  GetNamedQueryCommand,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  GetWorkGroupCommand,
  ListNamedQueriesCommand,
  ListQueryExecutionsCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loaderFolder } from '../../../sandbox/athena/data/object-loader.ts';
import { type AthenaUnderTest, anAthena, aTable, aView, JSON_SERDE, parquet } from './an-athena.ts';

const CANARY = 'canary-0101800014';
let athena: AthenaUnderTest;

beforeAll(async () => {
  athena = await anAthena({
    tables: {
      People: aTable('people', { id: 'int', name: 'string', since: 'date', missing: 'array<string>' }),
      Hidden: aTable('hidden', { id: 'int' }),
      Ledger: aTable(
        'ledger',
        { delivery_id: 'string', event: 'string', tables: 'array<string>', at: 'timestamp' },
        { serde: JSON_SERDE, prefix: 'ledger' },
      ),
      View: aView(
        'current',
        "SELECT p.id, p.name FROM people p WHERE EXISTS (SELECT 1 FROM ledger l WHERE l.event = 'published')",
        ['id', 'name'],
      ),
      Outer: aView('outermost', 'SELECT count(*) AS n FROM current', ['n']),
      Trail: aTable(
        'trail',
        {
          eventname: 'string',
          requestparameters: 'string',
          useridentity: 'struct<type:string,sessioncontext:struct<sessionissuer:struct<username:string>>>',
        },
        {
          serde: 'com.amazon.emr.hive.serde.CloudTrailSerde',
          prefix: 'logs',
          keys: { day: 'string' },
          parameters: {
            'projection.enabled': 'true',
            'projection.day.type': 'date',
            'projection.day.format': 'yyyy/MM/dd',
            'projection.day.range': '2026/01/01,NOW',
            'storage.location.template': { 'Fn::Sub': `s3://\${Lake}/logs/\${!day}` },
          },
        },
      ),
    },
  });
  await athena.put(
    'published/people/a.parquet',
    await parquet("SELECT 1 AS ID, 'æ, \"q\"' AS name, DATE '2020-01-02' AS since"),
  );
  await athena.put(
    'published/people/b.parquet',
    await parquet(`SELECT 2 AS id, '${CANARY}' AS name, NULL::DATE AS since`),
  );
  await athena.put('published/people/_marker', 'not data');
  await athena.put('published/hidden/a.parquet', await parquet('SELECT 1 AS id'));
  await athena.put(
    'ledger/1/1-receipt.json',
    '{"Delivery_Id":"01","event":"published","tables":["people"],"at":"2026-01-02 03:04:05"}\n',
  );
  const record = {
    eventName: 'GetObject',
    requestParameters: { bucketName: 'b' },
    userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { userName: 'analyst' } } },
  };
  await athena.put(
    'logs/2026/01/05/x.json.gz',
    gzipSync(JSON.stringify({ Records: [record, { eventName: 'PutObject' }] })),
  );
  await athena.put(
    'logs/2026/01/06/x.json.gz',
    gzipSync(JSON.stringify({ Records: [{ eventName: 'Decrypt' }] })),
  );
});
afterAll(() => athena.stop());

describe('a query', () => {
  it('tells EventBridge of each state that it comes to, and of its text nothing unless it fails', async () => {
    const { QueryExecutionId: id } = await athena.run(`SELECT '${CANARY}'`);
    const told = athena.told.filter(({ detail }) => detail['queryExecutionId'] === id);
    expect(told.map(({ detail }) => [detail['previousState'], detail['currentState']])).toEqual([
      [undefined, 'QUEUED'],
      ['QUEUED', 'RUNNING'],
      ['RUNNING', 'SUCCEEDED'],
    ]);
    expect(told[2]).toMatchObject({
      source: 'aws.athena',
      'detail-type': 'Athena Query State Change',
      detail: { workgroupName: 'analysts', statementType: 'DML', sequenceNumber: '3' },
    });
    expect(JSON.stringify(told)).not.toContain(CANARY);
  });

  it('reads Parquet by column name and answers with a header and Athena’s texts', async () => {
    expect(await athena.rows('SELECT id, name, since, missing, 1 FROM people ORDER BY id')).toEqual([
      'id|name|since|missing|_col4',
      '1|æ, "q"|2020-01-02|∅|1',
      `2|${CANARY}|∅|∅|1`,
    ]);
  });

  it('reads JSON lines whatever the case of their members', async () => {
    expect(await athena.rows('SELECT delivery_id, tables, at FROM ledger')).toEqual([
      'delivery_id|tables|at',
      '01|[people]|2026-01-02 03:04:05.000',
    ]);
  });

  it('expands views in views', async () => {
    expect(await athena.rows('SELECT n FROM outermost')).toEqual(['n', '2']);
  });

  it('reads only the days of the trail that it asks for', async () => {
    const sql =
      "SELECT eventname, json_extract_scalar(requestparameters, '$.bucketName') AS b, useridentity.sessioncontext.sessionissuer.username AS u, day FROM trail WHERE day = '2026/01/05' ORDER BY 1";
    expect(await athena.rows(sql)).toEqual([
      'eventname|b|u|day',
      'GetObject|b|analyst|2026/01/05',
      'PutObject|∅|∅|2026/01/05',
    ]);
    const before = athena.records.length;
    await athena.run("SELECT 1 FROM trail WHERE day > '2026/01/05'");
    const read = athena.records.slice(before).filter(({ eventName }) => eventName === 'GetObject');
    expect(read.map(({ requestParameters }) => requestParameters?.['key'])).toEqual([
      'logs/2026/01/06/x.json.gz',
    ]);
  });

  it('tells a file’s path', async () => {
    expect(await athena.rows('SELECT "$path" FROM people WHERE id = 1')).toEqual([
      '$path',
      `s3://${athena.lake}/published/people/a.parquet`,
    ]);
  });

  it('gives each row the day and the path of its own file', async () => {
    const path = `regexp_extract("$path", '/logs/.*')`;
    expect(await athena.rows(`SELECT DISTINCT day, ${path} AS file FROM trail ORDER BY 1`)).toEqual([
      'day|file',
      '2026/01/05|/logs/2026/01/05/x.json.gz',
      '2026/01/06|/logs/2026/01/06/x.json.gz',
    ]);
  });

  it('lists databases, tables and columns', async () => {
    expect(await athena.rows('SHOW TABLES')).toEqual(['current', 'ledger', 'outermost', 'people', 'trail']);
    expect(await athena.rows("SHOW TABLES IN study 'p*'")).toEqual(['people']);
    expect(await athena.rows('SHOW DATABASES')).toEqual(['study']);
    expect((await athena.rows('DESCRIBE people'))[0]).toBe('id|int|');
  });

  it('answers its results in pages', async () => {
    const { QueryExecutionId } = await athena.run('SELECT x FROM UNNEST(sequence(1, 5)) AS t (x)');
    const client = athena.as('analyst');
    const first = await client.send(new GetQueryResultsCommand({ QueryExecutionId, MaxResults: 4 }));
    const second = await client.send(
      new GetQueryResultsCommand({ QueryExecutionId, MaxResults: 4, NextToken: first.NextToken }),
    );
    expect([first.ResultSet?.Rows?.length, second.ResultSet?.Rows?.length, second.NextToken]).toEqual([
      4,
      2,
      undefined,
    ]);
    expect(first.ResultSet?.ResultSetMetadata?.ColumnInfo?.[0]).toMatchObject({
      Name: 'x',
      Type: 'bigint',
      Precision: 19,
    });
  });

  it('leaves its result as quoted CSV under the workgroup’s key, and counts what it read', async () => {
    const wish = { ResultConfiguration: { OutputLocation: `s3://${athena.lake}/elsewhere/` } };
    const { ResultConfiguration, Statistics } = await athena.run(
      'SELECT id, name, since FROM people ORDER BY 1',
      wish,
    );
    const [, Bucket, Key] =
      /^s3:\/\/([^/]+)\/(analyst\/.*\.csv)$/.exec(ResultConfiguration?.OutputLocation ?? '') ?? [];
    const object = await new S3Client({ ...athena.client('tester'), forcePathStyle: true }).send(
      new GetObjectCommand({ Bucket, Key }),
    );
    expect(await object.Body?.transformToString()).toBe(
      `"id","name","since"\n"1","æ, ""q""","2020-01-02"\n"2","${CANARY}",\n`,
    );
    expect(object.ServerSideEncryption).toBe('aws:kms');
    expect(Statistics?.DataScannedInBytes).toBeGreaterThan(300);
  });

  it('takes parameters', async () => {
    expect(await athena.rows('SELECT name FROM people WHERE id = ?', { ExecutionParameters: ['2'] })).toEqual(
      ['name', CANARY],
    );
  });

  it('gives the same execution for the same token', async () => {
    const ClientRequestToken = 'a-token-that-is-at-least-32-letters';
    const id = await athena.start('SELECT 1', { ClientRequestToken });
    expect(await athena.start('SELECT 1', { ClientRequestToken })).toBe(id);
    await expect(athena.start('SELECT 2', { ClientRequestToken })).rejects.toThrow('Idempotent');
  });

  it.each([
    ['SELECT * FROM nowhere', /TABLE_NOT_FOUND/],
    ['SELECT * FROM hidden', /PERMISSION_DENIED/],
    ['CREATE TABLE x AS SELECT 1', /NOT_SUPPORTED: CREATE TABLE/],
    ["UNLOAD (SELECT 1) TO 's3://x' WITH (format = 'PARQUET')", /NOT_SUPPORTED: UNLOAD/],
    ['SELECT CAST(name AS integer) FROM people', /^INVALID_CAST_ARGUMENT/],
    ['SELECT * FROM information_schema.tables', /PERMISSION_DENIED|TABLE_NOT_FOUND/],
  ])('fails %s with a reason that holds no data', async (sql, reason) => {
    const { Status } = await athena.run(sql);
    expect(Status?.State).toBe('FAILED');
    expect(Status?.StateChangeReason).toMatch(reason);
    expect(Status?.StateChangeReason).not.toContain('canary');
  });

  it('leaves no plaintext behind: not in the state, not where files are read', async () => {
    await athena.run(`SELECT * FROM people WHERE name <> 'sql-${CANARY}'`);
    expect(readdirSync(loaderFolder(athena.dataDir))).toEqual([]);
    const files = readdirSync(athena.dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const leaks = files.filter(({ parentPath, name }) =>
      readFileSync(join(parentPath, name)).includes(CANARY),
    );
    expect(leaks.map(({ name }) => name)).toEqual([]);
  });

  it('reads many files at once', async () => {
    for (let part = 1; part <= 12; part++) {
      await athena.put(`ledger/many/${part}.json`, `{"delivery_id":"many","event":"${part}"}\n`);
    }
    const sql = "SELECT count(DISTINCT event) FROM ledger WHERE delivery_id = 'many'";
    expect(await Promise.all([athena.rows(sql), athena.rows(sql), athena.rows(sql)])).toEqual(
      Array(3).fill(['_col0', '12']),
    );
  });

  it('is cancelled on request', async () => {
    const QueryExecutionId = await athena.start(
      'SELECT count(*) FROM UNNEST(sequence(1, 30000)) AS a (x), UNNEST(sequence(1, 30000)) AS b (y), UNNEST(sequence(1, 3000)) AS c (z) WHERE x * y % 7 = z % 5',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const client = athena.as('analyst');
    await client.send(new StopQueryExecutionCommand({ QueryExecutionId }));
    await expect
      .poll(
        async () =>
          (await client.send(new GetQueryExecutionCommand({ QueryExecutionId }))).QueryExecution?.Status
            ?.State,
        { timeout: 5000 },
      )
      .toBe('CANCELLED');
  });

  it('is recorded without its text, and so are the reads it makes, via Athena', async () => {
    const before = athena.records.length;
    const { QueryExecutionId } = await athena.run(`SELECT * FROM people WHERE name = '${CANARY}'`);
    const records = athena.records.slice(before);
    const started = records.find(({ eventName }) => eventName === 'StartQueryExecution');
    expect(started?.requestParameters).toMatchObject({ queryString: '***OMITTED***', workGroup: 'analysts' });
    expect(started?.responseElements).toEqual({ queryExecutionId: QueryExecutionId });
    expect(JSON.stringify(records)).not.toContain(CANARY);
    const reads = records.filter(
      ({ eventName, requestParameters }) =>
        eventName === 'GetObject' && String(requestParameters?.['key']).startsWith('published/people/'),
    );
    expect(reads.map(({ sourceIPAddress }) => sourceIPAddress)).toEqual([
      'athena.amazonaws.com',
      'athena.amazonaws.com',
    ]);
  });
});

describe('a workgroup', () => {
  it('is refused when the caller has no right on it, or it is the primary one', async () => {
    const start = (role: string, WorkGroup?: string) =>
      athena.as(role).send(new StartQueryExecutionCommand({ QueryString: 'SELECT 1', WorkGroup }));
    await expect(start('analyst')).rejects.toThrow(
      expect.objectContaining({ name: 'AccessDeniedException' }),
    );
    await expect(start('tester')).rejects.toThrow('primary is not found');
    await expect(start('tester', 'nobody')).rejects.toThrow('nobody is not found');
  });

  it('tells its configuration, its executions and its named queries', async () => {
    const client = athena.as('analyst');
    const { WorkGroup } = await client.send(new GetWorkGroupCommand({ WorkGroup: 'analysts' }));
    expect(WorkGroup?.Configuration?.EnforceWorkGroupConfiguration).toBe(true);
    const { NamedQueryIds } = await client.send(new ListNamedQueriesCommand({ WorkGroup: 'analysts' }));
    const { NamedQuery } = await client.send(new GetNamedQueryCommand({ NamedQueryId: NamedQueryIds?.[0] }));
    expect(NamedQuery?.Name).toBe('how-many');
    const id = await athena.start('SELECT 1');
    const { QueryExecutionIds } = await client.send(
      new ListQueryExecutionsCommand({ WorkGroup: 'analysts' }),
    );
    expect(QueryExecutionIds?.[0]).toBe(id);
    const batch = await client.send(
      new BatchGetQueryExecutionCommand({ QueryExecutionIds: [id, 'nothing'] }),
    );
    expect([batch.QueryExecutions?.length, batch.UnprocessedQueryExecutionIds?.length]).toEqual([1, 1]);
  });
});

describe('after a restart', () => {
  it('knows what ran, and fails what was running', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'carelake-athena-restart-'));
    try {
      const first = await anAthena({ dataDir });
      const done = await first.run('SELECT 1');
      const id = await first.start(
        'SELECT count(*) FROM UNNEST(sequence(1, 30000)) AS a (x), UNNEST(sequence(1, 30000)) AS b (y), UNNEST(sequence(1, 3000)) AS c (z) WHERE x * y % 7 = z % 5',
      );
      await first.stop();
      const second = await anAthena({ dataDir });
      const client = second.as('analyst');
      const state = async (QueryExecutionId: string | undefined) =>
        (await client.send(new GetQueryExecutionCommand({ QueryExecutionId }))).QueryExecution;
      expect((await state(done.QueryExecutionId))?.Query).toBe('SELECT 1');
      expect((await state(id))?.Status).toMatchObject({
        State: 'FAILED',
        StateChangeReason: expect.stringContaining('stopped'),
      });
      await second.stop();
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });

  it('cancels a query that would read more than the workgroup allows', async () => {
    const small = await anAthena({
      tables: { People: aTable('people', { id: 'int' }) },
      group: { BytesScannedCutoffPerQuery: 10 },
    });
    await small.put('published/people/a.parquet', await parquet('SELECT 1 AS id'));
    const { Status } = await small.run('SELECT * FROM people');
    expect(Status).toMatchObject({
      State: 'CANCELLED',
      StateChangeReason: expect.stringContaining('Bytes scanned limit'),
    });
    await small.stop();
  });
});
