import { describe, expect, it } from 'vitest';
import { type LedgerEvent, ledgerEvent } from '../../../core/deliveries/ledger.ts';
import { ledgerRefusal } from '../../../core/deliveries/ledger-refusal.ts';

interface Concluded {
  readonly source?: string;
  readonly event?: 'published' | 'refused' | 'waits' | 'withdrawn';
  readonly replaces?: string[];
  readonly fingerprints?: string[];
  readonly parent?: string;
  readonly files?: LedgerEvent['files'];
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

describe('documents that were reviewed, held against the ledger', () => {
  const files = [{ table: 'turns', key: 'published/turns/F/interview-0003.parquet', rows: 6 }];
  const ledger = [
    ...LEDGER,
    concluded('F', { parent: 'B', files }),
    concluded('G', {
      parent: 'B',
      files: [{ ...files[0], key: 'published/turns/G/interview-0004.parquet' }] as typeof files,
    }),
    concluded('G', { event: 'withdrawn' }),
  ];

  it.each([
    ['go with a delivery that is current', { parent: 'B', documents: ['interview-0005'] }, undefined],
    [
      'are released once',
      { parent: 'B', documents: ['interview-0003'] },
      { rule: 'review-released', earlier: 'F' },
    ],
    [
      'come again once the first release is withdrawn',
      { parent: 'B', documents: ['interview-0004'] },
      undefined,
    ],
    [
      'do not come with a delivery that was replaced',
      { parent: 'A', documents: ['interview-0001'] },
      { rule: 'review-replaced', earlier: 'B' },
    ],
    [
      'do not come with a delivery that was refused',
      { parent: 'C', documents: ['interview-0001'] },
      { rule: 'review-unpublished' },
    ],
    [
      'do not come with a delivery of another source',
      { parent: 'D', documents: ['interview-0001'] },
      { rule: 'review-unpublished' },
    ],
  ])('%s', (_what, release, expected) => {
    const candidate = { deliveryId: 'NEW', source: 'skive', replaces: [], fingerprints: [], release };
    expect(ledgerRefusal(ledger, candidate)).toEqual(expected);
  });
});
