import type { Language } from '../languages/language.ts';
import { blank, type FindingType, type Span } from '../patterns/span.ts';
import { classifyName } from './classify-name.ts';
import { groupNames, type NameGroup } from './group-names.ts';
import { judgeCapitalised, judgeLowerCased, type Verdict } from './judge-word.ts';
import type { NameWords } from './name-words.ts';
import { type Token, tokenise } from './tokens.ts';

/** Names that the document itself gave away, word by word: where they come again they go again. */
export type KnownNames = Map<string, FindingType>;

/** Shortest part of a name that is looked for elsewhere. */
const SHORTEST_PART = 2;
const LOWER_CASED_WORDS = 6;
const SHORTEST_SPREADING_WORD = 3;

/** A name where it stands. */
export interface NameSpan extends Span {
  readonly surface: string;
}

/** Finds names in one turn: known ones, the capital rule, lower-cased speech. */
export function findNames(
  text: string,
  taken: readonly Span[],
  known: KnownNames,
  words: NameWords,
  language: Language,
): NameSpan[] {
  const tokens = tokenise(blank(text, taken), language);
  const lowerCased = isLowerCased(tokens);
  const verdicts = tokens.map((token, at): Verdict => {
    if (isKnown(token, known, words, language)) return 'high';
    if (token.capital) return judgeCapitalised(token, words, language);
    return judgeLowerCased(
      token,
      { previous: tokens[at - 1], segmentIsLowerCased: lowerCased },
      words,
      language,
    );
  });
  spreadToSurnames(tokens, verdicts, words, language);
  return groupNames(text, tokens, verdicts, language).map((group) =>
    toSpan(text, group, known, words, language),
  );
}

/** Adds the words of sure names to what the document gave away. */
export function learnNames(
  spans: readonly NameSpan[],
  known: KnownNames,
  words: NameWords,
  language: Language,
): void {
  for (const span of spans) {
    if (span.confidence !== 'high') continue;
    for (const token of tokenise(span.surface, language))
      learnWord(token.lower, span.type, known, words, language);
  }
}

/** Adds one word of a name, unless it is one that sentences are made of. */
export function learnWord(
  word: string,
  type: FindingType,
  known: KnownNames,
  words: NameWords,
  language: Language,
): void {
  const stem = words.stem(word);
  if (stem.length < SHORTEST_PART || language.functionWords.has(stem) || language.nameParticles.has(stem))
    return;
  if (words.mayStay(stem) || language.acronyms.has(stem)) return;
  if (type === 'organisation' && language.organisationEndings.test(stem)) return;
  if (!known.has(stem)) known.set(stem, type);
}

function isKnown(token: Token, known: KnownNames, words: NameWords, language: Language): boolean {
  const isListed = known.has(words.stem(token.lower)) || known.has(token.lower);
  if (!isListed || language.functionWords.has(token.lower)) return false;
  return token.capital || !words.isEverydayWord(token.lower);
}

/** No capital but for "I" and acronyms in a turn of some length: speech recognition, or a hasty typist. */
function isLowerCased(tokens: readonly Token[]): boolean {
  return (
    tokens.length >= LOWER_CASED_WORDS &&
    tokens.every(({ capital, allCapitals, lower }) => !capital || allCapitals || lower === 'i')
  );
}

/** "mette skov": a surname that is a word goes with the lower-cased first name before it. */
function spreadToSurnames(
  tokens: readonly Token[],
  verdicts: Verdict[],
  words: NameWords,
  language: Language,
): void {
  tokens.forEach((token, at) => {
    const previous = tokens[at - 1];
    if (
      verdicts[at] !== undefined ||
      token.capital ||
      previous === undefined ||
      verdicts[at - 1] === undefined
    )
      return;
    if (token.lower.length < SHORTEST_SPREADING_WORD || language.functionWords.has(token.lower)) return;
    if (!previous.capital && words.isFirstName(previous.lower) && words.isName(token.lower))
      verdicts[at] = 'low';
  });
}

function toSpan(
  text: string,
  group: NameGroup,
  known: KnownNames,
  words: NameWords,
  language: Language,
): NameSpan {
  const start = group.tokens[0]?.start ?? 0;
  const end = group.tokens.at(-1)?.end ?? start;
  const surface = text.slice(start, end);
  const apostrophe = /^['’](?![\p{L}])/u.test(text.slice(end)) && surface.endsWith('s') ? 1 : 0;
  return {
    start,
    end: end + apostrophe,
    surface,
    type: typeOf(group, known, words, language),
    confidence: group.confidence,
  };
}

function typeOf(group: NameGroup, known: KnownNames, words: NameWords, language: Language): FindingType {
  const [only] = group.tokens;
  const seen =
    group.tokens.length === 1 && only !== undefined ? known.get(words.stem(only.lower)) : undefined;
  return seen ?? classifyName(group, words, language);
}
