import { describe, expect, it } from 'vitest';
import { type LedgerEvent, ledgerEvent } from '../../../core/deliveries/ledger.ts';
import { ledgerRefusal } from '../../../core/deliveries/ledger-refusal.ts';

interface Concluded {
  readonly source?: string;
  readonly event?: 'published' | 'refused' | 'waits' | 'withdrawn';
  readonly replaces?: string[];
  readonly fingerprints?: string[];
}

function concluded(
  deliveryId: string,
  { source = 'skive', event = 'published', ...details }: Concluded,
): LedgerEvent {
  return ledgerEvent({ source, deliveryId }, event, { study: '3cp', at: new Date(0), ...details });
}

/** B has replaced A; C was refused; D is another source's; E was withdrawn; F waits; G waited until B replaced it; H waited and was refused. */
const LEDGER = [
  concluded('A', { fingerprints: ['old'] }),
  concluded('B', { replaces: ['A', 'G'], fingerprints: ['one', 'two'] }),
  concluded('C', { event: 'refused', replaces: ['B'], fingerprints: ['never'] }),
  concluded('D', { source: 'viborg', fingerprints: ['theirs'] }),
  concluded('E', { fingerprints: ['gone'] }),
  concluded('E', { event: 'withdrawn' }),
  concluded('F', { event: 'waits', fingerprints: ['unseen'] }),
  concluded('G', { event: 'waits' }),
  concluded('H', { event: 'waits' }),
  concluded('H', { event: 'refused' }),
];

describe('a delivery held against the ledger', () => {
  it.each([
    { what: 'replaces what is current', replaces: ['B'], refusal: undefined },
    { what: 'replaces what was never there', replaces: ['X'], refusal: { rule: 'replaces' } },
    { what: 'replaces what was refused', replaces: ['C'], refusal: { rule: 'replaces' } },
    { what: 'replaces what is another source’s', replaces: ['D'], refusal: { rule: 'replaces' } },
    { what: 'replaces what was replaced', replaces: ['A'], refusal: { rule: 'replaced', earlier: 'B' } },
    { what: 'replaces what waits', replaces: ['F'], refusal: undefined },
    { what: 'replaces what waited and was refused', replaces: ['H'], refusal: { rule: 'replaces' } },
    { what: 'was replaced while it waited', deliveryId: 'G', refusal: { rule: 'superseded', earlier: 'B' } },
    { what: 'holds a file of what waits', fingerprints: ['unseen'], refusal: undefined },
    {
      what: 'replaces both',
      replaces: ['B', 'A'],
      refusal: { rule: 'replaced', earlier: 'B' },
    },
    {
      what: 'holds a file that is current',
      fingerprints: ['new', 'two'],
      refusal: { rule: 'already-delivered', earlier: 'B' },
    },
    {
      what: 'holds a file of another source, whose number it is not told',
      fingerprints: ['theirs'],
      refusal: { rule: 'already-delivered' },
    },
    { what: 'holds a file of what it replaces', replaces: ['B'], fingerprints: ['two'], refusal: undefined },
    { what: 'holds a file that was replaced', fingerprints: ['old'], refusal: undefined },
    { what: 'holds a file that was withdrawn', fingerprints: ['gone'], refusal: undefined },
    { what: 'holds a file that was refused', fingerprints: ['never'], refusal: undefined },
  ])(
    'is let through or refused when it $what',
    ({ deliveryId = 'N', replaces = [], fingerprints = [], refusal }) => {
      expect(ledgerRefusal(LEDGER, { deliveryId, source: 'skive', replaces, fingerprints })).toEqual(refusal);
    },
  );
});
