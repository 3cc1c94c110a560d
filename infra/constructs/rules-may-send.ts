import { Aws } from 'aws-cdk-lib';
import { allow, type Statement } from './policy.ts';
import type { RuleName, StudyNames } from './study-names.ts';

/** Lets these rules of the study, and no other rule of anybody, send to a queue. */
export function rulesMaySend(names: StudyNames, queueArn: string, ...rules: readonly RuleName[]): Statement {
  return allow('EventsOfTheStudy', {
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: queueArn,
    Condition: {
      ArnEquals: { 'aws:SourceArn': rules.map((rule) => names.ruleArn(rule)) },
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
    },
  });
}
