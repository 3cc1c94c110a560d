import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import type { Extent } from '../extent.ts';
import { isBesideNext } from './parts-of-name.ts';

const SHORTEST_ACRONYM = 3;

/** "ggz drenthe", "sind hjørring": letters that stay, but not with the name beside them. */
export function acronymWithName(turn: Turn, at: number): Extent {
  const { text, tokens, language } = turn;
  const [previous, letters, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (letters === undefined || letters.facts.functional || letters.lower.length < SHORTEST_ACRONYM)
    return undefined;
  if ((letters.facts.cues & Cue.person) !== 0) return undefined;
  // "the cpn shabnam"
  const isAt = ((previous?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0;
  if (next !== undefined && isBesideNext(text, letters, next)) {
    if (isNameOfHouse(turn, at + 1) && (isAt || next.facts.place)) return [at, at];
  }
  if (previous === undefined || !language.withoutCapitals.houses.nounLast) return undefined;
  const isBehindPlace = isNameOfHouse(turn, at - 1) && previous.facts.place;
  return isBehindPlace && isBesideNext(text, previous, letters) ? [at, at] : undefined;
}

/** What was found and is no first name. */
function isNameOfHouse({ tokens, verdicts }: Turn, at: number): boolean {
  const facts = tokens[at]?.facts;
  return facts !== undefined && verdicts[at] !== undefined && !facts.given && !facts.acronym;
}

/** "bij het fact team oost": letters that stay, but not with the team that is named. */
export function isBeforeUnit({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [before, letters, unit] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (letters?.facts.acronym !== true || unit === undefined || verdicts[at + 1] === undefined) return false;
  if (letters.lower.length < SHORTEST_ACRONYM || ((before?.facts.cues ?? 0) & BEFORE_HOUSE) === 0)
    return false;
  return (unit.facts.cues & Cue.unit) !== 0 && isBesideNext(text, letters, unit);
}

const BEFORE_HOUSE = Cue.preposition | Cue.company | Cue.determiner;
