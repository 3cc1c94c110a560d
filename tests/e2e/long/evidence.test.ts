import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../../infra/bundling/paths.ts';

const TITLE = 'is the same whenever it is synthesized';

describe('npm run evidence', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'carelake-evidence-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/evidence.ts', '--offline', '--out', folder, ...args], {
      cwd: REPOSITORY,
      encoding: 'utf8',
    });

  function aReport(status: string): string {
    const file = join(folder, `${status}.json`);
    const assertionResults = [{ ancestorTitles: [], title: TITLE, status }];
    const testResults = [{ name: join(REPOSITORY, 'tests/infra/study-stack.test.ts'), assertionResults }];
    writeFileSync(file, JSON.stringify({ startTime: Date.now(), testResults }));
    return file;
  }

  it('writes pages of the template and of results, green where both are good', () => {
    const { status, stdout, stderr } = run('--results', aReport('passed'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('hold, 0 do not');
    expect(stdout).toContain('known weaknesses of what is deployed: not answered (not asked)');
    const { standards } = JSON.parse(readFileSync(join(folder, 'evidence.json'), 'utf8'));
    const line = standards[1].lines.find(({ ref }: { ref: string }) => ref === '2.4.05');
    expect(line).toMatchObject({ state: 'held', tests: [{ title: TITLE, state: 'passed' }] });
    const page = readFileSync(join(folder, 'evidence.html'), 'utf8');
    expect(page).toContain('<tr><td>2.4.05</td>');
    expect(page).not.toContain('<td class="red">');
  });

  it('ends with 1 where a test failed, and says which line is red', () => {
    const { status, stdout } = run('--results', aReport('failed'));
    expect(status).toBe(1);
    expect(stdout.match(/^red: .*$/gm)).toEqual(['red: SATRE 2.4.05']);
    expect(readFileSync(join(folder, 'evidence.html'), 'utf8')).toContain('<td class="red">');
  });

  it.each([
    { args: ['--result', 'x'], says: 'Unknown option' },
    { args: ['--results', 'x', '--without-tests'], says: 'exclude each other' },
    { args: ['--results', 'package.json'], says: 'package.json is no report of vitest' },
  ])('ends with 2 and writes nothing when it is called with $args', ({ args, says }) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});
