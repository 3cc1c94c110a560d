import { askRegistry, weaknessesText } from '../evidence/weaknesses.ts';
import { runScript } from './run-script.ts';

const HELP = `npm run weaknesses [-- --strict]

Asks the registry whether anything that is deployed has a known weakness of grade high or above.

  --strict  no answer is a refusal: for who is about to deploy
  --help    prints this

Ends with 0 if none is known or nobody answered, 1 if there is one, 2 if it was called wrongly.
`;

runScript({ help: HELP, options: { strict: { type: 'boolean', default: false } }, run: tellWeaknesses });

function tellWeaknesses({ strict }: { readonly strict: boolean }): number {
  const weaknesses = askRegistry();
  process.stdout.write(`known weaknesses of what is deployed: ${weaknessesText(weaknesses)}\n`);
  if (weaknesses.state === 'not answered')
    process.stdout.write('Ask where a registry answers npm audit, before anything is deployed.\n');
  return weaknesses.state === 'found' || (weaknesses.state === 'not answered' && strict) ? 1 : 0;
}
