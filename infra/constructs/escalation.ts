import { deny, type Statement } from './policy.ts';

/** Ways to more rights than a role was given, and ways around the trail. They belong to the deployment alone. */
const ESCALATION = [
  'athena:CreateWorkGroup',
  'athena:DeleteWorkGroup',
  'athena:UpdateWorkGroup',
  'cloudformation:*',
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'events:DeleteRule',
  'events:DisableRule',
  'events:PutRule',
  'events:PutTargets',
  'events:RemoveTargets',
  'glue:BatchDelete*',
  'glue:Create*',
  'glue:Delete*',
  'glue:Update*',
  'iam:*',
  'kms:CreateGrant',
  'kms:ReplicateKey',
  'lambda:*',
  'organizations:*',
  's3:BypassGovernanceRetention',
  's3:DeleteBucket*',
  's3:PutBucket*',
  's3:PutLifecycleConfiguration',
  's3:PutObjectAcl',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
  's3:UpdateObjectEncryption',
  'sqs:AddPermission',
  'sqs:SetQueueAttributes',
  'ssm:PutParameter',
  'sts:AssumeRole',
] as const;

/** What neither people nor functions may ever do, whatever else is attached to their role. */
export function noEscalation(): Statement {
  return deny('NoEscalation', { Action: ESCALATION, Resource: '*' });
}
