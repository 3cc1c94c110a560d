import { spawnSync } from 'node:child_process';

/** Everything that must hold before a change lands; each step runs whatever the one before it said. */
const STEPS = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '-p', '.'],
  ['dead code', 'knip'],
  ['word tables made from dictionaries', 'node', 'scripts/build-lexicon.ts', '--check'],
  ['documentation made from contracts', 'node', 'scripts/docs.ts', '--check'],
  ['tests, all of them', 'vitest', 'run'],
] as const;

const failed = STEPS.filter(([name, command, ...args]) => {
  process.stdout.write(`\n== ${name}\n`);
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
});

process.stdout.write(`\n${STEPS.length - failed.length} steps passed, ${failed.length} failed\n`);
for (const [name] of failed) process.stdout.write(`failed: ${name}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
