import { GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyLog } from '../../../cli/audit/verify-log.ts';
import { landingKeys } from '../../../core/deliveries/keys.ts';
import { AwsError } from '../../../sandbox/kernel/aws-error.ts';
import type { Interceptor } from '../../../sandbox/kernel/kernel.ts';
import { aDelivery, packed } from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { auditAnswer } from '../../support/audit-answers.ts';

/** While it is on, the audit bucket takes nothing. */
let refusing = false;
const intercept: Interceptor = ({ principal }, { eventName }, phase) => {
  const isDelivery = principal.kind === 'service' && principal.name === 'cloudtrail.amazonaws.com';
  if (refusing && isDelivery && eventName === 'PutObject' && phase === 'before')
    throw new AwsError('AccessDenied', 'The bucket takes nothing.', 403);
};
const heldUp = { name: 'ServiceUnavailable' };

let study: StudyUnderTest;
beforeAll(async () => {
  study = await aStudy({ intercept, timeScale: 0.001 });
  await study.deliver('skive', packed(aDelivery('skive')));
});
afterAll(() => study?.stop());

describe('where the audit log cannot be written', () => {
  const Key = landingKeys.delivered({ source: 'skive', deliveryId: ulid() }, 'core_group.csv');
  const upload = async () => {
    const { s3, names } = await study.as('data-manager-skive');
    return s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, Body: 'x' }));
  };
  const read = async () => {
    const { s3, names } = await study.as('data-manager-skive');
    const [report = ''] = study.keys('reports/skive/');
    return s3.send(new GetObjectCommand({ Bucket: names.lakeBucket, Key: report }));
  };
  const count = () => study.ask('SELECT count(*) FROM core_group');
  const deliveryError = async () => {
    const { cloudtrail, names } = await study.as('auditor');
    const status = await cloudtrail.send(new GetTrailStatusCommand({ Name: names.trail }));
    return status.LatestDeliveryError;
  };

  const told = () =>
    study.sandbox
      .notifications()
      .map(({ message }) => message)
      .filter((message) => message.includes('log-undelivered'));

  it('nothing is read, written or queried, somebody is told, and what was tried stands in the log when it can be', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const before = await count();
    expect(told()).toEqual([]);
    refusing = true;
    await vi.waitUntil(async () => (await deliveryError()) === 'AccessDenied', { timeout: 20_000 });
    await expect(upload()).rejects.toMatchObject(heldUp);
    await expect(read()).rejects.toMatchObject(heldUp);
    await expect(count()).rejects.toThrow(/ServiceUnavailable/);
    study.sandbox.fireRule('carelake-3cp-hourly');
    await vi.waitUntil(() => told().length > 0, { timeout: 20_000 });
    expect(told()[0]).toMatch(
      /^carelake-3cp-log-undelivered: .* Seen at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ: refused, error: AccessDenied\. /,
    );
    expect(study.traces(Key)).toEqual([]);
    refusing = false;
    await vi.waitUntil(async () => (await deliveryError()) === undefined, { timeout: 20_000 });
    said.mockRestore();
    // What had piled up is brought before anybody is let in again.
    await vi.waitFor(upload, { timeout: 20_000 });
    expect((await count()).rows).toEqual(before.rows);
    const calls = await auditAnswer(study, 'who-did-what');
    const tried = calls.filter(({ outcome }) => outcome === 'ServiceUnavailable');
    expect(new Set(tried.map(({ person, action }) => `${person} ${action}`))).toEqual(
      new Set(['data-manager-skive PutObject', 'data-manager-skive GetObject']),
    );
    // Of the Region of IAM as well, where somebody looked within that hour.
    expect(await verifyLog(await study.as('auditor'), {})).toMatchObject({
      findings: [{ kind: 'no-digest' }, { kind: 'no-digest' }],
    });
  });
});
