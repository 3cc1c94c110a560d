import type { PartRef } from '../../deliveries/keys.ts';
import type { DocumentFacts } from '../../deliveries/report.ts';

/** A document that another is read with. */
export interface Companion extends PartRef {
  /** The kind of document, by its contract. */
  readonly table: string;
}

/**
 * By the name of each part that holds a document: all documents of its persons, itself among them, in one order. Absent where it is alone. It
 * says nothing of who the persons are.
 */
export type Companions = Readonly<Record<string, readonly Companion[]>>;

/** What one document is read with at most, so that a step ends in its time; an interview has some 60,000 letters. */
const MOST_COMPANIONS = 100;
const MOST_LETTERS = 20_000_000;

/**
 * Which documents share a person, those delivered now among themselves and with earlier ones, the oldest first; those that share none are left
 * out. Where there are too many the newest count. The order is the same for all of them, so that what they give away together does not depend
 * on which one asks.
 */
export function companionsOf<Document extends DocumentFacts>(
  delivered: readonly Document[],
  earlier: readonly Document[] = [],
): Map<Document, Document[]> {
  const all = [...earlier, ...delivered];
  const places = new Map(all.map((one, place) => [one, place]));
  const placeOf = (one: Document): number => places.get(one) ?? 0;
  const owned = all.flatMap((one) => [...new Set(one.persons)].map((person) => ({ person, one })));
  const byPerson = Map.groupBy(owned, ({ person }) => person);
  const companions = new Map<Document, Document[]>();
  for (const own of delivered) {
    const newest = own.persons.flatMap((person) => byPerson.get(person)?.slice(-MOST_COMPANIONS - 1) ?? []);
    const others = [...new Set(newest.map(({ one }) => one))]
      .filter((one) => one !== own)
      .sort((a, b) => placeOf(b) - placeOf(a));
    const taken = [own, ...withinLimits(others)].sort((a, b) => placeOf(a) - placeOf(b));
    if (taken.length > 1) companions.set(own, taken);
  }
  return companions;
}

function withinLimits<Document extends DocumentFacts>(newestFirst: readonly Document[]): Document[] {
  const taken: Document[] = [];
  let letters = 0;
  for (const one of newestFirst.slice(0, MOST_COMPANIONS)) {
    letters += one.letters;
    if (letters > MOST_LETTERS) break;
    taken.push(one);
  }
  return taken;
}
