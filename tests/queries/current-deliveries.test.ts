import { afterEach, describe, expect, it } from 'vitest';
import { aLakeDatabase, type Happened } from './a-study-database.ts';

let database: Awaited<ReturnType<typeof aLakeDatabase>> | undefined;
afterEach(() => database?.close());

const published = (delivery_id: string, more: Partial<Happened> = {}): Happened => ({
  delivery_id,
  event: 'published',
  ...more,
});
const withdrawn = (delivery_id: string): Happened => ({
  delivery_id,
  event: 'withdrawn',
  replaces: [delivery_id],
});

/** A, and documents of it that were released after their review. */
const RELEASED = [published('A'), published('A1', { parent: 'A' }), published('A2', { parent: 'A' })];

describe('what is current', () => {
  it.each<{ what: string; ledger: readonly Happened[]; seen: string[] }>([
    { what: 'is a delivery with what was released of it', ledger: [], seen: ['A', 'A1', 'A2'] },
    {
      what: 'is nothing of a delivery that was replaced',
      ledger: [published('B', { replaces: ['A'] })],
      seen: ['B'],
    },
    { what: 'is nothing of a delivery that was withdrawn', ledger: [withdrawn('A')], seen: [] },
    {
      what: 'is the rest where one release was withdrawn',
      ledger: [withdrawn('A1')],
      seen: ['A', 'A2'],
    },
    {
      what: 'is not a release that was refused',
      ledger: [{ delivery_id: 'A3', event: 'refused', parent: 'A' }],
      seen: ['A', 'A1', 'A2'],
    },
  ])('$what', async ({ ledger, seen }) => {
    database = await aLakeDatabase([...RELEASED, ...ledger], {});
    const { rows } = await database.ask('SELECT delivery_id FROM current_deliveries ORDER BY delivery_id');
    expect(rows.flat()).toEqual(seen);
  });
});
