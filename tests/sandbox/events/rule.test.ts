import { expect, it } from 'vitest';
import { readRules } from '../../../sandbox/events/rule.ts';
import type { Template } from '../../../sandbox/kernel/service.ts';

const target = { Id: 'T', Arn: 'arn:aws:sqs:eu-north-1:123456789012:work' };
const EventPattern = { source: ['aws.s3'] };

it.each([
  ['matcher', { EventPattern: { source: [{ cidr: '10.0.0.0/8' }] }, Targets: [target] }, /Landed.*cidr/s],
  ['schedule', { ScheduleExpression: 'cron(0 * * * ? *)' }, /Landed.*rate\(1 hour\)/s],
  ['kind of target', { EventPattern, Targets: [{ ...target, Arn: 'arn:aws:lambda:x' }] }, /Landed.*SQS/s],
  [
    'transformation',
    { EventPattern, Targets: [{ ...target, InputTransformer: {} }] },
    /Landed.*InputTransformer/s,
  ],
  ['path', { EventPattern, Targets: [{ ...target, InputPath: '$.detail[0]' }] }, /Landed.*\$\.detail\.name/s],
  ['bus', { EventPattern, EventBusName: 'own' }, /Landed.*EventBusName/s],
])('refuses a rule with a %s that it does not host', (_what, properties, message) => {
  expect(() => readRules(aTemplate(properties))).toThrow(message);
});

it('leaves out a rule that is disabled', () => {
  expect(readRules(aTemplate({ EventPattern, State: 'DISABLED' }))).toEqual([]);
});

function aTemplate(properties: Record<string, unknown>): Template {
  const rule = {
    logicalId: 'Landed',
    type: 'AWS::Events::Rule',
    properties,
    ref: 'landed',
    attribute: () => 'arn',
  };
  const where = { account: '1', region: 'r', partition: 'aws', urlSuffix: 'u', stackName: 's', stackId: 'i' };
  return { deployment: where, resources: () => [rule] };
}
