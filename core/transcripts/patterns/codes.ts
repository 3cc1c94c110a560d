import type { Language } from '../languages/language.ts';
import type { Recogniser, Span } from './span.ts';

const PLATE = /(?<![\p{L}\p{N}])\p{Lu}{2}[ -]?\d{2}[ .-]?\d{3}(?!\d)/gu;
const REPLACEMENT_CPR = /(?<!\d)\d{6}[\s-]{0,3}\d\p{L}{2}\d(?!\d)/gu;

/** Finds numbers that a cue word announces, licence plates, and health replacement numbers with letters in them. */
export function codeRecogniser(language: Language): Recogniser {
  const announced = new RegExp(
    `(?<![\\p{L}])(?:${language.caseCues})[\\s:.#]*(?:er|var|hedder)?[\\s:.#]*(?=[\\p{L}\\p{N}/-]*\\d)(?<code>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}/.-]*[\\p{L}\\p{N}])?)`,
    'giu',
  );
  return (text) => [
    ...[...text.matchAll(REPLACEMENT_CPR)].map((match): Span => at(match.index, match[0].length, 'cpr')),
    ...[...text.matchAll(announced)].flatMap((match): Span[] => {
      const code = match.groups?.['code'] ?? '';
      return [at(match.index + match[0].length - code.length, code.length, 'case')];
    }),
    ...[...text.matchAll(language.lastDigitsCue)].map((match): Span => {
      const length = /\d+$/u.exec(match[0])?.[0].length ?? 0;
      return at(match.index + match[0].length - length, length, 'cpr');
    }),
    ...[...text.matchAll(PLATE)].map((match): Span => at(match.index, match[0].length, 'plate')),
  ];
}

function at(start: number, length: number, type: 'case' | 'plate' | 'cpr'): Span {
  return { start, end: start + length, type, confidence: 'high' };
}
