import type { Extent } from '../transcripts/decisions.ts';

/** A place in what it stands in. */
export interface Sentence {
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

const REACH = 240;
const END = /[.!?…:]\s|\n/gu;

/** The sentence of a text in which a place stands, and of a very long one what is near. */
export function sentenceAround(text: string, { start, end }: Pick<Extent, 'start' | 'end'>): Sentence {
  const near = text.slice(Math.max(0, start - REACH), start);
  const stop = [...near.matchAll(END)].at(-1);
  const before = stop === undefined ? near : near.slice(stop.index + stop[0].length);
  const rest = text.slice(end, end + REACH);
  const next = rest.search(/[.!?…](?:\s|$)|\n/u);
  return {
    before: before.trimStart(),
    at: text.slice(start, end),
    after: next < 0 ? rest : rest.slice(0, next + 1).trimEnd(),
  };
}
