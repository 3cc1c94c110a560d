import { WrongUsage } from '../errors.ts';

/** Asks a person at a terminal; a script has to say `--yes`. */
export async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new WrongUsage('nobody is there to be asked: add --yes if you mean it');
  const { default: confirm } = await import('@inquirer/confirm');
  return confirm({ message: question, default: false }, { output: process.stderr });
}
