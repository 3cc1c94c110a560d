import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';
import { endsThere } from './spoken-signs.ts';
import {
  bareFrom,
  isJoined,
  mayBeName,
  NO_NAME,
  type SpokenCue,
  STRONG,
  WEAK,
  wordsOf,
} from './spoken-words.ts';

/** Where somebody is: `at` is the preposition. */
export function located(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { bareAt, articles, definiteAt } = language.spokenNames;
  const [preposition, noun] = [tokens[at], tokens[at + 1]];
  if (preposition === undefined || noun === undefined) return [];
  if (bareAt.has(preposition.lower) && !articles.has(noun.lower)) return bare(tokens, at, language);
  if (isBackTo(tokens, at, language)) {
    const found = bareFrom(tokens, at + 1, language, STRONG);
    if (found.length > 0) return found;
  }
  return definiteAt.has(preposition.lower) ? definite(tokens, at, language) : articled(tokens, at, language);
}

/** "at lantern", "at fresh start", "bij exodus" */
function bare(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { atObjects, brandAdjectives } = language.spokenNames;
  const before = tokens[at - 1];
  if (before !== undefined && atObjects.test(before.lower)) return [];
  const isQuality = brandAdjectives.has(tokens[at + 1]?.lower ?? '') && isJoined(tokens, at + 1);
  if (isQuality && isJoined(tokens, at + 2) && isBrand(tokens[at + 2], language))
    return [{ words: wordsOf(tokens, at + 1, at + 2), points: STRONG }];
  return bareFrom(tokens, at + 1, language, STRONG);
}

const LONGEST_SMALL_WORD = 4;

/** A noun that a quality of signs and no article make a name. */
function isBrand(token: Token | undefined, { spokenNames }: Language): boolean {
  if (token === undefined || token.facts.stays) return false;
  // "start" begins sentences too
  const isSmall = token.facts.cues !== 0 || token.lower.length <= LONGEST_SMALL_WORD;
  if (token.facts.functional && isSmall) return false;
  return (token.facts.cues & NO_NAME) === 0 && !spokenNames.several.test(token.lower);
}

/** What stands before "to" where no verb follows it. */
const BEFORE_TO =
  /^(?:back|over|up|down|round|through|across|along|gone|been|moved|referred|transferred|sent|admitted|off)$/u;

/** "moved him back to lantern" */
function isBackTo(tokens: readonly Token[], at: number, { streets }: Language): boolean {
  if (!streets.separate || tokens[at]?.lower !== 'to') return false;
  return BEFORE_TO.test(tokens[at - 1]?.lower ?? '');
}

/** "bij de wissel", "at the old dairy" */
function articled(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { articledAt, articles, brandAdjectives, visited } = language.spokenNames;
  const preposition = tokens[at]?.lower ?? '';
  if (!articledAt.has(preposition) || !articles.has(tokens[at + 1]?.lower ?? '')) return [];
  const isOld = brandAdjectives.has(tokens[at + 2]?.lower ?? '') && isJoined(tokens, at + 3);
  const end = isOld ? at + 3 : at + 2;
  if (!isJoined(tokens, at + 2) || !isArticledHouse(tokens, end, isOld, language)) return [];
  // "to the mustard tree and", but "to the emergency department"
  const isWhole = language.streets.separate && endsThere(tokens, end);
  const points = visited.has(preposition) && !isWhole ? WEAK : STRONG;
  return [{ words: wordsOf(tokens, at + 1, end), points }];
}

/** No "late" of "naar de late dienst", and no "kringloop" of "naar de kringloop de kiest". */
function isArticledHouse(tokens: readonly Token[], at: number, isOld: boolean, language: Language): boolean {
  const { houseKinds, several, abstract, articles } = language.spokenNames;
  const thing = tokens[at];
  if (thing === undefined || abstract.test(thing.lower)) return false;
  // English has houses of several things: "at the brooklands".
  const isVisited = language.spokenNames.visited.has(tokens[at - (isOld ? 3 : 2)]?.lower ?? '');
  if (several.test(thing.lower) && (isVisited || !language.streets.separate)) return false;
  const isOldHouse = isOld && thing.facts.venue && !language.organisations.institutions.test(thing.lower);
  if (!isOldHouse && (!mayBeName(thing, language) || houseKinds.test(thing.lower))) return false;
  const behind = isJoined(tokens, at + 1) ? tokens[at + 1] : undefined;
  if (articles.has(behind?.lower ?? '')) return false;
  const isNoun = behind?.facts.functional === false && behind.facts.word && !behind.facts.organisation;
  return isOld || !isNoun || !thing.facts.common || !language.uncapitalised.kinds.test(thing.lower);
}

/** Åen, øen: too short to be told from a noun without its article. */
const SHORT_DEFINITE = /^.{1,2}(?:en|et|n)$/u;
const PRESENCE_WITHIN = 4;
/** In, from and along things without an article nobody stays. */
const WITHIN = /^(?:i|från|utanför|förbi|längs|kring|runt|nära)$/u;

/** "ovre på lanternen"; without its article where somebody is there: "været på himmelblå". */
function definite(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { staying, abstract, definite: ending } = language.spokenNames;
  const [who, preposition, noun] = [tokens[at - 1]?.facts, tokens[at], tokens[at + 1]];
  if (noun === undefined || !isJoined(tokens, at + 1) || !mayBeName(noun, language)) return [];
  const isThere = tokens
    .slice(Math.max(0, at - PRESENCE_WITHIN), at)
    .some(({ facts, lower }) => (facts.cues & Cue.living) !== 0 || staying.has(lower));
  if (!ending.test(noun.lower))
    return isThere &&
      !(language.bareIsNamed === true && WITHIN.test(preposition?.lower ?? '')) &&
      !SHORT_DEFINITE.test(noun.lower)
      ? bareFrom(tokens, at + 1, language, STRONG)
      : [];
  if (abstract.test(noun.lower)) return [];
  const isSomebody =
    who !== undefined && ((who.cues & (Cue.person | Cue.persons)) !== 0 || (who.given && !who.functional));
  // One is in things as much as in houses; Swedish has few words for the latter that are not common, so that all others go.
  const isSure =
    language.bareIsNamed === true ||
    isThere ||
    isSomebody ||
    !language.places.inPrepositions.has(preposition?.lower ?? '');
  return [{ words: [noun.lower], points: isSure ? STRONG : WEAK }];
}
