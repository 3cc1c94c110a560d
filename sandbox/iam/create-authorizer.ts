import { accessDenied } from '../kernel/aws-error.ts';
import type { Caller, Principal } from '../kernel/caller.ts';
import type { AccessQuestion } from '../kernel/kernel.ts';
import type { Template } from '../kernel/service.ts';
import { evaluatePolicies, type Verdict } from './policy-engine.ts';
import { repairContext, repairPolicy, repairResource } from './repair-simulation.ts';
import { requestContext } from './request-context.ts';
import { type RolePolicies, readRolePolicies } from './role-policies.ts';

/** Says whether the template's policies let a caller do something; a service asks it before it acts. */
export interface Authorizer {
  /** Throws AccessDenied (403) unless the policies allow it. */
  authorize(caller: Caller, question: AccessQuestion): void;
  /** The template's policies of a role. */
  role(roleArn: string): RolePolicies | undefined;
}

export function createAuthorizer(template: Template, now: () => Date): Authorizer {
  let roles: ReadonlyMap<string, RolePolicies> | undefined;
  const role = (arn: string) => {
    roles ??= readRolePolicies(template);
    return roles.get(arn);
  };

  function evaluate(caller: Caller, question: AccessQuestion): Verdict {
    const { principal } = caller;
    const own = principal.kind === 'session' ? role(principal.roleArn) : undefined;
    if (principal.kind === 'session' && !own)
      return { allowed: false, why: 'because the role does not exist' };
    return evaluatePolicies({
      request: {
        principal: principalOf(principal),
        action: question.action,
        resource: { resource: repairResource(question.resource), accountId: template.deployment.account },
        contextVariables: repairContext({
          ...requestContext(caller, template.deployment, now()),
          ...question.context,
        }),
      },
      identityPolicies: (own?.identity ?? []).map(({ name, policy }) => ({
        name,
        policy: repairPolicy(policy),
      })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(question.resourcePolicy ? { resourcePolicy: repairPolicy(question.resourcePolicy) } : {}),
      ...(own?.boundary
        ? {
            permissionBoundaryPolicies: [
              { name: own.boundary.name, policy: repairPolicy(own.boundary.policy) },
            ],
          }
        : {}),
    });
  }

  return {
    role,
    authorize(caller, question) {
      const verdict = evaluate(caller, question);
      if (verdict.allowed) return;
      throw accessDenied(
        `User: ${displayName(caller.principal)} is not authorized to perform: ${question.action} on resource: ${question.resource} ${verdict.why}`,
      );
    },
  };
}

function principalOf(principal: Principal) {
  if (principal.kind === 'session') return principal.sessionArn;
  return principal.kind === 'service' ? principal.name : ({ type: 'Anonymous' } as const);
}

function displayName(principal: Principal): string {
  if (principal.kind === 'session') return principal.sessionArn;
  return principal.kind === 'service' ? principal.name : 'Anonymous';
}
