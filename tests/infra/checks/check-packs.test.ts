import {
  App,
  aws_glue as glue,
  aws_iam as iam,
  aws_logs as logs,
  Stack,
  aws_s3 as s3,
  aws_sqs as sqs,
} from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, type NagPack, NIST80053R5Checks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { acknowledgeWildcards } from '../../../infra/checks/acknowledge.ts';
import { GdprChecks } from '../../../infra/checks/gdpr-checks.ts';
import { allow } from '../../../infra/constructs/policy.ts';
import { aTemplate } from '../a-template.ts';

/** A stack that breaks every rule of ours, and some of everybody's. */
function aCanary(region = 'us-east-1'): Stack {
  const stack = new Stack(new App(), 'Canary', { env: { region } });
  new s3.CfnBucket(stack, 'Bucket', {});
  new sqs.CfnQueue(stack, 'Queue', { queueName: 'messages-of-010190-1234' });
  new logs.CfnLogGroup(stack, 'Logs', {});
  new glue.CfnTable(stack, 'Table', { catalogId: '1', databaseName: 'd', tableInput: { name: 't' } });
  new iam.CfnRole(stack, 'Role', {
    assumeRolePolicyDocument: {
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ],
    },
  });
  return stack;
}

const broken = (stack: Stack, Pack: new (scope: Stack) => NagPack) =>
  new Pack(stack).validateScope(stack).violations.map(({ ruleName }) => ruleName);

describe('a pack', () => {
  it.each([
    { Pack: AwsSolutionsChecks, rule: 'AwsSolutions-S1' },
    { Pack: HIPAASecurityChecks, rule: 'HIPAA.Security-S3BucketLoggingEnabled' },
    { Pack: NIST80053R5Checks, rule: 'NIST.800.53.R5-S3BucketLoggingEnabled' },
  ])('is on: $rule is found where it is broken', ({ Pack, rule }) => {
    expect(broken(aCanary(), Pack)).toContain(rule);
  });

  it('of our own finds each of its rules where it is broken', () => {
    expect(broken(aCanary(), GdprChecks).sort()).toEqual([
      'GDPR-BucketOnOwnKey',
      'GDPR-DescribedTable',
      'GDPR-InsideTheEu',
      'GDPR-NeutralNames',
      'GDPR-ProtectedLogs',
      'GDPR-RetentionSet',
      'GDPR-ServiceBound',
    ]);
    expect(broken(aCanary('eu-north-1'), GdprChecks)).not.toContain('GDPR-InsideTheEu');
  });
});

describe('a wildcard', () => {
  it('needs a reason beside it', () => {
    const policy = new Stack(new App(), 'Reasons');
    const statement = { Action: 's3:GetObject', Resource: 'arn:bucket/prefix/*' };
    expect(() => acknowledgeWildcards(policy, [allow('ReadAll', statement)])).toThrow(
      'the statement ReadAll has a wildcard (Resource::arn:bucket/prefix/*) and no reason',
    );
    expect(() =>
      acknowledgeWildcards(policy, [allow('ReadAll', { ...statement, because: 'so' })]),
    ).not.toThrow();
  });
});

describe('the stack', () => {
  const accepted = aTemplate().resources.flatMap(
    ({ Metadata }) => (Metadata?.['cdk_nag']?.rules_to_suppress ?? []) as { id: string; reason: string }[],
  );

  it('carries what was accepted and why, each in a sentence', () => {
    expect(accepted.length).toBeGreaterThan(20);
    for (const { id, reason } of accepted) expect(reason, id).toMatch(/^\p{Lu}.{40,}\.$/u);
  });

  it('accepts no finding of our own pack', () => {
    expect(accepted.filter(({ id }) => id.startsWith('GDPR'))).toEqual([]);
  });
});
