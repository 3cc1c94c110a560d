import type { PolicyDocument } from '../kernel/kernel.ts';

type Context = Readonly<Record<string, string | readonly string[]>>;

const ENCRYPTION_CONTEXT = /^kms:encryptioncontext:(.+)$/i;
/** Stands for a character that the library would take for a pattern, or that its patterns do not match. */
const PLACEHOLDER = '\uFFFD';

const repaired = new WeakMap<object, PolicyDocument>();

/** A policy in the form that the evaluating library gets right. */
export function repairPolicy(policy: PolicyDocument): PolicyDocument {
  const known = repaired.get(policy);
  if (known) return known;
  if (policy.Version !== '2012-10-17' && JSON.stringify(policy).includes('${')) {
    // Only this version has policy variables; the library expands them in every version.
    throw new Error('a policy uses variables without Version 2012-10-17');
  }
  const statements = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
  const made = { ...policy, Statement: statements.map(repairStatement) };
  repaired.set(policy, made);
  return made;
}

/** The resource without characters that are patterns to the library: an object key may hold any of them. */
export function repairResource(resource: string): string {
  return resource === '*' ? resource : resource.replace(/[*?\r\n\u2028\u2029]/g, PLACEHOLDER);
}

/** The request's condition keys in the form that the evaluating library gets right. */
export function repairContext(context: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [
      repairKey(key),
      typeof value === 'string' ? oneLine(value) : value.map(oneLine),
    ]),
  );
}

function oneLine(value: string): string {
  return value.replace(/[\r\n\u2028\u2029]/g, PLACEHOLDER);
}

function repairStatement(statement: unknown): unknown {
  if (typeof statement !== 'object' || statement === null || !('Condition' in statement)) return statement;
  const operators = Object.entries(statement.Condition as Record<string, Record<string, unknown>>);
  const Condition = Object.fromEntries(
    operators.map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, value]) => [repairKey(key), value])),
    ]),
  );
  return { ...statement, Condition };
}

/** The library drops `kms:EncryptionContext:*`, and with it every Deny that names one: it keeps request tags. */
function repairKey(key: string): string {
  const pair = ENCRYPTION_CONTEXT.exec(key)?.[1];
  return pair === undefined
    ? key
    : `aws:RequestTag/EncryptionContext-${Buffer.from(pair.toLowerCase()).toString('hex')}`;
}
