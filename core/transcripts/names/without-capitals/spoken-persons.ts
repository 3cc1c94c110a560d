import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';
import { isJoined, mayBeName, type SpokenCue, STRONG, SURE, THEN, WEAK } from './spoken-words.ts';

const WORDS_AFTER = 4;
const IT = /^(?:det|het|dat|it)$/u;
/** What one says oneself is no name that all use. */
const ME = /^(?:jeg|jag|ik|man)$/u;

/** People who are called by a word: `at` is that word, or the verb of what all say to somebody. */
export function spokenPersons(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  return [
    ...saidTo(tokens, at, language),
    ...standing(tokens, at, language),
    ...named(tokens, at, language),
    ...onStage(tokens, at, language),
    ...surnamed(tokens, at, language),
    ...amongOthers(tokens, at, language),
    ...ofQuality(tokens, at, language),
    ...pet(tokens, at, language),
  ];
}

/** "there was shell and", "there was big tone and me": a single thing would have its article there. `at` is the last word of the name. */
function onStage(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { callNames, bareNouns, bynames } = language.names;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (callNames === undefined || token === undefined || next === undefined || !isJoined(tokens, at))
    return [];
  if (!mayBeName(token, language) || bareNouns?.has(token.lower) === true || !isJoined(tokens, at + 1))
    return [];
  const { several, abstract } = language.spokenNames;
  if (several.test(token.lower) || abstract.test(token.lower) || ADJECTIVE.test(token.lower)) return [];
  const hasByname = bynames.has(tokens[at - 1]?.lower ?? '') && isJoined(tokens, at - 1);
  const from = hasByname ? at - 1 : at;
  const [further, before] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  // "me and tiny and carol ann"
  const isBesideMe = before === 'and' && /^(?:me|him|her|us)$/u.test(further);
  const isThere = (before === 'was' && further === 'there') || isBesideMe;
  // "i take patch he's a whippet"
  const beside = tokens[from - 1];
  const isFollowed = /^(?:he's|she's)$/u.test(next.lower) && tokens[at + 2]?.lower === 'a';
  const isSubject =
    isFollowed &&
    beside !== undefined &&
    (beside.facts.cues & (Cue.determiner | Cue.preposition)) === 0 &&
    (beside.facts.functional || (beside.facts.cues & Cue.verb) !== 0);
  if (isSubject) return [{ words: tokens.slice(from, at + 1).map(({ lower }) => lower), points: STRONG }];
  if (!isThere && tokens[from - 1]?.lower !== "there's") return [];
  if (!/^(?:and|who|who's|from|he|she|he's|she's)$/u.test(next.lower)) return [];
  return [{ words: tokens.slice(from, at + 1).map(({ lower }) => lower), points: STRONG }];
}

const ADJECTIVE = /(?:y|ous|ful|less|able|ible|ic|al|ish|ive|er|est)$/u;

/** "patje en de kromme", "de lange zei": a quality with its article and no noun. `at` is the quality. */
function ofQuality(
  tokens: readonly Token[],
  at: number,
  { spokenNames, uncapitalised }: Language,
): SpokenCue[] {
  const [article, quality, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (spokenNames.calledByQuality?.has(quality?.lower ?? '') !== true || article === undefined) return [];
  if (!ARTICLE.test(article.lower) || !isJoined(tokens, at)) return [];
  const isAlone =
    next === undefined ||
    !isJoined(tokens, at + 1) ||
    (next.facts.functional &&
      (next.facts.cues & Cue.number) === 0 &&
      !uncapitalised.indefinite.has(next.lower));
  return isAlone ? [{ words: [article.lower, quality?.lower ?? ''], points: STRONG }] : [];
}

const ARTICLE = /^den?$/u;

/** "heeft een hond rambo", "mijn kat minoes": `at` is the animal. */
function pet(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [whose, animal, name, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (animal === undefined || !PET.test(animal.lower) || name === undefined || !isJoined(tokens, at + 1))
    return [];
  if (!language.uncapitalised.indefinite.has(whose?.lower ?? '') || !mayBeName(name, language)) return [];
  if (name.facts.cues !== 0 || language.uncapitalised.adverbs.test(name.lower)) return [];
  const ends = next === undefined || !isJoined(tokens, at + 2) || next.facts.functional;
  return ends && !language.spokenNames.copulas.has(next?.lower ?? '')
    ? [{ words: [name.lower], points: STRONG }]
    : [];
}

const PET =
  /^(?:hond|hondje|kat|katje|poes|poesje|kater|konijn|paard|pony|papegaai|parkiet|cavia|hamster|pup|puppy)$/u;

/** "hun hedder krølle", "my dog is called biscuit": `at` is the verb. */
function named(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [who, verb, name] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (who === undefined || verb === undefined || name === undefined) return [];
  if ((verb.facts.cues & Cue.naming) === 0 || (verb.facts.cues & Cue.verb) === 0) return [];
  const isPerson = (who.facts.cues & Cue.person) !== 0 || SOMEBODY.test(who.lower);
  if (!isPerson || !isJoined(tokens, at) || !isJoined(tokens, at + 1) || !mayBeName(name, language))
    return [];
  return [{ words: [name.lower], points: SURE }];
}

/** "en kurator blad tora blad": a surname that is a word is known by the role or the first name before it. `at` is the surname. */
function surnamed(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [before, name] = [tokens[at - 1], tokens[at]];
  if (language.bareIsNamed !== true || before === undefined || name === undefined) return [];
  if (!name.facts.surname || !name.facts.common || name.facts.given || !isJoined(tokens, at)) return [];
  if (!mayBeName(name, language) || name.facts.cues !== 0) return [];
  const isFirst = before.facts.mainlyName || (before.facts.given && !before.facts.common);
  const isRole = (before.facts.cues & Cue.person) !== 0 && (before.facts.cues & Cue.determiner) === 0;
  return isFirst || isRole ? [{ words: [name.lower], points: STRONG }] : [];
}

/** "och så blomman han sålde": behind these words no object stands first. `at` is the noun. */
function amongOthers(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [and, then, name, who] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (language.bareIsNamed !== true || and === undefined || name === undefined) return [];
  if (and.lower !== 'och' || !/^(?:så|sen)$/u.test(then?.lower ?? '') || !isJoined(tokens, at)) return [];
  if (!/^h[ao]n$/u.test(who?.lower ?? '') || !isJoined(tokens, at + 1) || !mayBeName(name, language))
    return [];
  const roles = language.spokenNames.persons?.roles;
  return roles?.test(name.lower) === true ? [] : [{ words: [name.lower], points: STRONG }];
}

const SOMEBODY = /^(?:han|hun|hon|jeg|jag|ik|hij|zij|ze|ie)$/u;

/** What people say to each other without calling anybody so. */
const UNSAID =
  /^(?:farvel|goddag|goddaw|undskyld|tillykke|stop|stopp|pyt|skål|amen|velkommen|sorry|förlåt|hejdå|grattis|välkommen|doei|bedankt|dank|welterusten|sanningen|sandheden)$/u;

/** "alle siger krølle til ham", "de siger sikken alle sammen", "iedereen zegt kikker tegen hem": `at` is the verb. */
function saidTo(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { sayers, callers, calledOnes, saidOf, generic, nicknames, definite } = language.spokenNames;
  if (!sayers.has(tokens[at]?.lower ?? '')) return [];
  let from = at + 1;
  const isCaller = [tokens[at - 1], tokens[from]].some(
    (who) => who !== undefined && callers.has(who.lower) && !ME.test(who.lower),
  );
  while (calledOnes.has(tokens[from]?.lower ?? '') || callers.has(tokens[from]?.lower ?? '')) from++;
  const [name, next] = [tokens[from], tokens[from + 1]];
  if (!isCaller || name === undefined || from > at + 3 || !isJoined(tokens, from)) return [];
  const { facts, lower } = name;
  if (facts.functional || facts.stays || facts.acronym || lower.length < 3) return [];
  const isKnown = generic.has(lower) && (language.streets.article || definite.test(lower));
  if (UNSAID.test(lower) || (isKnown && !nicknames.has(lower))) return [];
  if ((facts.cues & (Cue.preposition | Cue.determiner | Cue.pronoun | Cue.number | Cue.verb)) !== 0)
    return [];
  const ends = next === undefined || next.startsSentence || saidOf.has(next.lower);
  return ends ? [{ words: [lower], points: SURE }] : [];
}

/** A bare noun, or one with the article that hangs on it, that stands where somebody does. */
function standing(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { nicknames, definite, several, abstract } = language.spokenNames;
  const token = tokens[at];
  if (token === undefined || token.facts.given) return [];
  const isNickname = nicknames.has(token.lower) && !token.facts.functional && !token.facts.stays;
  if (!isNickname && !mayBeName(token, language)) return [];
  const points = pointsOf(tokens, at, language, isNickname);
  if (points === 0) return [];
  if (!isNickname && points < SURE && (several.test(token.lower) || abstract.test(token.lower))) return [];
  const isSure = isNickname || (!definite.test(token.lower) && !language.streets.separate);
  return [{ words: [token.lower], points: isSure ? points : points === SURE ? STRONG : WEAK }];
}

function pointsOf(tokens: readonly Token[], at: number, language: Language, isNickname: boolean): number {
  const { comers } = language.spokenNames;
  const before = isJoined(tokens, at) ? tokens[at - 1] : undefined;
  if (before !== undefined && isHim(tokens, at, language, isNickname)) return SURE;
  const isBareHere = isBareBefore(tokens, at, language) || isCleft(tokens, at, language);
  if (isBareHere && isIdentified(tokens, at, language)) return SURE;
  // "så kom retur", "det var held jeg": a word of the dictionary needs more.
  const likely = isNickname || tokens[at]?.facts.common === false ? STRONG : WEAK;
  if (before !== undefined && comers.has(before.lower)) return likely;
  if (isTelling(tokens, at, language)) return likely;
  // "dat is van krul", "aan spijker"
  if (isNickname && before !== undefined && isCompany(before))
    return OF_PERSONS.test(before.lower) ? STRONG : WEAK;
  const follows = isNickname ? Cue.pronoun | Cue.verb : Cue.pronoun;
  if (isCleft(tokens, at, language) && (nextCues(tokens, at) & follows) !== 0) return likely;
  if (!isNickname) return 0;
  return isSubject(tokens, at, language) || isPaired(tokens, at, language) ? STRONG : 0;
}

/** Behind these stand persons and few bare nouns. */
const OF_PERSONS = /^(?:aan|door|tegen|namens|behalve)$/u;

function isCompany({ facts }: Token): boolean {
  return (
    (facts.cues & (Cue.company | Cue.from)) !== 0 &&
    (facts.cues & (Cue.and | Cue.verb)) === 0 &&
    facts.functional
  );
}

/** "vagtmesteren sagde": with an article hanging on it once is not enough. */
function isTelling(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const [token, verb] = [tokens[at], tokens[at + 1]];
  if (token === undefined || verb === undefined || !isJoined(tokens, at + 1)) return false;
  return spokenNames.telling.has(verb.lower) && spokenNames.definite.test(token.lower);
}

/** "ham guleroden", "det er ham tømmer": a pronoun that has its noun beside it. */
function isHim(tokens: readonly Token[], at: number, language: Language, isNickname: boolean): boolean {
  const { him, copulas, definite } = language.spokenNames;
  const [before, further] = [tokens[at - 1], tokens[at - 2]];
  if (before === undefined || !him.has(before.lower)) return false;
  if (further === undefined || before.startsSentence)
    return isNickname || definite.test(tokens[at]?.lower ?? '');
  if (copulas.has(further.lower) || IT.test(further.lower)) return (before.facts.cues & Cue.pronoun) === 0;
  if (!isNickname && !definite.test(tokens[at]?.lower ?? '')) return false;
  return further.facts.functional && (further.facts.cues & (Cue.verb | Cue.pronoun | Cue.preposition)) === 0;
}

/** "kaninen ham kender alle", "krølle det er hende der laver mad" */
function isIdentified(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !next.facts.functional) return false;
  const { explainers, him, identified } = spokenNames;
  const mayTell = (next.facts.cues & Cue.pronoun) !== 0 || explainers.has(next.lower) || him.has(next.lower);
  if (!mayTell && !IT.test(next.lower)) return false;
  const after = tokens.slice(at + 1, at + 1 + WORDS_AFTER).map(({ lower }) => lower);
  return identified.test(after.join(' '));
}

/** "det er hatten der bestemmer", "is it will", "who's badger" */
function isCleft(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  if (!isJoined(tokens, at)) return false;
  const [one = '', other = ''] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower];
  const { copulas, clefts } = spokenNames;
  if (clefts.has(one)) return true;
  return (copulas.has(one) && IT.test(other)) || (IT.test(one) && copulas.has(other));
}

/** "badger said", "so spud and rose": no article, no adjective, and what persons do behind it. */
function isSubject(tokens: readonly Token[], at: number, language: Language): boolean {
  if (!isBareBefore(tokens, at, language) || !isJoined(tokens, at + 1)) return false;
  return (nextCues(tokens, at) & (Cue.verb | Cue.pronoun)) !== 0;
}

/** "kim og tømreren": beside somebody's name. */
function isPaired(tokens: readonly Token[], at: number, language: Language): boolean {
  const isName = (n: number): boolean => {
    const facts = tokens[n]?.facts;
    return facts !== undefined && (facts.mainlyName || (facts.given && !facts.common));
  };
  const isAnd = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.and) !== 0;
  return (
    (isAnd(at - 1) && isName(at - 2)) ||
    (isAnd(at + 1) && isName(at + 2) && isBareBefore(tokens, at, language))
  );
}

function isBareBefore(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  if (!isJoined(tokens, at)) return true;
  const before = tokens[at - 1];
  if (before === undefined || spokenNames.existence.has(before.lower)) return true;
  if (THEN.test(before.lower)) return true;
  return before.facts.functional && (before.facts.cues & (Cue.determiner | Cue.number | Cue.person)) === 0;
}

function nextCues(tokens: readonly Token[], at: number): number {
  return isJoined(tokens, at + 1) ? (tokens[at + 1]?.facts.cues ?? 0) : 0;
}
