import { createHash } from 'node:crypto';
import { accessDenied } from '../kernel/aws-error.ts';
import type { Caller, Principal } from '../kernel/caller.ts';
import type { AccessQuestion, PolicyDocument } from '../kernel/kernel.ts';
import type { Template } from '../kernel/service.ts';
import { evaluatePolicies, type Verdict } from './policy-engine.ts';
import { aboutAction } from './relevant-policy.ts';
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
    const identityPolicies = (own?.identity ?? []).flatMap(({ name, policy }) => {
      const relevant = aboutAction(repairPolicy(policy), question.action);
      return relevant ? [{ name, policy: relevant }] : [];
    });
    // A resource's policy or a boundary that is silent about the action is a refusal, not an absent policy: it stays whole.
    const whole = (policy: PolicyDocument) => {
      const repaired = repairPolicy(policy);
      return aboutAction(repaired, question.action) ?? repaired;
    };
    const boundary = own?.boundary && { name: own.boundary.name, policy: whole(own.boundary.policy) };
    const resourcePolicy = question.resourcePolicy && whole(question.resourcePolicy);
    const spoken = JSON.stringify([identityPolicies, boundary, resourcePolicy]).toLowerCase();
    const contextVariables = mentionedIn(
      spoken,
      repairContext({ ...requestContext(caller, template.deployment, now()), ...question.context }),
    );
    return remembered(spoken, {
      request: {
        principal: principalOf(principal),
        action: question.action,
        resource: { resource: repairResource(question.resource), accountId: template.deployment.account },
        contextVariables,
      },
      identityPolicies,
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy ? { resourcePolicy } : {}),
      ...(boundary ? { permissionBoundaryPolicies: [boundary] } : {}),
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

/** Condition keys that no statement names cannot change the answer, and leaving them out makes equal questions equal. */
function mentionedIn(policies: string, context: Record<string, string | string[]>) {
  return Object.fromEntries(Object.entries(context).filter(([key]) => policies.includes(key.toLowerCase())));
}

const verdicts = new Map<string, Verdict>();
const VERDICTS_KEPT = 20_000;

/** The same question of the same policies has the same answer: nothing else goes into it. */
function remembered(policies: string, simulation: Parameters<typeof evaluatePolicies>[0]): Verdict {
  const key = createHash('sha256')
    .update(JSON.stringify([policies, simulation.request]))
    .digest('base64');
  const known = verdicts.get(key);
  if (known) return known;
  const verdict = evaluatePolicies(simulation);
  if (verdicts.size >= VERDICTS_KEPT) verdicts.clear();
  verdicts.set(key, verdict);
  return verdict;
}

function principalOf(principal: Principal) {
  if (principal.kind === 'session') return principal.sessionArn;
  return principal.kind === 'service' ? principal.name : ({ type: 'Anonymous' } as const);
}

function displayName(principal: Principal): string {
  if (principal.kind === 'session') return principal.sessionArn;
  return principal.kind === 'service' ? principal.name : 'Anonymous';
}
