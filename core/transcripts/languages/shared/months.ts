/** The months of a language, January first. */
export function months(names: string): string[] {
  return names.split(' ');
}

/** Each month by its name, its first three letters, and further short forms. */
export function monthForms(
  names: readonly string[],
  more: Readonly<Record<string, number>> = {},
): Map<string, number> {
  return new Map([
    ...names.flatMap((month, n) => [[month, n + 1] as const, [month.slice(0, 3), n + 1] as const]),
    ...Object.entries(more),
  ]);
}
