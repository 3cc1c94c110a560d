import type { Language } from '../../../../languages/language.ts';
import type { Token } from '../../../tokens.ts';
import { Cue } from '../../../word-facts.ts';
import {
  hasCue,
  isJoined,
  isOneOf,
  mayBeName,
  NONE,
  nameOf,
  type SpokenCue,
  STRONG,
  SURE,
  WEAK,
} from '../spoken-words.ts';

const WORDS_AFTER = 4;

/** A bare noun, or one with the article that hangs on it, that stands where somebody does: "så kom hatten", "badger said". */
export function standing(tokens: readonly Token[], at: number, language: Language): readonly SpokenCue[] {
  const { nicknames, definite, several, abstract, grammar } = language.spokenNames;
  const token = tokens[at];
  if (token === undefined || token.facts.given || token.facts.functional || token.facts.stays) return NONE;
  const isNickname = nicknames.words.has(token.lower);
  if (!isNickname && !mayBeName(token, language)) return NONE;
  const points = pointsOf(tokens, at, language, isNickname);
  if (points === 0) return NONE;
  if (isNickname) return nameOf(tokens, [at, at], points);
  if (points < SURE && (several.test(token.lower) || abstract.test(token.lower))) return NONE;
  const isSure = !definite.test(token.lower) && !grammar.compoundsApart;
  const less = points === SURE ? STRONG : WEAK;
  return nameOf(tokens, [at, at], isSure ? points : less);
}

function pointsOf(tokens: readonly Token[], at: number, language: Language, isNickname: boolean): number {
  const { nicknames } = language.spokenNames;
  const before = isJoined(tokens, at) ? tokens[at - 1] : undefined;
  if (before !== undefined && isHim(tokens, at, language, isNickname)) return SURE;
  const isCleft = isBehindCleft(tokens, at, language);
  if ((isCleft || isBareBefore(tokens, at, language)) && isIdentified(tokens, at, language)) return SURE;
  // "så kom retur", "det var held jeg": a word of the dictionary needs more.
  const likely = isNickname || tokens[at]?.facts.common === false ? STRONG : WEAK;
  if (isOneOf(nicknames.comers, before) || isTelling(tokens, at, language)) return likely;
  const next = isJoined(tokens, at + 1) ? tokens[at + 1] : undefined;
  if (isCleft && hasCue(next, isNickname ? Cue.pronoun | Cue.verb : Cue.pronoun)) return likely;
  return isNickname && isSubject(tokens, at, language) ? STRONG : 0;
}

/** "vagtmesteren sagde": with an article hanging on it once is not enough. */
function isTelling(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  if (!isOneOf(spokenNames.nicknames.telling, tokens[at + 1]) || !isJoined(tokens, at + 1)) return false;
  return spokenNames.definite.test(tokens[at]?.lower ?? '');
}

/** "ham guleroden", "det er ham tømmer": a pronoun that has its noun beside it. */
function isHim(tokens: readonly Token[], at: number, language: Language, isNickname: boolean): boolean {
  const { nicknames, copulas, definite } = language.spokenNames;
  const [further, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || !isOneOf(nicknames.him, before)) return false;
  const isSomebody = isNickname || definite.test(token.lower);
  if (further === undefined || before.startsSentence) return isSomebody;
  if (copulas.has(further.lower) || nicknames.it.has(further.lower)) return !hasCue(before, Cue.pronoun);
  return isSomebody && further.facts.functional && !hasCue(further, Cue.verb | Cue.pronoun | Cue.preposition);
}

/** "kaninen ham kender alle", "krølle det er hende der laver mad" */
function isIdentified(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const next = tokens[at + 1];
  if (next?.facts.functional !== true) return false;
  const { explaining, nicknames } = spokenNames;
  const mayTell =
    hasCue(next, Cue.pronoun) ||
    explaining.openers.has(next.lower) ||
    isOneOf(nicknames.him, next) ||
    nicknames.it.has(next.lower);
  if (!mayTell) return false;
  const after = tokens.slice(at + 1, at + 1 + WORDS_AFTER).map(({ lower }) => lower);
  return nicknames.identified.test(after.join(' '));
}

/** "det er hatten der bestemmer", "is it will", "who's badger" */
function isBehindCleft(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  if (!isJoined(tokens, at)) return false;
  const [further, before] = [tokens[at - 2], tokens[at - 1]];
  const { copulas, nicknames } = spokenNames;
  if (isOneOf(nicknames.clefts, before)) return true;
  return (
    (isOneOf(copulas, before) && isOneOf(nicknames.it, further)) ||
    (isOneOf(nicknames.it, before) && isOneOf(copulas, further))
  );
}

/** "badger said", "so spud and rose": no article, no adjective, and what persons do behind it. */
function isSubject(tokens: readonly Token[], at: number, language: Language): boolean {
  return (
    isJoined(tokens, at + 1) &&
    hasCue(tokens[at + 1], Cue.verb | Cue.pronoun) &&
    isBareBefore(tokens, at, language)
  );
}

function isBareBefore(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !isJoined(tokens, at)) return true;
  if (spokenNames.nicknames.existence.has(before.lower) || isOneOf(spokenNames.thus, before)) return true;
  return before.facts.functional && !hasCue(before, Cue.determiner | Cue.number | Cue.person);
}
