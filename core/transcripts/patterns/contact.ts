import type { Language } from '../languages/language.ts';
import { Cue } from '../names/word-facts.ts';
import type { FindingType, Recogniser, Span } from './span.ts';

/** Blanks around its dots only if no dot is without: else the next sentence would belong to it. "hedder @mette" is a handle. */
const EMAIL =
  /[\p{L}\p{N}._%+-]+(?:\s@\s|@\s?)[\p{L}\p{N}-]+(?:(?:\.[\p{L}\p{N}-]+)+|(?:\s?\.\s?[\p{L}\p{N}-]+)+)/gu;
const URL = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"”)\]]*[^\s<>"”)\].,;:!?]/giu;
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu;
const TOP_LEVEL = 'com|net|org|eu|info|io|me|example|test';
const NEIGHBOURS = 'dk|se|nl|no|uk|be|de|nu|ie';

/** Finds e-mail addresses, also as spoken, web addresses and handles. */
export function contactRecogniser(language: Language): Recogniser {
  const domain = new RegExp(
    `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:${language.codes.topLevel}|${NEIGHBOURS}|${TOP_LEVEL})(?![\\p{L}\\p{N}])(?:\\/[^\\s<>"”)\\]]*)?`,
    'giu',
  );
  const spoken = spokenAddress(language);
  const patterns: readonly (readonly [FindingType, RegExp])[] = [
    ['email', EMAIL],
    ['url', URL],
    ['url', domain],
    ['handle', HANDLE],
  ];
  const kept = language.allowed.words;
  const spansOf = (text: string, type: FindingType, pattern: RegExp): Span[] =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: kept.has(match[0].toLowerCase()) ? 'kept' : type,
      confidence: 'high',
    }));
  return {
    applies: ({ contact, cues }) => contact || (cues & SPOKEN) === SPOKEN,
    find: (text, tokens) => [
      ...(CONTACT_SIGN.test(text) ? patterns.flatMap(([type, pattern]) => spansOf(text, type, pattern)) : []),
      ...(tokens.some(({ facts }) => (facts.cues & Cue.spokenAt) !== 0)
        ? spansOf(text, 'email', spoken)
        : []),
    ],
  };
}

const SPOKEN = Cue.spokenAt | Cue.spokenDot;
const CONTACT_SIGN = /@|www|:\/\/|\p{L}\.\p{L}/iu;

/** "mette punktum holm snabel-a post punktum dk": the part before has its dots said as well. */
function spokenAddress({ codes }: Language): RegExp {
  const word = String.raw`[\p{L}\p{N}_-]+`;
  const said = String.raw`\s+(?:${codes.spokenDot})\s+`;
  const dot = String.raw`(?:\s?\.\s?|${said})`;
  const before = String.raw`${word}(?:(?:\.|\s+(?:${codes.spokenDot})\s+)${word})*`;
  // A plain "at" is too common a word: there the dots must be said as well.
  const after = (one: string): string =>
    String.raw`\s+${word}(?:${one}${word})*?${one}\p{L}{2,7}(?:${one}uk)?(?![\p{L}])`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${before}\s+(?:(?:${codes.spokenAt})${after(dot)}|at${after(said)})`,
    'giu',
  );
}
