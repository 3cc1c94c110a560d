import { expect, it } from 'vitest';
import { joinParts } from '../../../core/deliveries/join-parts.ts';
import type { PartReport } from '../../../core/deliveries/report.ts';

const part = (rows: number, quarantined?: number): PartReport => ({
  rows,
  accepted: rows - (quarantined ?? 0),
  ...(quarantined === undefined ? {} : { quarantined }),
  errors: quarantined === undefined ? [] : [{ row: 2, column: 'a', rule: 'type', count: quarantined }],
  warnings: [],
});

it.each([
  { what: 'none', parts: [part(10), part(10)], quarantined: undefined },
  { what: 'few in one part', parts: [part(10, 2), part(10)], quarantined: 2 },
  { what: 'too many in all', parts: [part(10, 2), part(10, 1)], quarantined: undefined },
  // Whoever calls a whole file a part must not get round the share.
  { what: 'too many in the only part', parts: [part(10, 2)], quarantined: undefined },
])('sets aside rows of a cut file up to the share of its contract: $what', ({ what, parts, quarantined }) => {
  const joined = joinParts(parts, 0.1);
  expect(joined.quarantined).toBe(quarantined);
  const isOver = what.startsWith('too many');
  expect(joined.errors.some(({ rule }) => rule === 'invalid-share')).toBe(isOver);
  expect(joined.accepted === 0).toBe(isOver);
});
