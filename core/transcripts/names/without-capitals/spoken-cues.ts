import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';
import { isDoctor } from './judge-lower-cased.ts';
import { endOfDoing, endsThere, spokenSign } from './spoken-signs.ts';

/** Words that may be a name, and how much their place says so. */
export interface SpokenCue {
  readonly words: readonly string[];
  readonly points: number;
}

/** What outweighs any other use of the same word. */
export const SURE = 4;
const STRONG = 2;
const WEAK = 1;
const LONGEST_NAME = 3;
const LONGEST_EXPLANATION = 12;
const KIND_WITHIN = 4;
/** What no name is made of. */
const NO_NAME =
  Cue.verb |
  Cue.preposition |
  Cue.determiner |
  Cue.person |
  Cue.persons |
  Cue.pronoun |
  Cue.and |
  Cue.month |
  Cue.number;

/** "so jade knows": then, and not how much. */
const THEN = /^(?:so|zo)$/u;

/** "it's rose": to be, and no article. */
const SAYS_WHO = /^(?:it|that|there|who|here)['’]s$/u;

/** What stands at a word that only names do. */
export function spokenCues(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  return [
    ...explained(tokens, at, language),
    ...relative(tokens, at, language),
    ...inTown(tokens, at, language),
    ...called(tokens, at, language),
    ...calledFor(tokens, at, language),
    ...calledBefore(tokens, at, language),
    ...speaking(tokens, at, language),
    ...related(tokens, at, language),
    ...introduced(tokens, at, language),
    ...belonging(tokens, at, language),
    ...livingIn(tokens, at, language),
    ...employed(tokens, at, language),
    ...located(tokens, at, language),
    ...ofLetters(tokens, at, language),
    ...fromThere(tokens, at, language),
    ...signed(tokens, at, language),
    ...titled(tokens, at, language),
  ];
}

/** "doctor quill": elsewhere he has no title. */
function titled(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const token = tokens[at];
  if (token === undefined || !mayBeName(token, language) || !isDoctor(tokens, at, language)) return [];
  return [{ words: [token.lower], points: STRONG }];
}

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
  const isName = mayBeName(tokens[at], language);
  if (!isName && !isSign(tokens, at, language)) return [];
  const said = tokens.slice(at + 1, at + 1 + LONGEST_EXPLANATION);
  const copula = explanation.exec(said.map(({ lower }) => lower).join(' '))?.[0];
  if (copula === undefined) return [];
  const from = copula.trim().split(' ').length;
  for (const [n, token] of said.slice(from, from + KIND_WITHIN).entries()) {
    if (token.startsSentence || (token.facts.cues & (Cue.preposition | Cue.pronoun | Cue.verb)) !== 0)
      return [];
    if (token.facts.venue || (isName && houseKinds.test(token.lower))) return bareUpTo(tokens, at, language);
    if (token.facts.functional && n > 0) return [];
  }
  return [];
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
  const isPerson = [1, 2].some((n) => ((tokens[from + n]?.facts.cues ?? 0) & Cue.person) !== 0);
  if (!isJoinedTo || !isPerson || !language.uncapitalised.indefinite.has(tokens[from]?.lower ?? ''))
    return [];
  if (!mayBeName(token, language)) return [];
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
  const { articles, abstract, definite, definiteAt } = language.spokenNames;
  if (abstract.test(noun.lower)) return [];
  const isAt = (token: Token | undefined): boolean =>
    ((token?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0;
  if (articles.has(article?.lower ?? ''))
    return isAt(preposition) ? [{ words: wordsOf(tokens, at - 1, at), points: STRONG }] : [];
  const isIn = definiteAt.has(article?.lower ?? '');
  return isIn && definite.test(noun.lower) ? [{ words: [noun.lower], points: STRONG }] : [];
}

/** The words up to `at` that no article makes a thing; each shorter name needs more than this one place. */
function bareUpTo(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  if (tokens[at]?.facts.venue === true && !mayBeName(tokens[at], language)) return [];
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
  if (!hasObject && !isCaller(at - 1) && !spoken.calledPassive.has(token.lower)) return [];
  if (from > at + 3 || tokens[from]?.startsSentence === true) return [];
  return nameFrom(tokens, from, spoken.articles);
}

/** "kalder min søn for chef": `at` is the preposition. */
function calledFor(tokens: readonly Token[], at: number, { spokenNames: spoken }: Language): SpokenCue[] {
  if (!spoken.calledFor.has(tokens[at]?.lower ?? '')) return [];
  const isCalled = [2, 3, 4].some((n) => spoken.calling.has(tokens[at - n]?.lower ?? ''));
  return isCalled ? nameFrom(tokens, at + 1, spoken.articles) : [];
}

/** "the baron they call him", "vos noemen ze hem", "die ze de kapitein noemen": `at` is the verb. */
function calledBefore(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { spokenNames: spoken } = language;
  const token = tokens[at];
  if (token === undefined || !spoken.calling.has(token.lower)) return [];
  const isCaller = (n: number): boolean => spoken.callers.has(tokens[n]?.lower ?? '');
  const isObject = (n: number): boolean => spoken.calledOnes.has(tokens[n]?.lower ?? '');
  // English puts the caller before the verb, the others behind it, or before the name where a clause ends with the verb.
  const isThen = THEN.test(tokens[at - 1]?.lower ?? '');
  const to = isCaller(at - 1) || isThen ? at - 2 : at - 1;
  const isInverted = isCaller(at - 1) ? isObject(at + 1) : isCaller(at + 1) && isObject(at + 2);
  const name = tokens[to];
  if (name === undefined || !isBare(name) || tokens[to + 1]?.startsSentence === true) return [];
  const before = isJoined(tokens, to) ? tokens[to - 1] : undefined;
  const hasArticle = before !== undefined && spoken.articles.has(before.lower);
  const isFinal = isCaller(hasArticle ? to - 2 : to - 1) && spoken.verbLast;
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
  const noun = tokens[at + 1];
  const { dwellings, dwelling, several, definite } = language.spokenNames;
  if (
    noun === undefined ||
    dwelling.size === 0 ||
    !language.places.inPrepositions.has(tokens[at]?.lower ?? '')
  )
    return [];
  const lives = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => dwelling.has(lower));
  if (!lives || !isJoined(tokens, at + 1) || !mayBeName(noun, language) || dwellings.test(noun.lower))
    return [];
  if (several.test(noun.lower) || definite.test(noun.lower) || language.spokenNames.abstract.test(noun.lower))
    return [];
  return [{ words: [noun.lower], points: STRONG }];
}

/** "she's with turning point", "he's from oasis": `at` is the preposition. */
function belonging(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { belongs, copulas } = language.spokenNames;
  const is = tokens[at - 1];
  if (is === undefined || !belongs.has(tokens[at]?.lower ?? '') || !isJoined(tokens, at)) return [];
  const isBeing = copulas.has(is.lower) || /^(?:he|she|they|who|i|it)['’](?:s|re|m)$/u.test(is.lower);
  return isBeing ? bareFrom(tokens, at + 1, language, STRONG) : [];
}

/** "worked for bright minds", "arbejdede hos nordlys rengøring": `at` is the preposition. */
function employed(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { employment, employers } = language.spokenNames;
  if (!employers.has(tokens[at]?.lower ?? '')) return [];
  const works = [at - 1, at - 2, at - 3, at - 4].some((n) => employment.has(tokens[n]?.lower ?? ''));
  if (!works) return [];
  const [one, and, other] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  // "parr and dyson"
  const isPair =
    one?.facts.surname === true && other?.facts.surname === true && ((and?.facts.cues ?? 0) & Cue.and) !== 0;
  if (isPair && !one.facts.functional && !other.facts.functional && isJoined(tokens, at + 3))
    return [{ words: wordsOf(tokens, at + 1, at + 3), points: SURE }];
  const isNear = [at - 1, at - 2].some((n) => employment.has(tokens[n]?.lower ?? ''));
  return isNear ? bareFrom(tokens, at + 1, language, STRONG) : [];
}

/** "at lantern", "ovre på lanternen", "bij exodus": `at` is the preposition. */
function located(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { bareAt, definiteAt, articledAt, visited, articles, brandAdjectives, houseKinds } =
    language.spokenNames;
  const preposition = tokens[at];
  if (preposition === undefined) return [];
  if (bareAt.has(preposition.lower) && !articles.has(tokens[at + 1]?.lower ?? '')) {
    const before = tokens[at - 1];
    if (before !== undefined && language.spokenNames.atObjects.test(before.lower)) return [];
    return bareFrom(tokens, at + 1, language, STRONG);
  }
  const noun = tokens[at + 1];
  // "at the old dairy"
  const end = brandAdjectives.has(tokens[at + 2]?.lower ?? '') && isJoined(tokens, at + 3) ? at + 3 : at + 2;
  const thing = tokens[end];
  // "bij de wissel"
  const isOldHouse =
    end === at + 3 && thing?.facts.venue === true && !language.organisations.institutions.test(thing.lower);
  const isHouse = isOldHouse || (mayBeName(thing, language) && !houseKinds.test(thing?.lower ?? ''));
  if (articledAt.has(preposition.lower) && articles.has(noun?.lower ?? '') && isHouse) {
    const { several, abstract } = language.spokenNames;
    const isVisited = visited.has(preposition.lower);
    // English has houses of several things: "at the brooklands".
    const isSeveral = several.test(thing?.lower ?? '') && (isVisited || !language.streets.separate);
    if (!isJoined(tokens, at + 2) || isSeveral || abstract.test(thing?.lower ?? '')) return [];
    // "to the mustard tree and", but "to the emergency department"
    const isWhole = language.streets.separate && endsThere(tokens, end);
    return [{ words: wordsOf(tokens, at + 1, end), points: isVisited && !isWhole ? WEAK : STRONG }];
  }
  if (!definiteAt.has(preposition.lower) || noun === undefined || !isJoined(tokens, at + 1)) return [];
  if (!mayBeName(noun, language) || !language.spokenNames.definite.test(noun.lower)) return [];
  if (language.spokenNames.abstract.test(noun.lower)) return [];
  const isThere = tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ facts, lower }) => (facts.cues & Cue.living) !== 0 || language.spokenNames.staying.has(lower));
  const who = tokens[at - 1]?.facts;
  const isSomebody =
    who !== undefined && ((who.cues & (Cue.person | Cue.persons)) !== 0 || (who.given && !who.functional));
  return [{ words: [noun.lower], points: isThere || isSomebody ? STRONG : WEAK }];
}

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

/** The words from here on that no article makes a thing. */
function bareFrom(tokens: readonly Token[], from: number, language: Language, points: number): SpokenCue[] {
  if (!isJoined(tokens, from)) return [];
  // "making space"
  const isDoing = /.{3}ing$/u.test(tokens[from]?.lower ?? '') && isJoined(tokens, from + 1);
  if (!mayBeName(tokens[from], language) && !(isDoing && mayBeName(tokens[from + 1], language))) return [];
  let to = from;
  while (to < from + LONGEST_NAME - 1 && isJoined(tokens, to + 1) && mayBeName(tokens[to + 1], language))
    to++;
  const isSeveral = language.spokenNames.several.test(tokens[to]?.lower ?? '');
  const isOne = to === from && isSeveral;
  if (to === from && language.spokenNames.abstract.test(tokens[to]?.lower ?? '')) return [];
  return [{ words: wordsOf(tokens, from, to), points: isOne ? Math.min(points, WEAK) : points }];
}

/** A word or two behind a verb of naming, whatever they are. */
function nameFrom(tokens: readonly Token[], from: number, articles: ReadonlySet<string>): SpokenCue[] {
  const start = articles.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  const token = tokens[start];
  if (token === undefined || token.startsSentence || !isBare(token)) return [];
  // "kaldte ham kim cykel"
  const next = tokens[start + 1];
  const isLonger =
    token.facts.given && isJoined(tokens, start + 1) && next?.facts.functional === false && isBare(next);
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
    language.spokenNames.existence.has(before.lower)
  );
}

function mayBeName(token: Token | undefined, language: Language): boolean {
  if (token === undefined || language.spokenNames.generic.has(token.lower)) return false;
  const { facts, lower } = token;
  if (facts.functional || facts.stays || facts.acronym || lower.length < 3) return false;
  // "pakhuset", but "afdelingen"
  if (facts.venue && !language.spokenNames.houses.test(lower)) return false;
  return (facts.cues & NO_NAME) === 0;
}

/** One blank, and no end of a sentence, before this word. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined && token !== undefined && !token.startsSentence && token.start - before.end === 1
  );
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens.slice(from, to + 1).map(({ lower }) => lower);
}

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
  // "they call it tower"
  if (verb !== undefined && spokenNames.calling.has(verb.lower) && spokenNames.calledOnes.has(before.lower))
    return false;
  if (before.facts.patron && token.facts.given) return false;
  const isVerb = verb !== undefined && !before.startsSentence && (verb.facts.cues & Cue.verb) !== 0;
  return !(isVerb && spokenNames.behindVerb.has(before.lower));
}
