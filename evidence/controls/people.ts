import type { Statement } from '../../infra/constructs/policy.ts';
import { type Control, everyOne } from '../control.ts';
import type { Deployment, Resource } from '../deployment.ts';
import { allows, conditions, listed, statementsAbout, statementsIn } from '../policies.ts';

const ROLE = 'AWS::IAM::Role';
const LONGEST_SESSION_SECONDS = 3600;

/** Ways to more rights, and around the log. */
const NOBODY_DOES = ['iam:*', 'lambda:*', 'kms:CreateGrant', 'cloudtrail:StopLogging', 'sts:AssumeRole'];

// biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
const OWN_SOURCE = '${aws:PrincipalTag/source}';

/** What people may do, and how they come in. */
export const PEOPLE: readonly Control[] = [
  everyOne(
    {
      id: 'named-person',
      says: 'Nobody gets a person’s role without saying who they are (source identity)',
      types: [ROLE],
    },
    (role) => entries(role).every((entry) => (conditions(entry)['sts:SourceIdentity'] ?? []).length > 0),
    isPerson,
  ),
  everyOne(
    {
      id: 'second-factor',
      says: 'A person’s role is taken with a second factor, or through an identity provider that vouches',
      types: [ROLE],
    },
    (role) =>
      entries(role).every(
        (entry) => conditions(entry)['aws:MultiFactorAuthPresent']?.[0] === 'true' || isVouchedFor(entry),
      ),
    isPerson,
  ),
  everyOne(
    { id: 'short-sessions', says: 'A person’s session ends within the hour', types: [ROLE] },
    ({ Properties: { MaxSessionDuration = LONGEST_SESSION_SECONDS } }) =>
      MaxSessionDuration <= LONGEST_SESSION_SECONDS,
    isPerson,
  ),
  everyOne(
    {
      id: 'nobody-escalates',
      says: 'No person can change rights, functions, keys’ grants or logging, whatever else is attached to the role',
      types: [ROLE],
    },
    (role, deployment) =>
      statementsAbout(role, deployment).some(
        ({ Effect, Action, Resource: where, Condition }) =>
          Effect === 'Deny' &&
          where === '*' &&
          Condition === undefined &&
          NOBODY_DOES.every((action) => listed(Action).includes(action)),
      ),
    isPerson,
  ),
  everyOne(
    {
      id: 'own-source',
      says: 'A data manager writes and reads objects of the source in the session’s tag, and no others',
      types: [ROLE],
    },
    (role, deployment) => {
      const onObjects = statementsAbout(role, deployment).filter((one) =>
        allows(one, 's3:GetObject', 's3:PutObject', 's3:DeleteObject'),
      );
      return onObjects.flatMap((one) => listed(one.Resource)).every((where) => where.includes(OWN_SOURCE));
    },
    (role) => isCalled(role, 'data-manager'),
  ),
  everyOne(
    {
      id: 'analysts-through-athena',
      says: 'An analyst reads data only while Athena calls on the analyst’s behalf, and directly own results alone',
      types: [ROLE],
    },
    (role, deployment) =>
      statementsAbout(role, deployment)
        .filter((one) => allows(one, 's3:GetObject', 's3:ListBucket') && !isAboutResults(one, deployment))
        .every((one) => conditions(one)['aws:CalledVia']?.join() === 'athena.amazonaws.com'),
    (role) => isCalled(role, 'analyst'),
  ),
  everyOne(
    {
      id: 'auditors-see-no-data',
      says: 'An auditor reads no study data, whatever else is attached to the role',
      types: [ROLE],
    },
    (role, deployment) => {
      const denied = statementsAbout(role, deployment).filter(
        ({ Effect, Action }) => Effect === 'Deny' && listed(Action).includes('s3:GetObject*'),
      );
      const where = denied.flatMap((one) => listed(one.Resource));
      return studyBuckets(deployment).every(({ id }) => where.includes(`${id}.Arn/*`));
    },
    (role) => isCalled(role, 'auditor'),
  ),
  everyOne(
    {
      id: 'function-boundary',
      says: 'Every function runs under a permission boundary',
      types: ['AWS::Lambda::Function'],
    },
    ({ Properties }, deployment) =>
      deployment
        .of(ROLE)
        .some(
          (role) => Properties.Role === `${role.id}.Arn` && role.Properties.PermissionsBoundary !== undefined,
        ),
  ),
];

/** How a role is taken. */
function entries({ Properties }: Resource): Statement[] {
  return statementsIn(Properties.AssumeRolePolicyDocument).filter(({ Action, Effect }) =>
    listed(Action).some((action) => Effect === 'Allow' && action.startsWith('sts:AssumeRole')),
  );
}

function isPerson(role: Resource): boolean {
  return entries(role).some(({ Principal }) => !(typeof Principal === 'object' && 'Service' in Principal));
}

function isVouchedFor(entry: Statement): boolean {
  const { Principal } = entry;
  const isFederated = typeof Principal === 'object' && 'Federated' in Principal;
  return (
    isFederated ||
    (conditions(entry)['aws:PrincipalArn'] ?? []).some((arn) =>
      arn.includes('/aws-reserved/sso.amazonaws.com/'),
    )
  );
}

function isCalled({ Properties }: Resource, person: string): boolean {
  return String(Properties.RoleName).endsWith(`-${person}`);
}

/** Results are where workgroups write to. */
function isAboutResults({ Resource: where }: Statement, deployment: Deployment): boolean {
  const outputs = deployment
    .of('AWS::Athena::WorkGroup')
    .map(({ Properties }) => Properties.WorkGroupConfiguration?.ResultConfiguration?.OutputLocation ?? '');
  return listed(where).every((arn) =>
    outputs.some((output) => output.startsWith(`s3://${arn.split('.Arn')[0]}/`)),
  );
}

function studyBuckets(deployment: Deployment): Resource[] {
  return deployment.of('AWS::S3::Bucket').filter(({ Properties }) => {
    const rules: { readonly Prefix?: string }[] = Properties.LifecycleConfiguration?.Rules ?? [];
    return rules.some(({ Prefix }) => Prefix === 'deliveries/' || Prefix === 'published/');
  });
}
