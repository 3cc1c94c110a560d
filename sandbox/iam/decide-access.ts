import type { PolicyDocument } from '../kernel/kernel.ts';
import { directGrant } from './direct-grant.ts';
import { evaluatePolicies, type PolicySet, type Question, type Verdict } from './policy-engine.ts';
import { aboutAction } from './relevant-policy.ts';
import { type Context, repairContext, repairPolicy, repairResource } from './repair-simulation.ts';

export interface NamedPolicy {
  readonly name: string;
  readonly policy: PolicyDocument;
}

/** Everything that an answer depends on. */
export interface Access {
  /** ARN of a session, a user or an account's root; a service's name; or nobody who signed. */
  readonly principal: string | { readonly type: 'Anonymous' };
  /** `s3:GetObject` */
  readonly action: string;
  /** ARN, or `*` for actions that know no resource. */
  readonly resource: string;
  /** The account that the resource belongs to. */
  readonly account: string;
  /** Condition keys of the request, the global ones included. */
  readonly context: Context;
  readonly identity: readonly NamedPolicy[];
  readonly boundary?: NamedPolicy | undefined;
  /** The policy that a session was narrowed by when its role was assumed. */
  readonly session?: PolicyDocument | undefined;
  readonly resourcePolicy?: PolicyDocument | undefined;
}

const ROOT = /^arn:[^:]+:iam::\d{12}:root$/;
const EVERYTHING: NamedPolicy = {
  name: 'root',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
};

/** What a bucket's policy cannot take from the root of the account that owns it, so that nobody locks himself out for good. */
const OWNERS_ALWAYS = ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'];

/** Answers as IAM would, around what the evaluating library gets wrong; whatever cannot be evaluated is refused. */
export function decideAccess(access: Access): Verdict {
  // Nobody attaches a policy to an account's root: it has every right that no resource's policy takes away.
  const isRoot = typeof access.principal === 'string' && ROOT.test(access.principal);
  const repaired = repair(isRoot ? ofRoot(access) : access);
  if (!isAllowedSomewhere(repaired)) return { allowed: false, why: 'because no policy allows the action' };
  const verdict = evaluate(repaired);
  if (verdict.allowed) return verdict;
  const direct = directGrant(repaired);
  return direct && evaluate(direct).allowed ? { allowed: true } : verdict;
}

function ofRoot(access: Access): Access {
  const resourcePolicy = OWNERS_ALWAYS.includes(access.action) ? undefined : access.resourcePolicy;
  return { ...access, identity: [EVERYTHING], resourcePolicy };
}

/** Whether any statement allows the action at all: if none does, nothing has to be evaluated, which is most of what is ever refused. */
function isAllowedSomewhere({ action, identity, resourcePolicy }: Access): boolean {
  const policies = [...identity.map(({ policy }) => policy), resourcePolicy];
  return policies
    .flatMap((policy) => (policy && aboutAction(policy, action)?.Statement) ?? [])
    .some((statement) => (statement as { Effect?: unknown }).Effect !== 'Deny');
}

/** The same question in a form that the library gets right, without statements about other actions. */
function repair(access: Access): Access {
  const { action } = access;
  // A policy that is silent about the action is a refusal where it has to agree, not an absent policy: it stays whole.
  const whole = (policy: PolicyDocument) => {
    const repaired = repairPolicy(policy);
    return aboutAction(repaired, action) ?? repaired;
  };
  return {
    ...access,
    resource: repairResource(access.resource),
    context: repairContext(access.context),
    identity: access.identity.flatMap(({ name, policy }) => {
      const relevant = aboutAction(repairPolicy(policy), action);
      return relevant ? [{ name, policy: relevant }] : [];
    }),
    boundary: access.boundary && { name: access.boundary.name, policy: whole(access.boundary.policy) },
    session: access.session && whole(access.session),
    resourcePolicy: access.resourcePolicy && whole(access.resourcePolicy),
  };
}

function evaluate({ principal, action, resource, account, context, ...policies }: Access): Verdict {
  const asked = askedOf(policies);
  return remembered(asked, {
    principal,
    action,
    resource: { resource, accountId: account },
    contextVariables: mentionedIn(asked.spoken, context),
  });
}

/** Condition keys that no statement names cannot change the answer, and leaving them out makes equal questions equal. */
function mentionedIn(policies: string, context: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context)
      .filter(([key]) => policies.includes(key.toLowerCase()))
      .map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
  );
}

/** Policies that questions are held against. */
interface Asked {
  readonly policies: PolicySet;
  /** Their text in small letters. */
  readonly spoken: string;
  readonly verdicts: Map<string, Verdict>;
}

const asked = new Map<string, Asked>();
const ASKED_KEPT = 2000;
const VERDICTS_KEPT = 20_000;

/** The same policies are the same object: the engine need not be told of them again, and knows its answers. */
function askedOf({
  identity,
  boundary,
  session,
  resourcePolicy,
}: Pick<Access, 'identity' | 'boundary' | 'session' | 'resourcePolicy'>): Asked {
  const text = [
    ...identity.map((one) => `identity ${namedText(one)}`),
    boundary && `boundary ${namedText(boundary)}`,
    session && `session ${textOf(session)}`,
    resourcePolicy && `resource ${textOf(resourcePolicy)}`,
  ].join('\n');
  const known = asked.get(text);
  if (known) return known;
  const made = {
    policies: {
      identityPolicies: [...identity],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy ? { resourcePolicy } : {}),
      ...(boundary ? { permissionBoundaryPolicies: [boundary] } : {}),
      ...(session ? { sessionPolicy: session } : {}),
    },
    spoken: text.toLowerCase(),
    verdicts: new Map(),
  };
  if (asked.size >= ASKED_KEPT) asked.clear();
  asked.set(text, made);
  return made;
}

const namedText = ({ name, policy }: NamedPolicy) => `${JSON.stringify(name)} ${textOf(policy)}`;

const texts = new WeakMap<object, string>();

function textOf(policy: PolicyDocument): string {
  const known = texts.get(policy);
  if (known !== undefined) return known;
  const text = JSON.stringify(policy);
  texts.set(policy, text);
  return text;
}

/** The same question of the same policies has the same answer: nothing else goes into it. */
function remembered({ policies, verdicts }: Asked, request: Question): Verdict {
  const key = JSON.stringify(request);
  const known = verdicts.get(key);
  if (known) return known;
  const verdict = evaluatePolicies(policies, request);
  if (verdicts.size >= VERDICTS_KEPT) verdicts.clear();
  verdicts.set(key, verdict);
  return verdict;
}
