import { Stack, Validations } from 'aws-cdk-lib';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { Construct } from 'constructs';
import type { Statement } from '../constructs/policy.ts';

/** A finding of a pack that stays, and why a reader should accept it. */
export interface Accepted {
  /** Ids as the packs print them, without the pack's name before the colons. */
  readonly rules: readonly string[];
  readonly because: string;
}

/** The same rule in the two packs that share most of theirs. */
export function inBothPacks(rule: string): string[] {
  return [`HIPAA.Security-${rule}`, `NIST.800.53.R5-${rule}`];
}

/** Writes down, beside what it is about, why findings stay; the template carries it too. */
export function acknowledge(construct: Construct, ...accepted: readonly Accepted[]): void {
  for (const { rules, because } of accepted)
    for (const id of rules) Validations.of(construct).acknowledge({ id, reason: because });
}

/**
 * Acknowledges each wildcard of a policy with the reason that stands in its statement. One without a reason stops the synthesis, in our own
 * words, before a pack does.
 */
export function acknowledgeWildcards(policy: Construct, statements: readonly Statement[]): void {
  for (const { Sid, Effect, Action, Resource, because } of statements) {
    if (Effect !== 'Allow') continue;
    const wildcards = [
      ...withWildcard(policy, [Action].flat()).map((action) => `Action::${action}`),
      ...withWildcard(policy, [Resource ?? []].flat()).map((resource) => `Resource::${resource}`),
    ];
    if (wildcards.length === 0) continue;
    if (because === undefined)
      throw new Error(`the statement ${Sid} has a wildcard (${wildcards[0]}) and no reason`);
    acknowledge(policy, { rules: wildcards.map((finding) => `AwsSolutions-IAM5[${finding}]`), because });
  }
}

function withWildcard(scope: Construct, values: readonly string[]): string[] {
  return values
    .map((value) => flattenCfnReference(Stack.of(scope).resolve(value)))
    .filter((value) => value.includes('*'));
}
