/** Says whether one value of an event is what a pattern asks for. */
export type LeafTest = (value: unknown) => boolean;

class UnknownMatcher extends Error {
  constructor(matcher: string) {
    super(`event pattern: the sandbox does not know the matcher ${matcher}`);
  }
}

/** Turns one matcher of a pattern's list, such as `{ "prefix": "a" }` or `"a"`, into a test. */
export function leafTest(matcher: unknown): LeafTest {
  if (matcher === null || ['string', 'number', 'boolean'].includes(typeof matcher)) {
    return (value) => value === matcher;
  }
  const [name, operand] = onlyEntry(matcher);
  switch (name) {
    case 'prefix':
    case 'suffix':
    case 'wildcard':
    case 'equals-ignore-case':
      return textTest(name, operand);
    case 'anything-but':
      return anythingBut(operand);
    case 'numeric':
      return numericTest(operand);
    default:
      throw new UnknownMatcher(name);
  }
}

function textTest(name: string, operand: unknown): LeafTest {
  if (typeof operand === 'object' && operand !== null) {
    const [inner, text] = onlyEntry(operand);
    if ((name !== 'prefix' && name !== 'suffix') || inner !== 'equals-ignore-case') {
      throw new UnknownMatcher(`${name} ${inner}`);
    }
    const folded = textOf(name, text).toLowerCase();
    const holds = name === 'prefix' ? startsWith(folded) : endsWith(folded);
    return (value) => typeof value === 'string' && holds(value.toLowerCase());
  }
  const holds = plainTextTest(name, textOf(name, operand));
  return (value) => typeof value === 'string' && holds(value);
}

function plainTextTest(name: string, text: string): (value: string) => boolean {
  switch (name) {
    case 'prefix':
      return startsWith(text);
    case 'suffix':
      return endsWith(text);
    case 'equals-ignore-case':
      return (value) => value.toLowerCase() === text.toLowerCase();
    case 'wildcard': {
      const expression = wildcard(text);
      return (value) => expression.test(value);
    }
    default:
      throw new UnknownMatcher(name);
  }
}

const startsWith = (text: string) => (value: string) => value.startsWith(text);
const endsWith = (text: string) => (value: string) => value.endsWith(text);

/** `*` stands for any text; `\*` and `\\` are those characters themselves. */
function wildcard(text: string): RegExp {
  let source = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '*') {
      if (text.charAt(i + 1) === '*') throw new Error('event pattern: wildcard with two * in a row');
      source += '[^]*';
    } else if (character === '\\') {
      i += 1;
      const escaped = text.charAt(i);
      if (escaped !== '*' && escaped !== '\\') throw new Error('event pattern: wildcard with a stray \\');
      source += `\\${escaped}`;
    } else {
      source += character.replace(/[\\^$.|?+()[\]{}]/, '\\$&');
    }
  }
  return new RegExp(`^${source}$`);
}

function anythingBut(operand: unknown): LeafTest {
  if (typeof operand === 'object' && operand !== null && !Array.isArray(operand)) {
    const [name, text] = onlyEntry(operand);
    const refused = listOf(text).map((one) => textTest(name, one));
    return (value) => !refused.some((test) => test(value));
  }
  const listed: readonly unknown[] = listOf(operand);
  if (!listed.every((one) => typeof one === 'string' || typeof one === 'number')) {
    throw new Error('event pattern: anything-but takes strings and numbers');
  }
  const refused = new Set<unknown>(listed);
  return (value) => !refused.has(value);
}

const COMPARISONS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

function numericTest(operand: unknown): LeafTest {
  const parts = Array.isArray(operand) ? operand : [];
  if (parts.length !== 2 && parts.length !== 4) {
    throw new Error('event pattern: numeric takes one or two comparisons');
  }
  const tests: ((value: number) => boolean)[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const compare = COMPARISONS[String(parts[i])];
    const limit: unknown = parts[i + 1];
    if (!compare || typeof limit !== 'number') throw new UnknownMatcher(`numeric ${String(parts[i])}`);
    tests.push((value) => compare(value, limit));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function listOf(operand: unknown): unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

function textOf(name: string, operand: unknown): string {
  if (typeof operand !== 'string') throw new Error(`event pattern: ${name} takes a string`);
  return operand;
}

export function onlyEntry(matcher: unknown): [string, unknown] {
  const entries = Object.entries(matcher ?? {});
  const [entry] = entries;
  if (!entry || entries.length > 1 || Array.isArray(matcher)) {
    throw new Error('event pattern: a matcher is an object with one key');
  }
  return entry;
}
