import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Service } from '../../../sandbox/kernel/service.ts';
import { createLambda, type LambdaHost } from '../../../sandbox/lambda/lambda.ts';
import { createSqs, type Sqs } from '../../../sandbox/sqs/sqs.ts';
import { createSts } from '../../../sandbox/sts/create-sts.ts';
import { aKernel, allow, aRole, type KernelUnderTest } from '../../support/sandbox-kernel.ts';

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

/** Does what each message says and prints what it saw. */
const HANDLER = `
const { existsSync, statSync, writeFileSync } = require('node:fs');
let turns = 0;
const todo = {
  fine: () => {},
  throw: () => { throw new RangeError('canary-in-error'); },
  crash: () => { setTimeout(() => { throw new Error('canary-in-crash'); }); return new Promise(() => {}); },
  hang: () => { for (;;); },
  wait: () => new Promise((resolve) => setTimeout(resolve, 700)),
  eat: () => { const all = []; for (;;) all.push(Buffer.alloc(8e6, 1)); },
};
exports.handler = async (event, context) => {
  turns += 1;
  const failed = [];
  let answer;
  for (const { body, messageId, attributes } of event.Records) {
    const order = JSON.parse(body);
    console.log(JSON.stringify({ order: order.do, n: order.n, pid: process.pid, turns, at: Date.now(),
      receives: attributes.ApproximateReceiveCount, received: Number(attributes.ApproximateFirstReceiveTimestamp), batch: event.Records.length }));
    if (order.do === 'environment') {
      console.log(JSON.stringify({ environment: process.env, tmp: statSync(process.env.TMPDIR).mode & 0o777,
        left: context.getRemainingTimeInMillis(), context: Object.keys(context) }));
      writeFileSync(process.env.TMPDIR + '/left-behind', 'x');
    } else if (order.do === 'fail-me') failed.push({ itemIdentifier: messageId });
    else if (order.do === 'fail-stranger') failed.push({ itemIdentifier: 'nobody' });
    else await todo[order.do]();
  }
  return failed.length > 0 ? { batchItemFailures: failed } : undefined;
};
`;

const resources = (wish: { role?: object[]; batch?: number; memory?: number }) => ({
  Tester: aRole('tester'),
  Role: aRole('worker-role', wish.role ?? [allow('sqs:*')]),
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 30,
      RedrivePolicy: { deadLetterTargetArn: arnOf('Dead'), maxReceiveCount: 2 },
    },
  },
  Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
  Worker: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: 'worker',
      Code: { S3Bucket: 'assets', S3Key: 'abc.zip' },
      Handler: 'handler.handler',
      Runtime: 'nodejs24.x',
      Role: arnOf('Role'),
      Timeout: 2,
      MemorySize: wish.memory ?? 256,
      Layers: [{ Ref: 'Layer' }],
      Environment: { Variables: { QUEUE_URL: { Ref: 'Queue' }, STUDY: 'a' } },
    },
  },
  Layer: {
    Type: 'AWS::Lambda::LayerVersion',
    // An architecture that no machine has: the repository's modules take the layer's place.
    Properties: { Content: { S3Bucket: 'assets', S3Key: 'none.zip' }, CompatibleArchitectures: ['other'] },
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: { Ref: 'Worker' },
      EventSourceArn: arnOf('Queue'),
      BatchSize: wish.batch ?? 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    },
  },
});

let folder: string;
let kernel: KernelUnderTest | undefined;
let sqs: Sqs;
let lambda: LambdaHost & Service;

async function start(wish: Parameters<typeof resources>[0] = {}) {
  kernel = await aKernel({
    resources: resources(wish),
    dataDir: join(folder, 'data'),
    // 30 seconds of visibility become 0.3.
    timeScale: 0.01,
    services(one, kms) {
      const [queues, sts] = [createSqs(one, { kms }), createSts(one)];
      const host = createLambda(one, { sqs: queues, sts, assembly: join(folder, 'cdk.out') });
      [sqs, lambda] = [queues, host];
      return [queues, sts, host];
    },
  });
  return kernel;
}

async function stop() {
  await kernel?.stop();
  kernel = undefined;
}

const queueArn = (logicalId: string) =>
  kernel?.kernel.template
    .resources('AWS::SQS::Queue')
    .find((one) => one.logicalId === logicalId)
    ?.attribute('Arn') ?? '';

async function send(order: string, n = 0) {
  if (!kernel) throw new Error('start first');
  const body = JSON.stringify({ do: order, n });
  await sqs.sendMessage(kernel.caller('tester'), { queueArn: queueArn('Queue'), body });
}

async function deadLetters() {
  if (!kernel) throw new Error('start first');
  const { signal } = new AbortController();
  return sqs.receive(kernel.caller('tester'), {
    queueArn: queueArn('Dead'),
    max: 10,
    waitSeconds: 0,
    signal,
  });
}

// biome-ignore lint/suspicious/noExplicitAny: lines of a log
function lines(): any[] {
  const file = join(folder, 'data', 'logs', 'worker.log');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
const seen = (order: string) => lines().filter((line) => line.order === order);
const reports = () =>
  lines()
    .filter((line) => line.type === 'platform.report')
    .map(({ record }) => record);

const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });
const idle = () => until(() => expect([sqs.depth(), lambda.running()]).toEqual([0, 0]));

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('Lambda', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'carelake-lambda-'));
    const asset = join(folder, 'cdk.out', 'asset.abc');
    mkdirSync(asset, { recursive: true });
    writeFileSync(join(asset, 'handler.js'), HANDLER);
    // A module package around the assembly, as this repository is one: the function must not notice.
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const files = {
      abc: { source: { path: 'asset.abc' }, destinations: { here: { objectKey: 'abc.zip' } } },
    };
    writeFileSync(join(folder, 'cdk.out', 'stack.assets.json'), JSON.stringify({ files }));
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('works on messages in a process of its own, kept warm, with its role and nothing else of this machine', async () => {
    process.env['CARELAKE_CANARY'] = 'leaked';
    const { kernel: one, records } = await start();
    await send('environment');
    await idle();
    await send('fine');
    await idle();
    delete process.env['CARELAKE_CANARY'];
    const [first, second] = [seen('environment')[0], seen('fine')[0]];
    expect([second.pid, second.turns]).toEqual([first.pid, 2]);
    expect(first.pid).not.toBe(process.pid);
    const { environment, tmp, left, context } = lines().find((line) => line.environment);
    expect(environment).toMatchObject({
      STUDY: 'a',
      AWS_REGION: 'eu-north-1',
      AWS_ENDPOINT_URL: one.endpoint,
      AWS_LAMBDA_FUNCTION_NAME: 'worker',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      NODE_PATH: join(process.cwd(), 'node_modules'),
    });
    expect(environment.QUEUE_URL.startsWith(`${one.endpoint}/123456789012/`)).toBe(true);
    expect(JSON.stringify(environment)).not.toContain('leaked');
    expect(environment.LAMBDA_TASK_ROOT.startsWith(folder)).toBe(false);
    expect(environment.TMPDIR.startsWith(folder)).toBe(false);
    expect(tmp).toBe(0o700);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(2000);
    expect(context).toEqual(
      expect.arrayContaining(['awsRequestId', 'functionName', 'getRemainingTimeInMillis']),
    );
    const session = one.sessions.find(environment.AWS_ACCESS_KEY_ID);
    expect(session?.session).toMatchObject({ roleName: 'worker-role', sessionName: 'worker' });
    // One poll as the role is in the trail for each message; polls that bring nothing are not.
    expect(records.filter(({ eventName }) => eventName === 'ReceiveMessage')).toHaveLength(2);

    await stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(environment.TMPDIR)).toBe(false);
  });

  it('gives a message again after a kill, in a new process', async () => {
    await start();
    await send('wait');
    await until(() => expect(seen('wait')).toHaveLength(1));
    lambda.killFunction('worker');
    await until(() => expect(seen('wait')).toHaveLength(2));
    await idle();
    const [first, second] = seen('wait');
    expect(second).toMatchObject({ receives: '2', turns: 1 });
    expect(second.pid).not.toBe(first.pid);
    // Its visibility timeout had to pass.
    expect(second.at - first.received).toBeGreaterThanOrEqual(300);
    expect(await deadLetters()).toEqual([]);
  });

  it('dead-letters a message whose function keeps throwing, and logs no text of the error', async () => {
    await start();
    await send('throw');
    await idle();
    expect(seen('throw').map(({ receives }) => receives)).toEqual(['1', '2']);
    expect((await deadLetters()).map(({ body }) => JSON.parse(body).do)).toEqual(['throw']);
    expect(lines()).toContainEqual(
      expect.objectContaining({ message: 'the handler threw', errorType: 'RangeError' }),
    );
    expect(JSON.stringify(lines())).not.toContain('canary');
  });

  it('logs no text of an error that ends the process', async () => {
    await start();
    await send('crash');
    await until(() => expect(seen('crash')).toHaveLength(2));
    await idle();
    expect(reports()[0]).toMatchObject({ status: 'error', errorType: 'Runtime.ExitError' });
    expect(JSON.stringify(lines())).not.toContain('canary');
  });

  it('kills a function that runs longer than its time limit, even in a loop without end', async () => {
    await start();
    await send('hang');
    await until(() => expect(reports()).toHaveLength(1));
    expect(reports()[0]).toMatchObject({ status: 'error', errorType: 'Sandbox.Timedout' });
    expect(isAlive(seen('hang')[0].pid)).toBe(false);
  });

  it('kills a function that takes more memory than its limit, heap or not', async () => {
    await start({ memory: 128 });
    await send('eat');
    await until(() => expect(reports()).toHaveLength(1));
    expect(reports()[0]).toMatchObject({ errorType: 'Runtime.OutOfMemory' });
    expect(isAlive(seen('eat')[0].pid)).toBe(false);
  });

  it('gives only the messages of a batch again that failed', async () => {
    await start({ batch: 10 });
    // While both environments are busy, the others gather to one batch.
    for (const n of [1, 2]) {
      await send('wait', n);
      await until(() => expect(seen('wait')).toHaveLength(n));
    }
    await Promise.all([send('fine'), send('fail-me')]);
    await idle();
    expect(seen('fine')).toMatchObject([{ batch: 2, receives: '1' }]);
    expect(seen('fail-me').map(({ receives, batch }) => [receives, batch])).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
    expect((await deadLetters()).map(({ body }) => JSON.parse(body).do)).toEqual(['fail-me']);
  });

  it('fails the whole batch when a message is named that is not in it', async () => {
    await start();
    await send('fail-stranger');
    await idle();
    expect(await deadLetters()).toHaveLength(1);
  });

  it('runs as many at once as the mapping allows', async () => {
    await start();
    await Promise.all([1, 2, 3, 4].map((n) => send('wait', n)));
    await until(() => expect(lambda.running()).toBe(2));
    await idle();
    expect(new Set(seen('wait').map(({ pid }) => pid)).size).toBe(2);
    // Work that takes two visibility timeouts of compressed time is not given to a second one meanwhile.
    expect(seen('wait')).toHaveLength(4);
  });

  it('goes on after a restart with what waited and with what was under way', async () => {
    await start();
    await send('wait', 1);
    await until(() => expect(seen('wait')).toHaveLength(1));
    await send('fine');
    await send('fine');
    await stop();
    expect(isAlive(seen('wait')[0].pid)).toBe(false);
    // As after a crash: what was received is still in flight, for an hour.
    const db = new DatabaseSync(join(folder, 'data', 'kernel.db'));
    db.exec('UPDATE sqs_messages SET visible_at = visible_at + 3600000 WHERE receipt IS NOT NULL');
    db.close();
    await start();
    await idle();
    expect(seen('wait').map(({ receives }) => receives)).toEqual(['1', '2']);
    expect(seen('fine').length).toBeGreaterThanOrEqual(2);
  });

  it('answers a direct invocation of whoever may, with the function’s error as Lambda tells it', async () => {
    const { caller, records } = await start();
    const invoke = (role: string, order?: string) =>
      lambda.handle({
        caller: caller(role),
        method: 'POST',
        rawPath: '/2015-03-31/functions/worker/invocations',
        query: new URLSearchParams(),
        headers: {},
        body: Buffer.from(
          JSON.stringify({ Records: order ? [{ body: `{"do":"${order}"}`, attributes: {} }] : [] }),
        ),
        presigned: false,
      });
    const fine = await invoke('tester');
    expect([fine.status, String(fine.body)]).toEqual([200, 'null']);
    const thrown = await invoke('tester', 'throw');
    expect(thrown.headers['x-amz-function-error']).toBe('Unhandled');
    expect(JSON.parse(String(thrown.body))).toMatchObject({ errorType: 'RangeError' });
    await expect(invoke('worker-role')).rejects.toMatchObject({ code: 'AccessDenied' });
    const calls = records.filter(({ eventName }) => eventName === 'Invoke');
    expect(calls.map(({ errorCode }) => errorCode)).toEqual([undefined, undefined, 'AccessDenied']);
  });

  it('refuses to start when the role may not take messages off its queue', async () => {
    await expect(start({ role: [allow('sqs:ReceiveMessage')] })).rejects.toThrow(
      /worker may not sqs:DeleteMessage/,
    );
  });
});
