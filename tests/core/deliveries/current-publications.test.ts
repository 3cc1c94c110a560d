import { expect, it } from 'vitest';
import { currentPublications } from '../../../core/deliveries/current-publications.ts';
import { ledgerEvent } from '../../../core/deliveries/ledger.ts';

type Event = Parameters<typeof ledgerEvent>[1];

const concluded = (deliveryId: string, event: Event, replaces: readonly string[] = []) =>
  ledgerEvent({ source: 'skive', deliveryId }, event, { study: '3cp', at: new Date(0), replaces });

it('are what the views show: published, and neither replaced by another publication nor withdrawn', () => {
  const ledger = [
    concluded('A', 'published'),
    concluded('B', 'published', ['A']),
    concluded('C', 'refused', ['B']),
    concluded('D', 'published'),
    concluded('D', 'withdrawn', ['D']),
  ];
  expect(currentPublications(ledger).map(({ delivery_id: id }) => id)).toEqual(['B']);
});
