import type { Turn } from '../turn.ts';

/** The first and the last word of a name. */
export type Extent = readonly [first: number, last: number] | undefined;

/** What was found for sure stays so. */
export function hide({ verdicts }: Turn, extent: Extent): void {
  if (extent === undefined) return;
  for (let n = extent[0]; n <= extent[1]; n++) verdicts[n] ??= 'low';
}

/** A guess from the words beside it, however sure one of its words seemed by itself: "van gastel", "gannow lane". */
export function guess({ verdicts }: Turn, extent: Extent): void {
  if (extent === undefined) return;
  for (let n = extent[0]; n <= extent[1]; n++) verdicts[n] = 'low';
}
