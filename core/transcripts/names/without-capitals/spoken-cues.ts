import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';
import { isDoctor } from './single-words/titles.ts';
import { spokenHouses } from './spoken-houses.ts';
import { located } from './spoken-locations.ts';
import { spokenPersons } from './spoken-persons.ts';
import { endOfDoing, spokenSign } from './spoken-signs.ts';
import {
  bareFrom,
  isJoined,
  LONGEST_NAME,
  mayBeName,
  NO_NAME,
  type SpokenCue,
  STRONG,
  SURE,
  THEN,
  WEAK,
  wordsOf,
} from './spoken-words.ts';

const LONGEST_EXPLANATION = 12;
const KIND_WITHIN = 4;
const LONGEST_ASKED = 7;

/** "it's rose": to be, and no article. */
const SAYS_WHO = /^(?:it|that|there|who|here)['’]s$/u;

/** What stands at a word that only names do. */
export function spokenCues(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  return [
    ...explained(tokens, at, language),
    ...relative(tokens, at, language),
    ...inTown(tokens, at, language),
    ...called(tokens, at, language),
    ...asked(tokens, at, language),
    ...contacted(tokens, at, language),
    ...calledFor(tokens, at, language),
    ...calledBefore(tokens, at, language),
    ...speaking(tokens, at, language),
    ...related(tokens, at, language),
    ...definiteNickname(tokens, at, language),
    ...introduced(tokens, at, language),
    ...belonging(tokens, at, language),
    ...livingIn(tokens, at, language),
    ...employed(tokens, at, language),
    ...located(tokens, at, language),
    ...housed(tokens, at, language),
    ...houseAlone(tokens, at, language),
    ...ofLetters(tokens, at, language),
    ...fromThere(tokens, at, language),
    ...spokenHouses(tokens, at, language),
    ...spokenPersons(tokens, at, language),
    ...signed(tokens, at, language),
    ...titled(tokens, at, language),
    ...saidSo(tokens, at, language),
    ...greeted(tokens, at, language),
    ...denied(tokens, at, language),
    ...apposed(tokens, at, language),
    ...calledByPerson(tokens, at, language),
  ];
}

/** Said behind the nickname; kallas and kallar stand before it as well. */
const CALLED = /^(?:kallad|kaldet|kallat)$/u;

/** "backarna som vi säger": `at` is the name. */
function saidSo(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { sayers, callers, relatives } = language.spokenNames;
  const [token, as, who, verb] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  // "en polare snubbe kallad"
  if (
    token !== undefined &&
    CALLED.test(as?.lower ?? '') &&
    isJoined(tokens, at + 1) &&
    mayBeName(token, language)
  )
    return [{ words: [token.lower], points: SURE }];
  if (token === undefined || !relatives.has(as?.lower ?? '') || !sayers.has(verb?.lower ?? '')) return [];
  if (!callers.has(who?.lower ?? '') || /^(?:man|jag|jeg|ik)$/u.test(who?.lower ?? '')) return [];
  if (![at + 1, at + 2, at + 3].every((n) => isJoined(tokens, n)) || !isBare(token)) return [];
  return [{ words: [token.lower], points: STRONG }];
}

/** "doctor quill": elsewhere he has no title. */
function titled(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const token = tokens[at];
  if (token === undefined || !mayBeName(token, language) || !isDoctor(tokens, at, language)) return [];
  return [{ words: [token.lower], points: STRONG }];
}

/** "o donkers goeiemorgen", "welkom bloem": who is greeted, where no more is said of it. */
function greeted(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { greetings, several, abstract } = language.spokenNames;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || greetings === undefined || !mayBeName(token, language)) return [];
  const isBehind = next !== undefined && isJoined(tokens, at + 1) && greetings.has(next.lower);
  const isAfter = before !== undefined && isJoined(tokens, at) && greetings.has(before.lower);
  if (!isBehind && !isAfter) return [];
  if (isBehind && !isBareNoun(before, token)) return [];
  // "donkers goeiemorgen"
  const isSeveral = several.test(token.lower) && !(isBehind && /[^']s$/u.test(token.lower));
  if (isSeveral || abstract.test(token.lower)) return [];
  return [{ words: [token.lower], points: isBehind ? STRONG : WEAK }];
}

/** No article and no adjective stands before it. */
function isBareNoun(before: Token | undefined, token: Token): boolean {
  if (before === undefined || token.startsSentence) return true;
  const isSmall = before.facts.functional || before.text.length === 1;
  return isSmall && (before.facts.cues & (Cue.determiner | Cue.preposition)) === 0;
}

/** "naar de fabriek dat is geen fabriek": what is none is only called so. `at` is the noun. */
function denied(tokens: readonly Token[], at: number, { spokenNames }: Language): SpokenCue[] {
  const [article, noun, that, is, none, again] = [-1, 0, 1, 2, 3, 4].map((n) => tokens[at + n]);
  if (noun === undefined || none?.lower !== 'geen' || again?.lower !== noun.lower) return [];
  if (!spokenNames.articles.has(article?.lower ?? '') || !spokenNames.copulas.has(is?.lower ?? '')) return [];
  return spokenNames.explainers.has(that?.lower ?? '')
    ? [{ words: wordsOf(tokens, at - 1, at), points: SURE }]
    : [];
}

/** "dit is sproet mijn kat", "met spijker zijn broer": a bare noun that somebody is called by, and whose he is. */
function apposed(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [is, name, whose, who] = [-1, 0, 1, 2].map((n) => tokens[at + n]);
  if (is === undefined || name === undefined || !language.streets.article) return [];
  const isBehind = language.spokenNames.copulas.has(is.lower) || (is.facts.cues & Cue.company) !== 0;
  if (!isBehind || !OWNER.test(whose?.lower ?? '') || !isJoined(tokens, at)) return [];
  if (((who?.facts.cues ?? 0) & Cue.person) === 0 && !PET.test(who?.lower ?? '')) return [];
  const isNickname = language.spokenNames.nicknames.has(name.lower) && !name.facts.functional;
  return isNickname || mayBeName(name, language) ? [{ words: [name.lower], points: SURE }] : [];
}

const OWNER = /^(?:mijn|m'n|zijn|z'n|haar|d'r|onze|ons|hun)$/u;

/** "parel heet mijn kat", "parel zo heet mijn kat": `at` is the verb. */
function calledByPerson(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [verb, whose, who] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (verb === undefined || whose === undefined || (verb.facts.cues & Cue.naming) === 0) return [];
  if (whose.lower === 'zo' && language.spokenNames.relatives.has(tokens[at - 1]?.lower ?? ''))
    return calledSo(tokens, at, language);
  if ((verb.facts.cues & Cue.verb) === 0 || !language.uncapitalised.indefinite.has(whose.lower)) return [];
  if (((who?.facts.cues ?? 0) & Cue.person) === 0 && !PET.test(who?.lower ?? '')) return [];
  const to = THEN.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  const name = tokens[to];
  if (name === undefined || !isBare(name) || tokens[to + 1]?.startsSentence === true) return [];
  return [{ words: [name.lower], points: SURE }];
}

const NEAR = 5;

/** "dan zit de baron er al die heet zo omdat": `at` is the verb. */
function calledSo(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  for (let n = at - 2; n > at - 2 - NEAR; n--) {
    const token = tokens[n];
    if (token === undefined || tokens[n + 1]?.startsSentence === true) return [];
    const isNoun = language.spokenNames.nicknames.has(token.lower) || mayBeName(token, language);
    if (!isNoun || !language.spokenNames.articles.has(tokens[n - 1]?.lower ?? '')) continue;
    return [{ words: wordsOf(tokens, n - 1, n), points: SURE }];
  }
  return [];
}

const PET =
  /^(?:kat|kater|poes|hond|hondje|poesje|konijn|vogel|parkiet|papegaai|paard|pony|katt|hest|häst|cat|dog)$/u;

/** "he was on rowan", "at the laurels" */
function signed(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const doing = endOfDoing(tokens, at, language);
  if (doing !== undefined) return [{ words: wordsOf(tokens, at, doing), points: STRONG }];
  const sign = spokenSign(tokens, at, language);
  return sign === undefined ? [] : [{ words: wordsOf(tokens, sign.from, sign.to), points: STRONG }];
}

/** "lantern that's a drop-in", "solsikken det er et bosted": `at` is the last word of the name. */
function explained(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const next = tokens[at + 1];
  const { explainers, explanation, houseKinds } = language.spokenNames;
  if (next === undefined || !explainers.has(next.lower)) return [];
  const isName = mayBeName(tokens[at], language) || isWorkplaceName(tokens, at, language);
  if (!isName && !isSign(tokens, at, language)) return [];
  const said = tokens.slice(at + 1, at + 1 + LONGEST_EXPLANATION);
  const copula = explanation.exec(said.map(({ lower }) => lower).join(' '))?.[0];
  if (copula === undefined) return [];
  const from = copula.trim().split(' ').length;
  for (const [n, token] of said.slice(from, from + KIND_WITHIN).entries()) {
    if (token.startsSentence || (token.facts.cues & (Cue.preposition | Cue.pronoun | Cue.verb)) !== 0)
      return [];
    const isKind = token.facts.venue || houseKinds.test(token.lower);
    const isBare = isName || token.facts.venue || language.streets.article;
    if (isKind && isBare) return bareUpTo(tokens, at, language);
    // "at the brick that's the homeless place"
    if (isKind && language.names.callNames !== undefined)
      return [{ words: wordsOf(tokens, at - 1, at), points: STRONG }];
    if (token.facts.functional && n > 0) return [];
  }
  return [];
}

/** "in de visserij dat is een oud pand" */
function isWorkplaceName(tokens: readonly Token[], at: number, { spokenNames, streets }: Language): boolean {
  const token = tokens[at];
  if (!streets.article || token?.facts.venue !== true || token.facts.functional) return false;
  return (
    !spokenNames.generic.has(token.lower) &&
    spokenNames.articles.has(tokens[at - 1]?.lower ?? '') &&
    isJoined(tokens, at)
  );
}

/** "de brug dat is een buurthuis", "skibet var et herberg": what people speak of without meaning a house, but with its article. */
function isSign(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const token = tokens[at];
  if (token === undefined || token.facts.venue || token.facts.functional) return false;
  if (!spokenNames.generic.has(token.lower) || spokenNames.sites.has(token.lower)) return false;
  if (spokenNames.abstract.test(token.lower) || (token.facts.cues & NO_NAME) !== 0) return false;
  const isArticled = spokenNames.articles.has(tokens[at - 1]?.lower ?? '') && isJoined(tokens, at);
  return isArticled || spokenNames.definite.test(token.lower);
}

/** "jade that's my daughter", "rose she's my nurse", "roos dat is mijn zus": `at` is the name. */
function relative(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [token, that] = [tokens[at], tokens[at + 1]];
  const { copulas, explainers } = language.spokenNames;
  if (token === undefined || that === undefined || that.startsSentence) return [];
  const isPronoun = (that.facts.cues & Cue.pronoun) !== 0 || /^(?:s?he)['’]s$/u.test(that.lower);
  if (!isPronoun && !explainers.has(that.lower)) return [];
  const isCopula = copulas.has(that.lower) || /['’]s$/u.test(that.lower);
  if (!isCopula && !copulas.has(tokens[at + 2]?.lower ?? '')) return [];
  const from = isCopula ? at + 2 : at + 3;
  const isJoinedTo = [at + 2, from, from + 1].every((n) => isJoined(tokens, n));
  // "my support worker"
  const isPerson =
    [1, 2].some((n) => ((tokens[from + n]?.facts.cues ?? 0) & Cue.person) !== 0) ||
    PET.test(tokens[from + 1]?.lower ?? '');
  if (!isJoinedTo || !isPerson || !language.uncapitalised.indefinite.has(tokens[from]?.lower ?? ''))
    return [];
  if (!mayBeName(token, language) && !token.facts.given) return [];
  return isNickname(tokens, at, language) || token.facts.given
    ? [{ words: [token.lower], points: token.facts.given ? SURE : STRONG }]
    : [];
}

/** "de evenaar in beilen", "at the elms in wells": what a town has, and no kind of house. `at` is the noun. */
function inTown(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [preposition, article, noun, within, town] = [at - 2, at - 1, at, at + 1, at + 2].map(
    (n) => tokens[n],
  );
  if (within === undefined || !language.places.inPrepositions.has(within.lower) || !isJoined(tokens, at + 2))
    return [];
  if (
    town === undefined ||
    town.facts.given ||
    town.facts.functional ||
    (town.facts.word && !town.facts.place)
  )
    return [];
  if (noun === undefined || !mayBeName(noun, language) || !isJoined(tokens, at + 1)) return [];
  const { articles, abstract, brandAdjectives, definite, definiteAt } = language.spokenNames;
  if (abstract.test(noun.lower)) return [];
  const isAt = (token: Token | undefined): boolean =>
    ((token?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0;
  if (articles.has(article?.lower ?? ''))
    return isAt(preposition) ? [{ words: wordsOf(tokens, at - 1, at), points: STRONG }] : [];
  // "de oude schacht in waterschei"
  const isOld = brandAdjectives.has(article?.lower ?? '') && articles.has(preposition?.lower ?? '');
  if (isOld && isJoined(tokens, at - 1)) return [{ words: wordsOf(tokens, at - 1, at), points: STRONG }];
  const isIn = definiteAt.has(article?.lower ?? '');
  return isIn && definite.test(noun.lower) ? [{ words: [noun.lower], points: STRONG }] : [];
}

/** The words up to `at` that no article makes a thing; each shorter name needs more than this one place. */
function bareUpTo(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  if (isWorkplaceName(tokens, at, language) && !mayBeName(tokens[at], language))
    return [{ words: wordsOf(tokens, at - 1, at), points: STRONG }];
  if (tokens[at]?.facts.venue === true && !mayBeName(tokens[at], language)) return [];
  // "de grote waal dat is een wijk"
  const { articles, brandAdjectives } = language.spokenNames;
  const isOld = brandAdjectives.has(tokens[at - 1]?.lower ?? '') && articles.has(tokens[at - 2]?.lower ?? '');
  if (isOld && isJoined(tokens, at - 1) && isJoined(tokens, at))
    return [{ words: wordsOf(tokens, at - 2, at), points: STRONG }];
  let from = at;
  while (from > at - LONGEST_NAME + 1 && isJoined(tokens, from) && mayBeName(tokens[from - 1], language))
    from--;
  const before = isJoined(tokens, from) ? tokens[from - 1] : undefined;
  const isArticled = ((before?.facts.cues ?? 0) & Cue.determiner) !== 0;
  const hasArticle = isArticled && language.spokenNames.articles.has(before?.lower ?? '');
  const found: SpokenCue[] = [];
  if (hasArticle) found.push({ words: wordsOf(tokens, from - 1, at), points: STRONG });
  else if (!isArticled) found.push({ words: wordsOf(tokens, from, at), points: STRONG });
  for (let n = from + 1; n <= at; n++) found.push({ words: wordsOf(tokens, n, at), points: WEAK });
  return found;
}

/** "everyone calls him pickle", "iemand die ze de kapitein noemen", "a fella they call captain" */
function called(tokens: readonly Token[], at: number, { spokenNames: spoken }: Language): SpokenCue[] {
  const token = tokens[at];
  if (token === undefined || !spoken.calling.has(token.lower)) return [];
  let from = at + 1;
  const isCaller = (n: number): boolean => spoken.callers.has(tokens[n]?.lower ?? '');
  const hasObject = spoken.calledOnes.has(tokens[from]?.lower ?? '') || isCaller(from);
  while (spoken.calledOnes.has(tokens[from]?.lower ?? '') || isCaller(from)) from++;
  // "laat ik hem wolf noemen"
  const [object, name] = [tokens[at - 2], tokens[at - 1]];
  if (spoken.verbLast && name !== undefined && spoken.ofCalled.has(object?.lower ?? '') && isBare(name))
    return isJoined(tokens, at - 1) && isJoined(tokens, at) ? [{ words: [name.lower], points: SURE }] : [];
  if (!hasObject && !isCaller(at - 1) && !spoken.calledPassive.has(token.lower)) return [];
  if (from > at + 3 || tokens[from]?.startsSentence === true) return [];
  // "chaufføren som vi kalder ham kom": there the name stands before.
  const isWho = hasObject && isCaller(at - 1) && spoken.relatives.has(tokens[at - 2]?.lower ?? '');
  if (isWho && spoken.calledOnes.has(tokens[from - 1]?.lower ?? '') && !spoken.verbLast) return [];
  return nameFrom(tokens, from, spoken.articles);
}

/** "toen heb ik bas gebeld", "ik heb woonpunt gemaild": `at` is the participle. */
function contacted(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [before, name] = [tokens[at - 2], tokens[at - 1]];
  if (!language.spokenNames.contacted.has(tokens[at]?.lower ?? '') || name === undefined) return [];
  if (
    before === undefined ||
    !mayBeName(name, language) ||
    !isJoined(tokens, at - 1) ||
    !isJoined(tokens, at)
  )
    return [];
  const { several, abstract, callers } = language.spokenNames;
  if (several.test(name.lower) || abstract.test(name.lower)) return [];
  const isHaving = (before.facts.cues & Cue.verb) !== 0 && before.facts.functional;
  return isHaving || callers.has(before.lower) ? [{ words: [name.lower], points: STRONG }] : [];
}

/** "hoe heet het nou ook weer de stek": `at` is the verb. */
function asked(tokens: readonly Token[], at: number, { spokenNames: spoken }: Language): SpokenCue[] {
  const [how, verb] = [tokens[at - 1], tokens[at]];
  if (verb === undefined || how === undefined || (verb.facts.cues & Cue.naming) === 0) return [];
  if (!spoken.asking.has(how.lower)) return [];
  let from = at + 1;
  while (spoken.askedWith.has(tokens[from]?.lower ?? '') && from < at + LONGEST_ASKED) from++;
  return from === at + 1 || !spoken.articles.has(tokens[from]?.lower ?? '')
    ? []
    : nameFrom(tokens, from, spoken.articles);
}

/** "kalder min søn for chef": `at` is the preposition. */
function calledFor(tokens: readonly Token[], at: number, { spokenNames: spoken }: Language): SpokenCue[] {
  if (!spoken.calledFor.has(tokens[at]?.lower ?? '')) return [];
  const isCalled = [2, 3, 4].some((n) => spoken.calling.has(tokens[at - n]?.lower ?? ''));
  return isCalled ? nameFrom(tokens, at + 1, spoken.articles) : [];
}

/** "scheper zo noemen wij dat", "pluis noemen ze die" */
const IT_OR_WHO = /^(?:dat|die)$/u;

/** "the baron they call him", "vos noemen ze hem", "die ze de kapitein noemen": `at` is the verb. */
function calledBefore(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { spokenNames: spoken } = language;
  const token = tokens[at];
  if (token === undefined || !spoken.calling.has(token.lower)) return [];
  const isCaller = (n: number): boolean => spoken.callers.has(tokens[n]?.lower ?? '');
  const isObject = (n: number): boolean =>
    spoken.calledOnes.has(tokens[n]?.lower ?? '') || IT_OR_WHO.test(tokens[n]?.lower ?? '');
  // English puts the caller before the verb, the others behind it, or before the name where a clause ends with the verb.
  const isThen = THEN.test(tokens[at - 1]?.lower ?? '');
  // "chaufføren som vi kalder ham"
  const isWho = isCaller(at - 1) && spoken.relatives.has(tokens[at - 2]?.lower ?? '');
  const to = isWho ? at - 3 : isCaller(at - 1) || isThen ? at - 2 : at - 1;
  const isInverted = isCaller(at - 1) ? isObject(at + 1) : isCaller(at + 1) && isObject(at + 2);
  const name = tokens[to];
  if (name === undefined || !isBare(name) || tokens[to + 1]?.startsSentence === true) return [];
  const before = isJoined(tokens, to) ? tokens[to - 1] : undefined;
  const hasArticle = before !== undefined && spoken.articles.has(before.lower);
  // "die ze de kapitein noemen", "laat ik hem wolf noemen"
  const isSaidLast = (n: number): boolean => isCaller(n) || isObject(n);
  const isFinal = isSaidLast(hasArticle ? to - 2 : to - 1) && spoken.verbLast;
  if (!isInverted && !isFinal) return [];
  if (!hasArticle && ((before?.facts.cues ?? 0) & Cue.determiner) !== 0 && !isFinal) return [];
  return [{ words: wordsOf(tokens, hasArticle ? to - 1 : to, to), points: SURE }];
}

/** "pickle told me", "prospect have offered him a flat": a bare noun that does what only persons or firms do. */
function speaking(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [token, verb] = [tokens[at], tokens[at + 1]];
  if (token === undefined || verb === undefined || verb.startsSentence) return [];
  const { telling, owning } = language.spokenNames;
  if (!(telling.has(verb.lower) || owning.has(verb.lower)) || !isNickname(tokens, at, language)) return [];
  // "tynd siger han": who says it comes behind
  const who = isJoined(tokens, at + 2) ? tokens[at + 2] : undefined;
  if (!language.streets.separate && who !== undefined && (who.facts.cues & Cue.pronoun) !== 0) return [];
  return [{ words: [token.lower], points: STRONG }];
}

/** "there's pickle who does the music" */
function related(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [token, who] = [tokens[at], tokens[at + 1]];
  if (token === undefined || who === undefined || who.startsSentence) return [];
  if (!language.spokenNames.relatives.has(who.lower) || !isNickname(tokens, at, language)) return [];
  // "har boet der siden"
  if (!language.streets.separate && ((tokens[at + 2]?.facts.cues ?? 0) & Cue.verb) === 0) return [];
  const isThere = language.spokenNames.existence.has(tokens[at - 1]?.lower ?? '');
  const isOfPersons = language.spokenNames.ofPersons.has(who.lower);
  return isThere || isOfPersons ? [{ words: [token.lower], points: STRONG }] : [];
}

/** "skruven han var", "jag och göken", "räven sa", "det var prinsen som bodde", "gurkan är orolig": a thing that is spoken of as only a person is, or a house ("stegen stängde"), where nouns carry their article. */
function definiteNickname(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { persons, definite, abstract, several } = language.spokenNames;
  const token = tokens[at];
  if (persons === undefined || token === undefined || token.facts.functional || token.facts.venue) return [];
  if (!mayBeName(token, language) || !definite.test(token.lower)) return [];
  if (((tokens[at - 1]?.facts.cues ?? 0) & Cue.determiner) !== 0 && !isClefted(tokens, at)) return [];
  if (!isSpokenOfAsPerson(tokens, at, language, persons)) return [];
  if ([persons.roles, abstract, several].some((ending) => ending.test(token.lower))) return [];
  return [{ words: [token.lower], points: STRONG }];
}

/** "det är räven": behind the verb "det" is no article. */
function isClefted(tokens: readonly Token[], at: number): boolean {
  return isJoined(tokens, at) && ((tokens[at - 2]?.facts.cues ?? 0) & Cue.verb) !== 0;
}

function isSpokenOfAsPerson(
  tokens: readonly Token[],
  at: number,
  language: Language,
  { copulas, qualities }: NonNullable<Language['spokenNames']['persons']>,
): boolean {
  const { telling, relatives, opening } = language.spokenNames;
  const [and, next, beyond] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const who = tokens[at - 2];
  const isPaired =
    isJoined(tokens, at) &&
    and !== undefined &&
    (and.facts.cues & Cue.and) !== 0 &&
    isJoined(tokens, at - 1) &&
    (who?.lower === 'jag' || (who?.facts.given === true && who.facts.mainlyName));
  if (isPaired) return true;
  if (next === undefined || !isJoined(tokens, at + 1)) return false;
  const isDoing = telling.has(next.lower) || language.spokenNames.dwelling.has(next.lower);
  if (isDoing || opening?.has(next.lower) === true) return ((beyond?.facts.cues ?? 0) & Cue.pronoun) === 0;
  if (beyond === undefined || !isJoined(tokens, at + 2)) return false;
  if (/^h[ao]n$/u.test(next.lower)) return copulas.has(beyond.lower) || relatives.has(beyond.lower);
  const doesAsPersons = telling.has(beyond.lower) || language.spokenNames.dwelling.has(beyond.lower);
  if (relatives.has(next.lower)) return doesAsPersons;
  if ((next.facts.cues & Cue.and) !== 0) return telling.has(beyond.lower);
  return copulas.has(next.lower) && qualities.test(beyond.lower);
}

/** "hi i'm spud", "hoi ik ben es", "hej det er mus der ringer": `at` is the name. */
function introduced(
  tokens: readonly Token[],
  at: number,
  { spokenNames: { introduction } }: Language,
): SpokenCue[] {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || before === undefined || !introduction.last.has(before.lower)) return [];
  if (!isJoined(tokens, at) || token.facts.functional || (token.facts.cues & NO_NAME) !== 0) return [];
  const said = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  return introduction.whole.test(said.join(' ')) ? [{ words: [token.lower], points: SURE }] : [];
}

/** "vi bodde i rosengård": in whatever has no article, unless it is a kind of dwelling. `at` is the preposition. */
function livingIn(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { dwellings, dwelling, several, definite, articles } = language.spokenNames;
  // "opgegroeid in de wolfskuil"
  const isArticled = language.streets.article && articles.has(tokens[at + 1]?.lower ?? '');
  const first = isArticled ? at + 2 : at + 1;
  // "woont in de grote waal", "zat eerst in korte akkeren"
  const isQualified =
    language.streets.article &&
    (language.spokenNames.brandAdjectives.has(tokens[first]?.lower ?? '') ||
      ((tokens[first]?.facts.cues ?? 0) & Cue.prefix) !== 0) &&
    isJoined(tokens, first + 1);
  const to = isQualified ? first + 1 : first;
  const noun = tokens[to];
  if (
    noun === undefined ||
    dwelling.size === 0 ||
    !language.places.inPrepositions.has(tokens[at]?.lower ?? '')
  )
    return [];
  const lives = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => dwelling.has(lower));
  if (!lives || !isJoined(tokens, at + 1) || !isJoined(tokens, to)) return [];
  if (!mayBeName(noun, language) || dwellings.test(noun.lower)) return [];
  // "uppvuxen i kronogården"
  const isNotNamed = definite.test(noun.lower) && !language.places.endings.test(noun.lower);
  if (several.test(noun.lower) || isNotNamed || language.spokenNames.abstract.test(noun.lower)) return [];
  // "lives in sheltered housing"
  const behind = isJoined(tokens, to + 1) ? tokens[to + 1] : undefined;
  if ((isArticled || language.streets.separate) && behind?.facts.functional === false) return [];
  return [{ words: wordsOf(tokens, at + 1, to), points: STRONG }];
}

/** "she's with turning point", "he's from oasis": `at` is the preposition. */
function belonging(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { belongs, copulas } = language.spokenNames;
  const is = tokens[at - 1];
  if (is === undefined || !belongs.has(tokens[at]?.lower ?? '') || !isJoined(tokens, at)) return [];
  const isBeing =
    copulas.has(is.lower) ||
    BEEN.test(is.lower) ||
    /^(?:he|she|they|who|i|it)['’](?:s|re|m)$/u.test(is.lower);
  return isBeing ? bareFrom(tokens, at + 1, language, STRONG) : [];
}

/** "been with crossings", "a support worker off inspire" */
const BEEN =
  /^(?:been|worker|lady|lad|lass|girl|woman|man|fella|fellow|bloke|guy|nurse|someone|somebody|people|peer|mentor|volunteer|team|girls|lads|lot)$/u;

/** "worked for bright minds", "arbejdede hos nordlys rengøring": `at` is the preposition. */
function employed(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { employment, employers } = language.spokenNames;
  if (!employers.has(tokens[at]?.lower ?? '')) return [];
  const { lower: preposition = '' } = tokens[at] ?? {};
  const pair = language.organisations.at.has(preposition) ? pairOfOwners(tokens, at + 1) : undefined;
  if (pair !== undefined) return [{ words: wordsOf(tokens, at + 1, pair), points: SURE }];
  const works = [at - 1, at - 2, at - 3, at - 4].some((n) => employment.has(tokens[n]?.lower ?? ''));
  if (!works) return [];
  const [one, and, other] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  // "parr and dyson"
  const isPair =
    one?.facts.surname === true && other?.facts.surname === true && ((and?.facts.cues ?? 0) & Cue.and) !== 0;
  if (isPair && !one.facts.functional && !other.facts.functional && isJoined(tokens, at + 3))
    return [{ words: wordsOf(tokens, at + 1, at + 3), points: SURE }];
  const isNear = [at - 1, at - 2].some((n) => employment.has(tokens[n]?.lower ?? ''));
  return isNear ? bareFrom(tokens, at + 1, language, STRONG + WEAK) : [];
}

/** "grindstugan absolut": a house that is no common one, and that nothing makes one of many; twice is enough. `at` is the noun. */
function houseAlone(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const { persons, houses } = language.spokenNames;
  if (
    persons === undefined ||
    token === undefined ||
    !token.facts.definite ||
    token.lower.length < SHORTEST_HOUSE ||
    !houses.test(token.lower)
  )
    return [];
  if (!mayBeName(token, language) || ((before?.facts.cues ?? 0) & Cue.determiner) !== 0) return [];
  return [{ words: [token.lower], points: WEAK }];
}

/** "bij jansen en de wit": where the second of two surnames behind "bij" ends. */
function pairOfOwners(tokens: readonly Token[], from: number): number | undefined {
  const isOwner = (n: number): boolean => {
    const facts = tokens[n]?.facts;
    return facts?.surname === true && !facts.functional && !facts.given && isJoined(tokens, n);
  };
  if (!isOwner(from) || ((tokens[from + 1]?.facts.cues ?? 0) & Cue.and) === 0) return undefined;
  let to = from + 2;
  while (((tokens[to]?.facts.cues ?? 0) & Cue.particle) !== 0 && to < from + 4) to++;
  return isOwner(to) ? to : undefined;
}

const SHORTEST_HOUSE = 8;

/** "folk från gläntan", "efter sjöboden": what houses are called by, behind any preposition but one of things that lie beside it. `at` is the noun. */
function housed(tokens: readonly Token[], at: number, { organisations }: Language): SpokenCue[] {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || organisations.houseNames?.has(token.lower) !== true || !isJoined(tokens, at))
    return [];
  const isAt =
    ((before?.facts.cues ?? 0) & (Cue.preposition | Cue.from | Cue.at)) !== 0 ||
    AFTER.test(before?.lower ?? '');
  if (!isAt || BESIDE.test(before?.lower ?? '')) return [];
  return [{ words: [token.lower], points: STRONG }];
}

const AFTER = /^(?:efter|före|innan|inför)$/u;
const BESIDE = /^(?:vid|under|över|bakom|framför|bredvid|intill|ovanför|ovanpå|mot)$/u;

/** "at b and m": `at` is the preposition. */
function ofLetters(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [one, and, other] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (one === undefined || and === undefined || other === undefined) return [];
  if (one.text.length !== 1 || other.text.length !== 1 || (and.facts.cues & Cue.and) === 0) return [];
  const { lower = '', facts } = tokens[at] ?? {};
  if (!language.organisations.at.has(lower) && ((facts?.cues ?? 0) & Cue.from) === 0) return [];
  return [{ words: wordsOf(tokens, at + 1, at + 3), points: SURE }];
}

/** "the lady from turning point", "dennis fra skansen": `at` is the preposition. */
function fromThere(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [person, from] = [tokens[at - 1], tokens[at]];
  if (person === undefined || from === undefined || (from.facts.cues & Cue.from) === 0) return [];
  const isPerson =
    (person.facts.cues & (Cue.person | Cue.persons)) !== 0 ||
    person.facts.mainlyName ||
    (person.facts.given && !person.facts.common);
  if (!isPerson || !isJoined(tokens, at)) return [];
  return bareFrom(tokens, at + 1, language, STRONG);
}

/** A word or two behind a verb of naming, whatever they are. */
function nameFrom(tokens: readonly Token[], from: number, articles: ReadonlySet<string>): SpokenCue[] {
  const start = articles.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  const token = tokens[start];
  if (token === undefined || token.startsSentence || !isBare(token)) return [];
  // "kaldte ham kim cykel"
  const next = tokens[start + 1];
  const isLast = !isJoined(tokens, start + 2) || tokens[start + 2]?.facts.functional === true;
  const isLonger =
    (token.facts.given || isLast) &&
    isJoined(tokens, start + 1) &&
    next?.facts.functional === false &&
    (next.facts.cues & (Cue.verb | Cue.naming)) === 0 &&
    isBare(next);
  return [{ words: wordsOf(tokens, from, isLonger ? start + 1 : start), points: SURE }];
}

function isBare({ facts, lower }: Token): boolean {
  if (facts.stays || facts.acronym || lower.length < 3) return false;
  // "uncle everyone called him"
  if (facts.functional && (facts.cues & Cue.person) === 0) return false;
  return (
    (facts.cues & (Cue.preposition | Cue.determiner | Cue.pronoun | Cue.and | Cue.number | Cue.month)) === 0
  );
}

/** A noun without an article where only a person can stand. */
function isNickname(tokens: readonly Token[], at: number, language: Language): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || !mayBeName(token, language)) return false;
  const { several, definite, abstract } = language.spokenNames;
  if (
    several.test(token.lower) ||
    abstract.test(token.lower) ||
    (!language.streets.article && definite.test(token.lower))
  )
    return false;
  if (token.startsSentence || before === undefined) return true;
  if (!isJoined(tokens, at) || !before.facts.functional) return false;
  // "my work coach says"
  const whose = isJoined(tokens, at - 1) ? (tokens[at - 2]?.lower ?? '') : '';
  if (language.uncapitalised.indefinite.has(whose) || language.spokenNames.articles.has(whose)) return false;
  return (
    (before.facts.cues & (Cue.determiner | Cue.person | Cue.number)) === 0 ||
    THEN.test(before.lower) ||
    MODAL.test(before.lower) ||
    language.spokenNames.existence.has(before.lower)
  );
}

/** "dan mag knoest zelf": verbs that no noun without an article follows. */
const MODAL = /^(?:mag|moet|kan|wil|zal)$/u;

const LABEL = /^(?:talare|taler|speaker|spreker|person|deltagare|deltager|deelnemer|participant|punkt)$/u;

/** "a lantern", "min lanterne": an article makes it a thing; but "our jade", "så har vi knold", "är det skrållan". */
export function isThing(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  const [verb, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || token.startsSentence || token.facts.functional)
    return false;
  if (
    (before.facts.cues & Cue.determiner) === 0 ||
    (before.facts.cues & (Cue.pronoun | Cue.verb | Cue.preposition)) !== 0
  )
    return false;
  if (THEN.test(before.lower) || SAYS_WHO.test(before.lower)) return false;
  // "at willows", and "the willows"
  if (spokenNames.articles.has(before.lower) && spokenNames.signs.has(token.lower)) return false;
  // "they call it tower"
  if (verb !== undefined && spokenNames.calling.has(verb.lower) && spokenNames.calledOnes.has(before.lower))
    return false;
  if (before.facts.patron && token.facts.given) return false;
  // "talare ett älgen"
  if (verb !== undefined && (before.facts.cues & Cue.number) !== 0 && LABEL.test(verb.lower)) return false;
  const isVerb = verb !== undefined && !before.startsSentence && (verb.facts.cues & Cue.verb) !== 0;
  return !(isVerb && spokenNames.behindVerb.has(before.lower));
}
