import { describe, expect, it } from 'vitest';
import { sandboxDeployment } from '../../../sandbox/kernel/deployment.ts';
import { physicalName } from '../../../sandbox/kernel/physical-name.ts';
import { type RawTemplate, resolveTemplate } from '../../../sandbox/kernel/resolve-template.ts';
import type { ResourceModel } from '../../../sandbox/kernel/service.ts';

const deployment = sandboxDeployment('carelake-test');
const thing: ResourceModel = {
  ref: ({ logicalId }, where) => physicalName(where, logicalId, { lowerCase: true }),
  attributes: { Arn: ({ ref }) => `arn:aws:thing:::${ref}` },
};

function resolve(template: Partial<RawTemplate>) {
  return resolveTemplate({ Resources: {}, ...template }, deployment, (type) =>
    type === 'Test::Thing' ? thing : undefined,
  );
}

/** The value of one property of a thing in a template with a few things to refer to. */
function value(node: unknown): unknown {
  const template = resolve({
    Parameters: {
      Stage: { Type: 'String', Default: 'test' },
      Names: { Type: 'CommaDelimitedList', Default: 'a,b' },
      BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/version' },
    },
    Mappings: { Sizes: { north: { small: 1 } } },
    Conditions: {
      IsTest: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
      IsEmpty: { 'Fn::Equals': [{ Ref: 'Stage' }, ''] },
      Both: { 'Fn::And': [{ Condition: 'IsTest' }, { 'Fn::Not': [{ Condition: 'IsEmpty' }] }] },
      Either: { 'Fn::Or': [{ Condition: 'IsEmpty' }, { Condition: 'IsTest' }] },
    },
    Resources: { Bucket: { Type: 'Test::Thing' }, Holder: { Type: 'Test::Thing', Properties: { node } } },
  });
  return template.resources('Test::Thing').find(({ logicalId }) => logicalId === 'Holder')?.properties[
    'node'
  ];
}

const bucket = physicalName(deployment, 'Bucket', { lowerCase: true });

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'Bucket' }, bucket],
    [{ Ref: 'AWS::AccountId' }, '123456789012'],
    [{ Ref: 'Stage' }, 'test'],
    [{ Ref: 'Names' }, ['a', 'b']],
    [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, `arn:aws:thing:::${bucket}`],
    [{ 'Fn::GetAtt': 'Bucket.Arn' }, `arn:aws:thing:::${bucket}`],
    [
      { 'Fn::Sub': `${'$'}{Bucket.Arn}/${'$'}{Stage}/${'$'}{!aws:username}` },
      `arn:aws:thing:::${bucket}/test/${'$'}{aws:username}`,
    ],
    [{ 'Fn::Sub': [`${'$'}{who}@${'$'}{AWS::Region}`, { who: { Ref: 'Stage' } }] }, 'test@eu-north-1'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, { Ref: 'AWS::NoValue' }]] }, 'a-test'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::Base64': { 'Fn::Sub': `${'$'}{Stage}` } }, 'dGVzdA=='],
    [{ 'Fn::If': ['IsTest', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['Both', { 'Fn::If': ['Either', 1, 2] }, 3] }, 1],
    [{ a: { 'Fn::If': ['IsEmpty', 'x', { Ref: 'AWS::NoValue' }] }, b: 1 }, { b: 1 }],
    [{ 'Fn::FindInMap': ['Sizes', 'north', 'small'] }, 1],
    [
      { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ],
  ])('resolves %j', (node, expected) => {
    expect(value(node)).toEqual(expected);
  });

  it.each([
    [{ 'Fn::ImportValue': 'other' }, 'Fn::ImportValue'],
    [{ 'Fn::GetAZs': '' }, 'Fn::GetAZs'],
    [{ Ref: 'Nobody' }, 'Nobody'],
    [{ 'Fn::GetAtt': ['Bucket', 'Website'] }, 'Website'],
    [{ Ref: 'BootstrapVersion' }, 'BootstrapVersion'],
    ['{{resolve:secretsmanager:x}}', 'dynamic references'],
    [{ Ref: 'Holder' }, 'refers to itself'],
  ])('refuses %j and names it', (node, named) => {
    expect(() => value(node)).toThrow(named);
  });
});

describe('resources', () => {
  it('names every type that nobody hosts, except what creates nothing', () => {
    const template = resolve({
      Resources: {
        Meta: { Type: 'AWS::CDK::Metadata' },
        Table: { Type: 'AWS::DynamoDB::Table' },
        Topic: { Type: 'AWS::SNS::Topic' },
      },
    });
    expect(() => template.assertHosted()).toThrow(
      'does not host AWS::DynamoDB::Table (Table), AWS::SNS::Topic (Topic)',
    );
  });

  it('leaves out a resource whose condition is false', () => {
    const template = resolve({
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Here: { Type: 'Test::Thing' }, Gone: { Type: 'Test::Thing', Condition: 'Never' } },
    });
    expect(template.resources('Test::Thing').map(({ logicalId }) => logicalId)).toEqual(['Here']);
  });

  it('gives a resource the same name every time, and another in another stack', () => {
    expect(physicalName(deployment, 'Bucket')).toBe(
      physicalName(sandboxDeployment('carelake-test'), 'Bucket'),
    );
    expect(physicalName(deployment, 'Bucket')).not.toBe(
      physicalName(sandboxDeployment('carelake-other'), 'Bucket'),
    );
    expect(physicalName(deployment, 'B'.repeat(200), { maxLength: 63, lowerCase: true })).toHaveLength(63);
  });
});
