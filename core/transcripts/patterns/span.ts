/** What kind of identifier was found. */
export type FindingType =
  | 'person'
  | 'place'
  | 'organisation'
  | 'address'
  | 'phone'
  | 'cpr'
  | 'email'
  | 'url'
  | 'handle'
  | 'case'
  | 'plate'
  | 'date'
  | 'age'
  /** Not an identifier: a name that may stay. */
  | 'kept';

/** Low: redacted because it might be one; somebody should look at it. */
export type Confidence = 'high' | 'low';

/** A stretch of a text that must go. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly confidence: Confidence;
  /** What is written instead, where the type alone does not say. */
  readonly replacement?: string;
}

/** Finds one family of identifiers in a text. */
export type Recogniser = (text: string) => Span[];

/** Adds spans to those found before; where they overlap the earlier type wins and the whole extent goes. */
export function addSpans(before: readonly Span[], more: readonly Span[]): Span[] {
  const all = [...before.map((span) => ({ span, rank: 0 })), ...more.map((span) => ({ span, rank: 1 }))];
  all.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const merged: { span: Span; rank: number }[] = [];
  for (const next of all) {
    const last = merged.at(-1);
    if (last === undefined || next.span.start >= last.span.end) {
      merged.push(next);
      continue;
    }
    const winner = next.rank < last.rank ? next : last;
    const end = Math.max(last.span.end, next.span.end);
    const whole = winner.span.start === last.span.start && winner.span.end === end;
    merged[merged.length - 1] = {
      rank: winner.rank,
      span: whole ? winner.span : { ...withoutReplacement(winner.span), start: last.span.start, end },
    };
  }
  return merged.map(({ span }) => span);
}

/** A replacement that keeps part of its span ("[DATE: marts 2020]") was made for that extent only. */
function withoutReplacement({ type, confidence, start, end }: Span): Span {
  return { type, confidence, start, end };
}

/** Neither letter, digit nor blank, so that no rule reads into or across it. */
const BLANK = '\ufffc';

/** The text with the spans blanked out, so that the next recogniser does not see them. */
export function blank(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans) {
    rest = rest.slice(0, start) + BLANK.repeat(end - start) + rest.slice(end);
  }
  return rest;
}
