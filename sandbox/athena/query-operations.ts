import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { page } from '../glue/page.ts';
import { AwsError } from '../kernel/aws-error.ts';
import { type Caller, via } from '../kernel/caller.ts';
import { type Operation, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { S3 } from '../s3/s3.ts';
import { executionAnswer } from './execution-answer.ts';
import { type Executor, resultObject } from './executor.ts';
import type { QueryExecution, QueryStore } from './query-store.ts';
import { readCsv, readMetadata, readText } from './results/result-file.ts';
import { type ResultConfiguration, workgroup, workgroupArn } from './workgroups.ts';

const MAX_SQL = 262_144;
const MAX_BATCH = 50;
const QueryExecutionId = z.string().min(1).max(128);
const resultConfiguration = z.object({
  OutputLocation: z.string().optional(),
  EncryptionConfiguration: z
    .object({ EncryptionOption: z.string(), KmsKey: z.string().optional() })
    .optional(),
  ExpectedBucketOwner: z.string().optional(),
});
const start = z.object({
  QueryString: z.string().min(1).max(MAX_SQL),
  ClientRequestToken: z.string().min(32).max(128).optional(),
  QueryExecutionContext: z
    .object({ Database: z.string().optional(), Catalog: z.string().optional() })
    .optional(),
  ResultConfiguration: resultConfiguration.optional(),
  WorkGroup: z.string().optional(),
  ExecutionParameters: z.array(z.string().min(1).max(1024)).optional(),
});

interface Parts {
  readonly s3: S3;
  readonly store: QueryStore;
  readonly executor: Executor;
}

/** What clients do with query executions. */
export function queryOperations(kernel: Kernel, { s3, store, executor }: Parts): Record<string, Operation> {
  const authorize = (caller: Caller, action: string, group: string) =>
    kernel.authorize(caller, { action: `athena:${action}`, resource: workgroupArn(kernel, group) });

  function find(caller: Caller, action: string, id: string): QueryExecution {
    const execution = store.find(id);
    if (!execution) throw new AwsError('InvalidRequestException', `QueryExecution ${id} was not found`);
    authorize(caller, action, execution.workgroup);
    return execution;
  }

  return {
    StartQueryExecution: operation({
      input: start,
      readOnly: false,
      parameters: (input) => ({
        queryString: '***OMITTED***',
        workGroup: input.WorkGroup ?? 'primary',
        ...(input.ClientRequestToken === undefined ? {} : { clientRequestToken: input.ClientRequestToken }),
        ...(input.QueryExecutionContext === undefined
          ? {}
          : { queryExecutionContext: { database: input.QueryExecutionContext.Database } }),
      }),
      elements: ({ QueryExecutionId: queryExecutionId }) => ({ queryExecutionId }),
      run(input, { caller }) {
        const name = input.WorkGroup ?? 'primary';
        authorize(caller, 'StartQueryExecution', name);
        const group = workgroup(kernel, name);
        if (group.state !== 'ENABLED')
          throw new AwsError('InvalidRequestException', `WorkGroup ${name} is disabled.`);
        const token = input.ClientRequestToken;
        const earlier = token === undefined ? undefined : store.byToken(name, token);
        if (earlier) return repeated(earlier, input);
        const execution = newExecution(kernel, name, input, results(group, input.ResultConfiguration));
        store.insert(execution, token);
        executor.enqueue(execution, caller, group.scanLimit);
        return { QueryExecutionId: execution.id };
      },
    }),
    GetQueryExecution: operation({
      input: z.object({ QueryExecutionId }),
      readOnly: true,
      parameters: (input) => ({ queryExecutionId: input.QueryExecutionId }),
      run: (input, { caller }) => ({
        QueryExecution: executionAnswer(find(caller, 'GetQueryExecution', input.QueryExecutionId)),
      }),
    }),
    BatchGetQueryExecution: operation({
      input: z.object({ QueryExecutionIds: z.array(QueryExecutionId).min(1).max(MAX_BATCH) }),
      readOnly: true,
      parameters: (input) => ({ queryExecutionIds: input.QueryExecutionIds }),
      run(input, { caller }) {
        const found = input.QueryExecutionIds.filter((id) => store.find(id));
        const missing = input.QueryExecutionIds.filter((id) => !store.find(id));
        return {
          QueryExecutions: found.map((id) => executionAnswer(find(caller, 'BatchGetQueryExecution', id))),
          UnprocessedQueryExecutionIds: missing.map((id) => ({
            QueryExecutionId: id,
            ErrorCode: 'INVALID_INPUT',
            ErrorMessage: `QueryExecution ${id} was not found`,
          })),
        };
      },
    }),
    GetQueryResults: operation({
      input: z.object({
        QueryExecutionId,
        NextToken: z.string().optional(),
        MaxResults: z.int().min(1).max(1000).optional(),
        QueryResultType: z.string().optional(),
      }),
      readOnly: true,
      parameters: (input) => ({ queryExecutionId: input.QueryExecutionId }),
      async run(input, { caller }) {
        const execution = find(caller, 'GetQueryResults', input.QueryExecutionId);
        if (execution.state !== 'SUCCEEDED') {
          const still = execution.state === 'QUEUED' || execution.state === 'RUNNING';
          const why = still
            ? `Query has not yet finished. Current state: ${execution.state}`
            : `Query did not finish successfully. Final query state: ${execution.state}`;
          throw new AwsError('InvalidRequestException', why);
        }
        const { columns, rows } = await readResult(s3, caller, execution);
        const { items, ...next } = page(
          rows,
          { ...input, MaxResults: input.MaxResults ?? 1000 },
          'InvalidRequestException',
        );
        return {
          UpdateCount: 0,
          ResultSet: {
            Rows: items.map((row) => ({
              Data: row.map((value) => (value === undefined ? {} : { VarCharValue: value })),
            })),
            ResultSetMetadata: { ColumnInfo: columns },
          },
          ...next,
        };
      },
    }),
    StopQueryExecution: operation({
      input: z.object({ QueryExecutionId }),
      readOnly: false,
      parameters: (input) => ({ queryExecutionId: input.QueryExecutionId }),
      run(input, { caller }) {
        const { id } = find(caller, 'StopQueryExecution', input.QueryExecutionId);
        executor.cancel(id);
        return {};
      },
    }),
    ListQueryExecutions: operation({
      input: z.object({
        WorkGroup: z.string().optional(),
        NextToken: z.string().optional(),
        MaxResults: z.int().min(0).max(MAX_BATCH).optional(),
      }),
      readOnly: true,
      parameters: (input) => ({ workGroup: input.WorkGroup ?? 'primary' }),
      run(input, { caller }) {
        const name = input.WorkGroup ?? 'primary';
        authorize(caller, 'ListQueryExecutions', name);
        const paging = { ...input, MaxResults: input.MaxResults || MAX_BATCH };
        const { items, ...next } = page(
          store.ids(workgroup(kernel, name).name),
          paging,
          'InvalidRequestException',
        );
        return { QueryExecutionIds: items, ...next };
      },
    }),
  };
}

function results(
  group: { enforced: boolean; results: ResultConfiguration },
  wished: ResultConfiguration | undefined,
): ResultConfiguration {
  const chosen = group.enforced ? group.results : { ...group.results, ...wished };
  if (!chosen.OutputLocation) {
    throw new AwsError(
      'InvalidRequestException',
      'No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.',
    );
  }
  return chosen;
}

function newExecution(
  kernel: Kernel,
  name: string,
  input: z.infer<typeof start>,
  configuration: ResultConfiguration,
): QueryExecution {
  return {
    id: randomUUID(),
    workgroup: name,
    sql: input.QueryString,
    database: input.QueryExecutionContext?.Database?.toLowerCase() ?? '',
    catalog: input.QueryExecutionContext?.Catalog ?? 'awsdatacatalog',
    parameters: input.ExecutionParameters ?? [],
    statementType: statementType(input.QueryString),
    results: configuration,
    submitted: kernel.now().getTime(),
    state: 'QUEUED',
  };
}

function statementType(sql: string): QueryExecution['statementType'] {
  const word = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*([a-z]+|\()/iu.exec(sql)?.[1]?.toUpperCase() ?? '';
  if (['SHOW', 'DESCRIBE', 'DESC', 'EXPLAIN'].includes(word)) return 'UTILITY';
  return ['CREATE', 'DROP', 'ALTER', 'MSCK'].includes(word) ? 'DDL' : 'DML';
}

function repeated(earlier: QueryExecution, input: z.infer<typeof start>): { QueryExecutionId: string } {
  const same =
    earlier.sql === input.QueryString &&
    JSON.stringify(earlier.parameters) === JSON.stringify(input.ExecutionParameters ?? []) &&
    earlier.database === (input.QueryExecutionContext?.Database?.toLowerCase() ?? '');
  if (!same) throw new AwsError('InvalidRequestException', 'Idempotent parameters do not match');
  return { QueryExecutionId: earlier.id };
}

// The result is read where it lies, as the caller: whoever may not read the object does not get it here either.
async function readResult(s3: S3, caller: Caller, execution: QueryExecution) {
  const { bucket, key } = resultObject(execution);
  const reader = via(caller, 'athena.amazonaws.com');
  const metadata = await s3.getObject(reader, { bucket, key: `${key}.metadata` });
  const { body } = await s3.getObject(reader, { bucket, key });
  return {
    columns: readMetadata(metadata.body),
    rows: execution.statementType === 'DML' ? readCsv(body) : readText(body),
  };
}
