import type { Decision } from './decisions.ts';
import type { RosterEntry } from './known-people/roster.ts';
import type { SureNames } from './known-people/sure-names.ts';
import type { Language } from './languages/language.ts';
import type { Lexicon } from './lexicon/load-lexicon.ts';
import { findAgain, judgeSegment, type NameSpan } from './names/find-names.ts';
import { createKnownNames, type KnownNames } from './names/known-names.ts';
import { createNameKeys } from './names/name-keys.ts';
import type { Segment } from './names/turn.ts';
import { spokenGivenNames, spokenNames } from './names/without-capitals/spoken-names.ts';
import { wordBookOf } from './names/word-book-of.ts';
import type { WordBook } from './names/word-facts.ts';
import { addSpans, type Confidence, type FindingType, type Span } from './patterns/span.ts';
import { type PlaceholderPseudonyms, placeholder } from './placeholders.ts';
import { readTexts } from './read-texts.ts';
import { replaceSpans } from './replace-spans.ts';
import { applyDecisions, keptForms, redactedForms } from './review-spans.ts';
import { shiftedDay } from './shift-day.ts';

/** Where something was replaced: offsets in the original text and in the text without identifiers, never the text itself. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly outputStart: number;
  readonly outputEnd: number;
  readonly type: FindingType;
  readonly confidence: Confidence;
}

/** A text without identifiers. */
export interface Deidentified {
  readonly text: string;
  readonly findings: readonly Replaced[];
}

/** A document to de-identify, and how. */
export interface Deidentification {
  readonly texts: readonly string[];
  /** Names of people that the header and the speaker labels give. */
  readonly names: readonly string[];
  /** People whose names may occur. */
  readonly roster?: readonly RosterEntry[];
  /** Whose number the document itself gives: a name becomes the placeholder of that person. @default nobody */
  readonly participants?: readonly Pick<RosterEntry, 'name' | 'cpr'>[];
  /** What all documents of the same persons give away. @default what this one does */
  readonly shared?: SureNames;
  /** Places that may stay, in lower case: the study's own municipalities. */
  readonly keep?: ReadonlySet<string>;
  readonly decisions?: readonly Decision[];
  /** Days by which the days that are spoken of move. @default they become month and year */
  readonly shiftDays?: number | undefined;
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly pseudonyms: PlaceholderPseudonyms;
}

/** The texts of one document without identifiers, and the placeholder of a name of it. */
export interface DeidentifiedDocument {
  readonly texts: readonly Deidentified[];
  placeholderOf(name: string): string;
}

/** Patterns, then names by rule, then once more with what the whole document gave away. Doubtful goes, and is marked as such. */
export function deidentify(document: Deidentification): DeidentifiedDocument {
  const { texts, decisions = [], language } = document;
  const book = wordBookOf(document);
  const known = knownBeforehand(document, book);
  const read = readTexts(texts, language, book);
  for (const { segment, patterns } of read) {
    known.listen(segment.tokens);
    for (const letters of statedInitials(segment.text, patterns)) known.learnInitials(letters);
  }
  const names = findAll(
    read.map(({ segment }) => segment),
    known,
    language,
    book,
  );
  const spans = names.map((found, n) =>
    applyDecisions(addSpans(read[n]?.patterns ?? [], found), { text: texts[n] ?? '', n, decisions }),
  );
  const replacement = replacements(document, names.flat(), known, book);
  return {
    texts: texts.map((text, n) =>
      replaceSpans(
        text,
        (spans[n] ?? []).filter(({ type }) => type !== 'kept'),
        replacement,
      ),
    ),
    placeholderOf: (name) => replacement({ type: 'person' }, name, false),
  };
}

/** Names of the roster, the header and the labels, of earlier decisions, and of all documents of the same persons. */
function knownBeforehand(document: Deidentification, book: WordBook): KnownNames {
  const { texts, names, roster = [], decisions = [], shared, language } = document;
  const known = createKnownNames(language, book, keptForms(decisions));
  for (const { name, alias, type } of roster)
    for (const one of alias === undefined ? [name] : [name, alias])
      if (type === undefined) known.learnWithSlips(one);
      else known.learn(one, type);
  for (const name of names) known.learn(name, 'person');
  for (const { form, type } of redactedForms(decisions, texts)) known.learn(form, type);
  for (const name of shared?.stated ?? []) known.learn(name, 'person');
  for (const { surface, type } of shared?.found ?? []) known.learn(surface, type);
  return known;
}

/** "Observatör: EJ": who wrote the document down. */
function statedInitials(text: string, patterns: readonly Span[]): string[] {
  return patterns
    .filter(({ type, confidence }) => type === 'person' && confidence === 'high')
    .map(({ start, end }) => text.slice(start, end))
    .filter((letters) => /^\p{Lu}{2,3}$/u.test(letters));
}

function findAll(
  segments: readonly Segment[],
  known: KnownNames,
  language: Language,
  book: WordBook,
): (readonly NameSpan[])[] {
  const before = known.size;
  const first = segments.map((segment) => judgeSegment(segment, known, language, book));
  for (const { names } of first) known.learnFrom(names);
  known.learnSpoken(spokenNames(first, language));
  for (const name of spokenGivenNames(first)) known.learn(name, 'person');
  return first.map((judged) =>
    known.size === before ? judged.names : findAgain(judged, known, language, book),
  );
}

/** Writes what stands in the place of a finding; a genitive stays readable: "[PERSON-1234567]s mor". */
function replacements(
  document: Deidentification,
  found: readonly NameSpan[],
  known: KnownNames,
  book: WordBook,
): (span: Pick<Span, 'type' | 'replacement' | 'day'>, surface: string, genitive?: boolean) => string {
  const { shiftDays, language } = document;
  const pseudonymOf = namePseudonyms(document, found, (lower) => known.spelt(book(lower)));
  const write = (type: Span['type'], surface: string, genitive: boolean): string => {
    const last = book(surface.toLowerCase().replaceAll('’', "'").split(/\s/u).at(-1) ?? '');
    const isGenitive = genitive && type === 'person' && last.lower === `${known.spelt(last)}s`;
    const ending = isGenitive || last.stem !== last.lower ? 's' : '';
    return placeholder(type, () => pseudonymOf(surface)) + ending;
  };
  // The same few names, again and again.
  const written = new Map<string, string>();
  return (span, surface, genitive = true) => {
    if (span.day !== undefined && shiftDays !== undefined)
      return shiftedDay(span.day, shiftDays, language.dates.months);
    if (span.replacement !== undefined) return span.replacement;
    const mention = `${span.type} ${genitive} ${surface}`;
    const placed = written.get(mention) ?? write(span.type, surface, genitive);
    written.set(mention, placed);
    return placed;
  };
}

/** The pseudonym of whoever a name is of: of a person that the document or its roster knows, or of the name. */
function namePseudonyms(
  { names, roster = [], participants = [], shared, pseudonyms }: Deidentification,
  found: readonly NameSpan[],
  spelt: (lower: string) => string,
): (surface: string) => string {
  const keys = createNameKeys(
    {
      mentions: [...names, ...found.map(({ surface }) => surface)],
      people: [...roster, ...participants],
    },
    {
      mentions: [...(shared?.stated ?? []), ...(shared?.found ?? []).map(({ surface }) => surface)],
      people: [...roster, ...(shared?.participants ?? [])],
    },
    spelt,
  );
  const made = new Map<string, string>();
  return (surface) => {
    const key = keys.keyOf(surface);
    const cpr = keys.cprOf(key);
    const pseudonym =
      made.get(key) ?? (cpr === undefined ? pseudonyms.ofName(key) : pseudonyms.ofPerson(cpr));
    made.set(key, pseudonym);
    return pseudonym;
  };
}
