import type { DatabaseSync } from 'node:sqlite';
import type { RolePolicies } from '../iam/role-policies.ts';
import type { Caller } from './caller.ts';
import type { Template } from './service.ts';
import type { Sessions } from './sessions.ts';

export interface PolicyDocument {
  readonly Version?: string;
  readonly Statement: unknown;
}

/** One question to IAM: may this caller do this action on this resource? */
export interface AccessQuestion {
  /** `s3:GetObject` */
  readonly action: string;
  /** ARN, or `*` for actions that know no resource. */
  readonly resource: string;
  /** The resource's own policy: bucket, queue, key or trust policy. */
  readonly resourcePolicy?: PolicyDocument | undefined;
  /** Condition keys of the service itself, such as `s3:prefix`; the global ones are filled in from the caller. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

/** What CloudTrail writes of one call, apart from what the kernel knows already (who, when, from where). */
export interface TrailEntry {
  /** `s3.amazonaws.com` */
  readonly eventSource: string;
  /** `GetObject` */
  readonly eventName: string;
  readonly category: 'Management' | 'Data';
  readonly readOnly: boolean;
  requestParameters?: Record<string, unknown> | null;
  responseElements?: Record<string, unknown> | null;
  additionalEventData?: Record<string, unknown>;
  resources?: { ARN: string; type?: string; accountId?: string }[];
}

/** Looks at calls as they pass, so that a test can break one off; what it throws, the call throws. */
export type Interceptor = (
  caller: Caller,
  entry: TrailEntry,
  phase: 'before' | 'after',
) => void | Promise<void>;

/** What every service of the sandbox stands on. */
export interface Kernel {
  readonly template: Template;
  /** `http://127.0.0.1:<port>`; known once the server listens. */
  readonly endpoint: string;
  /** Folder of the sandbox's state. */
  readonly dataDir: string;
  /** State that survives a restart. Each service makes and owns its tables, prefixed with its name. */
  readonly db: DatabaseSync;
  /** Encrypts what rests on disk outside of S3 (queue messages, query texts) under the sandbox's root key. */
  seal(plaintext: Buffer, context?: string): Buffer;
  open(sealed: Buffer, context?: string): Buffer;
  /** The credentials given out so far. */
  readonly sessions: Sessions;
  /** The template's policies of a role, and whom it trusts by now; undefined when there is no such role. */
  role(roleArn: string): RolePolicies | undefined;
  /** From now on the role trusts whom this policy names. */
  changeTrust(roleArn: string, policy: PolicyDocument): void;
  /** Wall clock, so that tests can compress waiting: every wait (visibility, back-off) is multiplied by timeScale. */
  now(): Date;
  readonly timeScale: number;
  /** Asks IAM; throws AwsError AccessDenied (403), fails closed. */
  authorize(caller: Caller, question: AccessQuestion): void;
  /**
   * Runs one call and writes exactly one CloudTrail record for it, successful or refused; rethrows what `run` throws.
   * Used for requests from the wire and for calls that one service makes to another on a caller's behalf.
   */
  recorded<T>(caller: Caller, entry: TrailEntry, run: (entry: TrailEntry) => Promise<T>): Promise<T>;
}
