import { describe, expect, it } from 'vitest';
import { CONTROLS } from '../../evidence/controls.ts';
import { Deployment } from '../../evidence/deployment.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import { readRequirements } from '../../evidence/read-requirements.ts';
import { aTemplate } from '../infra/a-template.ts';

/** Whatever CloudFormation has there: each row knows what it switches off. */
interface Part {
  DeletionPolicy?: string;
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a parsed template
  readonly Properties: any;
}

type Resources = Record<string, Part>;
type Policy = 'PolicyDocument' | 'KeyPolicy' | 'AssumeRolePolicyDocument';
/** A resource by the beginning of its logical id. */
type Find = (type: string, id?: string) => Part;
interface Switch {
  readonly control: string;
  /** What is done to a copy of the template. */
  readonly off: (find: Find) => void;
  /** Every line that turns red. */
  readonly red: readonly string[];
}

const template = aTemplate().text;
const standards = readRequirements();

function evidenceAfter({ control, off }: Pick<Switch, 'control' | 'off'>) {
  const copy = JSON.parse(template) as { Resources: Resources };
  off((type, id = '') => {
    const [, found] =
      Object.entries(copy.Resources).find(
        ([name, { Type }]) => Type === `AWS::${type}` && name.startsWith(id),
      ) ?? [];
    if (found === undefined) throw new Error(`the template has no ${type} ${id}`);
    return found;
  });
  const region = control === 'inside-the-eu' ? 'us-east-1' : 'eu-north-1';
  const { controls, standards: answered } = evidenceOf({
    standards,
    deployments: [new Deployment(copy, region)],
  });
  return {
    broken: controls.filter(({ holds }) => !holds).map(({ id }) => id),
    red: answered.flatMap(({ id, lines }) =>
      lines.filter(({ state }) => state === 'red').map(({ ref }) => `${id} ${ref}`),
    ),
  };
}

function statement({ Properties }: Part, policy: Policy, sid: string) {
  const found = Properties[policy].Statement.find(({ Sid }: { Sid: string }) => Sid === sid);
  if (found === undefined) throw new Error(`there is no statement ${sid}`);
  return found;
}

function without({ Properties }: Part, policy: Policy, sid: string): void {
  const { Statement } = Properties[policy];
  const rest = Statement.filter(({ Sid }: { Sid: string }) => Sid !== sid);
  if (rest.length === Statement.length) throw new Error(`there is no statement ${sid}`);
  Properties[policy].Statement = rest;
}

function withoutCondition(one: { Condition: Record<string, Record<string, unknown>> }, key: string): void {
  for (const demanded of Object.values(one.Condition)) delete demanded[key];
}

const nothing = () => {};

const SWITCHES: readonly Switch[] = [
  { control: 'inside-the-eu', off: nothing, red: ['GDPR 30(1)(e)', 'SATRE 2.5.01'] },
  {
    control: 'service-bound',
    off: (find) =>
      delete statement(find('IAM::Role', 'publish'), 'AssumeRolePolicyDocument', 'Lambda').Condition,
    red: ['GDPR 32(1)(b)'],
  },
  {
    control: 'neutral-names',
    off: (find) => {
      find('KMS::Key').Properties.Description = 'deliveries of 010190-1234';
    },
    red: ['GDPR 5(1)(c)'],
  },
  {
    control: 'described-table',
    off: (find) => delete find('Glue::Table').Properties.TableInput.Parameters.purpose,
    red: ['GDPR 30(1)(b)', 'GDPR 30(1)(c)', 'SATRE 3.1.08'],
  },
  {
    control: 'workgroup-enforced',
    off: (find) => {
      find('Athena::WorkGroup').Properties.WorkGroupConfiguration.EnforceWorkGroupConfiguration = false;
    },
    red: ['SATRE 2.1.08', 'SATRE 2.3.04'],
  },
  {
    control: 'bucket-on-own-key',
    off: (find) => delete find('S3::Bucket', 'Results').Properties.BucketEncryption,
    red: ['GDPR 32(1)(a)', 'SATRE 2.8.01'],
  },
  {
    control: 'retention-set',
    off: (find) => delete find('SQS::Queue').Properties.MessageRetentionPeriod,
    red: ['GDPR 5(1)(e)', 'SATRE 3.1.09'],
  },
  {
    control: 'queue-encrypted',
    off: (find) => delete find('SQS::Queue', 'PipelineToPublish').Properties.KmsMasterKeyId,
    red: ['GDPR 32(1)(a)', 'SATRE 2.8.01'],
  },
  {
    control: 'tls-only',
    off: (find) => without(find('S3::BucketPolicy', 'Lake'), 'PolicyDocument', 'TlsOnly'),
    red: ['GDPR 32(1)(a)', 'SATRE 2.8.02'],
  },
  {
    control: 'no-public-access',
    off: (find) => {
      find('S3::Bucket').Properties.PublicAccessBlockConfiguration.BlockPublicPolicy = false;
    },
    red: ['GDPR 5(1)(f)', 'SATRE 2.2.09'],
  },
  {
    control: 'versioned',
    off: (find) => {
      find('S3::Bucket').Properties.VersioningConfiguration.Status = 'Suspended';
    },
    red: ['GDPR 32(1)(c)'],
  },
  {
    control: 'kept-on-delete',
    off: (find) => {
      find('S3::Bucket', 'Lake').DeletionPolicy = 'Delete';
    },
    red: ['GDPR 32(1)(c)'],
  },
  {
    control: 'landing-readers',
    off: (find) => without(find('S3::BucketPolicy', 'Landing'), 'PolicyDocument', 'ReadersOnly'),
    red: ['GDPR 5(1)(f)', 'SATRE 3.1.12'],
  },
  {
    control: 'nobody-else-deletes',
    off: (find) => without(find('S3::BucketPolicy', 'Lake'), 'PolicyDocument', 'EraserOnly'),
    red: ['GDPR 5(1)(f)'],
  },
  {
    control: 'never-overwritten',
    off: (find) => without(find('S3::BucketPolicy', 'Lake'), 'PolicyDocument', 'CreateOnly'),
    red: ['GDPR 5(1)(f)'],
  },
  {
    control: 'keys-not-handed-over',
    off: (find) =>
      find('KMS::Key').Properties.KeyPolicy.Statement.push({
        Sid: 'Account',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: 'kms:*',
        Resource: '*',
      }),
    red: ['GDPR 32(1)(b)'],
  },
  {
    control: 'administrators-open-nothing',
    off: (find) => {
      const key = find('KMS::Key', 'KeysLake');
      const { Principal } = statement(key, 'KeyPolicy', 'CustodianAdministers');
      const reads = statement(key, 'KeyPolicy', 'AnalystReadsPublished');
      key.Properties.KeyPolicy.Statement.push({ ...reads, Sid: 'CustodianReads', Principal });
    },
    red: ['GDPR 32(1)(b)'],
  },
  {
    control: 'keys-in-context',
    off: (find) =>
      withoutCondition(
        statement(find('KMS::Key', 'KeysLake'), 'KeyPolicy', 'AnalystReadsPublished'),
        'kms:ViaService',
      ),
    red: ['GDPR 25(1)', 'SATRE 2.1.14'],
  },
  {
    control: 'key-rotation',
    off: (find) => {
      find('KMS::Key', 'KeysAudit').Properties.EnableKeyRotation = false;
    },
    red: ['GDPR 32(1)(a)'],
  },
  {
    control: 'nobody-verifies-macs',
    off: (find) => without(find('KMS::Key', 'KeysPseudonym'), 'KeyPolicy', 'NobodyVerifies'),
    red: ['GDPR 25(1)'],
  },
  {
    control: 'trail-whole',
    off: (find) => {
      find('CloudTrail::Trail').Properties.EnableLogFileValidation = false;
    },
    red: ['GDPR 5(2)', 'SATRE 2.5.03'],
  },
  {
    control: 'trail-data-events',
    off: (find) => {
      const { Properties } = find('CloudTrail::Trail');
      Properties.AdvancedEventSelectors = Properties.AdvancedEventSelectors.filter(
        ({ Name }: { Name: string }) => Name !== 'Functions',
      );
    },
    red: ['SATRE 2.2.13', 'SATRE 2.5.03'],
  },
  {
    control: 'audit-lock',
    off: (find) => {
      find('S3::Bucket', 'Audit').Properties.ObjectLockConfiguration.Rule.DefaultRetention.Mode =
        'GOVERNANCE';
    },
    red: ['GDPR 5(2)', 'SATRE 2.5.03'],
  },
  {
    control: 'protected-logs',
    off: (find) => delete find('Logs::LogGroup').Properties.KmsKeyId,
    red: ['SATRE 2.5.03', 'SATRE 2.8.01'],
  },
  {
    control: 'alarms-sent',
    off: (find) => {
      find('Events::Rule', 'Alarmsloggingchanged').Properties.State = 'DISABLED';
    },
    red: ['SATRE 2.5.03', 'SATRE 2.6.04'],
  },
  {
    control: 'named-person',
    off: (find) =>
      withoutCondition(
        statement(find('IAM::Role', 'analyst'), 'AssumeRolePolicyDocument', 'NamedPerson'),
        'sts:SourceIdentity',
      ),
    red: ['GDPR 32(4)', 'SATRE 1.5.06', 'SATRE 3.2.01'],
  },
  {
    control: 'second-factor',
    off: (find) =>
      withoutCondition(
        statement(find('IAM::Role', 'analyst'), 'AssumeRolePolicyDocument', 'NamedPerson'),
        'aws:MultiFactorAuthPresent',
      ),
    red: ['SATRE 1.5.05', 'SATRE 3.2.04'],
  },
  {
    control: 'short-sessions',
    off: (find) => {
      find('IAM::Role', 'auditor').Properties.MaxSessionDuration = 43_200;
    },
    red: ['GDPR 32(4)'],
  },
  {
    control: 'nobody-escalates',
    off: (find) => without(find('IAM::Policy', 'custodian'), 'PolicyDocument', 'NoEscalation'),
    red: ['GDPR 32(4)', 'SATRE 1.5.03'],
  },
  {
    control: 'own-source',
    off: (find) => {
      statement(find('IAM::Policy', 'datamanager'), 'PolicyDocument', 'UploadForOwnSource').Resource = '*';
    },
    red: ['GDPR 25(2)', 'SATRE 3.1.04', 'SATRE 3.2.03'],
  },
  {
    control: 'analysts-through-athena',
    off: (find) =>
      delete statement(find('IAM::Policy', 'analyst'), 'PolicyDocument', 'PublishedThroughAthena').Condition,
    red: ['GDPR 5(1)(b)', 'SATRE 3.1.12', 'SATRE 3.2.03'],
  },
  {
    control: 'auditors-see-no-data',
    off: (find) => without(find('IAM::Policy', 'auditor'), 'PolicyDocument', 'NoStudyData'),
    red: ['GDPR 25(2)', 'SATRE 3.2.03'],
  },
  {
    control: 'function-boundary',
    off: (find) => delete find('IAM::Role', 'validate').Properties.PermissionsBoundary,
    red: ['GDPR 32(1)(b)', 'SATRE 1.5.03'],
  },
];

describe('the template', () => {
  it('keeps every control', () => {
    expect(evidenceAfter({ control: 'none', off: nothing })).toEqual({ broken: [], red: [] });
  });
});

describe('a control that is switched off', () => {
  it.each(SWITCHES)('is missed, and turns its lines red and no other: $control', ({ control, off, red }) => {
    expect(evidenceAfter({ control, off })).toEqual({ broken: [control], red });
  });

  it('is each of them once', () => {
    expect(SWITCHES.map(({ control }) => control).sort()).toEqual(CONTROLS.map(({ id }) => id).sort());
  });

  it('is missed as well where nothing is left that could keep it', () => {
    const empty = evidenceOf({ standards, deployments: [new Deployment({ Resources: {} }, 'eu-north-1')] });
    expect(empty.controls.filter(({ holds }) => holds).map(({ id }) => id)).toEqual(['inside-the-eu']);
  });
});
