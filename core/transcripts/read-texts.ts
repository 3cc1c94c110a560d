import type { Language } from './languages/language.ts';
import { readSegments } from './names/read-segments.ts';
import { Segment } from './names/turn.ts';
import type { WordBook } from './names/word-facts.ts';
import { findPatterns } from './patterns/find-patterns.ts';
import type { Span } from './patterns/span.ts';

/** A text with what patterns found in it, and the words that are left; a class for the reason that Segment is one. */
class ReadText {
  readonly segment: Segment;
  readonly patterns: readonly Span[];

  constructor(segment: Segment, patterns: readonly Span[]) {
    this.segment = segment;
    this.patterns = patterns;
  }
}

/** Reads the texts of a document, up to where names are looked for. */
export function readTexts(texts: readonly string[], language: Language, book: WordBook): ReadText[] {
  return readSegments(texts, language, book).map((segment) => {
    const patterns = findPatterns(segment.text, segment.tokens, language);
    return new ReadText(outside(segment, patterns), patterns);
  });
}

/** What a pattern took is no word any more. */
function outside(segment: Segment, spans: readonly Span[]): Segment {
  if (spans.length === 0) return segment;
  let at = 0;
  const tokens = segment.tokens.filter((token) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    return token.end <= (spans[at]?.start ?? Number.POSITIVE_INFINITY);
  });
  return new Segment(segment.text, tokens, segment.lowerCased);
}
