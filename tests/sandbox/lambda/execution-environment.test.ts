import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startEnvironment } from '../../../sandbox/lambda/execution-environment.ts';

const MODULE = fileURLToPath(new URL('../../../sandbox/lambda/execution-environment.ts', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carelake-environment-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('leaves no function behind when the sandbox itself is killed', async () => {
  writeFileSync(
    join(folder, 'handler.js'),
    'exports.handler = () => { console.log(process.pid); return new Promise(() => setInterval(() => {}, 1000)); };',
  );
  writeFileSync(
    join(folder, 'sandbox.ts'),
    `import { startEnvironment } from ${JSON.stringify(MODULE)};
     const variables = { LAMBDA_TASK_ROOT: ${JSON.stringify(folder)}, _HANDLER: 'handler.handler' };
     const options = { workFolder: ${JSON.stringify(folder)}, memoryMb: 256, variables, log: (line: string) => console.log(line) };
     await startEnvironment(options).invoke({ requestId: 'r', functionArn: 'a', event: {}, timeoutSeconds: 60 });`,
  );
  const sandbox = spawn(process.execPath, [join(folder, 'sandbox.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: sandbox.stdout }), 'line');
  const pid = Number(line);
  expect(isAlive(pid)).toBe(true);
  sandbox.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5000, interval: 20 });
});

it('cannot write more than its disk takes, and is told so', async () => {
  writeFileSync(
    join(folder, 'handler.js'),
    `const { statSync, writeFileSync } = require('node:fs');
     exports.handler = () => {
       writeFileSync('fits', Buffer.alloc(4096));
       try { writeFileSync('too-long', Buffer.alloc(8192)); } catch ({ code }) { return { code, written: statSync('too-long').size }; }
     };`,
  );
  const variables = { LAMBDA_TASK_ROOT: folder, _HANDLER: 'handler.handler' };
  const log = () => {};
  const environment = startEnvironment({
    workFolder: folder,
    memoryMb: 256,
    fileLimitBytes: 4096,
    variables,
    log,
  });
  const request = { requestId: 'r', functionArn: 'a', event: {}, timeoutSeconds: 60 };
  expect(await environment.invoke(request)).toEqual({ ok: true, payload: { code: 'EFBIG', written: 4096 } });
  environment.kill();
  await environment.gone;
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
