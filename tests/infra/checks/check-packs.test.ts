import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  App,
  type CfnResource,
  aws_glue as glue,
  aws_iam as iam,
  aws_lambda as lambda,
  aws_logs as logs,
  Stack,
  aws_s3 as s3,
  aws_sqs as sqs,
} from 'aws-cdk-lib';
import type { NagPack } from 'cdk-nag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carelakeApp } from '../../../infra/carelake-app.ts';
import { acknowledgeWildcards } from '../../../infra/checks/acknowledge.ts';
import { checkedResource } from '../../../infra/checks/gdpr/checked-resource.ts';
import { serviceBound } from '../../../infra/checks/gdpr/service-bound.ts';
import { GdprChecks } from '../../../infra/checks/gdpr-checks.ts';
import { allow } from '../../../infra/constructs/policy.ts';
import { aTemplate, emptyFunction } from '../a-template.ts';

/** A stack that breaks every rule of ours, and some of everybody's. */
function aCanary(region = 'us-east-1', app = new App()): Stack {
  const stack = new Stack(app, 'Canary', { env: { region } });
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

/** What CDK writes beside the template. */
interface ValidationReport {
  readonly pluginReports: readonly { readonly pluginName: string; readonly conclusion: string }[];
}

describe('an app that holds a bad resource', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'carelake-canary-'));
  let failed: unknown;
  let report: ValidationReport;
  beforeAll(() => {
    const app = carelakeApp({ outdir, context: {}, bundler: emptyFunction });
    const stack = aCanary('eu-north-1', app);
    const code = { zipFile: 'exports.handler = async () => {}' };
    const role = 'arn:aws:iam::123456789012:role/any';
    new lambda.CfnFunction(stack, 'Old', { runtime: 'nodejs12.x', handler: 'index.handler', code, role });
    try {
      app.synth();
    } catch (error) {
      failed = error;
    }
    report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  });
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  it('is not synthesized', () => {
    expect(String(failed)).toContain('ValidationFailed');
  });

  it('fails in every pack, each of which is on', () => {
    const verdicts = report.pluginReports.map(({ pluginName, conclusion }) => `${pluginName}: ${conclusion}`);
    expect(verdicts.sort()).toEqual([
      'AwsSolutions: failure',
      'CloudFormation Validate: failure',
      'GDPR: failure',
      'HIPAA.Security: failure',
      'NIST.800.53.R5: failure',
    ]);
  });
});

describe('a service', () => {
  const stack = new Stack(new App(), 'Services');
  const trusting = (id: string, Condition?: object) =>
    new iam.CfnRole(stack, id, {
      assumeRolePolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'lambda.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition,
          },
        ],
      },
    });
  const permission = (id: string, more: object) =>
    new lambda.CfnPermission(stack, id, {
      action: 'lambda:InvokeFunction',
      functionName: 'f',
      principal: 'events.amazonaws.com',
      ...more,
    });

  it.each<[string, boolean, CfnResource]>([
    ['its account', false, trusting('A', { StringEquals: { 'aws:SourceAccount': '1' } })],
    ['a resource', false, trusting('B', { ArnLike: { 'AWS:SourceArn': 'arn:x' } })],
    ['nothing', true, trusting('C')],
    ['what it must not be', true, trusting('D', { StringNotEquals: { 'aws:SourceAccount': '1' } })],
    [
      'an account, if there is one',
      true,
      trusting('E', { StringEqualsIfExists: { 'aws:SourceAccount': '1' } }),
    ],
    ['a rule that may call a function', false, permission('F', { sourceArn: 'arn:x' })],
    ['nothing, and may call a function', true, permission('G', {})],
  ])('bound to %s breaks the rule: %s', (_what, breaks, resource) => {
    expect(serviceBound.breaks(checkedResource(resource))).toBe(breaks);
  });
});

describe('our own pack', () => {
  it('finds each of its rules where it is broken', () => {
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
