import { Aws, Stack, aws_ssm as ssm } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Study } from '../../core/contracts/study.ts';
import type { StudyBuckets } from './study-buckets.ts';
import { FUNCTIONS, LOST_EVENTS, REDRIVEN, type StudyNames, WORKGROUPS } from './study-names.ts';

export interface ClientParameterProps {
  readonly names: StudyNames;
  readonly study: Study;
  readonly buckets: StudyBuckets;
}

/** The names that a client needs, in one place that every kind of user may read. */
export class ClientParameter extends Construct {
  constructor(scope: Construct, id: string, { names, study, buckets }: ClientParameterProps) {
    super(scope, id);
    new ssm.CfnParameter(this, 'Resource', {
      name: names.clientParameter,
      type: 'String',
      description: `Names that clients of study ${study.name} need`,
      value: Stack.of(this).toJsonString({
        study: study.name,
        region: Aws.REGION,
        sources: study.sources.map(({ name }) => name),
        landingBucket: buckets.landing.name,
        lakeBucket: buckets.lake.name,
        resultsBucket: buckets.results.name,
        auditBucket: buckets.audit.name,
        sqlBucket: buckets.sql.name,
        database: names.database,
        auditDatabase: names.auditDatabase,
        stagingDatabase: names.stagingDatabase,
        workgroups: Object.fromEntries(WORKGROUPS.map((workgroup) => [workgroup, names.of(workgroup)])),
        trail: names.trail,
        queues: Object.fromEntries(FUNCTIONS.map((name) => [name, names.of(name)])),
        deadLetters: Object.fromEntries(FUNCTIONS.map((name) => [name, names.deadLetters(name)])),
        redriven: REDRIVEN,
        lostEvents: names.of(LOST_EVENTS),
      }),
    });
  }
}
