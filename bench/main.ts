import { Command } from 'commander';
import { benchRegistry } from './registry/bench-registry.ts';
import { SHAPES } from './registry/shapes.ts';

const program = new Command('bench').description('Measures Carelake on data of nobody, made for the purpose');

program
  .command('registry')
  .description(
    'Carelake against a bare copy by DuckDB (the floor) and against what a Lambda is usually written like',
  )
  .option('--rows <number>', 'rows to make and measure', Number, 1_000_000)
  .option('--shape <name>', `one shape only: ${SHAPES.map(({ name }) => name).join(', ')}`)
  .option('--rounds <number>', 'measurements of each, of which the median counts', Number, 3)
  .option('--json', 'one JSON list, for programs')
  .action(benchRegistry);

await program.parseAsync();
