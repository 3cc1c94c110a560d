import { join } from 'node:path';
import { DefaultStackSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { PublishedAliases } from '../core/aliases/published-aliases.ts';
import type { PublishedTable } from '../core/contracts/published-tables.ts';
import type { Study } from '../core/contracts/study.ts';
import type { Bundler } from './bundling/function-bundler.ts';
import { rolePolicy } from './constructs/access.ts';
import { Alarms } from './constructs/alarms/alarms.ts';
import { analystViews } from './constructs/analyst-views.ts';
import { Catalog } from './constructs/catalog.ts';
import { ClientParameter } from './constructs/client-parameter.ts';
import { functionBoundary } from './constructs/function-boundary.ts';
import { FunctionRole } from './constructs/function-role.ts';
import { personPermissions } from './constructs/person-permissions.ts';
import { PersonRole } from './constructs/person-role.ts';
import { type IdentitySource, PEOPLE, type Person } from './constructs/person-trust.ts';
import { Pipeline } from './constructs/pipeline.ts';
import { Queries } from './constructs/queries.ts';
import { SqlCapture } from './constructs/sql-capture.ts';
import { studyBuckets } from './constructs/study-buckets.ts';
import { StudyKeys } from './constructs/study-keys.ts';
import { FUNCTIONS, type FunctionName, StudyNames } from './constructs/study-names.ts';
import { Trail } from './constructs/trail.ts';
import { euRegion } from './region-guard.ts';

export interface StudyStackProps {
  readonly study: Study;
  readonly tables: readonly PublishedTable[];
  readonly aliases: PublishedAliases;
  readonly queriesFolder: string;
  readonly bundler: Bundler;
  /** Inside the EU; anything else is refused. */
  readonly region: string;
  readonly identity: IdentitySource;
  /** ARN of the role that CloudFormation deploys with. */
  readonly deployer: string;
  /** Who is told of alarms. @default nobody */
  readonly alarmEmail?: string | undefined;
}

/** One study: its own keys, buckets, people, database and trail. Nothing in it is shared with another study. */
export class StudyStack extends Stack {
  constructor(scope: Construct, props: StudyStackProps) {
    const names = new StudyNames(props.study.name);
    super(scope, names.prefix, {
      env: { region: euRegion(props.region) },
      description: `Carelake: ${props.study.title}`.slice(0, 1024),
      terminationProtection: true,
      // The rule would add a parameter that only says how the account was bootstrapped. The cast: CDK's own types disagree about undefined.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
    });
    const { study, tables, aliases, bundler } = props;
    const people = this.people(names, props);
    const functions = this.functionRoles(names);
    const keys = new StudyKeys(this, 'Keys', { names, people, functions, deployer: props.deployer });
    const buckets = studyBuckets(this, {
      names,
      keys,
      people,
      functions,
      retentionDays: study.retentionDays,
    });
    const pipeline = new Pipeline(this, 'Pipeline', {
      names,
      study,
      keys,
      buckets,
      bundler,
      roles: functions,
      operator: people.operator,
    });
    const capture = new SqlCapture(this, 'SqlCapture', {
      names,
      keys,
      buckets,
      bundler,
      role: functions.capture,
    });
    const views = analystViews(join(props.queriesFolder, 'views'));
    new Catalog(this, 'Catalog', { names, study, buckets, tables, aliases, views });
    new Queries(this, 'Queries', { names, keys, buckets, folder: props.queriesFolder });
    const functionArns = [...pipeline.functionArns, capture.functionArn];
    new Trail(this, 'Trail', { names, key: keys.audit, buckets, functionArns });
    new Alarms(this, 'Alarms', {
      names,
      keys,
      buckets,
      queues: {
        work: [...pipeline.queueNames.work, ...capture.queueNames.work],
        deadLetters: [...pipeline.queueNames.deadLetters, ...capture.queueNames.deadLetters],
      },
      email: props.alarmEmail,
    });
    new ClientParameter(this, 'Client', { names, study, buckets });
    const rights = personPermissions({ names, buckets, queues: pipeline.queues });
    for (const person of PEOPLE) rolePolicy(this, `${person}-rights`, people[person], rights[person]);
  }

  private people(names: StudyNames, { study, identity }: StudyStackProps): Record<Person, PersonRole> {
    const sources = study.sources.map(({ name }) => name);
    const role = (person: Person, description: string) =>
      new PersonRole(this, person, { names, person, description, identity, sources });
    return {
      'data-manager': role('data-manager', 'Delivers for the source that the session is tagged with'),
      analyst: role('analyst', 'Queries published, pseudonymised tables'),
      auditor: role('auditor', 'Reads who did what, and no study data'),
      custodian: role('custodian', 'Administers keys and opens nothing with them; one of the two who waive'),
      operator: role('operator', 'Sends stuck messages round again, and reads no study data'),
    };
  }

  private functionRoles(names: StudyNames): Record<FunctionName, FunctionRole> {
    const boundary = functionBoundary(this, names);
    const role = (functionName: FunctionName) =>
      [
        functionName,
        new FunctionRole(this, `${functionName}-role`, { names, functionName, boundary }),
      ] as const;
    return Object.fromEntries(FUNCTIONS.map(role)) as Record<FunctionName, FunctionRole>;
  }
}
