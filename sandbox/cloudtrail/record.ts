import { randomUUID } from 'node:crypto';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller, RoleSession, RootUser, Signer } from '../kernel/caller.ts';
import type { TrailEntry } from '../kernel/kernel.ts';
import type { Deployment } from '../kernel/service.ts';

interface UserIdentity {
  readonly type: 'AssumedRole' | 'Root' | 'AWSService' | 'AWSAccount';
  readonly principalId?: string;
  readonly arn?: string;
  readonly accountId?: string;
  readonly accessKeyId?: string;
  readonly sessionContext?: {
    readonly sessionIssuer?: {
      readonly type: 'Role';
      readonly principalId: string;
      readonly arn: string;
      readonly accountId: string;
      readonly userName: string;
    };
    readonly attributes: { readonly creationDate: string; readonly mfaAuthenticated: 'true' | 'false' };
    readonly sourceIdentity?: string;
  };
  readonly invokedBy?: string;
}

/** One record as CloudTrail writes it, format version 1.11. */
export interface CloudTrailRecord {
  readonly eventVersion: string;
  readonly userIdentity: UserIdentity;
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestParameters: Readonly<Record<string, unknown>> | null;
  readonly responseElements: Readonly<Record<string, unknown>> | null;
  readonly additionalEventData?: Readonly<Record<string, unknown>>;
  readonly requestID: string;
  readonly eventID: string;
  readonly readOnly: boolean;
  readonly resources?: readonly {
    readonly ARN: string;
    readonly accountId?: string;
    readonly type?: string;
  }[];
  readonly eventType: 'AwsApiCall';
  readonly managementEvent: boolean;
  readonly recipientAccountId: string;
  readonly sharedEventID?: string;
  readonly eventCategory: 'Management' | 'Data';
}

/** How a call ended. */
export type CallOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly errorCode: string; readonly errorMessage: string };

const USER_AGENT_LIMIT = 1024;

/** What the record says of a call that threw: our own text, or a fixed one, since a foreign error may quote its input. */
export function failedOutcome(error: unknown): CallOutcome {
  if (!(error instanceof AwsError)) {
    return {
      ok: false,
      errorCode: 'InternalFailure',
      errorMessage: 'The call failed inside of the service.',
    };
  }
  // On the wire JSON services say AccessDeniedException; the trail has one word for all refusals, so that one filter finds them.
  const errorCode = error.code === 'AccessDeniedException' ? 'AccessDenied' : error.code;
  return { ok: false, errorCode, errorMessage: error.message };
}

/** Builds the CloudTrail record of one call. */
export function buildRecord(
  caller: Caller,
  entry: TrailEntry,
  outcome: CallOutcome,
  deployment: Deployment,
  at: Date,
): CloudTrailRecord {
  return {
    eventVersion: '1.11',
    userIdentity: userIdentity(caller, deployment),
    eventTime: toSeconds(at),
    eventSource: entry.eventSource,
    eventName: entry.eventName,
    awsRegion: caller.region ?? deployment.region,
    sourceIPAddress: caller.sourceIp,
    userAgent: caller.userAgent.slice(0, USER_AGENT_LIMIT),
    ...(outcome.ok ? {} : { errorCode: outcome.errorCode, errorMessage: outcome.errorMessage }),
    requestParameters: entry.requestParameters ?? null,
    responseElements: outcome.ok ? (entry.responseElements ?? null) : null,
    ...(entry.additionalEventData ? { additionalEventData: entry.additionalEventData } : {}),
    requestID: caller.requestId,
    eventID: randomUUID(),
    readOnly: entry.readOnly,
    ...(entry.resources ? { resources: entry.resources } : {}),
    eventType: 'AwsApiCall',
    managementEvent: entry.category === 'Management',
    recipientAccountId: deployment.account,
    // A call that a service makes by itself is told to two accounts, the service's and ours: this id joins the two.
    ...(caller.principal.kind === 'service' ? { sharedEventID: randomUUID() } : {}),
    eventCategory: entry.category,
  };
}

function userIdentity(caller: Caller, deployment: Deployment): UserIdentity {
  const { principal } = caller;
  switch (principal.kind) {
    case 'session':
      return sessionIdentity(principal, caller.calledVia.at(-1), deployment);
    case 'root':
      return rootIdentity(principal, caller.calledVia.at(-1), deployment);
    case 'service':
      return { type: 'AWSService', invokedBy: principal.name };
    case 'anonymous':
      return { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' };
  }
}

function sessionIdentity(
  session: RoleSession,
  invokedBy: string | undefined,
  deployment: Deployment,
): UserIdentity {
  return {
    type: 'AssumedRole',
    principalId: session.principalId,
    arn: session.sessionArn,
    accountId: deployment.account,
    accessKeyId: session.accessKeyId,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: session.principalId.slice(0, session.principalId.indexOf(':')),
        arn: session.roleArn,
        accountId: deployment.account,
        userName: session.roleName,
      },
      attributes: signedIn(session),
      ...(session.sourceIdentity === undefined ? {} : { sourceIdentity: session.sourceIdentity }),
    },
    ...(invokedBy === undefined ? {} : { invokedBy }),
  };
}

/** Root has no issuer: nobody gave it a role. */
function rootIdentity(root: RootUser, invokedBy: string | undefined, { account }: Deployment): UserIdentity {
  return {
    type: 'Root',
    principalId: account,
    arn: root.arn,
    accountId: account,
    accessKeyId: root.accessKeyId,
    sessionContext: { attributes: signedIn(root) },
    ...(invokedBy === undefined ? {} : { invokedBy }),
  };
}

function signedIn({ issuedAt, mfa }: Signer) {
  return {
    creationDate: toSeconds(issuedAt),
    mfaAuthenticated: mfa ? ('true' as const) : ('false' as const),
  };
}

/** CloudTrail's times have whole seconds: `2026-11-22T06:08:00Z`. */
export function toSeconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
