import { matchAll } from './match-all.ts';
import type { Confidence, FindingType, Span } from './span.ts';

/** An expression of which every match is an identifier as a whole. */
export interface Sought {
  readonly pattern: RegExp;
  /** What any match has: asked first, where the expression is dear. @default nothing is asked */
  readonly sign?: RegExp;
  readonly type: FindingType;
  /** @default high */
  readonly confidence?: Confidence;
}

/** All that an expression finds. */
export function seek(text: string, { pattern, sign, type, confidence }: Sought): Span[] {
  if (sign?.test(text) === false) return [];
  return matchAll(text, pattern).map((match) => matchSpan(match, type, confidence));
}

/** A match as a whole. */
export function matchSpan(
  { index, 0: { length } }: RegExpExecArray,
  type: FindingType,
  confidence: Confidence = 'high',
): Span {
  return { start: index, end: index + length, type, confidence };
}
