import { Aws } from 'aws-cdk-lib';
import * as z from 'zod';
import { type IdentitySource, PEOPLE, type Person } from './constructs/person-trust.ts';
import { DEFAULT_REGION } from './region-guard.ts';

const Text = z.string().min(1);

/** The audience of AWS's sign-in in its commercial Regions; elsewhere the operator has to say it. */
const COMMERCIAL_AUDIENCE = 'https://signin.aws.amazon.com/saml';

const SecondFactor = z.union([
  z.strictObject({ tag: Text, value: Text }),
  z.strictObject({ enforcedBy: Text.max(500) }),
]);

const Identity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account') }),
  z.strictObject({
    kind: z.literal('saml'),
    providerArn: Text,
    audience: z.url().default(COMMERCIAL_AUDIENCE),
    mfa: SecondFactor,
  }),
  z.strictObject({
    kind: z.literal('identity-center'),
    permissionSets: z.strictObject(
      Object.fromEntries(PEOPLE.map((person) => [person, Text])) as Record<Person, typeof Text>,
    ),
    mfa: SecondFactor,
  }),
]);

const Settings = z
  .strictObject({
    region: Text.default(DEFAULT_REGION),
    identity: Identity.default({ kind: 'account' }),
    /** @default the role of `cdk bootstrap` */
    deploymentRoleArn: Text.optional(),
    /** Who is told of alarms. @default nobody: somebody subscribes by hand */
    alarmEmail: z.email().optional(),
  })
  .refine(
    ({ region, identity }) =>
      !region.startsWith('eusc-') || identity.kind !== 'saml' || identity.audience !== COMMERCIAL_AUDIENCE,
    {
      path: ['identity', 'audience'],
      error: 'say the audience of the sovereign cloud’s sign-in: it is not the default',
    },
  );

export interface StackSettings {
  readonly region: string;
  readonly identity: IdentitySource;
  readonly deployer: string;
  readonly alarmEmail?: string | undefined;
}

/** Reads the settings of a deployment from the context entry `carelake` of cdk.json; every one has a default. */
export function readSettings(context: unknown): StackSettings {
  const parsed = Settings.safeParse(context ?? {});
  if (!parsed.success) throw new Error(`cdk.json, context "carelake": ${z.prettifyError(parsed.error)}`);
  const { region, identity, alarmEmail, deploymentRoleArn } = parsed.data;
  return { region, identity, alarmEmail, deployer: deploymentRoleArn ?? bootstrapRole(region) };
}

/** The role that `cdk bootstrap` makes for CloudFormation, under its default qualifier. */
function bootstrapRole(region: string): string {
  return `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-hnb659fds-cfn-exec-role-${Aws.ACCOUNT_ID}-${region}`;
}
