import type { Glue } from '../glue/glue.ts';
import { AwsError } from '../kernel/aws-error.ts';
import { type Caller, via } from '../kernel/caller.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { logFailure } from '../kernel/log-failure.ts';
import type { S3 } from '../s3/s3.ts';
import { createObjectLoader, type ObjectLoader } from './data/object-loader.ts';
import { s3Location } from './data/table-definition.ts';
import type { Engine } from './engine.ts';
import { QueryFailure } from './query-failure.ts';
import type { QueryExecution, QueryStore } from './query-store.ts';
import { writeCsv, writeMetadata, writeText } from './results/result-file.ts';
import { type Answer, runStatement } from './run-statement.ts';
import type { TellState } from './state-events.ts';
import { readStatement } from './statement.ts';

const AT_ONCE = 2;
const TIMEOUT_MS = 30 * 60 * 1000;
const BREAK_OFF_AGAIN_MS = 100;

/** Runs executions in the background, two at a time. */
export interface Executor {
  enqueue(execution: QueryExecution, caller: Caller, scanLimit?: number): void;
  /** Breaks a queued or running execution off; does nothing when it has ended. */
  cancel(id: string): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Job {
  readonly execution: QueryExecution;
  readonly caller: Caller;
  readonly scanLimit: number | undefined;
  engine?: Engine;
  broken?: 'cancelled' | 'timeout' | 'stopped';
}

/** Where an execution's result is: `s3://<bucket>/<prefix><id>.csv`, or `.txt` for statements without a table. */
export function resultObject({ id, results, statementType }: QueryExecution): {
  bucket: string;
  key: string;
} {
  const { bucket, prefix } = s3Location(results.OutputLocation ?? '', 'The query');
  const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  return { bucket, key: `${folder}${id}.${statementType === 'DML' ? 'csv' : 'txt'}` };
}

export function createExecutor(
  kernel: Kernel,
  { s3, glue, store, tell }: { s3: S3; glue: Glue; store: QueryStore; tell: TellState },
): Executor {
  const waiting: Job[] = [];
  const running = new Map<Job, Promise<void>>();
  let loader: ObjectLoader | undefined;
  let stopped = false;

  function next(): void {
    while (!stopped && running.size < AT_ONCE) {
      const job = waiting.shift();
      if (!job) return;
      const work = run(job).finally(() => {
        running.delete(job);
        next();
      });
      running.set(job, work);
    }
  }

  async function run(job: Job): Promise<void> {
    const { id } = job.execution;
    const progress = { scanned: 0 };
    const timer = setTimeout(() => breakOff(job, 'timeout'), TIMEOUT_MS);
    change(id, { state: 'RUNNING', started: kernel.now().getTime() });
    try {
      const answer = await execute(job, progress);
      await writeResult(job, answer);
      settle(job, { state: 'SUCCEEDED' }, progress.scanned);
    } catch (error) {
      const { code, reason } = explainFailure(job, error);
      const cancelled = job.broken === 'cancelled' || code === 'SCAN_LIMIT';
      settle(job, { state: cancelled ? 'CANCELLED' : 'FAILED', reason, errorCode: code }, progress.scanned);
    } finally {
      clearTimeout(timer);
    }
  }

  function execute(job: Job, progress: { scanned: number }): Promise<Answer> {
    if (!loader) throw new Error('the executor has not been started');
    const { sql, database, parameters } = job.execution;
    const running = Object.assign(progress, {
      s3,
      glue,
      loader,
      sql,
      database,
      parameters,
      caller: via(job.caller, 'athena.amazonaws.com'),
      now: kernel.now(),
      ...(job.scanLimit === undefined ? {} : { scanLimit: job.scanLimit }),
      cancelled: () => assertWhole(job),
      interruptible: (engine: Engine) => {
        job.engine = engine;
      },
    });
    return runStatement(readStatement(sql), running);
  }

  async function writeResult({ execution, caller, ...job }: Job, answer: Answer): Promise<void> {
    assertWhole({ execution, caller, ...job });
    const { account } = kernel.template.deployment;
    const { EncryptionConfiguration: encryption, ExpectedBucketOwner: owner } = execution.results;
    if (owner !== undefined && owner !== account)
      throw new AwsError('AccessDenied', 'The bucket owner is not the expected one.', 403);
    const { bucket, key } = resultObject(execution);
    const kmsKeyId = encryption?.EncryptionOption === 'SSE_KMS' ? encryption.KmsKey : undefined;
    const put = (suffix: string, body: Buffer, contentType: string) =>
      s3.putObject(via(caller, 'athena.amazonaws.com'), {
        bucket,
        key: `${key}${suffix}`,
        body,
        contentType,
        ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
      });
    await put('.metadata', writeMetadata(answer.columns), 'application/octet-stream');
    if (answer.utility) await put('', writeText(answer.rows), 'text/plain');
    else await put('', writeCsv(answer.columns, answer.rows), 'text/csv');
  }

  function settle(job: Job, end: Partial<QueryExecution>, scanned: number): void {
    change(job.execution.id, { ...end, scanned, completed: kernel.now().getTime() });
  }

  function change(id: string, how: Partial<QueryExecution>): void {
    const before = store.find(id)?.state;
    tell(store.update(id, how), before);
  }

  function breakOff(job: Job, why: NonNullable<Job['broken']>): void {
    job.broken ??= why;
    try {
      job.engine?.interrupt();
    } catch {
      // The engine was closed a moment ago: there is nothing left to interrupt.
    }
    // Between two statements there is nothing to interrupt either, and the next would run to its end.
    if (running.has(job)) setTimeout(() => breakOff(job, why), BREAK_OFF_AGAIN_MS);
  }

  return {
    enqueue(execution, caller, scanLimit) {
      tell(execution, undefined);
      waiting.push({ execution, caller, scanLimit });
      next();
    },
    cancel(id) {
      const queued = waiting.findIndex(({ execution }) => execution.id === id);
      const [job] = queued < 0 ? [] : waiting.splice(queued, 1);
      if (job) settle(job, { state: 'CANCELLED', reason: 'Query cancelled' }, 0);
      for (const active of running.keys()) if (active.execution.id === id) breakOff(active, 'cancelled');
    },
    async start() {
      loader = await createObjectLoader(kernel.dataDir);
      for (const id of store.unfinished()) {
        change(id, {
          state: 'FAILED',
          reason: 'INTERRUPTED: the sandbox stopped while the query ran',
          errorCode: 'INTERRUPTED',
          completed: kernel.now().getTime(),
        });
      }
    },
    async stop() {
      stopped = true;
      for (const job of running.keys()) breakOff(job, 'stopped');
      await Promise.all(running.values());
      loader?.stop();
    },
  };
}

function assertWhole(job: Job): void {
  if (job.broken === 'cancelled') throw new QueryFailure('CANCELLED', 'Query cancelled');
  if (job.broken === 'timeout')
    throw new QueryFailure('EXCEEDED_TIME_LIMIT', 'Query exceeded the time limit of 30 minutes');
  if (job.broken === 'stopped')
    throw new QueryFailure('INTERRUPTED', 'the sandbox stopped while the query ran');
}

function explainFailure(job: Job, error: unknown): { code: string; reason: string } {
  if (job.broken === 'cancelled') return { code: 'CANCELLED', reason: 'Query cancelled' };
  if (error instanceof QueryFailure) {
    return { code: error.code, reason: error.code === 'SCAN_LIMIT' ? error.message : error.reason };
  }
  if (error instanceof AwsError) return { code: error.code, reason: awsReason(error) };
  logFailure('an Athena query', error);
  return {
    code: 'GENERIC_INTERNAL_ERROR',
    reason: 'GENERIC_INTERNAL_ERROR: the query failed inside of the sandbox',
  };
}

// Our own services' words name actions, resources and keys, and none of those holds personal data.
function awsReason(error: AwsError): string {
  if (error.code === 'EntityNotFoundException') return `TABLE_NOT_FOUND: ${error.message}`;
  if (error.status === 403) return `PERMISSION_DENIED: ${error.message}`;
  return `${error.code}: ${error.message}`;
}
