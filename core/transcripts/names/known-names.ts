import type { Language } from '../languages/language.ts';
import type { FindingType } from '../patterns/span.ts';
import type { NameSpan } from './find-names.ts';
import { createSpellings } from './spellings.ts';
import { type Token, tokenise } from './tokens.ts';
import { createWholeNames } from './whole-names.ts';
import { createPhrases } from './without-capitals/phrases.ts';
import { isThing } from './without-capitals/spoken/things.ts';
import { Cue, type WordBook, type WordFacts } from './word-facts.ts';

/** Shortest part of a name that is looked for elsewhere. */
const SHORTEST_PART = 2;
const INITIALS = /^\p{Lu}{2,4}$/u;

/** "Cat thanked her", where Catriona was there: but "Her" of Hermione is a small word, and "Mother" is none. */
const SHORTEST_SHORT = 3;
function mayBeShort({ functional, stays, cues }: WordFacts): boolean {
  if (stays || (functional && (cues & Cue.person) === 0)) return false;
  return (cues & (Cue.verb | Cue.month | Cue.number | Cue.preposition | Cue.determiner | Cue.pronoun)) === 0;
}

/** Names that a document gave away, or that somebody gave us, word by word: where they come again they go again. */
export interface KnownNames {
  /** How many words from here on are a name of the roster as a whole, whatever they are one by one: "rasmus skriver"; 0 for none. */
  wholeNameAt(words: readonly { readonly facts: WordFacts }[], at: number): number;
  has(word: WordFacts): boolean;
  /** Somebody's initials, although "jov" is a word; whom all call Morbror; the nickname that "Kaptajn Klap" becomes, Kaptajnen. */
  isVariant(token: Token): boolean;
  /** Somebody decided that the word stays. */
  isKept(word: WordFacts): boolean;
  typeOf(word: WordFacts): FindingType | undefined;
  /** A thing that the document speaks of without a capital as well: no house is called so. */
  isThing(word: WordFacts): boolean;
  readonly size: number;
  /** Reads what has no capital. */
  listen(tokens: readonly Token[]): void;
  /** How many words from here on are a name that a text without capitals gave away, or a town of several words; 0 for none. */
  spokenNameAt(tokens: readonly Token[], at: number): number;
  learnSpoken(names: readonly (readonly string[])[]): void;
  /** All words of a name. */
  learn(name: string, type: FindingType): void;
  /** Letters that stand for somebody, whatever word they spell. */
  learnInitials(letters: string): void;
  /** The same for a name of the roster, which is also known with a slip of the pen. */
  learnWithSlips(name: string): void;
  learnFrom(spans: readonly NameSpan[]): void;
  /** The word of the roster that a misspelt one stands for, or the word itself. */
  spelt(word: WordFacts): string;
}

/** An empty memory; `kept` are words that a reviewer let stay. */
export function createKnownNames(language: Language, book: WordBook, kept: ReadonlySet<string>): KnownNames {
  return new LearntNames(language, book, kept);
}

class LearntNames implements KnownNames {
  private readonly language: Language;
  private readonly book: WordBook;
  private readonly kept: ReadonlySet<string>;
  /** By the stem of each word of a name. */
  private readonly types = new Map<string, FindingType>();
  private readonly spellings = createSpellings();
  private readonly wholeNames = createWholeNames();
  private readonly spoken = createPhrases();
  private readonly things = new Set<string>();
  private readonly initials = new Set<string>();
  /** "Morbror", where all call him so. */
  private readonly relatives = new Set<string>();
  /** Names with their kind that were learnt as they were found: most come again and again. */
  private readonly learnt = new Set<string>();
  /** Beginnings of first names: cat. */
  private readonly shortForms = new Set<string>();

  constructor(language: Language, book: WordBook, kept: ReadonlySet<string>) {
    this.language = language;
    this.book = book;
    this.kept = kept;
    for (const town of language.spokenNames.towns) this.spoken.add(town.split(' '));
  }

  get size(): number {
    return this.types.size + this.initials.size + this.spoken.size + this.relatives.size;
  }

  has(word: WordFacts): boolean {
    return this.knownForm(word) !== undefined;
  }

  typeOf(word: WordFacts): FindingType | undefined {
    return this.types.get(this.knownForm(word) ?? '');
  }

  spelt(word: WordFacts): string {
    return this.knownForm(word) ?? word.stem;
  }

  isVariant({ capital, allCapitals, text, facts }: Token): boolean {
    if (!capital) return false;
    if (allCapitals) return this.initials.has(text);
    if (this.relatives.has(facts.lower)) return true;
    if (facts.common && this.shortForms.has(facts.stem) && mayBeShort(facts)) return true;
    return facts.definite && this.types.get(facts.lower.slice(0, -2)) === 'person';
  }

  isKept(word: WordFacts): boolean {
    return this.kept.size > 0 && (this.kept.has(word.lower) || this.kept.has(word.stem));
  }

  isThing({ lower, bare }: WordFacts): boolean {
    return this.things.has(lower) || this.things.has(bare);
  }

  listen(tokens: readonly Token[]): void {
    for (const { capital, facts } of tokens) if (!capital && facts.definite) this.things.add(facts.lower);
  }

  wholeNameAt(words: readonly { readonly facts: WordFacts }[], at: number): number {
    return this.wholeNames.lengthAt(words, at);
  }

  spokenNameAt(tokens: readonly Token[], at: number): number {
    const length = this.spoken.lengthAt(tokens, at);
    return length === 1 && isThing(tokens, at, this.language) ? 0 : length;
  }

  learnSpoken(names: readonly (readonly string[])[]): void {
    for (const name of names) this.spoken.add(name);
  }

  learn(name: string, type: FindingType): void {
    if (type === 'person' && INITIALS.test(name)) this.initials.add(name);
    const words = this.wordsOf(name);
    for (const word of words) this.learnWord(word, type);
    if (type === 'person' && words[0]?.given === true) this.learnShort(words[0].stem);
  }

  learnInitials(letters: string): void {
    this.initials.add(letters);
  }

  learnWithSlips(name: string): void {
    this.learn(name, 'person');
    const parts = this.wordsOf(name);
    // "Bo Dag": whatever the surname is elsewhere, here it is one.
    const surname = parts.at(-1);
    if (surname !== undefined && surname !== parts[0]) this.learnWord(surname, 'person', true);
    this.wholeNames.add(tokenise(name, this.language, this.book).map(({ lower }) => lower));
    for (const { stem } of parts) this.spellings.add(stem);
  }

  learnFrom(spans: readonly NameSpan[]): void {
    for (const { surface, type, confidence } of spans) {
      if (confidence !== 'high' || this.learnt.has(surface + type)) continue;
      this.learnt.add(surface + type);
      this.learn(surface, type);
      const word = this.book(surface.toLowerCase());
      if (type === 'person' && (word.cues & Cue.person) !== 0) this.relatives.add(word.lower);
    }
  }

  /** Asked of every word that is said. */
  private knownForm(word: WordFacts): string | undefined {
    const { stem, lower, bare } = word;
    if (this.types.has(stem)) return stem;
    if (lower !== stem && this.types.has(lower)) return lower;
    // A genitive of a name that no list has is seen only by the name being known.
    if (bare !== stem && bare !== lower && this.types.has(bare)) return bare;
    return this.spellings.size === 0 ? undefined : this.spellings.meantBy(word);
  }

  private learnWord(word: WordFacts, type: FindingType, isListed = false): void {
    if (word.stem.length < SHORTEST_PART || word.stays) return;
    if (word.functional && !isListed && !((word.given || word.surname) && type === 'person')) return;
    if (this.language.names.particles.has(word.lower)) return;
    if ((word.organisation || word.byname) && !word.given && !word.surname) return;
    if (this.knownForm(word) === undefined) this.types.set(word.stem, type);
  }

  private learnShort(given: string): void {
    for (let end = SHORTEST_SHORT; end < given.length - 1; end++) this.shortForms.add(given.slice(0, end));
  }

  /** Of a name the words that tell something, and the parts of those with a hyphen. */
  private wordsOf(name: string): WordFacts[] {
    const isSmall = name === name.toLowerCase();
    return tokenise(name, this.language, this.book).flatMap(({ facts, lower, capital, allCapitals }) => {
      if ((allCapitals && facts.acronym) || (!capital && facts.common && !isSmall)) return [];
      return lower.includes('-') ? [facts, ...lower.split('-').map(this.book)] : [facts];
    });
  }
}
