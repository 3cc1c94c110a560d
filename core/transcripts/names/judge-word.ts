import type { Language } from '../languages/language.ts';
import type { Confidence } from '../patterns/span.ts';
import type { NameWords } from './name-words.ts';
import type { Token } from './tokens.ts';

/** Whether a word goes, and how sure that is; undefined means that it stays. */
export type Verdict = Confidence | undefined;

const SHORTEST_EMPHASIS = 3;

/** The capital rule: inside a sentence every capital is a name; at its start what the dictionary does not know, or what may be a name. */
export function judgeCapitalised(token: Token, words: NameWords, language: Language): Verdict {
  const { lower } = token;
  if (words.mayStay(lower)) return undefined;
  if (token.text.includes('-') && !words.isName(lower)) return judgeHyphenated(token, words, language);
  if (token.allCapitals) return judgeAllCapitals(token, words, language);
  if (language.functionWords.has(lower)) return undefined;
  if (!token.startsSentence) return language.capitalWords.has(lower) ? undefined : 'high';
  if (words.isName(lower)) return words.isWord(lower) ? 'low' : 'high';
  return words.isWord(lower) ? undefined : 'low';
}

/** Emphasis (ALDRIG) is a word; acronyms of the field stay; initials and the rest go. */
function judgeAllCapitals({ lower }: Token, words: NameWords, language: Language): Verdict {
  if (language.acronyms.has(lower) || language.functionWords.has(lower)) return undefined;
  if (words.isName(lower) && !words.isWord(lower)) return 'high';
  return words.isWord(lower) && lower.length >= SHORTEST_EMPHASIS && !words.isFirstName(lower)
    ? undefined
    : 'low';
}

/** FACT-teamet and ADHD-medicin stay, Anne-Marie and Lundby-huset go: each part is judged, the first by its place. */
function judgeHyphenated(token: Token, words: NameWords, language: Language): Verdict {
  const verdicts = token.text.split(/-/u).map((part, n): Verdict => {
    const lower = part.toLowerCase();
    if (!/^\p{Lu}/u.test(part)) return undefined;
    const allCapitals = part.length > 1 && part === part.toUpperCase();
    if (allCapitals && language.acronyms.has(lower)) return undefined;
    const startsSentence = token.startsSentence && n === 0;
    return judgeCapitalised(
      { ...token, text: part, lower, capital: true, allCapitals, startsSentence },
      words,
      language,
    );
  });
  return verdicts.find((verdict) => verdict === 'high') ?? verdicts.find((verdict) => verdict !== undefined);
}

/** Lower-cased speech: known names that are no words, words after a cue, and, where all is lower-cased, unknown words. */
export function judgeLowerCased(
  token: Token,
  context: { previous: Token | undefined; segmentIsLowerCased: boolean },
  words: NameWords,
  language: Language,
): Verdict {
  const { lower } = token;
  if (lower.split('-').every((part) => isPlain(part, words, language))) return undefined;
  const { segmentIsLowerCased, previous } = context;
  if (words.isName(lower) && !words.isEverydayWord(lower)) return segmentIsLowerCased ? 'high' : 'low';
  const cue = previous?.lower ?? '';
  if (language.namingCues.has(cue)) return segmentIsLowerCased || words.isName(lower) ? 'low' : undefined;
  if (language.personCues.has(cue) && words.isFirstName(lower)) return 'low';
  if (!segmentIsLowerCased) return undefined;
  if (language.placePrepositions.has(cue) && isPlaceLike(lower, words, language)) return 'low';
  return !words.isWord(lower) && /^\p{L}{3,}/u.test(lower) ? 'low' : undefined;
}

/** Of the language's own tables: it stays wherever it stands. */
function isPlain(word: string, words: NameWords, language: Language): boolean {
  return words.mayStay(word) || language.functionWords.has(word) || language.acronyms.has(word);
}

/** After "i" or "fra": a place of the list, or a word that is only a compound and ends as places do. */
function isPlaceLike(word: string, words: NameWords, language: Language): boolean {
  return words.isPlace(word) || (!words.isEverydayWord(word) && language.placeEndings.test(word));
}
