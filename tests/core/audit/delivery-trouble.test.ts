import { describe, expect, it } from 'vitest';
import { deliveryTrouble } from '../../../core/audit/delivery-trouble.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const WHOLE = { IsLogging: true, StartLoggingTime: hoursAgo(99), LatestDigestDeliveryTime: hoursAgo(1) };

describe('a trail whose records do not arrive', () => {
  it.each([
    ['does', WHOLE, undefined],
    [
      'does, with a digest of three hours ago',
      { ...WHOLE, LatestDigestDeliveryTime: hoursAgo(3) },
      undefined,
    ],
    [
      'has just begun',
      { IsLogging: true, StartLoggingTime: hoursAgo(1), LatestDigestDeliveryTime: undefined },
      undefined,
    ],
    [
      'has begun anew after a day',
      { IsLogging: true, StartLoggingTime: hoursAgo(1), LatestDigestDeliveryTime: hoursAgo(24) },
      undefined,
    ],
    ['is stopped', { ...WHOLE, IsLogging: false }, { trouble: 'stopped', error: 'none' }],
    ['is unknown', {}, { trouble: 'stopped', error: 'none' }],
    [
      'is refused by its bucket',
      { ...WHOLE, LatestDeliveryError: 'AccessDenied' },
      { trouble: 'refused', error: 'AccessDenied' },
    ],
    [
      'is refused for its digests',
      { ...WHOLE, LatestDeliveryError: '', LatestDigestDeliveryError: 'NoSuchBucket' },
      { trouble: 'refused', error: 'NoSuchBucket' },
    ],
    [
      'is refused in many words',
      { ...WHOLE, LatestDeliveryError: 'Access denied to deliveries/skive' },
      { trouble: 'refused', error: 'unnamed' },
    ],
    [
      'brought its last digest more than three hours ago',
      { ...WHOLE, LatestDigestDeliveryTime: new Date(hoursAgo(3).getTime() - 1) },
      { trouble: 'late', error: 'none' },
    ],
    [
      'never brought a digest',
      { IsLogging: true, StartLoggingTime: hoursAgo(4), LatestDigestDeliveryTime: undefined },
      { trouble: 'late', error: 'none' },
    ],
  ])('%s', (_what, status, trouble) => {
    expect(deliveryTrouble(status, NOW)).toEqual(trouble);
  });
});
