import { describe, expect, it } from 'vitest';
import { foldersOfRegions, regionOf } from '../../../core/audit/digest-names.ts';
import { mergeVerifications } from '../../../core/audit/merge-verifications.ts';
import { trailRegions } from '../../../core/audit/trail-regions.ts';
import type { TrailVerification } from '../../../core/audit/verify-trail.ts';

const aVerification = (more: Partial<TrailVerification> = {}): TrailVerification => ({
  ok: true,
  digests: { verified: 2, from: '2026-11-01T10:00:00Z', to: '2026-11-01T12:00:00Z' },
  logs: { verified: 3, notYetCovered: 1, unproven: 0 },
  recordsVerified: 30,
  seal: 'a',
  findings: [],
  ...more,
});
const finding = {
  kind: 'no-digest',
  object: 'AWSLogs/1/CloudTrail-Digest/us-east-1/',
  detail: 'None.',
} as const;

describe('a trail of several Regions', () => {
  it('is whole where it is whole in each of them', () => {
    expect(mergeVerifications([aVerification(), aVerification()])).toMatchObject({ ok: true, findings: [] });
    const broken = aVerification({ ok: false, findings: [finding] });
    for (const all of [
      [aVerification(), broken],
      [broken, aVerification()],
    ])
      expect(mergeVerifications(all)).toMatchObject({ ok: false, findings: [finding] });
  });

  it('counts what is there in all of them, from the first to the last', () => {
    const nothing = { digests: { verified: 0, from: null, to: null }, seal: null };
    const later = { verified: 1, from: '2026-11-01T11:00:00Z', to: '2026-11-01T13:00:00Z' };
    expect(
      mergeVerifications([aVerification(nothing), aVerification(), aVerification({ digests: later })]),
    ).toMatchObject({
      digests: { verified: 3, from: '2026-11-01T10:00:00Z', to: '2026-11-01T13:00:00Z' },
      logs: { verified: 9, notYetCovered: 3, unproven: 0 },
      recordsVerified: 90,
    });
  });

  it('has one seal, whatever the order, and another when one of theirs is', () => {
    const sealOf = (...seals: (string | null)[]) =>
      mergeVerifications(seals.map((seal) => aVerification({ seal }))).seal;
    expect(sealOf('a')).toBe('a');
    expect(sealOf('a', 'b')).toBe(sealOf('b', 'a'));
    expect(sealOf('a', 'b')).not.toBe(sealOf('a', 'c'));
    expect(sealOf(null, null)).toBeNull();
  });

  it('has a folder for each, of log files and of digests', () => {
    const folders = foldersOfRegions({ account: '1', keyPrefix: undefined });
    expect(folders).toEqual(['AWSLogs/1/CloudTrail/', 'AWSLogs/1/CloudTrail-Digest/']);
    expect(folders.map((folder) => regionOf(`${folder}us-east-1/`))).toEqual(['us-east-1', 'us-east-1']);
  });
});

describe('Regions that the auditors’ table knows', () => {
  it('are the study’s own, the one of IAM, and all others that need not be switched on', () => {
    expect(trailRegions('eu-south-1')).toEqual(expect.arrayContaining(['eu-south-1', 'us-east-1']));
    expect(trailRegions('eu-north-1')).toHaveLength(17);
    expect(trailRegions('eusc-de-east-1')).toEqual(['eusc-de-east-1']);
  });
});
