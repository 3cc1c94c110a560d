import { parentPort, workerData } from 'node:worker_threads';
import { getDenialReasons, runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import { keepCollators } from './keep-collators.ts';
import type { Message, PolicySet, Question, Shared, Verdict } from './policy-engine.ts';
import { isAbout } from './relevant-policy.ts';
import { unknownOperator } from './unknown-operator.ts';

// The library answers with promises, the kernel's question must be one that no caller can forget to await:
// a forgotten `await` would let the call through. So the library lives in this thread and the asker sleeps meanwhile.
const { length, answer } = workerData as Shared;
const sets = new Map<number, PolicySet>();
String.prototype.localeCompare = keepCollators();

parentPort?.on('message', async ({ set, policies, question }: Message) => {
  if (policies) sets.set(set, policies);
  give(await answerTo(sets.get(set), question).catch(failedEvaluation));
});
// What it loads at its first question is loaded before it says that it is there.
await answerTo(
  { identityPolicies: [], serviceControlPolicies: [], resourceControlPolicies: [] },
  {
    principal: 'arn:aws:sts::123456789012:assumed-role/nobody/nobody',
    action: 's3:GetObject',
    resource: { resource: 'arn:aws:s3:::bucket/key', accountId: '123456789012' },
    contextVariables: {},
  },
);
parentPort?.postMessage('ready');

function give(verdict: Verdict): void {
  const text = Buffer.from(JSON.stringify(verdict));
  const given = text.length <= answer.length ? text : Buffer.from(JSON.stringify(failedEvaluation()));
  answer.set(given);
  Atomics.store(length, 0, given.length);
  Atomics.notify(length, 0);
}

async function answerTo(policies: PolicySet | undefined, request: Question): Promise<Verdict> {
  if (!policies) throw new Error('a question about policies that nobody told of');
  return evaluate({ ...policies, request });
}

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
