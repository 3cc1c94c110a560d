import { spawnSync } from 'node:child_process';
import { runScript, WrongOptions } from './run-script.ts';

const HELP = `npm run check [-- options]

Everything that must hold before a change lands; each step runs whatever the one before it said.

  --tested          takes what \`npm test\` runs as run: the long tests alone
  --without-faults  of the long tests leaves out what kills and disturbs, for which a slow machine has no time; with --tested only
  --help            prints this

Ends with 0 if all of it holds, 1 if something does not, 2 if it was called wrongly.
`;

/** Long tests wait more than they compute. */
const LONG = ['vitest', 'run', '--project', 'long', '--maxWorkers', '3'] as const;
const BUT_FAULTS = ['tests/e2e', 'tests/core'] as const;

interface Options {
  readonly tested: boolean;
  readonly 'without-faults': boolean;
}

runScript({
  help: HELP,
  options: {
    tested: { type: 'boolean', default: false },
    'without-faults': { type: 'boolean', default: false },
  },
  run: check,
});

function check({ tested, 'without-faults': withoutFaults }: Options): number {
  if (withoutFaults && !tested)
    throw new WrongOptions('--without-faults wants --tested: faults are long tests');
  const tests = tested
    ? ['the long tests, `npm test` having been run', ...LONG, ...(withoutFaults ? BUT_FAULTS : [])]
    : ['tests, all of them', 'vitest', 'run'];
  const steps = [
    ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
    ['types', 'tsc', '-p', '.'],
    ['dead code', 'knip'],
    ['word tables made from dictionaries', 'node', 'scripts/build-lexicon.ts', '--check'],
    ['documentation made from contracts', 'node', 'scripts/docs.ts', '--check'],
    tests,
  ];
  const failed = steps.filter(([name, command = '', ...args]) => {
    process.stdout.write(`\n== ${name}\n`);
    return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
  });
  process.stdout.write(`\n${steps.length - failed.length} steps passed, ${failed.length} failed\n`);
  for (const [name] of failed) process.stdout.write(`failed: ${name}\n`);
  return failed.length === 0 ? 0 : 1;
}
