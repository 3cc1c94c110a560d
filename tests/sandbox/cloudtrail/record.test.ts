import { describe, expect, it } from 'vitest';
import { buildRecord, failedOutcome } from '../../../sandbox/cloudtrail/record.ts';
import { AwsError } from '../../../sandbox/kernel/aws-error.ts';
import { via } from '../../../sandbox/kernel/caller.ts';
import { aCaller, aRootUser, READ, WHERE } from './a-trail.ts';

const AT = new Date('2026-11-22T10:11:12.999Z');

describe('a CloudTrail record', () => {
  it('names the session, its role, its source identity and whether MFA was used', () => {
    const { userIdentity } = buildRecord(aCaller(), READ, { ok: true }, WHERE, AT);
    expect(userIdentity).toEqual({
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLE:ida',
      arn: 'arn:aws:sts::123456789012:assumed-role/carelake-3cp-analyst/ida',
      accountId: '123456789012',
      accessKeyId: 'ASIAEXAMPLE',
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: 'AROAEXAMPLE',
          arn: 'arn:aws:iam::123456789012:role/carelake-3cp-analyst',
          accountId: '123456789012',
          userName: 'carelake-3cp-analyst',
        },
        attributes: { creationDate: '2026-11-22T08:00:00Z', mfaAuthenticated: 'true' },
        sourceIdentity: 'ida@example.org',
      },
    });
  });

  it('names the root user by its account alone, and the service that acts for it', () => {
    const root = {
      type: 'Root',
      principalId: '123456789012',
      arn: 'arn:aws:iam::123456789012:root',
      accountId: '123456789012',
      accessKeyId: 'ASIAEXAMPLE',
      sessionContext: { attributes: { creationDate: '2026-11-22T08:00:00Z', mfaAuthenticated: 'true' } },
    };
    const caller = aCaller({ principal: aRootUser() });
    expect(buildRecord(caller, READ, { ok: true }, WHERE, AT).userIdentity).toEqual(root);
    const inside = buildRecord(via(caller, 'athena.amazonaws.com'), READ, { ok: true }, WHERE, AT);
    expect(inside.userIdentity).toEqual({ ...root, invokedBy: 'athena.amazonaws.com' });
  });

  it('still names the person when Athena reads for them, and Athena as the one who asked', () => {
    const record = buildRecord(via(aCaller(), 'athena.amazonaws.com'), READ, { ok: true }, WHERE, AT);
    expect(record).toMatchObject({
      userIdentity: { principalId: 'AROAEXAMPLE:ida', invokedBy: 'athena.amazonaws.com' },
      sourceIPAddress: 'athena.amazonaws.com',
      eventTime: '2026-11-22T10:11:12Z',
    });
  });

  it('says of a refused call what was refused, without response elements', () => {
    const entry = { ...READ, responseElements: { secret: 1 } };
    const outcome = failedOutcome(new AwsError('AccessDeniedException', 'not allowed', 403));
    const record = buildRecord(aCaller(), entry, outcome, WHERE, AT);
    expect(record).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage: 'not allowed',
      responseElements: null,
    });
  });

  it('keeps the text of a foreign error out, since it may quote its input', () => {
    expect(JSON.stringify(failedOutcome(new Error('010190-1234')))).not.toContain('010190');
  });
});
