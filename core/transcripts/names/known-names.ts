import type { Language } from '../languages/language.ts';
import type { FindingType } from '../patterns/span.ts';
import type { NameSpan } from './find-names.ts';
import { type Token, tokenise } from './tokens.ts';
import { withinOneEdit } from './within-one-edit.ts';
import { createPhrases } from './without-capitals/phrases.ts';
import { isThing } from './without-capitals/spoken/things.ts';
import { Cue, type WordBook, type WordFacts } from './word-facts.ts';

/** Shortest part of a name that is looked for elsewhere. */
const SHORTEST_PART = 2;
/** Shorter names have too many neighbours that are other names. */
const SHORTEST_MISSPELT = 5;
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
  const types = new Map<string, FindingType>();
  const spellings = new Map<string, string[]>();
  const things = new Set<string>();
  const wholeNames = new Map<string, string[][]>();
  const learnWord = (word: WordFacts, type: FindingType, isListed = false): void => {
    if (word.stem.length < SHORTEST_PART || word.stays) return;
    if (word.functional && !isListed && !((word.given || word.surname) && type === 'person')) return;
    if (language.names.particles.has(word.lower)) return;
    if ((word.organisation || word.byname) && !word.given && !word.surname) return;
    if (knownForm(word) === undefined) types.set(word.stem, type);
  };
  const wordsOf = (name: string): WordFacts[] =>
    tokenise(name, language, book).flatMap(({ facts, lower, capital, allCapitals }) =>
      (allCapitals && facts.acronym) || (!capital && facts.common && name !== name.toLowerCase())
        ? []
        : lower.includes('-')
          ? [facts, ...lower.split('-').map(book)]
          : [facts],
    );
  const misspelt = ({ stem, common }: WordFacts): string | undefined =>
    common || stem.length < SHORTEST_MISSPELT
      ? undefined
      : spellings.get(stem[0] ?? '')?.find((name) => withinOneEdit(name, stem));
  // Asked of every word that is said.
  const knownForm = (word: WordFacts): string | undefined => {
    const { stem, lower, bare } = word;
    if (types.has(stem)) return stem;
    if (lower !== stem && types.has(lower)) return lower;
    // A genitive of a name that no list has is seen only by the name being known.
    if (bare !== stem && bare !== lower && types.has(bare)) return bare;
    return spellings.size === 0 ? undefined : misspelt(word);
  };
  const spoken = createPhrases();
  for (const town of language.spokenNames.towns) spoken.add(town.split(' '));
  const initials = new Set<string>();
  const relatives = new Set<string>();
  const shortForms = new Set<string>();
  const learn = (name: string, type: FindingType): void => {
    if (type === 'person' && INITIALS.test(name)) initials.add(name);
    const words = wordsOf(name);
    for (const word of words) learnWord(word, type);
    if (type === 'person' && words[0]?.given === true) learnShort(words[0].stem);
  };
  const learnShort = (given: string): void => {
    for (let end = SHORTEST_SHORT; end < given.length - 1; end++) shortForms.add(given.slice(0, end));
  };
  return {
    has: (word) => knownForm(word) !== undefined,
    isVariant: ({ capital, allCapitals, text, facts }) => {
      if (!capital) return false;
      if (allCapitals) return initials.has(text);
      if (relatives.has(facts.lower)) return true;
      if (facts.common && shortForms.has(facts.stem) && mayBeShort(facts)) return true;
      return facts.definite && types.get(facts.lower.slice(0, -2)) === 'person';
    },
    isKept: (word) => kept.size > 0 && (kept.has(word.lower) || kept.has(word.stem)),
    typeOf: (word) => types.get(knownForm(word) ?? ''),
    isThing: ({ lower, bare }) => things.has(lower) || things.has(bare),
    listen: (tokens) => {
      for (const { capital, facts } of tokens) if (!capital && facts.definite) things.add(facts.lower);
    },
    get size() {
      return types.size + initials.size + spoken.size + relatives.size;
    },
    wholeNameAt: (words, at) => {
      const beginning = wholeNames.size === 0 ? undefined : wholeNames.get(words[at]?.facts.lower ?? '');
      if (beginning === undefined) return 0;
      const fits = (name: readonly string[]): boolean =>
        name.every((part, n) => {
          const facts = words[at + n]?.facts;
          return part === facts?.lower || `${part}s` === facts?.lower || part === facts?.stem;
        });
      return beginning.find(fits)?.length ?? 0;
    },
    spokenNameAt: (tokens, at) => {
      const length = spoken.lengthAt(tokens, at);
      return length === 1 && isThing(tokens, at, language) ? 0 : length;
    },
    learnSpoken: (names) => {
      for (const name of names) spoken.add(name);
    },
    learn,
    learnInitials: (letters) => {
      initials.add(letters);
    },
    learnWithSlips: (name) => {
      learn(name, 'person');
      // "Bo Dag": whatever the surname is elsewhere, here it is one.
      const [given, surname] = [wordsOf(name)[0], wordsOf(name).at(-1)];
      if (surname !== undefined && surname !== given) learnWord(surname, 'person', true);
      const words = tokenise(name, language, book).map(({ lower }) => lower);
      const [first = ''] = words;
      if (words.length > 1) wholeNames.set(first, [...(wholeNames.get(first) ?? []), words]);
      for (const { stem } of wordsOf(name)) {
        if (stem.length < SHORTEST_MISSPELT) continue;
        const initial = stem[0] ?? '';
        spellings.set(initial, [...(spellings.get(initial) ?? []), stem]);
      }
    },
    learnFrom: (spans) => {
      for (const { surface, type, confidence } of spans) {
        if (confidence !== 'high') continue;
        learn(surface, type);
        const word = book(surface.toLowerCase());
        if (type === 'person' && (word.cues & Cue.person) !== 0) relatives.add(word.lower);
      }
    },
    spelt: (word) => knownForm(word) ?? word.stem,
  };
}
