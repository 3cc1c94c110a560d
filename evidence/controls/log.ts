import { protectedLogs } from '../../infra/checks/gdpr/protected-logs.ts';
import { byRule, type Control, everyOne } from '../control.ts';
import type { Deployment, Resource } from '../deployment.ts';

const TRAIL = 'AWS::CloudTrail::Trail';
const BUCKET = 'AWS::S3::Bucket';
const FUNCTION = 'AWS::Lambda::Function';
const QUEUE = 'AWS::SQS::Queue';

/** A log that is kept for less than a year says nothing of a breach that was found late. */
const LEAST_LOCKED_DAYS = 365;

/** What is recorded, how it is kept, and who is told. */
export const LOG: readonly Control[] = [
  everyOne(
    {
      id: 'trail-whole',
      says: 'The trail records every management call in every Region, KMS included, under digests and a key of its own',
      types: [TRAIL],
    },
    ({ Properties: trail }, deployment) =>
      ['IsLogging', 'IsMultiRegionTrail', 'IncludeGlobalServiceEvents', 'EnableLogFileValidation'].every(
        (flag) => trail[flag] === true,
      ) &&
      deployment.hasKey(trail.KMSKeyId) &&
      selectors([trail]).some(({ category, rest }) => category === 'Management' && rest.length === 0),
  ),
  everyOne(
    {
      id: 'trail-data-events',
      says: 'The trail records every call on objects of every bucket, on every function and on every queue',
      types: [BUCKET, FUNCTION, QUEUE],
    },
    (resource, deployment) =>
      selectors(deployment.of(TRAIL).map(({ Properties }) => Properties)).some(
        (selector) => selector.category === 'Data' && covers(selector, resource),
      ),
  ),
  everyOne(
    {
      id: 'audit-lock',
      says: `The log cannot be deleted or changed before its time, by nobody, for ${LEAST_LOCKED_DAYS} days or more`,
      types: [BUCKET],
    },
    ({ Properties: { ObjectLockConfiguration: lock } }) => {
      const { Mode, Days } = lock?.Rule?.DefaultRetention ?? {};
      return lock?.ObjectLockEnabled === 'Enabled' && Mode === 'COMPLIANCE' && Days >= LEAST_LOCKED_DAYS;
    },
    ({ id }, deployment) => deployment.of(TRAIL).some(({ Properties }) => Properties.S3BucketName === id),
  ),
  byRule(protectedLogs, {
    id: 'protected-logs',
    says: 'Every function’s log is encrypted under a customer key of the study, and ends',
    types: ['AWS::Logs::LogGroup'],
  }),
  everyOne(
    {
      id: 'alarms-sent',
      says: 'Every rule and alarm is on, and somebody hears of it: by the topic, a queue, or an alarm that counts',
      types: ['AWS::Events::Rule', 'AWS::CloudWatch::Alarm'],
    },
    (resource, deployment) =>
      resource.Type === 'AWS::Events::Rule'
        ? isHeard(resource, deployment)
        : goesToTopic(resource, deployment),
  ),
];

interface Selector {
  readonly category: string;
  readonly type: string;
  readonly rest: readonly { readonly StartsWith?: readonly string[]; readonly Equals?: readonly string[] }[];
}

interface TrailProperties {
  readonly AdvancedEventSelectors?: readonly {
    readonly FieldSelectors: readonly {
      readonly Field: string;
      readonly StartsWith?: readonly string[];
      readonly Equals?: readonly string[];
    }[];
  }[];
}

function selectors(trails: readonly TrailProperties[]): Selector[] {
  return trails
    .flatMap(({ AdvancedEventSelectors = [] }) => AdvancedEventSelectors)
    .map(({ FieldSelectors: fields }) => ({
      category: fields.find(({ Field }) => Field === 'eventCategory')?.Equals?.[0] ?? '',
      type: fields.find(({ Field }) => Field === 'resources.type')?.Equals?.[0] ?? '',
      rest: fields.filter(({ Field }) => !['eventCategory', 'resources.type'].includes(Field)),
    }));
}

function covers({ type, rest }: Selector, { id, Type, Properties }: Resource): boolean {
  const named = rest.flatMap(({ StartsWith = [], Equals = [] }) => [...StartsWith, ...Equals]);
  switch (Type) {
    case BUCKET:
      return type === 'AWS::S3::Object' && named.includes(`${id}.Arn/`);
    case FUNCTION:
      return type === FUNCTION && named.includes(`${id}.Arn`);
    default:
      // Queues are named by their ARN's beginning, of which the last part is the beginning of their name.
      return type === QUEUE && named.some((one) => Properties.QueueName?.startsWith(one.split(':').at(-1)));
  }
}

function isHeard({ Properties: { Name, State, Targets = [] } }: Resource, deployment: Deployment): boolean {
  const isCounted = deployment
    .of('AWS::CloudWatch::Alarm')
    .some(({ Properties: { Dimensions = [] } }) =>
      Dimensions.some(({ Value }: { readonly Value: unknown }) => Value === Name),
    );
  return /^ENABLED/.test(State ?? 'ENABLED') && (Targets.length > 0 || isCounted);
}

function goesToTopic({ Properties }: Resource, deployment: Deployment): boolean {
  const { ActionsEnabled = true, AlarmActions = [] } = Properties;
  return ActionsEnabled && deployment.of('AWS::SNS::Topic').some(({ id }) => AlarmActions.includes(id));
}
