import type { Language } from '../../../../languages/language.ts';
import type { SpokenNames } from '../../../../languages/spoken-names.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  endsThere,
  hasCue,
  isJoined,
  isOneOf,
  mayBeName,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
} from '../spoken-words.ts';

type BareSigns = NonNullable<SpokenNames['bareSigns']>;
type Words = readonly [from: number, to: number];

/** "he was on rowan", "because of tank", "the laurels", "the royal", "went to turning corners": signs of houses, and nicknames. */
export function signed(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { bareSigns, doing } = language.spokenNames;
  if (bareSigns === undefined) return NONE;
  const found =
    (doing === undefined ? undefined : doneThere(tokens, at, doing)) ??
    articledSign(tokens, at, language, bareSigns) ??
    bareSign(tokens, at, bareSigns) ??
    royal(tokens, at, language, bareSigns);
  return found === undefined ? NONE : nameOf(tokens, found, STRONG);
}

/** "the laurels", "in the spread eagle", "the hub shut" */
function articledSign(
  tokens: readonly Token[],
  at: number,
  { spokenNames: { articles, signHouses } }: Language,
  { things, opening, beforeArticle }: BareSigns,
): Words | undefined {
  const isArticled = (n: number): boolean => isOneOf(articles, tokens[n - 1]) && isJoined(tokens, n);
  if (isOneOf(signHouses, tokens[at]) && isArticled(at)) return [at - 1, at];
  if (!isOneOf(things, tokens[at])) return undefined;
  if (isArticled(at - 1) && isJoined(tokens, at)) {
    const [before, quality] = [tokens[at - 3], tokens[at - 1]];
    const isIn = hasCue(before, Cue.preposition) || isOneOf(beforeArticle, before);
    if (isIn && quality?.facts.functional === false && quality.facts.common) return [at - 2, at];
  }
  return isArticled(at) && isOneOf(opening, tokens[at + 1]) ? [at - 1, at] : undefined;
}

/** "on rowan", but not "on oak beams" */
function bareSign(tokens: readonly Token[], at: number, signs: BareSigns): Words | undefined {
  if (!isOneOf(signs.things, tokens[at]) || !endsThere(tokens, at)) return undefined;
  return isBareAt(tokens, at, signs) ? [at, at] : undefined;
}

function isBareAt(tokens: readonly Token[], at: number, signs: BareSigns): boolean {
  const [further, before] = [tokens[at - 2], tokens[at - 1]];
  if (before === undefined || !isJoined(tokens, at)) return false;
  if (signs.of.has(before.lower)) return isOneOf(signs.feelings, further);
  if (signs.never.has(before.lower)) return false;
  if (signs.to.has(before.lower)) return isBareBehindTo(tokens, at, signs);
  if (hasCue(before, Cue.determiner)) return false;
  return hasCue(before, Cue.preposition | Cue.company) || signs.before.has(before.lower);
}

/** "went over to rowan", "moved him to kestrel", but not "she came to compass it all" */
function isBareBehindTo(tokens: readonly Token[], at: number, signs: BareSigns): boolean {
  if (isOneOf(signs.objects, tokens[at + 1])) return false;
  const further = tokens[at - 2];
  return (
    isOneOf(signs.towards, further) ||
    (isOneOf(signs.sentOnes, further) && isOneOf(signs.sent, tokens[at - 3]))
  );
}

/** "to the royal and back", "born in the queen charlotte" */
function royal(
  tokens: readonly Token[],
  at: number,
  { spokenNames: { articles } }: Language,
  { royals, royalsAlone }: BareSigns,
): Words | undefined {
  const [token, name] = [tokens[at], tokens[at + 1]];
  if (token?.facts.patron !== true || !isOneOf(royals, token)) return undefined;
  if (!isOneOf(articles, tokens[at - 1]) || !isJoined(tokens, at)) return undefined;
  const isLonger =
    name !== undefined &&
    isJoined(tokens, at + 1) &&
    !name.facts.functional &&
    (name.facts.name || name.facts.patron);
  if (isLonger) return [at - 1, at + 1];
  return isOneOf(royalsAlone, token) && endsThere(tokens, at) ? [at - 1, at] : undefined;
}

const SHORTEST_DOING = 5;

/** "went to turning corners", "a project called stepping out", "the lady from making waves": a title that is called by what one does there. */
function doneThere(
  tokens: readonly Token[],
  at: number,
  doing: NonNullable<SpokenNames['doing']>,
): Words | undefined {
  const [further, before, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !token.lower.endsWith(doing.ending) || token.lower.length < SHORTEST_DOING)
    return undefined;
  if (next === undefined || !isJoined(tokens, at) || !isJoined(tokens, at + 1)) return undefined;
  const isThere =
    isOneOf(doing.at, before) && (hasCue(further, Cue.person | Cue.persons) || isOneOf(doing.going, further));
  if (!isThere && !hasCue(before, Cue.naming) && !isOneOf(doing.before, before)) return undefined;
  const isNoun =
    !next.facts.functional &&
    next.facts.common &&
    !hasCue(next, Cue.person | Cue.persons | Cue.verb) &&
    next.lower.endsWith(doing.nouns);
  return isNoun || doing.behind.has(next.lower) ? [at, at + 1] : undefined;
}

/** "the welcome wouldn't take him": what houses do, and persons who are called by their trade; `at` is the article. */
export function refusing(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { refusing: table, articles } = language.spokenNames;
  if (table === undefined || !isOneOf(articles, tokens[at]) || !isOneOf(table.not, tokens[at + 2]))
    return NONE;
  if (!isOneOf(table.take, tokens[at + 3]) || !isOneOf(table.whom, tokens[at + 4])) return NONE;
  if (!isJoined(tokens, at + 1) || !isJoined(tokens, at + 2) || !mayBeName(tokens[at + 1], language))
    return NONE;
  return nameOf(tokens, [at, at + 1], STRONG);
}
