import { Aws, aws_cloudwatch as cloudwatch, aws_events as events, aws_sns as sns } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { allow, deny, policyDocument, type Statement } from '../policy.ts';
import type { StudyBuckets } from '../study-buckets.ts';
import type { StudyKeys } from '../study-keys.ts';
import type { StudyNames } from '../study-names.ts';
import { CALL_ALARMS, type CallPattern, callPatterns, VIA_TRAIL } from './call-alarms.ts';
import { DELIVERY_ALARM, DELIVERY_PATTERN } from './delivery-alarm.ts';
import { metricAlarms, REFUSALS_RULE } from './metric-alarms.ts';
import { TELLING_RULES } from './telling-rules.ts';

export interface AlarmsProps {
  readonly names: StudyNames;
  readonly keys: StudyKeys;
  readonly buckets: StudyBuckets;
  /** Where work waits, and where what failed lies, by name. */
  readonly queues: { readonly work: readonly string[]; readonly deadLetters: readonly string[] };
  /** Who is told; without it somebody subscribes by hand. */
  readonly email?: string | undefined;
}

/** Tells people, by one encrypted topic, what has to be looked at at once. What it sends names a call or a queue, and nobody in the data. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { names, keys, email } = props;
    const topic = new sns.CfnTopic(this, 'Topic', {
      topicName: names.of('alarms'),
      kmsMasterKeyId: keys.pipeline.arn,
    });
    new sns.CfnTopicPolicy(this, 'TopicPolicy', {
      topics: [topic.ref],
      policyDocument: policyDocument(publishers(names)),
    });
    if (email !== undefined)
      new sns.CfnSubscription(this, 'Email', { topicArn: topic.ref, protocol: 'email', endpoint: email });
    this.ofCalls(props, topic.ref);
    this.ofMetrics(props, topic.ref);
  }

  private ofCalls({ names, keys, buckets }: AlarmsProps, topicArn: string): void {
    const patterns = callPatterns({ names, keys, buckets });
    for (const alarm of CALL_ALARMS)
      this.rule(names.of(alarm), { ...patterns[alarm], id: alarm, topicArn, tells: OF_CALL });
    this.rule(names.of(DELIVERY_ALARM), {
      ...DELIVERY_PATTERN,
      id: DELIVERY_ALARM,
      topicArn,
      tells: OF_DELIVERY,
    });
  }

  private rule(name: string, { id, what, pattern, ofReads = false, topicArn, tells }: RuleProps): void {
    new events.CfnRule(this, id, {
      name,
      description: what,
      state: ofReads ? OF_READS : 'ENABLED',
      eventPattern: pattern,
      targets: [
        {
          id: 'topic',
          arn: topicArn,
          inputTransformer: {
            inputPathsMap: tells.paths,
            inputTemplate: JSON.stringify(`${name}: ${what}. ${tells.sentence} ${whatToDo(id)}`),
          },
        },
      ],
    });
  }

  private ofMetrics({ names, buckets, queues }: AlarmsProps, topicArn: string): void {
    const { landing, lake, results, audit, sql } = buckets;
    new events.CfnRule(this, REFUSALS_RULE, {
      name: names.of(REFUSALS_RULE),
      description: 'A call of the study was refused: CloudWatch counts them',
      // Those that only read are refused as well.
      state: OF_READS,
      eventPattern: {
        ...VIA_TRAIL,
        detail: {
          errorCode: [{ prefix: 'AccessDenied' }, 'Client.UnauthorizedOperation'],
          $or: [
            { userIdentity: { sessionContext: { sessionIssuer: { userName: [{ prefix: names.of('') }] } } } },
            {
              requestParameters: { bucketName: [landing, lake, results, audit, sql].map(({ name }) => name) },
            },
          ],
        },
      },
    });
    for (const { name, description, ...metric } of metricAlarms(names, queues))
      new cloudwatch.CfnAlarm(this, name, {
        alarmName: names.of(name),
        alarmDescription: `${description} ${whatToDo(name)}`,
        evaluationPeriods: 1,
        comparisonOperator: 'GreaterThanOrEqualToThreshold',
        treatMissingData: 'notBreaching',
        alarmActions: [topicArn],
        ...metric,
      });
  }
}

/** Without it EventBridge keeps Describe…, Get… and List… from a rule. */
const OF_READS = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';

interface RuleProps extends CallPattern {
  readonly id: string;
  readonly topicArn: string;
  readonly tells: Telling;
}

/** What a notification takes from its event. */
interface Telling {
  readonly paths: Readonly<Record<string, string>>;
  readonly sentence: string;
}

const OF_CALL: Telling = {
  paths: {
    call: '$.detail.eventName',
    time: '$.detail.eventTime',
    error: '$.detail.errorCode',
    id: '$.detail.eventID',
  },
  sentence: 'Call: <call> at <time>, error: <error>. Event of the log: <id>.',
};

const OF_DELIVERY: Telling = {
  paths: { trouble: '$.detail.trouble', error: '$.detail.error', time: '$.time' },
  sentence: 'Seen at <time>: <trouble>, error: <error>.',
};

function whatToDo(alarm: string): string {
  return `What to do: docs/operators.md, Alarms, ${alarm}.`;
}

/** The study's rules and alarms, and nobody else. */
function publishers(names: StudyNames): Statement[] {
  const account = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
  const publish = { Action: 'sns:Publish', Resource: names.topicArn() };
  return [
    deny('TlsOnly', {
      Principal: '*',
      ...publish,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
    allow('RulesPublish', {
      Principal: { Service: 'events.amazonaws.com' },
      ...publish,
      Condition: {
        ...account,
        ArnEquals: { 'aws:SourceArn': TELLING_RULES.map((rule) => names.ruleArn(rule)) },
      },
    }),
    allow('AlarmsPublish', {
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      ...publish,
      Condition: { ...account, ArnLike: { 'aws:SourceArn': names.alarmArn('*') } },
    }),
  ];
}
