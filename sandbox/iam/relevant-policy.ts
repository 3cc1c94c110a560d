import type { PolicyDocument } from '../kernel/kernel.ts';

const filtered = new WeakMap<object, Map<string, PolicyDocument | undefined>>();

/**
 * What a policy says about one action, or undefined when it says nothing. The library looks at every statement of every policy for each
 * question, and most of a study's statements are about other actions.
 */
export function aboutAction(policy: PolicyDocument, action: string): PolicyDocument | undefined {
  const known = filtered.get(policy) ?? new Map<string, PolicyDocument | undefined>();
  filtered.set(policy, known);
  if (!known.has(action)) known.set(action, filter(policy, action));
  return known.get(action);
}

/** Whether an `Action` element may cover the action; a statement with `NotAction` counts as one that does. */
export function isAbout(patterns: unknown, action: string): boolean {
  if (patterns === undefined) return true;
  return [patterns].flat().some((pattern) => {
    const source = String(pattern)
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 'i').test(action);
  });
}

function filter(policy: PolicyDocument, action: string): PolicyDocument | undefined {
  const statements = [policy.Statement].flat() as { Action?: unknown }[];
  const Statement = statements.filter(({ Action }) => isAbout(Action, action));
  return Statement.length === 0 ? undefined : { ...policy, Statement };
}
