import type { Interview } from './interviews.ts';
import type { Row } from './registers.ts';

/** Everybody who is named in the interviews of a source, once. */
export function rosterRows(interviews: readonly Interview[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { name, role, cpr = '' } of interviews.flatMap(({ named }) => named))
    rows.set(`${name};${cpr}`, { navn: name, rolle: role, cpr });
  return [...rows.values()];
}
