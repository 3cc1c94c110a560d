import type { Language } from '../languages/language.ts';
import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { judgeSegment } from '../names/find-names.ts';
import { createKnownNames } from '../names/known-names.ts';
import { wordBookOf } from '../names/word-book-of.ts';
import { type FindingType, SPREADING } from '../patterns/span.ts';
import { readTexts } from '../read-texts.ts';
import type { RosterEntry } from './roster.ts';

/** Somebody whom a header names, and whose number it gives. */
type Participant = Pick<RosterEntry, 'name' | 'cpr'>;

/** Names that documents give away without a doubt. They never leave the treatment of a document. */
export interface SureNames {
  /** By header and labels. */
  readonly stated: readonly string[];
  /** By what is said. */
  readonly found: readonly { readonly surface: string; readonly type: FindingType }[];
  /** Whose number a header gives as well. */
  readonly participants: readonly Participant[];
}

interface Spoken {
  readonly texts: readonly string[];
  /** Names of people that the header and the speaker labels give. */
  readonly names: readonly string[];
  /** @default nobody */
  readonly participants?: readonly Participant[];
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly keep?: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What a document gives away, read once: without lists, decisions or other documents, so that it is the same whoever asks. */
export function sureNames(document: Spoken): SureNames {
  const { texts, names, participants = [], language } = document;
  const book = wordBookOf(document);
  const known = createKnownNames(language, book, NOTHING);
  for (const name of names) known.learn(name, 'person');
  const found = new Map<string, { surface: string; type: FindingType }>();
  const read = readTexts(texts, language, book);
  for (const { segment } of read) known.listen(segment.tokens);
  for (const { segment } of read)
    for (const { surface, type, confidence } of judgeSegment(segment, known, language, book).names)
      if (confidence === 'high' && SPREADING.has(type) && !found.has(surface))
        found.set(surface, { surface, type });
  return { stated: names, found: [...found.values()], participants };
}

/** What several documents give away, in their order; of two people of one name nobody knows whose number is whose. */
export function joinSureNames(all: readonly SureNames[]): SureNames {
  const numbers = Map.groupBy(
    all.flatMap(({ participants }) => participants),
    ({ name }) => name.toLowerCase(),
  );
  return {
    stated: [...new Set(all.flatMap(({ stated }) => stated))],
    found: all.flatMap(({ found }) => found),
    participants: [...numbers.values()].flatMap((same) =>
      same[0] !== undefined && same.every(({ cpr }) => cpr === same[0]?.cpr) ? [same[0]] : [],
    ),
  };
}
