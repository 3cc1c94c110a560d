import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetRoleCommand, IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSts } from '../../../sandbox/sts/create-sts.ts';
import { aKernel, aRole, type KernelUnderTest, policy } from '../../support/sandbox-kernel.ts';

const arn = (role: string) => `arn:aws:iam::123456789012:role/${role}`;
const trusting = (role: string) =>
  JSON.stringify(policy({ Effect: 'Allow', Principal: { AWS: arn(role) }, Action: 'sts:AssumeRole' }));
const resources = { Tester: aRole('tester'), Nobody: aRole('nobody', []), Target: aRole('target', []) };

const dataDir = mkdtempSync(join(tmpdir(), 'carelake-iam-'));
const start = () => aKernel({ resources, dataDir, services: (kernel) => [createSts(kernel)] });
let sandbox: KernelUnderTest;
beforeAll(async () => {
  sandbox = await start();
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const iam = (role: string, region = 'us-east-1') => new IAMClient({ ...sandbox.client(role), region });
const retrust = (role: string, RoleName: string, PolicyDocument = trusting('nobody'), region?: string) =>
  iam(role, region).send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));
const assume = (role: string) =>
  new STSClient(sandbox.client(role)).send(
    new AssumeRoleCommand({ RoleArn: arn('target'), RoleSessionName: 'me' }),
  );

describe('whom a role trusts', () => {
  it('is changed by whoever may, and holds at once, and after a restart', async () => {
    await expect(assume('nobody')).rejects.toMatchObject({ name: 'AccessDenied' });
    await retrust('tester', 'target');
    expect((await assume('nobody')).AssumedRoleUser?.Arn).toMatch(/assumed-role\/target\/me$/);
    await sandbox.stop();
    sandbox = await start();
    await expect(assume('nobody')).resolves.toBeDefined();
    await retrust('tester', 'target', trusting('tester'));
    await expect(assume('nobody')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('is recorded in the Region that stands for all', async () => {
    await retrust('tester', 'target');
    expect(sandbox.records.at(-1)).toMatchObject({
      eventSource: 'iam.amazonaws.com',
      eventName: 'UpdateAssumeRolePolicy',
      awsRegion: 'us-east-1',
      requestParameters: { roleName: 'target', policyDocument: trusting('nobody') },
    });
  });

  it.each([
    { what: 'somebody without the right', as: 'nobody', error: 'AccessDenied' },
    { what: 'a role that is not there', as: 'tester', role: 'ghost', error: 'NoSuchEntityException' },
    { what: 'a policy that is none', as: 'tester', trust: '{}', error: 'MalformedPolicyDocumentException' },
    { what: 'another Region', as: 'tester', region: 'eu-north-1', error: 'SignatureDoesNotMatch' },
  ])('is not changed for $what', async ({ as, role = 'target', trust, region, error }) => {
    await expect(retrust(as, role, trust, region)).rejects.toMatchObject({ name: error });
  });

  it('is all that is hosted of IAM', async () => {
    await expect(iam('tester').send(new GetRoleCommand({ RoleName: 'target' }))).rejects.toMatchObject({
      name: 'InvalidAction',
      message: expect.stringContaining('iam:GetRole'),
    });
  });
});
