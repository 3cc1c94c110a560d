import * as z from 'zod';
import { codeIn } from './delivery-trouble.ts';

/** How EventBridge knows the event that tells of a call in another Region. */
export const ELSEWHERE = { source: 'carelake.audit', detailType: 'Call In Another Region' } as const;

/** Calls that change what a role may do, or who gets it. */
export const ROLE_CHANGES = [
  'AttachRolePolicy',
  'CreatePolicyVersion',
  'CreateRole',
  'DeletePolicyVersion',
  'DeleteRole',
  'DeleteRolePermissionsBoundary',
  'DeleteRolePolicy',
  'DetachRolePolicy',
  'PutRolePermissionsBoundary',
  'PutRolePolicy',
  'SetDefaultPolicyVersion',
  'UpdateAssumeRolePolicy',
  'UpdateRole',
] as const;

/** How the code of a refusal begins. */
export const REFUSED = 'AccessDenied';

/** What is told of a call, under the names that CloudTrail gives it: who made it, and with what, stays in the log. */
export interface CallElsewhere {
  readonly eventSource: string;
  readonly eventName: string;
  readonly eventTime: string;
  readonly eventID: string;
  readonly errorCode?: string;
  readonly userIdentity: { readonly type: string };
  readonly requestParameters?: { readonly roleName: string } | { readonly policyArn: string };
}

const Word = z.string().regex(/^[\w.-]{1,128}$/);
const Parameters = z.object({ roleName: z.string().optional(), policyArn: z.string().optional() });
const Told = z.object({
  eventSource: Word,
  eventName: Word,
  eventTime: z.iso.datetime(),
  eventID: z.uuid(),
  errorCode: z.string().optional(),
  userIdentity: z.object({ type: Word, invokedBy: z.string().optional() }),
  requestParameters: Parameters.nullish(),
});

/**
 * Reads an event of CloudTrail's history; undefined unless root made the call, or it was to change a role or policy whose name begins with
 * `prefix`, or any, if it was refused: then it may not say which.
 */
export function readCallElsewhere(event: string, prefix: string): CallElsewhere | undefined {
  const parsed = Told.safeParse(JSON.parse(event));
  if (!parsed.success) return undefined;
  const { errorCode, userIdentity, requestParameters, ...call } = parsed.data;
  const told = {
    ...call,
    ...(errorCode === undefined ? {} : { errorCode: codeIn(errorCode) }),
    userIdentity: { type: userIdentity.type },
  };
  const { roleName, policyArn } = requestParameters ?? {};
  if ((ROLE_CHANGES as readonly string[]).includes(call.eventName)) {
    if (roleName?.startsWith(prefix)) return { ...told, requestParameters: { roleName } };
    if (policyArn?.split('/').at(-1)?.startsWith(prefix))
      return { ...told, requestParameters: { policyArn } };
    if (errorCode?.startsWith(REFUSED)) return told;
  }
  return userIdentity.type === 'Root' && userIdentity.invokedBy === undefined ? told : undefined;
}

const MINUTE_MS = 60_000;
/** How late CloudTrail's history may be. Who looks every hour sees some calls of the last quarter twice, and misses none. */
const LATE_MS = 15 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** From when on somebody has to look, given up to when the last one did. */
export function lookStart(lastUpTo: Date | undefined, now: Date): Date {
  return new Date((lastUpTo?.getTime() ?? now.getTime() - HOUR_MS) - LATE_MS);
}
