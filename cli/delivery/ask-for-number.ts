import { text } from 'node:stream/consumers';
import { parseCpr } from '../../core/cpr/cpr.ts';
import { Refused, WrongUsage } from '../errors.ts';

/** Gets a CPR number that nobody sees: typed twice, because it cannot be looked over and what follows cannot be undone, or from a script. */
export async function askForNumber({ fromStdin }: { fromStdin: boolean }): Promise<string> {
  const cpr = fromStdin ? (await text(process.stdin)).trim() : await typedTwice();
  const parsed = parseCpr(cpr);
  if (parsed === undefined)
    throw new Refused('that is no CPR number', 'write ten digits, with a hyphen or without');
  return parsed.number;
}

async function typedTwice(): Promise<string> {
  if (!process.stdin.isTTY)
    throw new WrongUsage('nobody is there to be asked: add --stdin, and hand the number over there');
  const { default: password } = await import('@inquirer/password');
  const ask = (message: string) => password({ message }, { output: process.stderr });
  const [first, second] = [await ask('CPR number'), await ask('The same once more')];
  if (parseCpr(first)?.number !== parseCpr(second)?.number)
    throw new Refused('the two numbers differ', 'nothing was withdrawn; begin again');
  return first;
}
