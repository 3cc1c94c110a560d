import { z } from 'zod';
import { roleId } from '../iam/resource-models.ts';
import { AwsError, accessDenied } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Kernel, PolicyDocument } from '../kernel/kernel.ts';
import type { Resource } from '../kernel/service.ts';
import type { SessionGrant } from '../kernel/sessions.ts';

const NAME = /^[\w+=,.@-]{2,64}$/;
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const MIN_SECONDS = 900;
/** The limit for a session that was got with another session. */
const CHAINED_SECONDS = 3600;
const DEFAULT_SECONDS = 3600;
const MAX_TAGS = 50;

const Policy = z.looseObject({ Version: z.string(), Statement: z.unknown() });

function readPolicy(json: string, issues: z.RefinementCtx): PolicyDocument {
  try {
    return Policy.parse(JSON.parse(json));
  } catch {
    issues.addIssue({ code: 'custom', message: 'is no policy' });
    return z.NEVER;
  }
}

export const AssumeRoleInput = z.object({
  RoleArn: z.string().min(20).max(2048),
  RoleSessionName: z.string().regex(NAME),
  DurationSeconds: z.coerce.number().int().min(MIN_SECONDS).default(DEFAULT_SECONDS),
  SourceIdentity: z.string().regex(NAME).optional(),
  ExternalId: z.string().min(2).max(1224).optional(),
  /** Narrows the session: it can do what both the role and this policy allow. */
  Policy: z.string().min(1).max(2048).transform(readPolicy).optional(),
  Tags: z
    .array(
      z.object({
        Key: z.string().min(1).max(128).regex(TAG_TEXT),
        Value: z.string().max(256).regex(TAG_TEXT),
      }),
    )
    .max(MAX_TAGS)
    .default([]),
});
export type AssumeRoleInput = z.infer<typeof AssumeRoleInput>;

/** Gives a session of a role to whom its trust policy names. */
export function assumeRole(kernel: Kernel, caller: Caller, input: AssumeRoleInput): SessionGrant {
  if (caller.principal.kind === 'root') throw accessDenied('Roles may not be assumed by root accounts.');
  const role = findRole(kernel, input.RoleArn);
  const limits = kernel.role(input.RoleArn);
  if (!role || !limits) throw notAuthorized(input.RoleArn);
  const chained = caller.principal.kind === 'session' ? caller.principal : undefined;
  const sourceIdentity = keptIdentity(chained?.sourceIdentity, input.SourceIdentity);
  authorizeAssumption(kernel, caller, input, sourceIdentity);
  if (
    input.DurationSeconds >
    Math.min(limits.maxSessionSeconds, chained ? CHAINED_SECONDS : Number.POSITIVE_INFINITY)
  ) {
    throw new AwsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the session duration set for this role.',
    );
  }
  return kernel.sessions.issue({
    roleName: role.ref,
    roleArn: input.RoleArn,
    roleId: roleId(role.ref, kernel.template.deployment),
    sessionName: input.RoleSessionName,
    tags: Object.fromEntries(input.Tags.map(({ Key, Value }) => [Key, Value])),
    sourceIdentity,
    policy: input.Policy,
    lifetimeSeconds: input.DurationSeconds,
  });
}

function findRole({ template }: Kernel, roleArn: string): Resource | undefined {
  return template.resources('AWS::IAM::Role').find((role) => role.attribute('Arn') === roleArn);
}

function authorizeAssumption(
  kernel: Kernel,
  caller: Caller,
  input: AssumeRoleInput,
  sourceIdentity?: string,
): void {
  const trust = kernel.role(input.RoleArn)?.trust;
  for (const { action, context } of assumptionSteps(input, sourceIdentity)) {
    kernel.authorize(caller, { action, resource: input.RoleArn, resourcePolicy: trust, context });
  }
}

/** The actions that a role's trust policy is asked for, each with the condition keys that AWS gives it. */
export function assumptionSteps(input: AssumeRoleInput, sourceIdentity?: string) {
  const identity = sourceIdentity === undefined ? {} : { 'sts:SourceIdentity': sourceIdentity };
  const tags: Record<string, string | string[]> = Object.fromEntries(
    input.Tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value]),
  );
  if (input.Tags.length > 0) tags['aws:TagKeys'] = input.Tags.map(({ Key }) => Key);
  const external = input.ExternalId === undefined ? {} : { 'sts:ExternalId': input.ExternalId };
  const session = { 'sts:RoleSessionName': input.RoleSessionName, ...external, ...identity, ...tags };
  return [
    { action: 'sts:AssumeRole', context: session },
    ...(input.Tags.length > 0 ? [{ action: 'sts:TagSession', context: tags }] : []),
    ...(input.SourceIdentity === undefined ? [] : [{ action: 'sts:SetSourceIdentity', context: identity }]),
  ];
}

/** Whoever a session once stood for, it stands for through every further role. */
function keptIdentity(earlier: string | undefined, wished: string | undefined): string | undefined {
  if (earlier !== undefined && wished !== undefined && earlier !== wished) {
    throw accessDenied('The source identity of a session cannot be changed.');
  }
  return earlier ?? wished;
}

function notAuthorized(roleArn: string): AwsError {
  return accessDenied(`The role does not exist, or it may not be assumed: ${roleArn}`);
}
