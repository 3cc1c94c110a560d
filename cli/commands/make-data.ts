import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { makeStudy } from '../../core/synthetic/make-study.ts';
import { chosenStudy, contracts } from '../contracts.ts';
import { writeDelivery } from '../delivery/write-delivery.ts';

interface Options {
  readonly study: string;
  readonly persons: number;
  readonly seed: number;
  readonly out: string;
  readonly json?: boolean;
}

export function registerMakeData(program: Command): void {
  program
    .command('make-data')
    .description(
      'Make deliveries of invented people, one folder per source: the same seed gives the same files',
    )
    .option('--study <name>', 'study', '3cp')
    .option('--persons <n>', 'how many persons', wholeNumber, 51)
    .option('--seed <n>', 'seed of the draws', wholeNumber, 7)
    .requiredOption('--out <folder>', 'where the folders go')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  carelake make-data --study 3cp --persons 51 --seed 7 --out data\n')
    .action(makeData);
}

async function makeData(options: Options): Promise<void> {
  chosenStudy(options.study);
  const { deliveries } = makeStudy(contracts, options);
  const written = [];
  for (const delivery of deliveries) {
    const folder = resolve(options.out, delivery.source);
    await writeDelivery(folder, delivery.files);
    written.push({ source: delivery.source, folder, files: delivery.files.length });
  }
  if (options.json) process.stdout.write(`${JSON.stringify(written, null, 2)}\n`);
  else
    for (const { source, folder, files } of written)
      process.stdout.write(`${source}: ${files} files in ${folder}\n`);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is expected');
  return value;
}
