import type { Language } from '../languages/language.ts';
import { Cue } from '../names/word-facts.ts';
import { nearWords } from './near-words.ts';
import type { Recogniser } from './span.ts';

const REACH = { before: 80, after: 80 };

/** Phrases that may stay take their words out of the name rules' reach. */
export function allowedRecogniser(language: Language): Recogniser {
  const phrases = new RegExp(
    `(?<![\\p{L}\\p{Nd}])(?:${language.allowed.phrases.join('|')})s?(?![\\p{L}])`,
    'giu',
  );
  return {
    applies: ({ cues }) => (cues & Cue.phrase) !== 0,
    find: (text, tokens) =>
      nearWords(
        text,
        tokens.filter(({ facts }) => (facts.cues & Cue.phrase) !== 0),
        REACH,
        (stretch) =>
          [...stretch.matchAll(phrases)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
            type: 'kept',
            confidence: 'high',
          })),
      ),
  };
}
