import { expect, it } from 'vitest';
import { exitStatusOf, explain } from '../../cli/errors.ts';

it.each([
  { what: 'no Region', error: new Error('Region is missing') },
  {
    what: 'no credentials',
    error: Object.assign(new Error('Could not load'), { name: 'CredentialsProviderError' }),
  },
])('says how to sign in where there are $what', ({ error }) => {
  expect(explain(error)).toMatch(/signed in[\s\S]*--as/u);
  expect(exitStatusOf(error)).toBe(1);
});

it('shows nothing of an error that nobody expected', () => {
  expect(explain(new Error('Hanne Iversen'))).not.toContain('Hanne');
});
