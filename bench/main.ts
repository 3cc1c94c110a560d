import { tmpdir } from 'node:os';
import { Command } from 'commander';
import { benchRegistry } from './registry/bench-registry.ts';
import { SHAPES } from './registry/shapes.ts';
import { benchSoak } from './soak/bench-soak.ts';
import { benchTranscripts } from './transcripts/bench-transcripts.ts';

const program = new Command('bench').description('Measures Carelake on data of nobody, made for the purpose');

program
  .command('registry')
  .description(
    'Carelake against a bare copy by DuckDB (the floor) and against what a Lambda is usually written like',
  )
  .option('--rows <number>', 'rows to make and measure', Number, 1_000_000)
  .option('--shape <name>', `one shape only: ${SHAPES.map(({ name }) => name).join(', ')}`)
  .option('--rounds <number>', 'measurements of each, of which the fastest counts', Number, 3)
  .option('--folder <path>', 'where the data is made: a hundred million rows take 6 GB', tmpdir())
  .option('--json', 'one JSON list, for programs')
  .action(benchRegistry);

program
  .command('transcripts')
  .description('De-identification against plain regular expressions and a set of names')
  .option('--megabytes <number>', 'text to make and measure', Number, 20)
  .option('--rounds <number>', 'measurements of each, of which the median counts', Number, 3)
  .option('--json', 'one JSON object, for programs')
  .action(benchTranscripts);

program
  .command('soak')
  .description(
    'Small deliveries of four sources while one call in ten goes wrong: is every row there once in the end?',
  )
  .option('--deliveries <number>', 'how many', Number, 500)
  .option('--seed <number>', 'which deliveries, and what goes wrong', Number, 7)
  .option('--json', 'one JSON object, for programs')
  .action(benchSoak);

await program.parseAsync();
