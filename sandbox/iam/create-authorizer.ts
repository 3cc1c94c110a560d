import { accessDenied } from '../kernel/aws-error.ts';
import type { Caller, Principal } from '../kernel/caller.ts';
import type { AccessQuestion } from '../kernel/kernel.ts';
import type { Template } from '../kernel/service.ts';
import { decideAccess } from './decide-access.ts';
import type { Verdict } from './policy-engine.ts';
import { requestContext } from './request-context.ts';
import { type RolePolicies, readRolePolicies } from './role-policies.ts';
import type { TrustPolicies } from './trust-policies.ts';

/** Says whether the template's policies let a caller do something; a service asks it before it acts. */
export interface Authorizer {
  /** Throws AccessDenied (403) unless the policies allow it. */
  authorize(caller: Caller, question: AccessQuestion): void;
  /** The template's policies of a role, and whom it trusts by now. */
  role(roleArn: string): RolePolicies | undefined;
}

export function createAuthorizer(
  template: Template,
  trustPolicies: TrustPolicies,
  now: () => Date,
): Authorizer {
  let roles: ReadonlyMap<string, RolePolicies> | undefined;
  const role = (arn: string) => {
    roles ??= readRolePolicies(template);
    const policies = roles.get(arn);
    const trust = trustPolicies.of(arn);
    return policies && trust ? { ...policies, trust } : policies;
  };

  function decide(caller: Caller, { context, ...question }: AccessQuestion): Verdict {
    const { principal } = caller;
    const own = principal.kind === 'session' ? role(principal.roleArn) : undefined;
    if (principal.kind === 'session' && !own)
      return { allowed: false, why: 'because the role does not exist' };
    return decideAccess({
      ...question,
      principal: principalOf(principal),
      account: template.deployment.account,
      context: { ...requestContext(caller, template.deployment, now()), ...context },
      identity: own?.identity ?? [],
      boundary: own?.boundary,
      session: principal.kind === 'session' ? principal.policy : undefined,
    });
  }

  return {
    role,
    authorize(caller, question) {
      const verdict = decide(caller, question);
      if (verdict.allowed) return;
      throw accessDenied(
        `User: ${displayName(caller.principal)} is not authorized to perform: ${question.action} on resource: ${question.resource} ${verdict.why}`,
      );
    },
  };
}

function principalOf(principal: Principal) {
  return principal.kind === 'anonymous' ? ({ type: 'Anonymous' } as const) : displayName(principal);
}

function displayName(principal: Principal): string {
  switch (principal.kind) {
    case 'session':
      return principal.sessionArn;
    case 'root':
      return principal.arn;
    case 'service':
      return principal.name;
    case 'anonymous':
      return 'Anonymous';
  }
}
