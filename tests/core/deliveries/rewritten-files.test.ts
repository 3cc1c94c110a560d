import { expect, it } from 'vitest';
import { lakeKeys, latestFiles } from '../../../core/deliveries/keys.ts';

const SOURCE = 'skive';
const first = { source: SOURCE, withdrawalId: '01HYYYYYYYYYYYYYYYYYYYYYYY', round: 1 };
const second = { source: SOURCE, withdrawalId: '01HZZZZZZZZZZZZZZZZZZZZZZZ', round: 2 };
const file = 'published/turns/01J00000000000000000000000/interview-0001.parquet';

it('a file that is written anew keeps its place, whichever withdrawal was the last', () => {
  const once = lakeKeys.rewritten(file, first);
  const twice = lakeKeys.rewritten(once, second);
  expect(once).toBe(file.replace('.parquet', '.01HYYYYYYYYYYYYYYYYYYYYYYY-1.parquet'));
  expect(twice).toBe(lakeKeys.rewritten(file, second));
  const other = file.replace('0001', '0002');
  expect(latestFiles([twice, file, once, other])).toEqual([twice, other]);
});
