import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { getDenialReasons, runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import type { Verdict } from './policy-engine.ts';
import { isAbout } from './relevant-policy.ts';
import { unknownOperator } from './unknown-operator.ts';

// The library answers with promises, the kernel's question must be one that no caller can forget to await:
// a forgotten `await` would let the call through. So the library lives in this thread and the asker sleeps meanwhile.
const { signal } = workerData as { signal: Int32Array };

parentPort?.on('message', async ({ simulation, reply }: { simulation: Simulation; reply: MessagePort }) => {
  reply.postMessage(await evaluate(simulation).catch(failedEvaluation));
  reply.close();
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

function failedEvaluation(): Verdict {
  return { allowed: false, why: 'because the policies could not be evaluated', failed: true };
}

async function evaluate(simulation: Simulation): Promise<Verdict> {
  const operator = unknownOperator(policiesOf(simulation));
  if (operator !== undefined)
    return {
      allowed: false,
      why: `because a policy has the operator ${operator}, which does not exist`,
      failed: true,
    };
  const outcome = await runSimulation(simulation, {});
  if (outcome.resultType === 'error')
    return {
      allowed: false,
      why: `because a policy or the request is not valid: ${outcome.errors.message}`,
      failed: true,
    };
  const results = outcome.resultType === 'single' ? [outcome.result] : outcome.results;
  const statements = statementsFor(simulation).toLowerCase();
  // A key that the library drops but a statement mentions would silently switch off a Deny: that is no answer to build on.
  const dropped = results
    .flatMap((result) => result.ignoredContextKeys ?? [])
    .filter((key) => statements.includes(key.toLowerCase()));
  if (dropped.length > 0)
    return {
      allowed: false,
      why: `because the condition key ${dropped.join(', ')} cannot be evaluated for this action`,
      failed: true,
    };
  if (outcome.overallResult === 'Allowed' && results.length > 0) return { allowed: true };
  return { allowed: false, why: refusal(results.flatMap((result) => getDenialReasons(result.analysis))) };
}

/** The text of all statements that may speak about the request's action. */
function statementsFor(simulation: Simulation): string {
  const statements = policiesOf(simulation).flatMap((policy) => policy?.Statement ?? []);
  return JSON.stringify(statements.filter(({ Action }) => isAbout(Action, simulation.request.action)));
}

function policiesOf({
  identityPolicies,
  permissionBoundaryPolicies = [],
  sessionPolicy,
  resourcePolicy,
}: Simulation) {
  const named = [...identityPolicies, ...permissionBoundaryPolicies].map(({ policy }) => policy);
  return [...named, sessionPolicy, resourcePolicy];
}

type Reason = ReturnType<typeof getDenialReasons>[number];

function refusal(reasons: Reason[]): string {
  const explicit = reasons.find((reason) => reason.denialType === 'Explicit');
  if (explicit) return `with an explicit deny in ${kindOf(explicit)}`;
  const implicit = reasons[0];
  return implicit
    ? `because no ${kindOf(implicit).replace(/^an? /, '')} allows the action`
    : 'because no policy allows the action';
}

function kindOf({ policyType }: Reason): string {
  if (policyType === 'resource') return 'a resource-based policy';
  if (policyType === 'pb') return 'a permissions boundary';
  return 'an identity-based policy';
}
