import { InvalidArgumentError } from 'commander';

/** An option's value as a number of seconds. */
export function wholeSeconds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0)
    throw new InvalidArgumentError('a whole number of seconds is expected');
  return value;
}
