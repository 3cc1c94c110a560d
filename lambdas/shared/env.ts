/** Reads the named environment variables once, at start; a missing one stops the function before it touches data. */
export function readEnv<const Name extends string>(...names: Name[]): Record<Name, string> {
  const entries = names.map((name) => {
    const value = process.env[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
    return [name, value] as const;
  });
  return Object.fromEntries(entries) as Record<Name, string>;
}
