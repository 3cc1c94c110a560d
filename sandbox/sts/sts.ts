import type { SessionGrant } from '../kernel/sessions.ts';

/** STS as the rest of the sandbox asks it. */
export interface Sts {
  /** A session of a role for a service that works with it, such as Lambda for a function; the role's trust policy decides. */
  serviceSession(
    roleArn: string,
    sessionName: string,
    service: string,
    sourceArn?: string,
  ): Promise<SessionGrant>;
}
