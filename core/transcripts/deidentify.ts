import type { Language } from './languages/language.ts';
import type { Lexicon } from './lexicon/load-lexicon.ts';
import { findNames, type KnownNames, learnNames, learnWord, type NameSpan } from './names/find-names.ts';
import { createNameKeys, type NameKeys } from './names/name-keys.ts';
import { createNameWords, type NameWords } from './names/name-words.ts';
import { tokenise } from './names/tokens.ts';
import { findPatterns } from './patterns/find-patterns.ts';
import { addSpans, type Confidence, type FindingType, type Span } from './patterns/span.ts';
import { type PlaceholderPseudonym, placeholder } from './placeholders.ts';

/** Where something was replaced: offsets in the original text, never the text itself. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly confidence: Confidence;
}

/** A text without identifiers. */
interface Deidentified {
  readonly text: string;
  readonly findings: readonly Replaced[];
}

/** A document to de-identify, and how. */
export interface Deidentification {
  readonly texts: readonly string[];
  /** Names of people that the header and the speaker labels give. */
  readonly names: readonly string[];
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly pseudonym: PlaceholderPseudonym;
}

/** The texts of one document without identifiers, and the placeholder of a name of it. */
export interface DeidentifiedDocument {
  readonly texts: readonly Deidentified[];
  placeholderOf(name: string): string;
}

/** Patterns, then names by rule, then once more with what the whole document gave away. Doubtful goes, and is marked as such. */
export function deidentify({
  texts,
  names,
  lexicon,
  language,
  pseudonym,
}: Deidentification): DeidentifiedDocument {
  const words = createNameWords(lexicon, language);
  const known: KnownNames = new Map();
  for (const name of names) {
    for (const token of tokenise(name, language)) learnWord(token.lower, 'person', known, words, language);
  }
  const patterns = texts.map((text) => findPatterns(text, language));
  const find = (): NameSpan[][] =>
    texts.map((text, n) => findNames(text, patterns[n] ?? [], known, words, language));
  for (const spans of find()) learnNames(spans, known, words, language);
  const found = find();
  const keys = createNameKeys([...names, ...found.flat().map(({ surface }) => surface)], words);
  return {
    texts: texts.map((text, n) => replace(text, patterns[n] ?? [], found[n] ?? [], keys, words, pseudonym)),
    placeholderOf: (name) => placeholder('person', keys.keyOf(name), pseudonym),
  };
}

function replace(
  text: string,
  patterns: readonly Span[],
  names: readonly NameSpan[],
  keys: NameKeys,
  words: NameWords,
  pseudonym: PlaceholderPseudonym,
): Deidentified {
  const spans = addSpans(patterns, names).filter(({ type }) => type !== 'kept');
  let result = '';
  let end = 0;
  for (const span of spans) {
    result += text.slice(end, span.start) + replacementOf(text, span, keys, words, pseudonym);
    end = span.end;
  }
  const findings = spans.map(({ start, end: to, type, confidence }) => ({
    start,
    end: to,
    type,
    confidence,
  }));
  return { text: result + text.slice(end), findings };
}

/** A genitive stays readable: "[PERSON-1234567]s mor". */
function replacementOf(
  text: string,
  span: Span,
  keys: NameKeys,
  words: NameWords,
  pseudonym: PlaceholderPseudonym,
): string {
  if (span.replacement !== undefined) return span.replacement;
  const surface = text.slice(span.start, span.end);
  const last = surface.toLowerCase().split(/\s/u).at(-1) ?? '';
  const genitive = span.type === 'person' && words.stem(last) !== last ? 's' : '';
  return placeholder(span.type, keys.keyOf(surface), pseudonym) + genitive;
}
