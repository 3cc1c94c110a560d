import { parseArgs } from 'node:util';
import { askRegistry, weaknessesText } from '../evidence/weaknesses.ts';

const HELP = `npm run weaknesses [-- --strict]

Asks the registry whether anything that is deployed has a known weakness of grade high or above.

  --strict  no answer is a refusal: for who is about to deploy
  --help    prints this

Ends with 0 if none is known or nobody answered, 1 if there is one, 2 if it was called wrongly.
`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const weaknesses = askRegistry();
  process.stdout.write(`known weaknesses of what is deployed: ${weaknessesText(weaknesses)}\n`);
  if (weaknesses.state === 'not answered')
    process.stdout.write('Ask where a registry answers npm audit, before anything is deployed.\n');
  return weaknesses.state === 'found' || (weaknesses.state === 'not answered' && options.strict) ? 1 : 0;
}

/** What is wrong, or the options. */
function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { strict: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    });
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : 'wrong options';
  }
}
