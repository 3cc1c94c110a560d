import { describe, expect, it } from 'vitest';
import { transformInput } from '../../../sandbox/events/transform-input.ts';

const event = { detail: { eventName: 'StopLogging', count: 2, said: 'a "quoted"\nline' } };
const transform = (InputTemplate: string) =>
  transformInput(
    {
      InputPathsMap: {
        name: '$.detail.eventName',
        count: '$.detail.count',
        said: '$.detail.said',
        none: '$.detail.a.b',
      },
      InputTemplate,
    },
    event,
  );

describe('the input of a target', () => {
  it.each([
    { template: '"<name>: <count>"', input: 'StopLogging: 2' },
    { template: '"<said>"', input: 'a "quoted"\nline' },
    { template: '{"name": "<name>", "count": <count>}', input: '{"name": "StopLogging", "count": 2}' },
    { template: '"[<none>]"', input: '[]' },
  ])('is filled from the event: $template', ({ template, input }) => {
    expect(transform(template)).toBe(input);
  });

  it('is an error where it would be neither a text nor JSON, or names what is not in its map', () => {
    expect(() => transform('<name> happened')).toThrow();
    expect(() => transform('"<other>"')).toThrow(/not in its map/);
  });
});
