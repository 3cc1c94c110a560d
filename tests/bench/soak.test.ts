import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../infra/bundling/paths.ts';

describe('a soak', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'carelake-no-soak-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** With what a shell would find as vitest. */
  function soak(script?: string) {
    if (script !== undefined)
      writeFileSync(join(folder, 'vitest'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return spawnSync(process.execPath, ['bench/main.ts', 'soak', '--deliveries', '10', '--json'], {
      cwd: REPOSITORY,
      encoding: 'utf8',
      env: { ...process.env, PATH: folder },
    });
  }

  it.each([
    ['there is no vitest', undefined, 'vitest could not be started: run it as `npm run bench -- soak`'],
    ['it ended before it had any', 'exit 3', 'the soak has no figures: vitest ended with status 3 before'],
    ['it was killed', 'kill -9 $$', 'the soak has no figures: vitest ended with SIGKILL before'],
  ])('says that it has no figures where %s', (_why, script, says) => {
    const { status, stdout, stderr } = soak(script);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('ENOENT: no such file');
  });

  it('tells figures that it has, and fails all the same where a test did', () => {
    const { status, stdout } = soak(`printf '{"deliveries":10}' > "$CARELAKE_SOAK_FIGURES"; exit 1`);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '{"deliveries":10}\n' });
  });
});
