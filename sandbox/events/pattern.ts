import { type LeafTest, leafTest, onlyEntry } from './leaf-matchers.ts';

/** Says whether an event is one that a rule asks for. */
export type EventTest = (event: unknown) => boolean;

/** Compiles a rule's event pattern; a matcher that the sandbox does not know is an error here, not a silent miss later. */
export function compilePattern(pattern: unknown): EventTest {
  if (!isObject(pattern) || Object.keys(pattern).length === 0) {
    throw new Error('event pattern: it has to be an object with at least one key');
  }
  const fields = Object.entries(pattern).map(([key, asked]) =>
    key === '$or' ? anyOf(asked) : field(key, asked),
  );
  return (event) => fields.every((test) => test(event));
}

function anyOf(alternatives: unknown): EventTest {
  if (!Array.isArray(alternatives) || alternatives.length < 2) {
    throw new Error('event pattern: $or takes a list of two or more patterns');
  }
  const tests = alternatives.map(compilePattern);
  return (event) => tests.some((test) => test(event));
}

function field(key: string, asked: unknown): EventTest {
  if (!Array.isArray(asked)) {
    const test = compilePattern(asked);
    // A list of objects matches when one of them has all that is asked: values are not gathered across its elements.
    return (event) => elements(member(event, key), {}).some(test);
  }
  if (asked.length === 0) throw new Error(`event pattern: ${key} has an empty list`);
  const tests = asked.map(valueTest);
  return (event) => tests.some((test) => test(leaves(member(event, key))));
}

function valueTest(matcher: unknown): (values: readonly unknown[]) => boolean {
  if (isObject(matcher) && 'exists' in matcher) {
    const [, wanted] = onlyEntry(matcher);
    if (typeof wanted !== 'boolean') throw new Error('event pattern: exists takes true or false');
    return (values) => values.length > 0 === wanted;
  }
  const test: LeafTest = leafTest(matcher);
  return (values) => values.some(test);
}

function elements(value: unknown, whenNone: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(Number.POSITIVE_INFINITY);
  return [value ?? whenNone];
}

/** Plain values under a key: an object there is no leaf, and so it neither matches nor exists. */
function leaves(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  const values = Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value];
  return values.filter((one) => !isObject(one));
}

function member(event: unknown, key: string): unknown {
  return isObject(event) && Object.hasOwn(event, key) ? event[key] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
