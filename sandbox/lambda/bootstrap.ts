/**
 * The runtime inside of an execution environment: a process of its own that loads a function's handler and works on
 * one invocation at a time. It imports nothing of the sandbox.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FailureReport, FromEnvironment, Invocation } from './environment-messages.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const {
  _HANDLER = '',
  LAMBDA_TASK_ROOT = '',
  AWS_LAMBDA_FUNCTION_NAME = '',
  AWS_LAMBDA_FUNCTION_VERSION = '',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE = '',
  AWS_LAMBDA_LOG_GROUP_NAME = '',
  AWS_LAMBDA_LOG_STREAM_NAME = '',
} = process.env;

const INIT_ERROR_STATUS = 70;

// The sandbox is gone: nobody may work on with its credentials.
process.on('disconnect', () => process.exit(0));
// Node's own report would quote the error's text, which may quote what the function was reading.
process.on('uncaughtException', (error) => {
  console.error(JSON.stringify({ level: 'ERROR', message: 'the function crashed', ...withoutText(error) }));
  process.exit(1);
});

const handler = loadHandler();
process.on('message', (invocation: Invocation) => {
  void run(invocation).then(tell);
});
tell({ type: 'ready' });

function loadHandler(): Handler {
  const dot = _HANDLER.lastIndexOf('.');
  const require = createRequire(join(LAMBDA_TASK_ROOT, 'bootstrap.cjs'));
  try {
    const exported: unknown = require(join(LAMBDA_TASK_ROOT, _HANDLER.slice(0, dot)))[
      _HANDLER.slice(dot + 1)
    ];
    if (typeof exported !== 'function') throw new TypeError('the handler is not exported');
    return exported as Handler;
  } catch (error) {
    console.error(
      JSON.stringify({ level: 'ERROR', message: 'the function did not load', ...withoutText(error) }),
    );
    process.exit(INIT_ERROR_STATUS);
  }
}

async function run(invocation: Invocation): Promise<FromEnvironment> {
  const { requestId } = invocation;
  try {
    const payload = await handler(invocation.event, contextOf(invocation));
    return { type: 'done', requestId, payload };
  } catch (error) {
    const report = { requestId, ...withoutText(error) };
    console.error(JSON.stringify({ level: 'ERROR', message: 'the handler threw', ...report }));
    return { type: 'failed', requestId, failure: failureOf(error) };
  }
}

function contextOf({ requestId, functionArn, deadline }: Invocation) {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: functionArn,
    memoryLimitInMB: AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    awsRequestId: requestId,
    logGroupName: AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

/** What the invoker gets to see; only the log is kept from it. */
function failureOf(error: unknown): FailureReport {
  if (!(error instanceof Error)) return { errorType: 'Error', errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message };
}

function withoutText(error: unknown) {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const errorType = error instanceof Error ? error.constructor.name : typeof error;
  return { errorType, stack: lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()) };
}

function tell(message: FromEnvironment): void {
  process.send?.(message, (error: Error | null) => {
    // Only a result that does not fit through JSON, or a sandbox that is gone.
    if (error) process.exit(1);
  });
}
