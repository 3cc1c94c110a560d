import { Aws } from 'aws-cdk-lib';

/** Functions that work on deliveries. */
export const STEPS = ['validate', 'pseudonymise', 'publish', 'erase'] as const;
export type StepName = (typeof STEPS)[number];

export const FUNCTIONS = [...STEPS, 'capture'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/**
 * Steps whose dead letters may be sent round again by hand. A withdrawal is asked for anew by its source instead: nobody else may put
 * anything on the queue of the function that erases.
 */
export const REDRIVEN = ['validate', 'pseudonymise', 'publish'] as const satisfies readonly FunctionName[];

/** Holds what never reached the first queue. */
export const LOST_EVENTS = 'lost-events';

/** What may land: each kind has an event rule of its own. */
export const ARRIVALS = ['deliveries', 'withdrawals', 'person-withdrawals', 'waivers', 'releases'] as const;
export type Arrival = (typeof ARRIVALS)[number];

/** Event rules of the study: what landed, what Athena has finished, and the clock. */
export const RULES = [...ARRIVALS, 'queries-ended', 'hourly'] as const;
export type RuleName = (typeof RULES)[number];

export const WORKGROUPS = ['analyst', 'auditor', 'pipeline'] as const;
export type WorkgroupName = (typeof WORKGROUPS)[number];

/** Session tag that says which source a data manager delivers for. */
export const SOURCE_TAG = 'source';

/** The name that a data manager's source has in a policy: IAM fills it in from the session. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable, filled in by IAM
export const OWN_SOURCE = '${aws:PrincipalTag/source}';

/** Names that hold before the resources exist, so that a key's policy can name a queue that the key encrypts. */
export class StudyNames {
  readonly study: string;
  /** Stack name and beginning of every name. */
  readonly prefix: string;
  readonly database: string;
  readonly stagingDatabase: string;
  readonly auditDatabase: string;
  readonly trail: string;
  readonly clientParameter: string;

  constructor(study: string) {
    this.study = study;
    this.prefix = `carelake-${study}`;
    this.database = this.prefix.replaceAll('-', '_');
    this.stagingDatabase = `${this.database}_staging`;
    this.auditDatabase = `${this.database}_audit`;
    this.trail = this.prefix;
    this.clientParameter = `/carelake/${study}/client`;
  }

  of(part: string): string {
    return `${this.prefix}-${part}`;
  }

  deadLetters(functionName: FunctionName): string {
    return this.of(deadLettersOf(functionName));
  }

  queueArn(queue: string): string {
    return `arn:${Aws.PARTITION}:sqs:${Aws.REGION}:${Aws.ACCOUNT_ID}:${this.of(queue)}`;
  }

  ruleArn(rule: string): string {
    return `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:rule/${this.of(rule)}`;
  }

  /** Of the bus that every account has, by which the services of AWS tell of events. */
  eventBusArn(): string {
    return `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:event-bus/default`;
  }

  /** Of the topic by which people are told. */
  topicArn(): string {
    return `arn:${Aws.PARTITION}:sns:${Aws.REGION}:${Aws.ACCOUNT_ID}:${this.of('alarms')}`;
  }

  alarmArn(alarm: string): string {
    return `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:${this.of(alarm)}`;
  }

  trailArn(): string {
    return `arn:${Aws.PARTITION}:cloudtrail:${Aws.REGION}:${Aws.ACCOUNT_ID}:trail/${this.trail}`;
  }

  logGroup(functionName: FunctionName): string {
    return `/carelake/${this.study}/${functionName}`;
  }

  logGroupArn(functionName: FunctionName | '*'): string {
    return `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:/carelake/${this.study}/${functionName}`;
  }

  workgroupArn(workgroup: WorkgroupName): string {
    return `arn:${Aws.PARTITION}:athena:${Aws.REGION}:${Aws.ACCOUNT_ID}:workgroup/${this.of(workgroup)}`;
  }

  /**
   * Objects under a prefix of one of the study's buckets, as a pattern: bucket names are CloudFormation's, made of stack name and logical
   * id, and a key's policy cannot wait for the bucket that the key encrypts.
   */
  objects(bucket: BucketName, prefix: string): string {
    return `arn:${Aws.PARTITION}:s3:::${this.prefix}-${bucket}*/${prefix}/*`;
  }
}

const BUCKETS = ['landing', 'lake', 'results', 'audit', 'sql'] as const;
export type BucketName = (typeof BUCKETS)[number];

/** The queue of what a queue's function could not work on. */
export function deadLettersOf(queue: string): string {
  return `${queue}-dead-letters`;
}
