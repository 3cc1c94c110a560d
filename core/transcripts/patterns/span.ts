import type { Token } from '../names/tokens.ts';

/** What kind of identifier was found. */
export type FindingType =
  | 'person'
  | 'place'
  | 'organisation'
  | 'address'
  | 'phone'
  | 'cpr'
  /** A national number of another country than Denmark. */
  | 'id'
  | 'email'
  | 'url'
  | 'handle'
  | 'case'
  | 'plate'
  | 'date'
  | 'age'
  /** Not an identifier: a name that may stay. */
  | 'kept';

/** What a name that one document gives away is sought as in others; a street alone may be a word there. */
export const SPREADING: ReadonlySet<FindingType> = new Set(['person', 'place', 'organisation']);

/** Low: redacted because it might be one; somebody should look at it. */
export type Confidence = 'high' | 'low';

/** A day that somebody speaks of. */
export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** A stretch of a text that must go. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly confidence: Confidence;
  /** What is written instead, where the type alone does not say. */
  readonly replacement?: string;
  /** Where it is one whole day, for a study that moves days. */
  readonly day?: Day;
}

/** Finds one family of identifiers in a text; the text may have blanks where others were found. */
export interface Recogniser {
  /** Worth a look: a cheap question asked before. */
  applies(traits: Traits): boolean;
  find(text: string, tokens: readonly Token[]): Span[];
}

/** What a text has at all. */
export interface Traits {
  readonly digits: boolean;
  /** `@`, `://` or a dot between letters. */
  readonly contact: boolean;
  /** The cues of all its words together. */
  readonly cues: number;
  /** How many number words it has. */
  readonly numbers: number;
  readonly ordinals: number;
  /** A colon behind one of the first words. */
  readonly earlyColon: boolean;
  /** Letters may stand for whoever wrote it. */
  readonly signs: boolean;
}

/** Adds spans to those found before; where they overlap the earlier type wins and the whole extent goes. */
export function addSpans(before: readonly Span[], more: readonly Span[]): Span[] {
  if (more.length === 0) return [...before];
  const merged: Span[] = [];
  // Whether the last of them was found before.
  let isEarlier = true;
  const add = (next: Span, isBefore: boolean): void => {
    const last = merged.at(-1);
    if (last === undefined || next.start >= last.end) {
      merged.push(next);
      isEarlier = isBefore;
      return;
    }
    const wins = (isBefore && !isEarlier) || last.type === 'kept';
    const winner = wins ? next : last;
    if (wins) isEarlier = isBefore;
    const end = Math.max(last.end, next.end);
    const isWhole = winner.start === last.start && winner.end === end;
    merged[merged.length - 1] = isWhole ? winner : { ...withoutReplacement(winner), start: last.start, end };
  };
  const [first, second] = [inOrder(before), inOrder(more)];
  let n = 0;
  for (const span of second) {
    for (let one = first[n]; one !== undefined && one.start <= span.start; one = first[++n]) add(one, true);
    add(span, false);
  }
  for (const one of first.slice(n)) add(one, true);
  return merged;
}

/** By where they start; most are already. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const isSorted = spans.every((span, n) => n === 0 || (spans[n - 1]?.start ?? 0) <= span.start);
  return isSorted ? spans : [...spans].sort((a, b) => a.start - b.start);
}

/** A replacement that keeps part of its span ("[DATE: marts 2020]"), or a day, was made for that extent only. */
function withoutReplacement({ type, confidence, start, end }: Span): Span {
  return { type, confidence, start, end };
}

/** Neither letter, digit nor blank, so that no rule reads into or across it. */
export const BLANK = '\ufffc';

/** The text with the spans blanked out, so that the next recogniser does not see them. */
export function blank(text: string, spans: readonly Span[]): string {
  let rest = '';
  let end = 0;
  for (const span of spans) {
    rest += text.slice(end, span.start) + BLANK.repeat(span.end - Math.max(end, span.start));
    end = span.end;
  }
  return spans.length === 0 ? text : rest + text.slice(end);
}
