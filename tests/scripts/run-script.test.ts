import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** A script, with no program but itself within reach: what it would run is not found. */
function run(script: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: '' },
  });
}

it.each([
  { script: 'check', args: ['--without-faults'], says: '--without-faults wants --tested' },
  { script: 'check', args: ['--testd'], says: "Unknown option '--testd'" },
  { script: 'weaknesses', args: ['--strict', 'now'], says: "Unexpected argument 'now'" },
])('$script $args is called wrongly, and told how', ({ script, args, says }) => {
  const { status, stdout, stderr } = run(script, ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(stderr).toContain(`npm run ${script} [-- `);
});

it('prints how it is called', () => {
  expect(run('check', '--help')).toMatchObject({ status: 0, stderr: '' });
});

it('fails with each of its steps, and says which', () => {
  const { status, stdout } = run('check', '--tested', '--without-faults');
  expect(status).toBe(1);
  expect(stdout).toContain('0 steps passed, 6 failed');
  expect(stdout).toContain('failed: the long tests');
});
