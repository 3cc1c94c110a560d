import type { PolicyDocument } from '../../sandbox/kernel/kernel.ts';
import type { Resource, Template } from '../../sandbox/kernel/service.ts';
import type { Kind } from './calls.ts';

interface Key {
  readonly arn: string;
  readonly policy: PolicyDocument;
}

/** A thing of the template that somebody could reach for; for objects, all that lie under one prefix of a bucket. */
export interface Zone {
  /** `landing/deliveries`, `queue/validate` */
  readonly name: string;
  readonly kind: Kind;
  readonly arn: string;
  /** What clients call it: a bucket's name, a queue's URL, a key's alias. */
  readonly id: string;
  readonly policy?: PolicyDocument | undefined;
  /** Under which its content rests. */
  readonly key?: Key | undefined;
  /** Of objects. */
  readonly prefix?: string;
  /** Of a workgroup: where its answers lie. */
  readonly results?: Zone | undefined;
}

/** Types that somebody could reach for, and under which name. */
const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::S3::Bucket': 'bucket',
  'AWS::KMS::Key': 'key',
  'AWS::SQS::Queue': 'queue',
  'AWS::SNS::Topic': 'topic',
  'AWS::CloudWatch::Alarm': 'alarm',
  'AWS::Lambda::Function': 'function',
  'AWS::IAM::Role': 'role',
  'AWS::Athena::WorkGroup': 'workgroup',
  'AWS::Glue::Database': 'database',
  'AWS::CloudTrail::Trail': 'trail',
  'AWS::Events::Rule': 'rule',
  'AWS::SSM::Parameter': 'parameter',
  'AWS::Logs::LogGroup': 'log',
};

/** Types that are part of one of those, or that say who may reach for it. */
const PARTS = [
  'AWS::Athena::NamedQuery',
  'AWS::Glue::Table',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::KMS::Alias',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::LayerVersion',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];

/** Every zone of a template, the account as a whole included. A type that is neither a kind nor a part is an error that names it. */
export function zonesOf(template: Template, types: readonly string[]): Zone[] {
  const strangers = types.filter((type) => KINDS[type] === undefined && !PARTS.includes(type));
  if (strangers.length > 0)
    throw new Error(`who may reach for ${strangers.join(', ')}? Say so in tests/access/zones.ts`);
  const zones = Object.entries(KINDS).flatMap(([type, kind]) =>
    template.resources(type).map((resource) => zone(template, kind, resource)),
  );
  const objects = zones.filter(({ kind }) => kind === 'bucket').flatMap((one) => prefixes(template, one));
  const account: Zone = { name: 'account', kind: 'account', arn: '*', id: template.deployment.account };
  return [...objects, ...zones.map((one) => withResults(template, one, objects)), account];
}

/** Athena reads an answer with the rights of whoever asks for it. */
function withResults(template: Template, workgroup: Zone, objects: readonly Zone[]): Zone {
  if (workgroup.kind !== 'workgroup') return workgroup;
  const resource = template.resources('AWS::Athena::WorkGroup').find(({ ref }) => ref === workgroup.id);
  const configuration = resource?.properties['WorkGroupConfiguration'] as
    | { ResultConfiguration: { OutputLocation: string } }
    | undefined;
  const location = configuration?.ResultConfiguration.OutputLocation;
  const results = objects.find(({ id, prefix }) => location === `s3://${id}/${prefix}/`);
  return { ...workgroup, results };
}

function zone(template: Template, kind: Kind, resource: Resource): Zone {
  const { deployment } = template;
  const arn = (service: string, rest: string) =>
    `arn:${deployment.partition}:${service}:${deployment.region}:${deployment.account}:${rest}`;
  const { ref, properties } = resource;
  const named = (name: string, more: Partial<Zone> = {}): Zone => ({
    name: `${kind}/${shortName(deployment.stackName, name)}`,
    kind,
    arn: '',
    id: ref,
    ...more,
  });
  switch (kind) {
    case 'bucket':
      return named(ref.replace(/[0-9a-f]{8}-[0-9a-f]+$/, ''), {
        arn: resource.attribute('Arn'),
        policy: attached(template, 'AWS::S3::BucketPolicy', ({ Bucket }) => Bucket === ref),
        key: keyOf(template, keyOfBucket(properties)),
      });
    case 'key': {
      const alias = template
        .resources('AWS::KMS::Alias')
        .find((one) => one.properties['TargetKeyId'] === ref)?.ref;
      return named((alias ?? ref).replace('alias/', ''), {
        arn: resource.attribute('Arn'),
        policy: properties['KeyPolicy'] as PolicyDocument,
        ...(alias === undefined ? {} : { id: alias }),
      });
    }
    case 'queue':
      return named(String(properties['QueueName']), {
        arn: resource.attribute('Arn'),
        policy: attached(template, 'AWS::SQS::QueuePolicy', ({ Queues }) =>
          (Queues as string[]).includes(ref),
        ),
        key: keyOf(template, properties['KmsMasterKeyId']),
      });
    case 'topic':
      return named(String(properties['TopicName']), {
        arn: ref,
        policy: attached(template, 'AWS::SNS::TopicPolicy', ({ Topics }) =>
          (Topics as string[]).includes(ref),
        ),
        key: keyOf(template, properties['KmsMasterKeyId']),
      });
    case 'role':
      return named(ref, {
        arn: resource.attribute('Arn'),
        policy: properties['AssumeRolePolicyDocument'] as PolicyDocument,
      });
    case 'workgroup':
      return named(ref, { arn: arn('athena', `workgroup/${ref}`) });
    case 'database':
      return named(ref, { arn: arn('glue', `database/${ref}`) });
    case 'parameter':
      return named(ref.split('/').at(-1) ?? ref, { arn: arn('ssm', `parameter${ref}`) });
    case 'log':
      return named(ref.split('/').at(-1) ?? ref, { arn: arn('logs', `log-group:${ref}`) });
    default:
      return named(ref, { arn: resource.attribute('Arn') });
  }
}

function shortName(stackName: string, name: string): string {
  return name.startsWith(`${stackName}-`) ? name.slice(stackName.length + 1) : name;
}

/** Every prefix of a bucket that its lifecycle or any policy of the template speaks of. */
function prefixes(template: Template, bucket: Zone): Zone[] {
  const [resource] = template.resources('AWS::S3::Bucket').filter(({ ref }) => ref === bucket.id);
  const name = bucket.name.split('/')[1] ?? '';
  const policies = [...template.resources('AWS::IAM::Policy'), ...template.resources('AWS::KMS::Key')];
  const spoken = JSON.stringify([
    resource?.properties['LifecycleConfiguration'],
    bucket.policy,
    policies.map(({ properties }) => properties),
  ]);
  const pattern = `${template.deployment.stackName}-${name}\\*`;
  const found = [
    ...spoken.matchAll(/"Prefix":"([^"]+)"/g),
    ...spoken.matchAll(new RegExp(`arn:[^"]*:s3:::(?:${bucket.id}|${pattern})/([^"]+)"`, 'g')),
  ].map(([, path]) => /^[a-zA-Z-]+(?:\/[a-zA-Z-]+)*(?=\/)/.exec(path ?? '')?.[0] ?? '');
  return [...new Set(found)]
    .filter((prefix) => prefix !== '')
    .sort()
    .map((prefix) => ({
      ...bucket,
      name: `${name}/${prefix}`,
      kind: 'objects' as const,
      prefix,
      key: otherKey(template, bucket, prefix) ?? bucket.key,
    }));
}

/** The key that the bucket's policy demands under one prefix of it. */
function otherKey(template: Template, { arn, policy }: Zone, prefix: string): Key | undefined {
  const statements = (policy?.Statement ?? []) as {
    Sid: string;
    Resource: string;
    Condition?: { StringNotEquals?: Record<string, string> };
  }[];
  const demand = statements.find(
    ({ Sid, Resource }) => Sid === 'OtherKeyHere' && Resource === `${arn}/${prefix}/*`,
  );
  return keyOf(template, Object.values(demand?.Condition?.StringNotEquals ?? {})[0]);
}

function keyOfBucket(properties: Resource['properties']): unknown {
  const { ServerSideEncryptionConfiguration: rules } = properties['BucketEncryption'] as {
    ServerSideEncryptionConfiguration: { ServerSideEncryptionByDefault: { KMSMasterKeyID: string } }[];
  };
  return rules[0]?.ServerSideEncryptionByDefault.KMSMasterKeyID;
}

function keyOf(template: Template, arn: unknown): Key | undefined {
  const key = template.resources('AWS::KMS::Key').find((one) => one.attribute('Arn') === arn);
  return key && { arn: key.attribute('Arn'), policy: key.properties['KeyPolicy'] as PolicyDocument };
}

function attached(
  template: Template,
  type: string,
  isOf: (properties: Resource['properties']) => boolean,
): PolicyDocument | undefined {
  return template.resources(type).find(({ properties }) => isOf(properties))?.properties['PolicyDocument'] as
    | PolicyDocument
    | undefined;
}
