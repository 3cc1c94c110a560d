import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../core/deliveries/erasure.ts';
import { lakeKeys, landingKeys, parseReleaseKey, parseWithdrawalKey } from '../../../core/deliveries/keys.ts';
import { withdrawal } from '../../../core/deliveries/withdrawal.ts';

const ref = { source: 'skive', deliveryId: '01M812BFKCNMW5WGN1R0A7WXCZ' };
const part = { ...ref, resource: 'interview', part: 2 };
const staged = lakeKeys.staged(part, 'turns');
const places = placesOf(ref, ['documents', 'turns']);
const zoneOf = (key: string, bucket: string) =>
  places.find((place) => place.bucket === bucket && place.prefixes.some((prefix) => key.startsWith(prefix)))
    ?.zone;

describe('where traces of a delivery lie', () => {
  it.each([
    ['originals', 'landing', landingKeys.delivered(ref, 'interview/part-0002.txt')],
    ['originals', 'landing', landingKeys.delivered(ref, 'datapackage.json')],
    ['accepted', 'landing', landingKeys.manifest(ref)],
    ['accepted', 'landing', landingKeys.acceptedPart(part)],
    ['accepted', 'landing', landingKeys.partReport(part)],
    ['quarantine', 'landing', landingKeys.quarantined(ref, 'interview/part-0002.txt')],
    ['quarantine', 'landing', landingKeys.setAside(part)],
    ['review', 'landing', landingKeys.held(ref, 'interview-0002')],
    ['review', 'landing', landingKeys.decision(ref, 'interview-0002', 1)],
    [undefined, 'landing', landingKeys.release({ ...ref, release: ref.deliveryId })],
    ['names', 'landing', landingKeys.nameSums(part)],
    ['staged', 'lake', staged],
    ['published', 'lake', lakeKeys.published(staged)],
    [undefined, 'lake', lakeKeys.report(ref, 'report')],
    [undefined, 'lake', lakeKeys.ledger(ref, 'withdrawal')],
    [undefined, 'lake', lakeKeys.staging(part)],
  ])('is %s in %s for %s', (zone, bucket, key) => {
    expect(zoneOf(key, bucket)).toBe(zone);
  });

  it('is nowhere that another delivery lies', () => {
    const longer = { ...ref, deliveryId: `${ref.deliveryId}X` };
    for (const key of [landingKeys.manifest(longer), landingKeys.delivered({ ...ref, source: 'ski' }, 'x')])
      expect(zoneOf(key, 'landing')).toBeUndefined();
  });
});

describe('a request to withdraw', () => {
  it.each([
    [landingKeys.withdrawal(ref, 'consent'), { ...ref, reason: 'consent' }],
    [`withdrawals/skive/${ref.deliveryId}/because`, undefined],
    ['withdrawals/skive/01M8/mistake', undefined],
    [`withdrawals/skive/${ref.deliveryId}/mistake/x`, undefined],
    [`deliveries/skive/${ref.deliveryId}/mistake`, undefined],
  ])('is read from the key %s', (key, asked) => {
    expect(parseWithdrawalKey(key)).toEqual(asked);
  });
});

describe('a request to release', () => {
  const release = '01M812BFKCNMW5WGN1R0A7WXD0';
  it.each([
    [landingKeys.release({ ...ref, release }), { ...ref, release }],
    [
      landingKeys.release({ ...ref, release, document: 'interview-0003' }),
      { ...ref, release, document: 'interview-0003' },
    ],
    [`releases/skive/${ref.deliveryId}/${release}/interview`, undefined],
    [`releases/skive/${ref.deliveryId}/${release}`, undefined],
    [`releases/skive/${ref.deliveryId}/latest/all`, undefined],
    [`releases/skive/01M8/${release}/all`, undefined],
    [`withdrawals/skive/${ref.deliveryId}/${release}/all`, undefined],
  ])('is read from the key %s', (key, asked) => {
    expect(parseReleaseKey(key)).toEqual(asked);
  });
});

describe('the proof of a withdrawal', () => {
  const none = { originals: 0, accepted: 0, quarantine: 0, review: 0, names: 0, staged: 0, published: 0 };
  const look = {
    at: '2026-11-28T10:00:00.000Z',
    reason: 'mistake' as const,
    found: { ...none, originals: 4 },
    checkedAt: new Date('2026-11-28T10:00:01Z'),
    final: false,
  };

  it('is given where nothing is left', () => {
    expect(withdrawal({ ...look, left: none })).toMatchObject({
      proven: true,
      zones: { originals: { found: 4, left: 0 } },
    });
  });

  it('is not given where one version is left in one place', () => {
    expect(withdrawal({ ...look, left: { ...none, staged: 1 } })).toMatchObject({
      proven: false,
      zones: { staged: { found: 0, left: 1 } },
    });
  });
});
