import type { Language } from '../languages/language.ts';
import type { FindingType, Recogniser, Span } from './span.ts';

const PATTERNS: readonly (readonly [FindingType, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)+/gu],
  ['url', /\b(?:https?:\/\/|www\.)[^\s<>"”)\]]+/giu],
  [
    'url',
    /\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:dk|com|net|org|eu|se|no|nu|info|example)\b(?:\/[^\s<>"”)\]]*)?/giu,
  ],
  ['handle', /(?<![\p{L}\p{N}])@[\p{L}\p{N}_][\p{L}\p{N}_.]*/gu],
];

/** Finds e-mail addresses, also as spoken, web addresses and handles. */
export function contactRecogniser(language: Language): Recogniser {
  const patterns = [...PATTERNS, ['email', language.spokenEmail] as const];
  return (text) =>
    patterns.flatMap(([type, pattern]) =>
      [...text.matchAll(pattern)]
        .filter(([found]) => !language.allowedWords.has(found.toLowerCase()))
        .map(
          (match): Span => ({
            start: match.index,
            end: match.index + match[0].length,
            type,
            confidence: 'high',
          }),
        ),
    );
}
