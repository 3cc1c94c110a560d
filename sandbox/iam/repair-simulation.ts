import type { PolicyDocument } from '../kernel/kernel.ts';

export type Context = Readonly<Record<string, string | readonly string[]>>;

const ENCRYPTION_CONTEXT = /^kms:encryptioncontext:(.+)$/i;

/** Characters that the library takes for patterns, or that its patterns do not match, and what stands for each: nothing else is mistaken for it. */
const LINE_BREAKS: Readonly<Record<string, string>> = {
  '\n': '\uE00A',
  '\r': '\uE00D',
  '\u2028': '\uE028',
  '\u2029': '\uE029',
};
const WILDCARDS: Readonly<Record<string, string>> = { '*': '\uE02A', '?': '\uE03F' };
const STAND_INS = /[\uE00A\uE00D\uE028\uE029\uE02A\uE03F]/g;

const NEGATED = /(String|Arn)Not/i;
/** Without a default of its own. */
const VARIABLE = /\$\{([^},*?$]+)\}/g;
const NO_VALUE = '\uE000';

const repaired = new WeakMap<object, PolicyDocument>();

/** A policy in the form that the evaluating library gets right. */
export function repairPolicy(policy: PolicyDocument): PolicyDocument {
  const known = repaired.get(policy);
  if (known) return known;
  const repairText = policy.Version === '2012-10-17' ? withoutLineBreaks : withoutVariables;
  const statements = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
  const made = {
    ...policy,
    Statement: statements.map((statement) => repairStatement(mapTexts(statement, repairText))),
  };
  repaired.set(policy, made);
  return made;
}

/** The resource without characters that are patterns to the library: an object key may hold any of them. */
export function repairResource(resource: string): string {
  if (resource === '*') return resource;
  return withoutLineBreaks(resource.replace(STAND_INS, '\uFFFD')).replace(
    /[*?]/g,
    (character) => WILDCARDS[character] ?? character,
  );
}

/** The request's condition keys in the form that the evaluating library gets right. */
export function repairContext(context: Context): Context {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [
      repairKey(key),
      typeof value === 'string' ? withoutLineBreaks(value) : value.map(withoutLineBreaks),
    ]),
  );
}

function withoutLineBreaks(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]/g, (character) => LINE_BREAKS[character] ?? character);
}

/** Only Version 2012-10-17 has policy variables, and in older policies they are mere text; the library expands them in all. */
function withoutVariables(text: string): string {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's way to write a dollar sign
  return withoutLineBreaks(text).replaceAll('${', '${$}{');
}

function repairStatement(statement: unknown): unknown {
  if (typeof statement !== 'object' || statement === null) return statement;
  const made: Record<string, unknown> = { ...statement };
  for (const element of ['Resource', 'NotResource'])
    if (made[element] !== undefined) made[element] = mapTexts(made[element], literalWildcards);
  if (made['Condition'] !== undefined) made['Condition'] = repairCondition(made['Condition']);
  return made;
}

/** A policy that means a star or a question mark itself has to find the character that stands for it in the resource. */
function literalWildcards(pattern: string): string {
  return pattern.replace(/\$\{([*?])\}/g, (_whole, character: string) => WILDCARDS[character] ?? character);
}

function repairCondition(condition: unknown): unknown {
  return Object.fromEntries(
    Object.entries(condition as Record<string, Record<string, unknown>>).map(([operator, keys]) => {
      const repairValue = NEGATED.test(operator) ? unlikeAnything : (text: string) => text;
      const pairs = Object.entries(keys).map(([key, value]) => [
        repairKey(key),
        mapTexts(value, repairValue),
      ]);
      return [operator, Object.fromEntries(pairs)];
    }),
  );
}

/** A variable without a value is unlike every value, so that a negated condition holds; to the library nothing holds then. */
function unlikeAnything(text: string): string {
  return text.replace(VARIABLE, (_whole, name: string) => `\${${name}, '${NO_VALUE}'}`);
}

/** The library drops `kms:EncryptionContext:*`, and with it every Deny that names one: it keeps request tags. */
function repairKey(key: string): string {
  const pair = ENCRYPTION_CONTEXT.exec(key)?.[1];
  return pair === undefined
    ? key
    : `aws:RequestTag/EncryptionContext-${Buffer.from(pair.toLowerCase()).toString('hex')}`;
}

/** Every text in a piece of a policy, names of keys apart. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mapTexts(child, change)]));
}
