import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../cli/commands/index.ts';
import { plantMistakes } from '../../../cli/demo/plant-mistakes.ts';
import { canariesInText, canariesOf } from '../../support/canaries.ts';
import { processesWith } from '../../support/processes-with.ts';
import { type CliRun, runCli } from '../../support/run-cli.ts';

const STUDY = { persons: 30, seed: 7 };
let folder: string;
const data = (...path: string[]) => join(folder, 'data', ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carelake-cli-'));
  await makeData('data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const makeData = (out: string): Promise<CliRun> =>
  runCli([
    'make-data',
    '--persons',
    String(STUDY.persons),
    '--seed',
    String(STUDY.seed),
    '--out',
    join(folder, out),
  ]);

describe('every command', () => {
  const program = new Command('carelake');
  for (const register of commands) register(program);
  const all = program.commands.flatMap((command) => [command, ...command.commands]);

  const working = all
    .filter((command) => command.commands.length === 0 || ['audit', 'deliveries'].includes(command.name()))
    .map((command) => ({ name: command.name(), command }));

  it.each(working)('shows an example in its help: $name', ({ command }) => {
    let help = '';
    command.configureOutput({
      writeOut(text) {
        help += text;
      },
    });
    command.outputHelp();
    expect(help).toMatch(/Examples?:\n +carelake /);
  });
});

describe('the exit status', () => {
  it.each([
    [0, 'help was asked for', ['--help']],
    [0, 'a delivery is good', ['check', 'data/skive']],
    [1, 'a folder is no delivery', ['check', 'data']],
    [1, 'no sandbox runs', ['whoami', '--as', 'analyst', '--home', 'nowhere']],
    [1, 'no sandbox runs that could be stopped', ['sandbox', 'stop', '--home', 'nowhere']],
    [2, 'a command is unknown', ['publish']],
    [2, 'an option is unknown', ['check', 'data/skive', '--force']],
    [2, 'an argument is missing', ['check']],
    [2, 'an option is missing', ['deliver', 'data/skive']],
    [2, 'a number is none', ['make-data', '--persons', 'many', '--out', 'x']],
    [2, 'a port is none', ['sandbox', 'start', '--port', '99999']],
    [2, 'nothing is to be withdrawn', ['withdraw', '--source', 'skive']],
    [2, 'a path does not exist', ['check', 'data/absent']],
    [2, 'everything would be deleted', ['sandbox', 'reset', '--home', 'nowhere']],
  ])('is %i when %s', async (status, _when, args) => {
    const run = await runCli(args, { cwd: folder });
    expect(run).toMatchObject({ status });
    // What went wrong is said in words, not in places of our code.
    expect(run.stderr).not.toMatch(/^ +at |node:internal/m);
    if (status !== 0) expect(run.stderr + run.stdout).not.toBe('');
  });
});

describe('make-data', () => {
  it('makes the same files from the same seed', async () => {
    const { status } = await makeData('again');
    expect(status).toBe(0);
    const first = await contentsOf(data());
    expect(first.size).toBeGreaterThan(10);
    expect(await contentsOf(join(folder, 'again'))).toEqual(first);
  });
});

describe('check', () => {
  it('reports a good delivery as JSON', async () => {
    const { stdout } = await runCli(['check', data('skive'), '--json']);
    const report = JSON.parse(stdout);
    expect(report.status).toBe('accepted');
    expect(report.resources[0]).toMatchObject({
      name: 'core_group',
      table: 'core_group',
      rows: rowsOf(await readFile(data('skive', 'core_group.csv'), 'utf8')),
      errors: [],
    });
  });

  it('names row, column and rule of every mistake, and no value', async () => {
    const good = await readFile(data('skive', 'core_group.csv'), 'utf8');
    await writeFile(join(folder, 'bad.csv'), plantMistakes(good));
    const { status, stdout } = await runCli(['check', join(folder, 'bad.csv'), '--json']);
    expect(status).toBe(1);
    const count = 1;
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      status: 'rejected',
      resources: [{ name: 'core_group', table: 'core_group', rows: rowsOf(good), warnings: [] }],
    });
    expect(report.resources[0].errors).toEqual([
      { row: 3, column: 'cpr', rule: 'cpr-date', count },
      { row: 5, column: 'intensitet', rule: 'code', count },
      { row: 7, column: '', rule: 'fields', count },
      { row: 9, column: 'slutdato', rule: 'not-before', count },
    ]);
    expect(canariesInText(canariesOf(STUDY), stdout)).toEqual([]);
  });

  it('recognises plain files by what is in them, whatever they are called', async () => {
    const plain = join(folder, 'plain');
    await mkdir(plain);
    const named: Readonly<Record<string, string>> = {
      'BEF 2018-2022 endelig.csv': data('national', 'population.csv'),
      'udtræk.txt': data('national', 'education.csv'),
      'dream (kopi).csv': data('national', 'transfer_payments.csv'),
      'Samtale.txt': data('region', 'interview', 'interview-01.txt'),
      'Samtale2.docx': data('region', 'interview', 'interview-02.docx'),
    };
    for (const [name, from] of Object.entries(named)) await cp(from, join(plain, name));
    const { stdout, status } = await runCli([
      'check',
      ...Object.keys(named).map((name) => join(plain, name)),
      '--json',
    ]);
    const { resources } = JSON.parse(stdout);
    expect(resources.map(({ table, part }: { table: string; part?: number }) => [table, part])).toEqual([
      ['population', undefined],
      ['education', undefined],
      ['transfer_payments', undefined],
      ['interview', 1],
      ['interview', 2],
    ]);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/endelig|udtræk|kopi|Samtale/);
  });
});

describe('preview', () => {
  it('writes what analysts would see, and nobody can be recognised in it', async () => {
    const out = join(folder, 'preview');
    const { status, stdout } = await runCli(['preview', data('skive'), '--out', out]);
    expect(status).toBe(0);
    const files = await contentsOf(out);
    expect([...files.keys()].sort()).toEqual([
      'consents.csv',
      'core_group.csv',
      'documents.csv',
      'findings.csv',
      'homeless_stays.csv',
      'social_services.csv',
      'turns.csv',
    ]);
    const canaries = canariesOf(STUDY);
    for (const text of [stdout, ...files.values()]) expect(canariesInText(canaries, text)).toEqual([]);
    // What Danish Excel needs to open it by a double click.
    expect(files.get('core_group.csv')).toMatch(/^\uFEFF?[a-z_]+;/);
    const delivered = await readFile(data('skive', 'core_group.csv'), 'utf8');
    expect(rowsOf(files.get('core_group.csv') ?? '')).toBe(rowsOf(delivered));
  });

  it('writes nothing of a delivery that would be rejected', async () => {
    const out = join(folder, 'no-preview');
    const { status } = await runCli(['preview', join(folder, 'bad.csv'), '--out', out]);
    expect(status).toBe(1);
    await expect(stat(out)).rejects.toThrow('ENOENT');
  });
});

describe('a sandbox', () => {
  let home: string;
  const carelake = (...args: string[]) => runCli([...args, '--home', home]);

  beforeAll(() => {
    home = join(folder, 'home');
  });

  it('starts, works for every persona, stops, and is reset', async () => {
    const delivery = await readFile(data('skive', 'core_group.csv'), 'utf8');
    const started = await carelake('sandbox', 'start', '--port', '0', '--json');
    expect(started.status).toBe(0);
    const { endpoint, pid } = JSON.parse(started.stdout);
    expect(JSON.parse((await carelake('sandbox', 'status', '--json')).stdout)).toMatchObject({
      running: true,
      endpoint,
      pid,
    });
    expect(await carelake('sandbox', 'start', '--port', '0')).toMatchObject({ status: 1 });

    const me = await carelake('whoami', '--as', 'data-manager-skive', '--json');
    expect(JSON.parse(me.stdout)).toMatchObject({ person: 'data-manager-skive', study: '3cp' });
    expect(await carelake('whoami', '--as', 'nobody')).toMatchObject({ status: 1 });

    const delivered = await carelake(
      'deliver',
      data('skive', 'core_group.csv'),
      '--source',
      'skive',
      '--as',
      'data-manager-skive',
      '--json',
    );
    expect(delivered.status).toBe(0);
    const { deliveryId } = JSON.parse(delivered.stdout);
    const [list, rows, forbidden, foreign] = await Promise.all([
      carelake('deliveries', '--source', 'skive', '--as', 'data-manager-skive', '--json'),
      carelake('query', '--sql', 'SELECT count(*) AS n FROM core_group', '--as', 'analyst', '--csv'),
      carelake('query', '--sql', 'SELECT count(*) AS n FROM core_group', '--as', 'auditor'),
      carelake(
        'deliver',
        data('viborg', 'core_group.csv'),
        '--source',
        'viborg',
        '--as',
        'data-manager-skive',
      ),
    ]);
    expect(JSON.parse(list.stdout)).toMatchObject([{ deliveryId, source: 'skive', state: 'published' }]);
    expect(rows.stdout.trim().split(/\r?\n/)).toEqual(['n', String(rowsOf(delivery))]);
    for (const refused of [forbidden, foreign]) {
      expect(refused.status).toBe(1);
      expect(refused.stderr).toMatch(/^Refused: [\s\S]+\n {2}Next: /);
    }

    expect(await carelake('sandbox', 'stop')).toMatchObject({ status: 0 });
    expect(await carelake('sandbox', 'status')).toMatchObject({ status: 1 });
    expect(await processesWith(home)).toEqual([]);
    expect(await carelake('sandbox', 'reset', '--yes')).toMatchObject({ status: 0 });
    await expect(stat(home)).rejects.toThrow('ENOENT');
  });
});

/** Rows of a CSV file below its header. */
function rowsOf(csv: string): number {
  return csv.trim().split('\n').length - 1;
}

async function contentsOf(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(
    files.map(
      async (file): Promise<[string, string]> => [file.slice(root.length + 1), await readFile(file, 'utf8')],
    ),
  );
  return new Map(contents);
}
