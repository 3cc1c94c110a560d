import { Aws, aws_events as events } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { allow, type Statement } from './policy.ts';
import type { StudyBucket } from './study-bucket.ts';
import type { StudyNames } from './study-names.ts';
import type { StudyQueue } from './study-queue.ts';

export interface DeliveryEventsProps {
  readonly names: StudyNames;
  readonly landing: StudyBucket;
  readonly target: StudyQueue;
  readonly deadLetters: StudyQueue;
}

/** Tells the first queue that a delivery is whole: its descriptor, which is uploaded last, has landed. */
export class DeliveryEvents extends Construct {
  constructor(scope: Construct, id: string, { names, landing, target, deadLetters }: DeliveryEventsProps) {
    super(scope, id);
    new events.CfnRule(this, 'Resource', {
      name: names.rule,
      description: 'The descriptor of a delivery landed',
      state: 'ENABLED',
      eventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        // One matcher, because two in a list would be alternatives.
        detail: {
          bucket: { name: [landing.name] },
          object: { key: [{ wildcard: 'deliveries/*/datapackage.json' }] },
        },
      },
      targets: [{ id: 'validate', arn: target.arn, deadLetterConfig: { arn: deadLetters.arn } }],
    });
  }
}

/** Lets the study's rule, and no other rule of anybody, send to a queue. */
export function ruleMaySend(names: StudyNames, queueArn: string): Statement {
  return allow('DeliveryEvents', {
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: queueArn,
    Condition: {
      ArnEquals: { 'aws:SourceArn': names.ruleArn() },
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
    },
  });
}
