import { describe, expect, it } from 'vitest';
import { landingKeys, parseWaiverKey } from '../../../core/deliveries/keys.ts';
import { parseMessage } from '../../../core/deliveries/messages.ts';
import { waitsUntil } from '../../../core/deliveries/waiver.ts';

const ref = { source: 'skive', deliveryId: '01M812BFKCNMW5WGN1R0A7WXCZ' };
const key = landingKeys.waiver(ref, 'custodian', 'assessed');

describe('a waiver', () => {
  it.each([
    [key, { ...ref, role: 'custodian', reason: 'assessed' }],
    [landingKeys.waiver(ref, 'data-manager', 'needed'), { ...ref, role: 'data-manager', reason: 'needed' }],
    [`waivers/analyst/skive/${ref.deliveryId}/needed`, undefined],
    [`waivers/custodian/skive/${ref.deliveryId}/because`, undefined],
    [`waivers/data-manager/skive/custodian/${ref.deliveryId}/needed`, undefined],
    ['waivers/custodian/skive/01M8/needed', undefined],
    [`${key}/x`, undefined],
  ])('is read from the key %s', (from, waived) => {
    expect(parseWaiverKey(from)).toEqual(waived);
  });

  it('comes as an event of its object', () => {
    const event = (at: string) => ({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { bucket: { name: 'landing' }, object: { key: at, 'version-id': '1' } },
    });
    expect(parseMessage(JSON.stringify(event(key)))).toEqual({
      kind: 'waiver',
      ...ref,
      role: 'custodian',
      reason: 'assessed',
      bucket: 'landing',
    });
    expect(parseMessage(JSON.stringify(event(`${key}/x`)))).toBeUndefined();
  });

  it('can be given for two weeks', () => {
    expect(waitsUntil('2026-11-28T10:00:00.000Z')).toEqual(new Date('2026-12-12T10:00:00.000Z'));
  });
});
