import { aws_events as events } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { UNDELIVERED } from '../../core/audit/delivery-trouble.ts';
import type { Bundler } from '../bundling/function-bundler.ts';
import { listBucket, rolePolicy, writeObjects } from './access.ts';
import type { FunctionRole } from './function-role.ts';
import { PipelineFunction, VISIBILITY_SECONDS } from './pipeline-function.ts';
import { worksThrough } from './pipeline-permissions.ts';
import { allow, type Statement } from './policy.ts';
import { rulesMaySend } from './rules-may-send.ts';
import type { StudyBuckets } from './study-buckets.ts';
import type { StudyKeys } from './study-keys.ts';
import { type RuleName, type StudyNames, WORKGROUPS } from './study-names.ts';
import { type StudyQueue, WorkQueue } from './study-queue.ts';

const MEMORY_MEBIBYTES = 512;

export interface SqlCaptureProps {
  readonly names: StudyNames;
  readonly keys: StudyKeys;
  readonly buckets: StudyBuckets;
  readonly bundler: Bundler;
  readonly role: FunctionRole;
}

/**
 * Keeps the text of every query, which the trail leaves out: when Athena has finished one, and by comparison with the trail every hour. The same
 * hour it looks whether the trail arrives.
 */
export class SqlCapture extends Construct {
  readonly functionArn: string;
  readonly queueNames: { readonly work: readonly string[]; readonly deadLetters: readonly string[] };

  constructor(scope: Construct, id: string, { names, keys, buckets, bundler, role }: SqlCaptureProps) {
    super(scope, id);
    const queue = new WorkQueue(this, 'ToCapture', {
      names,
      name: 'capture',
      key: keys.pipeline,
      visibilitySeconds: VISIBILITY_SECONDS,
      deadLetters: { senders: [] },
      senders: [],
      statements: (arn) => [rulesMaySend(names, arn, 'queries-ended', 'hourly')],
    });
    this.queueNames = { work: [queue.name], deadLetters: [queue.deadLetters.name] };
    this.rules(names, queue);
    const fn = new PipelineFunction(this, 'capture', {
      names,
      functionName: 'capture',
      description: 'Keeps the text of queries for auditors',
      role,
      bundler,
      key: keys.pipeline,
      queue,
      memoryMebibytes: MEMORY_MEBIBYTES,
      environment: {
        QUEUE_URL: queue.url,
        SQL_BUCKET: buckets.sql.name,
        TRAIL: names.trail,
        ROLE_PREFIX: names.of(''),
        WORKGROUPS: WORKGROUPS.map((workgroup) => names.of(workgroup)).join(','),
      },
    });
    const rights = [...permissions(names, buckets), ...worksThrough(names, 'capture', queue)];
    fn.startAfter(rolePolicy(this, 'capture-rights', role, rights));
    this.functionArn = fn.arn;
  }

  /** Neither has a dead-letter queue: whatever is lost on the way, the next comparison finds. */
  private rules(names: StudyNames, queue: StudyQueue): void {
    const rule = (name: RuleName, props: Partial<events.CfnRuleProps>, inputPath?: string) =>
      new events.CfnRule(this, name, {
        name: names.of(name),
        state: 'ENABLED',
        targets: [{ id: 'queue', arn: queue.arn, ...(inputPath === undefined ? {} : { inputPath }) }],
        ...props,
      });
    rule(
      'queries-ended',
      {
        description: 'Athena has finished a query of the study',
        eventPattern: {
          source: ['aws.athena'],
          'detail-type': ['Athena Query State Change'],
          detail: {
            currentState: ['SUCCEEDED', 'FAILED', 'CANCELLED'],
            workgroupName: WORKGROUPS.map((workgroup) => names.of(workgroup)),
          },
        },
      },
      // The id and nothing else: the event of a failure quotes the query.
      '$.detail.queryExecutionId',
    );
    rule('hourly', {
      description:
        'Time to compare queries that were kept with those that were started, and to look whether the log arrives',
      scheduleExpression: 'rate(1 hour)',
    });
  }
}

/** It writes what it never reads back; of what is there it sees names alone. */
function permissions(names: StudyNames, { sql }: StudyBuckets): Statement[] {
  return [
    allow('ReadQueries', {
      Action: 'athena:GetQueryExecution',
      Resource: WORKGROUPS.map((workgroup) => names.workgroupArn(workgroup)),
    }),
    allow('LookUpQueries', {
      Action: 'cloudtrail:LookupEvents',
      Resource: '*',
      because: 'The call is about the account’s history as a whole: IAM knows no resource for it.',
    }),
    allow('LookAtTrail', { Action: 'cloudtrail:GetTrailStatus', Resource: names.trailArn() }),
    allow('TellOfTrail', {
      Action: 'events:PutEvents',
      Resource: names.eventBusArn(),
      // Several events in one call have several sources, and without the Null test none at all would do.
      Condition: {
        'ForAllValues:StringEquals': { 'events:source': UNDELIVERED.source },
        Null: { 'events:source': 'false' },
      },
    }),
    writeObjects('KeepQueries', sql, ['queries', 'reconciliations']),
    listBucket('ListQueries', sql),
  ];
}
