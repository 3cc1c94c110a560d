import { aws_kms as kms, RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { allow, policyDocument, type Statement } from './policy.ts';
import type { StudyNames } from './study-names.ts';

/** The longest that KMS allows: time to notice that somebody scheduled a key's end. */
const PENDING_WINDOW_DAYS = 30;

const READ_KEY = [
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
];

const MANAGE_KEY = [
  ...READ_KEY,
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:PutKeyPolicy',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];

const END_KEY = ['kms:ScheduleKeyDeletion', 'kms:CancelKeyDeletion', 'kms:RevokeGrant'];

interface KeyAdministration {
  readonly custodian: string;
  readonly auditor: string;
  /** The role that CloudFormation deploys with. KMS refuses a key whose policy its creator could not change again. */
  readonly deployer: string;
}

export interface StudyKeyProps {
  readonly names: StudyNames;
  readonly purpose: string;
  readonly description: string;
  readonly administration: KeyAdministration;
  /** Everybody who may use the key, and for what: there is no other way to it, because no statement hands the key over to IAM. */
  readonly use: readonly Statement[];
  readonly hmac?: boolean;
}

/** A customer-managed key whose policy keeps those who administer it and those who use it apart. */
export class StudyKey extends Construct {
  readonly arn: string;
  readonly id: string;

  constructor(scope: Construct, id: string, props: StudyKeyProps) {
    super(scope, id);
    const key = new kms.CfnKey(this, 'Resource', {
      description: props.description,
      ...(props.hmac
        ? { keySpec: 'HMAC_512', keyUsage: 'GENERATE_VERIFY_MAC' }
        : { enableKeyRotation: true }),
      pendingWindowInDays: PENDING_WINDOW_DAYS,
      keyPolicy: policyDocument([...administrators(props.administration), ...props.use]),
    });
    key.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.arn = key.attrArn;
    this.id = key.ref;
    new kms.CfnAlias(this, 'Alias', {
      aliasName: `alias/${props.names.of(props.purpose)}`,
      targetKeyId: key.ref,
    });
  }
}

function administrators({ custodian, auditor, deployer }: KeyAdministration): Statement[] {
  return [
    allow('CustodianAdministers', {
      Principal: { AWS: custodian },
      Action: [...MANAGE_KEY, ...END_KEY],
      Resource: '*',
    }),
    allow('DeploymentAdministers', { Principal: { AWS: deployer }, Action: MANAGE_KEY, Resource: '*' }),
    allow('AuditorReadsPolicy', { Principal: { AWS: auditor }, Action: READ_KEY, Resource: '*' }),
  ];
}
