import { spawnSync } from 'node:child_process';

/** Somebody who has just run `npm test` need not wait for it again. */
const TESTED = '--tested';
/** A slow machine has no time for faults: of the long tests the other folders. */
const WITHOUT_FAULTS = '--without-faults';
const OTHERS = process.argv.includes(WITHOUT_FAULTS) ? ['tests/e2e', 'tests/core'] : [];
/** Long tests wait more than they compute. */
const LONG = ['vitest', 'run', '--project', 'long', '--maxWorkers', '3', ...OTHERS] as const;
const TESTS = process.argv.includes(TESTED)
  ? (['the long tests, `npm test` having been run', ...LONG] as const)
  : (['tests, all of them', 'vitest', 'run'] as const);

/** Everything that must hold before a change lands; each step runs whatever the one before it said. */
const STEPS = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '-p', '.'],
  ['dead code', 'knip'],
  ['word tables made from dictionaries', 'node', 'scripts/build-lexicon.ts', '--check'],
  ['documentation made from contracts', 'node', 'scripts/docs.ts', '--check'],
  TESTS,
] as const;

const failed = STEPS.filter(([name, command, ...args]) => {
  process.stdout.write(`\n== ${name}\n`);
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
});

process.stdout.write(`\n${STEPS.length - failed.length} steps passed, ${failed.length} failed\n`);
for (const [name] of failed) process.stdout.write(`failed: ${name}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
