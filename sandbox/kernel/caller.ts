import type { PolicyDocument } from './kernel.ts';

/** A session of one of the template's roles: a persona, a Lambda, or a chained role. */
export interface RoleSession {
  readonly kind: 'session';
  readonly roleName: string;
  readonly roleArn: string;
  readonly sessionName: string;
  /** `arn:<partition>:sts::<account>:assumed-role/<role>/<session>` */
  readonly sessionArn: string;
  /** `<role id>:<session name>`, what CloudTrail calls principalId. */
  readonly principalId: string;
  readonly accessKeyId: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly sourceIdentity?: string;
  /** What the session was narrowed to when its role was assumed. */
  readonly policy?: PolicyDocument;
  readonly mfa: boolean;
  readonly issuedAt: Date;
}

/** The root user of the account, signed in: no role stands behind it, and no policy is attached to it. */
export interface RootUser {
  readonly kind: 'root';
  /** `arn:<partition>:iam::<account>:root` */
  readonly arn: string;
  readonly accessKeyId: string;
  readonly mfa: boolean;
  readonly issuedAt: Date;
}

/** An AWS service that acts for the stack by itself, such as EventBridge when it sends to a queue. */
export interface ServicePrincipal {
  readonly kind: 'service';
  /** `events.amazonaws.com` */
  readonly name: string;
  /** The resource on whose behalf it acts: what `aws:SourceArn` holds. */
  readonly sourceArn?: string;
}

/** A request without a valid signature. */
interface Anonymous {
  readonly kind: 'anonymous';
}

/** Whoever can sign a request. */
export type Signer = RoleSession | RootUser;

export type Principal = Signer | ServicePrincipal | Anonymous;

/** Who asks, how, and through which services: everything that policies and the trail need to know of a caller. */
export interface Caller {
  readonly principal: Principal;
  readonly requestId: string;
  /** Where it is asked. @default the study's */
  readonly region?: string;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** Services that make this call with the principal's credentials, outermost first: `['athena.amazonaws.com']`. */
  readonly calledVia: readonly string[];
}

/** The same caller, one service further in: what S3 is when it asks KMS on behalf of a reader. */
export function via(caller: Caller, service: string): Caller {
  return { ...caller, sourceIp: service, userAgent: service, calledVia: [...caller.calledVia, service] };
}
