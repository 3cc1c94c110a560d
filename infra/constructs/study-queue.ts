import { aws_sqs as sqs } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { deny, policyDocument, type Statement } from './policy.ts';
import type { StudyKey } from './study-key.ts';
import { deadLettersOf, type StudyNames } from './study-names.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** SQS's longest: a message's age counts on in the dead-letter queue, and somebody has to find it there. */
const DEAD_LETTER_SECONDS = 14 * DAY_SECONDS;
const MESSAGE_SECONDS = 4 * DAY_SECONDS;

/** A data key serves for this long: fewer calls to KMS, each of which is in the trail. */
const KEY_REUSE_SECONDS = 300;
const MAX_RECEIVES = 5;

export interface StudyQueueProps {
  readonly names: StudyNames;
  readonly name: string;
  readonly key: StudyKey;
  /** Roles that may send; nobody else in the account, whatever rights were given to them. */
  readonly senders: readonly string[];
  readonly statements?: (arn: string) => readonly Statement[];
  readonly visibilitySeconds?: number;
  /** Makes a queue beside it for what cannot be worked on; SQS sends there, and those who are named. @default none */
  readonly deadLetters?: { readonly senders: readonly string[] };
}

/** A queue with what holds for every queue of a study: encrypted, TLS only, named senders. */
export class StudyQueue extends Construct {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly deadLetters: StudyQueue | undefined;

  constructor(scope: Construct, id: string, props: StudyQueueProps) {
    super(scope, id);
    this.name = props.name;
    this.deadLetters = props.deadLetters && this.besides(props, props.deadLetters);
    const queue = new sqs.CfnQueue(this, 'Resource', {
      queueName: props.names.of(props.name),
      kmsMasterKeyId: props.key.arn,
      kmsDataKeyReusePeriodSeconds: KEY_REUSE_SECONDS,
      messageRetentionPeriod: props.deadLetters ? MESSAGE_SECONDS : DEAD_LETTER_SECONDS,
      ...(props.visibilitySeconds === undefined ? {} : { visibilityTimeout: props.visibilitySeconds }),
      ...(this.deadLetters === undefined
        ? {}
        : { redrivePolicy: { deadLetterTargetArn: this.deadLetters.arn, maxReceiveCount: MAX_RECEIVES } }),
    });
    this.url = queue.ref;
    this.arn = queue.attrArn;
    new sqs.CfnQueuePolicy(this, 'Policy', {
      queues: [this.url],
      policyDocument: policyDocument([
        ...guards(this.arn, props.senders),
        ...(props.statements?.(this.arn) ?? []),
      ]),
    });
  }

  private besides(
    { names, name, key }: StudyQueueProps,
    { senders }: { senders: readonly string[] },
  ): StudyQueue {
    return new StudyQueue(this, 'DeadLetters', { names, name: deadLettersOf(name), key, senders });
  }
}

/** A queue that a function works through, with a queue beside it for what cannot be worked on. */
export class WorkQueue extends StudyQueue {
  declare readonly deadLetters: StudyQueue;

  // What it is for: the type makes sure that there are dead letters.
  constructor(
    scope: Construct,
    id: string,
    props: StudyQueueProps & Required<Pick<StudyQueueProps, 'deadLetters'>>,
  ) {
    super(scope, id, props);
  }
}

function guards(arn: string, senders: readonly string[]): Statement[] {
  return [
    deny('TlsOnly', {
      Principal: '*',
      Action: 'sqs:*',
      Resource: arn,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
    deny('SendersOnly', {
      Principal: '*',
      Action: 'sqs:SendMessage',
      Resource: arn,
      Condition: {
        ...(senders.length === 0 ? {} : { ArnNotEquals: { 'aws:PrincipalArn': [...senders] } }),
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      },
    }),
  ];
}
