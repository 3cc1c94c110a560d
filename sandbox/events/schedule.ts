const UNIT_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** How often a rule with a schedule is due, in milliseconds; what is no `rate(…)` is an error here, not a silent miss later. */
export function readRate(expression: string): number {
  const [, count, unit = ''] = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const milliseconds = UNIT_MS[unit as keyof typeof UNIT_MS];
  if (count === undefined || milliseconds === undefined)
    throw new Error(`the sandbox knows schedules of the form rate(1 hour), and not ${expression}`);
  return Number(count) * milliseconds;
}
