import type { Language } from '../languages/language.ts';
import type { Recogniser, Span } from './span.ts';

const HIGHEST_SHOWN_AGE = 89;
const HIGHEST_AGE = 119;

/** Finds ages over 89, which few people reach: they become 90+. */
export function ageRecogniser(language: Language): Recogniser {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{Nd}])(?:(?<age>\\d{2,3}|\\p{L}+)(?=[\\s-]*(?:${language.ageUnits}))|(?<=(?:${language.ageCues})\\s)(?<bare>\\d{2,3}|\\p{L}+)(?![\\p{L}\\p{Nd}]))`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match): Span[] => {
      const written = (match.groups?.['age'] ?? match.groups?.['bare'])?.toLowerCase() ?? '';
      const age = /^\d/u.test(written) ? Number(written) : (language.numberWords.get(written) ?? 0);
      if (age <= HIGHEST_SHOWN_AGE || age > HIGHEST_AGE) return [];
      return [
        {
          start: match.index,
          end: match.index + written.length,
          type: 'age',
          confidence: 'high',
          replacement: '90+',
        },
      ];
    });
}
