import type { Language } from '../languages/language.ts';
import type { Verdict } from './judge-word.ts';
import type { Token } from './tokens.ts';

/** One turn, read. */
export interface Segment {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Nobody used capitals: speech recognition, or a hasty typist. */
  readonly lowerCased: boolean;
}

/** A turn whose names are looked for, and what is known of each of its words so far: rules ask it and add to it. */
export interface Turn extends Segment {
  readonly verdicts: Verdict[];
  readonly language: Language;
}
