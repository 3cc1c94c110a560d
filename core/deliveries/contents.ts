/**
 * What rows a file holds, whatever their order: their number and the sum of their hashes. Who knows all rows but one could find the last by
 * trying, so it stays in landing, where the rows are.
 */
export interface Contents {
  readonly rows: number;
  /** Decimal. */
  readonly sum: string;
}

/** The contents of several parts together; undefined where one of them has none. */
export function joinContents(parts: readonly (Contents | undefined)[]): Contents | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length === 0) return undefined;
  return {
    rows: known.reduce((all, { rows }) => all + rows, 0),
    sum: String(known.reduce((all, { sum }) => all + BigInt(sum), 0n)),
  };
}

/** Contents as one text: equal where the rows are. */
export function contentsText({ rows, sum }: Contents): string {
  return `${rows}|${sum}`;
}
