import type { PolicyDocument } from '../kernel/kernel.ts';
import type { Access } from './decide-access.ts';

interface Statement {
  readonly Effect?: string;
  readonly Principal?: unknown;
}

/**
 * What a resource's policy gives to a session by its own ARN is not limited by what the session's policy or a boundary leaves out, only by
 * what they deny; the library limits it. The same question, with nothing left that could be left out; undefined where there is no such grant.
 */
export function directGrant(access: Access): Access | undefined {
  const { principal, resourcePolicy, session, boundary } = access;
  if (typeof principal !== 'string' || !principal.includes(':assumed-role/') || !resourcePolicy) return;
  const grants = statements(resourcePolicy).filter(
    ({ Effect, Principal }) => Effect === 'Allow' && names(Principal, principal),
  );
  if (grants.length === 0) return;
  return {
    ...access,
    identity: access.identity.map(({ name, policy }) => ({ name, policy: unlimited(policy) })),
    session: session && unlimited(session),
    boundary: boundary && { name: boundary.name, policy: unlimited(boundary.policy) },
    resourcePolicy: { ...resourcePolicy, Statement: [...grants, ...denials(resourcePolicy)] },
  };
}

function unlimited(policy: PolicyDocument): PolicyDocument {
  return { ...policy, Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }, ...denials(policy)] };
}

function denials(policy: PolicyDocument): Statement[] {
  return statements(policy).filter(({ Effect }) => Effect === 'Deny');
}

function statements({ Statement }: PolicyDocument): Statement[] {
  return [Statement].flat() as Statement[];
}

function names(principal: unknown, arn: string): boolean {
  if (typeof principal !== 'object' || principal === null || !('AWS' in principal)) return false;
  return [principal.AWS].flat().includes(arn);
}
