import { aws_events as events } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { StudyBucket } from './study-bucket.ts';
import type { Arrival, StudyNames } from './study-names.ts';
import type { StudyQueue } from './study-queue.ts';

export interface LandingRuleProps {
  readonly names: StudyNames;
  readonly landing: StudyBucket;
  readonly arrival: Arrival;
  readonly target: StudyQueue;
  readonly deadLetters: StudyQueue;
}

const RULES: Record<Arrival, { readonly description: string; readonly wildcard: string }> = {
  deliveries: {
    description: 'The descriptor of a delivery landed, which is uploaded last: the delivery is whole',
    wildcard: 'deliveries/*/datapackage.json',
  },
  withdrawals: { description: 'A source asks for a delivery to be withdrawn', wildcard: 'withdrawals/*' },
  waivers: { description: 'Somebody waives a delivery that waits', wildcard: 'waivers/*' },
  releases: {
    description: 'A source asks for documents to be published that it has reviewed',
    wildcard: 'releases/*',
  },
  'person-withdrawals': {
    description: 'A source asks for a person to be withdrawn',
    wildcard: 'person-withdrawals/*.json',
  },
};

/** Tells a queue what has landed that work begins with. */
export class LandingRule extends Construct {
  constructor(scope: Construct, id: string, props: LandingRuleProps) {
    super(scope, id);
    const { names, landing, arrival, target, deadLetters } = props;
    const { description, wildcard } = RULES[arrival];
    new events.CfnRule(this, 'Resource', {
      name: names.of(arrival),
      description,
      state: 'ENABLED',
      eventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        // One matcher, because two in a list would be alternatives.
        detail: { bucket: { name: [landing.name] }, object: { key: [{ wildcard }] } },
      },
      targets: [{ id: 'queue', arn: target.arn, deadLetterConfig: { arn: deadLetters.arn } }],
    });
  }
}
