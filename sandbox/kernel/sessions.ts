import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { RoleSession, RootUser, Signer } from './caller.ts';
import type { PolicyDocument } from './kernel.ts';
import type { Deployment } from './service.ts';

/** What is asked for when a role is assumed. */
export interface SessionRequest {
  readonly roleName: string;
  readonly roleArn: string;
  readonly roleId: string;
  readonly sessionName: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly sourceIdentity?: string | undefined;
  readonly policy?: PolicyDocument | undefined;
  readonly mfa?: boolean;
  readonly lifetimeSeconds: number;
}

/** A session and what its holder signs with. */
export interface SessionGrant<Holder extends Signer = RoleSession> {
  readonly session: Holder;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** The credentials that STS gave out; they survive a restart. */
export interface Sessions {
  issue(request: SessionRequest): SessionGrant;
  /** Signs the account's root user in, as its password and second factor would. */
  issueRoot(): SessionGrant<RootUser>;
  /** Undefined for a key that was never given out; an expired grant is kept until the next start. */
  find(accessKeyId: string): SessionGrant<Signer> | undefined;
}

const SECRET_BYTES = 30;
const TOKEN_BYTES = 96;
/** The most that root gets at a time. */
const ROOT_SECONDS = 3600;
const SEALED_FOR = 'kernel.session';

interface Sealing {
  seal(plaintext: Buffer, context?: string): Buffer;
  open(sealed: Buffer, context?: string): Buffer;
}

/** Keeps sessions sealed in the sandbox's database. */
export function createSessions(
  db: DatabaseSync,
  sealing: Sealing,
  deployment: Deployment,
  now: () => Date,
): Sessions {
  db.exec(
    'CREATE TABLE IF NOT EXISTS kernel_sessions (access_key_id TEXT PRIMARY KEY, sealed BLOB NOT NULL, expires_at INTEGER NOT NULL) STRICT',
  );
  db.prepare('DELETE FROM kernel_sessions WHERE expires_at < ?').run(now().getTime());
  const insert = db.prepare(
    'INSERT INTO kernel_sessions (access_key_id, sealed, expires_at) VALUES (?, ?, ?)',
  );
  const select = db.prepare('SELECT sealed FROM kernel_sessions WHERE access_key_id = ?');
  const known = new Map<string, SessionGrant<Signer>>();

  function keep<Holder extends Signer>(grant: SessionGrant<Holder>): SessionGrant<Holder> {
    const { accessKeyId } = grant.session;
    const sealed = sealing.seal(Buffer.from(JSON.stringify(grant)), `${SEALED_FOR}/${accessKeyId}`);
    insert.run(accessKeyId, sealed, grant.expiration.getTime());
    known.set(accessKeyId, grant);
    return grant;
  }

  return {
    issue: (request) =>
      keep(makeGrant(roleSession(request, deployment, wholeSecond(now())), request.lifetimeSeconds)),
    issueRoot: () => keep(makeGrant(rootUser(deployment, wholeSecond(now())), ROOT_SECONDS)),
    find(accessKeyId) {
      const found = known.get(accessKeyId);
      if (found) return found;
      const row = select.get(accessKeyId);
      if (!(row?.['sealed'] instanceof Uint8Array)) return undefined;
      const grant = readGrant(sealing.open(Buffer.from(row['sealed']), `${SEALED_FOR}/${accessKeyId}`));
      known.set(accessKeyId, grant);
      return grant;
    },
  };
}

/** Times in the trail have whole seconds. */
function wholeSecond(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 1000) * 1000);
}

function makeGrant<Holder extends Signer>(session: Holder, lifetimeSeconds: number): SessionGrant<Holder> {
  return {
    session,
    secretAccessKey: randomBytes(SECRET_BYTES).toString('base64'),
    sessionToken: randomBytes(TOKEN_BYTES).toString('base64'),
    expiration: new Date(session.issuedAt.getTime() + lifetimeSeconds * 1000),
  };
}

function roleSession(request: SessionRequest, where: Deployment, issuedAt: Date): RoleSession {
  return {
    kind: 'session',
    roleName: request.roleName,
    roleArn: request.roleArn,
    sessionName: request.sessionName,
    sessionArn: `arn:${where.partition}:sts::${where.account}:assumed-role/${request.roleName}/${request.sessionName}`,
    principalId: `${request.roleId}:${request.sessionName}`,
    accessKeyId: temporaryKeyId(),
    tags: request.tags ?? {},
    ...(request.sourceIdentity === undefined ? {} : { sourceIdentity: request.sourceIdentity }),
    ...(request.policy === undefined ? {} : { policy: request.policy }),
    mfa: request.mfa ?? false,
    issuedAt,
  };
}

function rootUser({ partition, account }: Deployment, issuedAt: Date): RootUser {
  const arn = `arn:${partition}:iam::${account}:root`;
  return { kind: 'root', arn, accessKeyId: temporaryKeyId(), mfa: true, issuedAt };
}

function temporaryKeyId(): string {
  return `ASIA${randomBytes(10).toString('hex').slice(0, 16).toUpperCase()}`;
}

function readGrant(json: Buffer): SessionGrant<Signer> {
  const grant = JSON.parse(json.toString()) as SessionGrant<Signer> & {
    session: { issuedAt: string };
    expiration: string;
  };
  return {
    ...grant,
    session: { ...grant.session, issuedAt: new Date(grant.session.issuedAt) },
    expiration: new Date(grant.expiration),
  };
}
