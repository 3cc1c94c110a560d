import { expect, it } from 'vitest';
import { mapAtOnce } from '../../../lambdas/shared/map-at-once.ts';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

it('works on so many at once and no more, and answers in order', async () => {
  let busy = 0;
  let busiest = 0;
  const answers = await mapAtOnce([5, 1, 3, 2, 4], 2, async (item, index) => {
    busiest = Math.max(busiest, ++busy);
    await pause(item);
    busy--;
    return `${index}: ${item}`;
  });
  expect(answers).toEqual(['0: 5', '1: 1', '2: 3', '3: 2', '4: 4']);
  expect(busiest).toBe(2);
});

it('begins nothing after a failure, and ends what was begun before it tells', async () => {
  const ended: number[] = [];
  const work = async (item: number) => {
    if (item === 1) throw new Error('failed');
    await pause(10);
    ended.push(item);
  };
  await expect(mapAtOnce([0, 1, 2, 3], 2, work)).rejects.toThrow('failed');
  expect(ended).toEqual([0]);
});
