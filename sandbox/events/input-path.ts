/** Reads a target's `InputPath`: which part of an event it gets. Names between dots are all that the sandbox knows of JSONPath. */
export function inputPath(path: string): (event: unknown) => unknown {
  if (!/^\$(\.[A-Za-z_][\w-]*)*$/.test(path))
    throw new Error(`the sandbox knows an InputPath of the form $.detail.name, and not ${path}`);
  const names = path.split('.').slice(1);
  return (event) => names.reduce(member, event);
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
