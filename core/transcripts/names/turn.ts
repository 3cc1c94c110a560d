import type { Language } from '../languages/language.ts';
import type { Verdict } from './judge-word.ts';
import type { Token } from './tokens.ts';

/** One turn, read. A class, since V8 takes literals of a kind that outlives a document's reading for long-lived ones, with all that they hold. */
export class Segment {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Nobody used capitals: speech recognition, or a hasty typist. */
  readonly lowerCased: boolean;

  constructor(text: string, tokens: readonly Token[], lowerCased: boolean) {
    this.text = text;
    this.tokens = tokens;
    this.lowerCased = lowerCased;
  }
}

/** A turn whose names are looked for, and what is known of each of its words so far: rules ask it and add to it. */
export interface Turn extends Segment {
  readonly verdicts: Verdict[];
  readonly language: Language;
}
