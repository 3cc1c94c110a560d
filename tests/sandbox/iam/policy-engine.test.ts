import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { isAnswered } from '../../../sandbox/iam/policy-engine.ts';

it('an answer is waited for, although a wake-up comes that was for the one before', async () => {
  const length = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const pause = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);';
  const late = new Worker(
    `const length = require('node:worker_threads').workerData;
     require('node:worker_threads').parentPort.postMessage('ready');
     ${pause} Atomics.notify(length, 0);
     ${pause} Atomics.store(length, 0, 5); Atomics.notify(length, 0);`,
    { eval: true, workerData: length },
  );
  await new Promise((resolve) => late.once('message', resolve));
  expect(isAnswered(length)).toBe(true);
  expect(length[0]).toBe(5);
  await late.terminate();
});
