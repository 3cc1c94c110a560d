import { Construct } from 'constructs';
import type { Study } from '../../core/contracts/study.ts';
import type { Bundler } from '../bundling/function-bundler.ts';
import { acknowledge } from '../checks/acknowledge.ts';
import { rolePolicy } from './access.ts';
import { BindingLayer } from './binding-layer.ts';
import type { FunctionRole } from './function-role.ts';
import { LandingRule } from './landing-rule.ts';
import type { PersonRole } from './person-role.ts';
import { PipelineFunction, VISIBILITY_SECONDS } from './pipeline-function.ts';
import { pipelinePermissions } from './pipeline-permissions.ts';
import { rulesMaySend } from './rules-may-send.ts';
import type { StudyBuckets } from './study-buckets.ts';
import type { StudyKeys } from './study-keys.ts';
import { ARRIVALS, LOST_EVENTS, STEPS, type StepName, type StudyNames } from './study-names.ts';
import { StudyQueue, WorkQueue } from './study-queue.ts';

const DESCRIPTIONS: Record<StepName, string> = {
  validate: 'Checks deliveries against their contracts',
  pseudonymise: 'Gives accepted rows their pseudonyms and privacy treatment',
  publish: 'Makes a whole delivery visible to analysts at once',
  erase: 'Erases what is withdrawn, and proves it',
};

/** DuckDB works in memory first: the functions that run it get more. */
const MEMORY_MEBIBYTES: Record<StepName, number> = {
  validate: 3008,
  pseudonymise: 3008,
  publish: 3008,
  erase: 1769,
};

export interface PipelineProps {
  readonly names: StudyNames;
  readonly study: Study;
  readonly keys: StudyKeys;
  readonly buckets: StudyBuckets;
  readonly bundler: Bundler;
  readonly roles: Readonly<Record<StepName, FunctionRole>>;
  /** Sends dead letters round again. */
  readonly operator: PersonRole;
}

/** One queue of work per function, and what never reached one. */
export type PipelineQueues = Readonly<Record<StepName, WorkQueue>> & { readonly lostEvents: StudyQueue };

/** From a delivery that landed to data that is published, and from a withdrawal to its proof: functions, each behind a queue of its own. */
export class Pipeline extends Construct {
  readonly functionArns: readonly string[];
  /** By name: where work waits, and where what failed lies. */
  readonly queueNames: { readonly work: readonly string[]; readonly deadLetters: readonly string[] };
  readonly queues: PipelineQueues;

  constructor(scope: Construct, id: string, props: PipelineProps) {
    super(scope, id);
    const { names, buckets, roles } = props;
    const queues = this.makeQueues(props);
    this.queues = queues;
    const rights = pipelinePermissions({ names, buckets, queues });
    const layer = new BindingLayer(this, 'Binding', { names });
    const environment = environments(props, queues);
    const functions = STEPS.map((functionName) => {
      const fn = new PipelineFunction(this, functionName, {
        names,
        functionName,
        description: DESCRIPTIONS[functionName],
        role: roles[functionName],
        layer,
        bundler: props.bundler,
        key: props.keys.pipeline,
        queue: queues[functionName],
        memoryMebibytes: MEMORY_MEBIBYTES[functionName],
        environment: { QUEUE_URL: queues[functionName].url, ...environment[functionName] },
      });
      fn.startAfter(rolePolicy(this, `${functionName}-rights`, roles[functionName], rights[functionName]));
      return fn;
    });
    this.functionArns = functions.map(({ arn }) => arn);
    const work = STEPS.map((functionName) => queues[functionName]);
    this.queueNames = {
      work: work.map(({ name }) => name),
      deadLetters: [...work.flatMap(({ deadLetters }) => deadLetters?.name ?? []), LOST_EVENTS],
    };
  }

  private makeQueues({ names, keys, buckets, roles, operator }: PipelineProps): PipelineQueues {
    const work = { names, key: keys.pipeline, visibilitySeconds: VISIBILITY_SECONDS };
    const validate = new WorkQueue(this, 'ToValidate', {
      ...work,
      name: 'validate',
      deadLetters: { senders: [roles.validate.arn] },
      senders: [roles.validate.arn, operator.arn],
      statements: (arn) => [rulesMaySend(names, arn, 'deliveries')],
    });
    const pseudonymise = new WorkQueue(this, 'ToPseudonymise', {
      ...work,
      name: 'pseudonymise',
      deadLetters: { senders: [roles.pseudonymise.arn] },
      senders: [roles.validate.arn, roles.publish.arn, operator.arn],
      statements: (arn) => [rulesMaySend(names, arn, 'releases', 'person-withdrawals')],
    });
    const publish = new WorkQueue(this, 'ToPublish', {
      ...work,
      name: 'publish',
      deadLetters: { senders: [] },
      senders: [roles.pseudonymise.arn, roles.publish.arn, roles.erase.arn, operator.arn],
      statements: (arn) => [rulesMaySend(names, arn, 'waivers')],
    });
    const erase = new WorkQueue(this, 'ToErase', {
      ...work,
      name: 'erase',
      deadLetters: { senders: [] },
      senders: [roles.erase.arn, roles.pseudonymise.arn],
      statements: (arn) => [rulesMaySend(names, arn, 'withdrawals')],
    });
    const lostEvents = new StudyQueue(this, 'LostEvents', {
      names,
      name: LOST_EVENTS,
      key: keys.pipeline,
      senders: [],
      statements: (arn) => [rulesMaySend(names, arn, ...ARRIVALS)],
    });
    acknowledge(lostEvents, {
      rules: ['AwsSolutions-SQS3'],
      because: 'It is itself the dead-letter queue, of the rules that tell of what landed.',
    });
    const landed = { names, landing: buckets.landing, deadLetters: lostEvents };
    new LandingRule(this, 'Deliveries', { ...landed, arrival: 'deliveries', target: validate });
    new LandingRule(this, 'Withdrawals', { ...landed, arrival: 'withdrawals', target: erase });
    new LandingRule(this, 'Waivers', { ...landed, arrival: 'waivers', target: publish });
    new LandingRule(this, 'Releases', { ...landed, arrival: 'releases', target: pseudonymise });
    new LandingRule(this, 'PersonWithdrawals', {
      ...landed,
      arrival: 'person-withdrawals',
      target: pseudonymise,
    });
    return { validate, pseudonymise, publish, erase, lostEvents };
  }
}

function environments(
  { names, study, keys, buckets }: PipelineProps,
  queues: PipelineQueues,
): Record<StepName, Record<string, string>> {
  const lake = { LAKE_BUCKET: buckets.lake.name };
  const landing = { LANDING_BUCKET: buckets.landing.name };
  return {
    validate: {
      ...landing,
      ...lake,
      DEAD_LETTERS_URL: queues.validate.deadLetters.url,
      PSEUDONYMISE_QUEUE_URL: queues.pseudonymise.url,
    },
    pseudonymise: {
      ...landing,
      ...lake,
      DEAD_LETTERS_URL: queues.pseudonymise.deadLetters.url,
      PUBLISH_QUEUE_URL: queues.publish.url,
      ERASE_QUEUE_URL: queues.erase.url,
      PSEUDONYM_KEY_ARN: keys.pseudonym.arn,
      PSEUDONYM_VERSION: study.pseudonymVersion,
    },
    publish: {
      ...landing,
      ...lake,
      PSEUDONYMISE_QUEUE_URL: queues.pseudonymise.url,
      DATABASE: names.database,
      STAGING_DATABASE: names.stagingDatabase,
      PIPELINE_WORKGROUP: names.of('pipeline'),
    },
    erase: { ...landing, ...lake, PUBLISH_QUEUE_URL: queues.publish.url },
  };
}
