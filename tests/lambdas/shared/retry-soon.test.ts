import { describe, expect, it } from 'vitest';
import { pauseSeconds } from '../../../lambdas/shared/retry-soon.ts';

describe('the pause before a failed message comes back', () => {
  it.each([
    { tries: 1, from: 5, to: 10 },
    { tries: 2, from: 10, to: 20 },
    { tries: 4, from: 40, to: 80 },
    { tries: 9, from: 300, to: 600 },
  ])('is $from to $to seconds after $tries tries', ({ tries, from, to }) => {
    expect(pauseSeconds(tries, 0)).toBe(from);
    expect(pauseSeconds(tries, 1)).toBe(to);
  });
});
