import { finiteVerbs } from '../../languages/en/finite-verbs.ts';
import type { Language } from '../../languages/language.ts';
import { isCalledBehind } from '../called-behind.ts';
import {
  evidence,
  isAfterPreposition,
  isLivedIn,
  isNamed,
  NAME_EVIDENCE,
  wordBeforeName,
} from '../evidence.ts';
import { isPlain, type Verdict } from '../judge-word.ts';
import { isWhereSomebodyIs } from '../shops.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';

const SHORTEST_UNKNOWN = 3;
/** "kbm", "hp": no word has only consonants, whatever the dictionary takes it for. */
const INITIALS = /^(?!(?:h?m+|s+h+|b+r+|p+s+t*|t+s+k*|g?r+|z+|x+)$)[bcdfghjklmnpqrstvwxz]{2,4}$/u;
/** "q3": a ward, where a preposition stands before it. */
const WARD = /^\p{L}\d{1,3}$/u;
/** A name that speech uses as a small word needs more than leaning. */
const OVER_FUNCTION = NAME_EVIDENCE + 1;

/** Lower-cased speech: names that are no words, words that their neighbours make names, and words that nobody knows. */
export function judgeLowerCased(tokens: readonly Token[], at: number, language: Language): Verdict {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { facts, lower } = token;
  if (facts.stays && facts.name && (facts.cues & Cue.month) !== 0 && isBesideKin(tokens, at)) return 'low';
  if (facts.stays)
    return isWhereSomebodyIs(tokens, at, language) ||
      isSurnameOfCountry(tokens, at) ||
      isShopIn(tokens, at) ||
      isShop(tokens, at, language)
      ? 'low'
      : undefined;
  if (isSideAlone(tokens, at)) return 'low';
  if (facts.acronym) return facts.given && weight(tokens, at) >= NAME_EVIDENCE ? 'low' : undefined;
  if (facts.given && (isOwner(tokens, at) || isCalledBehind(tokens, at, language))) return 'low';
  // "i vara": behind this preposition no verb can stand.
  if (lower === 'vara' && tokens[at - 1]?.lower === 'i' && !token.startsSentence) return 'low';
  if (facts.functional && facts.surname && !facts.given && isNamed(tokens, at) && facts.cues === 0)
    return 'low';
  if (isPossessiveAlone(tokens, at) || isMonthThatDoes(tokens, at)) return 'low';
  if (facts.functional) {
    const mayBe = facts.given && (facts.cues & Cue.filler) === 0;
    return mayBe && weight(tokens, at) >= neededOverFunction(token, language) ? 'low' : undefined;
  }
  if (isDoctor(tokens, at, language)) return 'low';
  if (isPlain(token) || ((facts.cues & Cue.number) !== 0 && !facts.given)) return undefined;
  // "som vi kalder ham lavede mad"
  const isDone = (facts.cues & Cue.verb) !== 0 && ((tokens[at - 1]?.facts.cues ?? 0) & Cue.filler) !== 0;
  if ((isNamed(tokens, at) && !isDone) || isNamedAfter(tokens, at)) return 'low';
  if (language.capitalWords.has(lower) && !facts.mainlyName)
    return weight(tokens, at) >= neededOverFunction(token, language) ? 'low' : undefined;
  if (facts.mainlyName || (facts.given && !facts.common)) return 'high';
  const isPerson = (facts.cues & (Cue.person | Cue.persons)) !== 0 && !facts.given;
  if ((facts.given || facts.name) && !isPerson && weight(tokens, at) >= needed(token, language)) return 'low';
  if (facts.name && !facts.common) return facts.word ? 'low' : 'high';
  if ((facts.surname || facts.name) && isAfterPerson(tokens, at)) return 'low';
  // "tillbaka till backa": no verb can stand there.
  const isTo =
    /^(?:till|från)$/u.test(tokens[at - 1]?.lower ?? '') && !language.spokenNames.generic.has(lower);
  if (facts.place && isTo && !token.startsSentence && facts.cues === 0) return 'low';
  if (facts.place && (isLivedIn(tokens, at) || isOutAt(tokens, at) || isIn(tokens, at, language)))
    return 'low';
  if (lower.length === 1 && (isAfterPerson(tokens, at) || isLetterOfSomebody(tokens, at, language)))
    return 'low';
  const isCompound = !facts.common && facts.word && !language.uncapitalised.plural.test(lower);
  if (isCompound && (isAfterPreposition(tokens, at) || language.places.houses.test(lower))) return 'low';
  if (isCompound && isArticledCompound(tokens, at, language)) return 'low';
  // "hyresvärden mitthem"
  const isTold = language.uncapitalised.adverbs.test(lower) || language.uncapitalised.past.test(lower);
  if (isCompound && !isTold && isAfterPerson(tokens, at)) return 'low';
  if (WARD.test(lower) && isAfterPreposition(tokens, at)) return 'low';
  if (INITIALS.test(lower) && !language.abbreviations.has(lower) && facts.cues === 0) return 'low';
  return !facts.word && /^\p{L}/u.test(lower) && lower.length >= SHORTEST_UNKNOWN ? 'low' : undefined;
}

/** English has few endings to tell a word from a name, so that what first names are for the most part need less. */
function needed({ facts }: Token, { names }: Language): number {
  if (names.callNames === undefined || !facts.given) return NAME_EVIDENCE;
  return names.everyday.has(facts.stem) ? 0 : 1;
}

function neededOverFunction({ facts }: Token, { names }: Language): number {
  // "jan ran it": nobody says the month so.
  const isMonth = (facts.cues & Cue.month) !== 0 && facts.stem.length > SHORTEST_UNKNOWN;
  const isDay = isMonth || facts.stem === 'may' || (facts.cues & (Cue.person | Cue.persons)) !== 0;
  return names.callNames === undefined || isDay || !names.everyday.has(facts.stem) ? OVER_FUNCTION : 1;
}

/** Behind this word of possession stands what somebody has, unless it is his name: "jag och hans vi åkte", "det har hans på kontoret"; but "hans egen", "den är hans". */
function isPossessiveAlone(tokens: readonly Token[], at: number): boolean {
  const [before, token, next, beyond] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.lower !== 'hans') return false;
  if (
    before !== undefined &&
    !token.startsSentence &&
    /^(?:är|var|blir|blev|er|bliver|sin|och|og)$/u.test(before.lower)
  )
    if (next === undefined || next.startsSentence || before.lower.length > 3) return false;
  if (next === undefined || next.startsSentence) return before !== undefined && !token.startsSentence;
  const { cues, functional, surname, given } = next.facts;
  // "hans berg var min läkare", where a thing is nobody's
  if (surname && !functional && !given)
    return beyond === undefined || beyond.startsSentence || beyond.facts.functional;
  if ((cues & (Cue.person | Cue.persons | Cue.number | Cue.ordinal | Cue.determiner)) !== 0)
    return (cues & Cue.pronoun) !== 0 || PRONOUN.test(next.lower);
  if ((cues & Cue.and) !== 0) return beyond !== undefined && (beyond.facts.cues & Cue.determiner) === 0;
  if ((cues & (Cue.verb | Cue.pronoun)) !== 0) return true;
  return functional && (cues & Cue.preposition) !== 0 && next.lower !== 'inre';
}

const PRONOUN = /^(?:jag|du|vi|man|kan|ska|skall|vill|måste|jeg)$/u;

/** "min faster valborg", "hon hette valborg", "valborg hade en affär": a feast that somebody is called by. */
function isBesideKin(tokens: readonly Token[], at: number): boolean {
  return (
    (!tokens[at]?.startsSentence && isAfterPerson(tokens, at)) ||
    isNamed(tokens, at) ||
    isMonthThatDoes(tokens, at)
  );
}

/** "snälla men maj hör dåligt", "då sa maj att": a month stands behind a preposition or a number, and hears nothing. */
function isMonthThatDoes(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || (token.facts.cues & Cue.month) === 0) return false;
  const { given, stays, name } = token.facts;
  if (!given && !(stays && name)) return false;
  const beside = (before?.facts.cues ?? 0) | (next?.facts.cues ?? 0);
  if ((beside & (Cue.month | Cue.number | Cue.ordinal)) !== 0) return false;
  const isTime =
    before !== undefined &&
    (before.facts.cues & Cue.and) === 0 &&
    (before.facts.cues & (Cue.preposition | Cue.determiner | Cue.company)) !== 0;
  if (isTime && !token.startsSentence) return false;
  if (before !== undefined && !token.startsSentence && (before.facts.cues & Cue.arrival) !== 0) return true;
  if (next === undefined || next.startsSentence || next.start - token.end !== 1) return false;
  return (
    (next.facts.cues & Cue.verb) !== 0 && !/^(?:är|var|er|is|was|blir|blev|kommer|kom)$/u.test(next.lower)
  );
}

/** "ik bedoel het rijnstate": a compound that no dictionary has, and no kind of thing. */
function isArticledCompound(
  tokens: readonly Token[],
  at: number,
  { spokenNames, streets }: Language,
): boolean {
  const [article, token] = [tokens[at - 1], tokens[at]];
  if (!streets.article || token === undefined || token.facts.cues !== 0 || token.facts.venue) return false;
  if (!spokenNames.articles.has(article?.lower ?? '') || token.startsSentence) return false;
  return !spokenNames.abstract.test(token.lower) && !spokenNames.several.test(token.lower);
}

/** "mevrouw oostenrijk": whatever stays elsewhere. */
function isSurnameOfCountry(tokens: readonly Token[], at: number): boolean {
  const [title, token] = [tokens[at - 1], tokens[at]];
  if (title === undefined || token === undefined || token.facts.acronym || token.facts.functional)
    return false;
  return /^(?:mevrouw|mevr|mw|meneer|dhr|familie)$/u.test(title.lower) && token.start - title.end === 1;
}

/** "coop i lugnvik": one shop of its kind. */
function isShopIn(tokens: readonly Token[], at: number): boolean {
  const [shop, within, place] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (shop?.facts.shop !== true || within === undefined || place === undefined || place.startsSentence)
    return false;
  if ((within.facts.cues & Cue.preposition) === 0 || place.facts.given || place.facts.stays) return false;
  return !place.facts.functional && (place.facts.place || !place.facts.word);
}

/** What the neighbours say in any text, and what only speech without capitals needs to be asked. */
function weight(tokens: readonly Token[], at: number): number {
  const [before, token, next, beyond] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined) return 0;
  return (
    evidence(tokens, at) +
    fromLine(before, token) +
    fromArrival(before, token) +
    fromPersons(before, token) +
    fromOrigin(token, next, beyond) +
    fromSurname(token, next, beyond) +
    fromPair(tokens, at) +
    fromCleft(tokens, at) +
    fromPronoun(token, next, beyond) +
    fromRelative(tokens, at) +
    fromWho(token, next) +
    fromParticle(token, next, beyond) +
    fromComma(tokens, at) +
    fromKin(token, next) +
    fromFinite(before, token, next) +
    fromOur(before, token, next) +
    fromAsked(tokens, at) +
    fromApposition(token, next, tokens.slice(at + 2, at + 4)) +
    fromSaid(tokens, at) +
    fromTalk(tokens, at) +
    fromDoer(tokens, at) +
    fromTelling(token, next)
  );
}

/** What ends the line above says nothing against a name. */
function fromLine(before: Token | undefined, token: Token): number {
  if (before === undefined || !token.wraps) return 0;
  return before.facts.functional || before.facts.given || before.facts.cues !== 0 ? 0 : 1;
}

/** "så kommer lykke": after such a verb stands who does it. */
function fromArrival(before: Token | undefined, token: Token): number {
  if (before === undefined || token.startsSentence || (before.facts.cues & Cue.arrival) === 0) return 0;
  return before.facts.functional ? 1 : 2;
}

/** "mine drenge storm og elliot" */
function fromPersons(before: Token | undefined, token: Token): number {
  if (before === undefined || token.startsSentence || (before.facts.cues & Cue.persons) === 0) return 0;
  return before.facts.functional ? 2 : 3;
}

/** "lykke fra jobcentret" */
function fromOrigin(token: Token, next: Token | undefined, beyond: Token | undefined): number {
  if (next === undefined || beyond === undefined || (next.facts.cues & Cue.from) === 0) return 0;
  if ((token.facts.cues & (Cue.person | Cue.persons)) !== 0) return 0;
  if ((beyond.facts.cues & Cue.determiner) !== 0) return 1;
  if (beyond.facts.organisation || !beyond.facts.word) return 2;
  return beyond.facts.stays || !beyond.facts.functional ? 1 : 0;
}

/** "line mørk hun er pædagog": a surname that is a word as well tells more if nothing else can follow. */
function fromSurname(token: Token, next: Token | undefined, beyond: Token | undefined): number {
  if (next === undefined || !token.facts.given || !next.facts.surname || next.facts.functional) return 0;
  if (next.startsSentence || !next.facts.common) return 0;
  if (beyond === undefined || beyond.startsSentence || beyond.facts.surname) return 1;
  return (beyond.facts.cues & (Cue.pronoun | Cue.verb | Cue.and)) === 0 ? 0 : 1;
}

/** "kom bjørn og maj": two words that may be names, where persons stand. */
function fromPair(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.facts.given !== true) return 0;
  // "ik en wil"
  const [who, and] = [tokens[at - 2], tokens[at - 1]];
  if (and?.lower === 'en' && /^(?:ik|wij)$/u.test(who?.lower ?? '')) return OVER_FUNCTION;
  const [first, last] = isPair(tokens, at) ? [at, at + 2] : isPair(tokens, at - 2) ? [at - 2, at] : [-1, -1];
  if (first < 0) return 0;
  const [before, after] = [tokens[first - 1]?.facts.cues ?? 0, tokens[last + 1]?.facts.cues ?? 0];
  if (fromCleft(tokens, first) > 0 || isExistential(tokens[first - 1])) return 2;
  if ((before & (Cue.determiner | Cue.preposition)) !== 0 && (before & Cue.company) === 0) return 0;
  return (before & (Cue.verb | Cue.company | Cue.person | Cue.pronoun)) !== 0 || (after & Cue.verb) !== 0
    ? 2
    : 0;
}

/** "there's bill and ivy" */
function isExistential(token: Token | undefined): boolean {
  return token?.facts.functional === true && /['’]s$/u.test(token.lower);
}

function isPair(tokens: readonly Token[], at: number): boolean {
  const [one, and, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const mayBeName = (token: Token | undefined): boolean =>
    token !== undefined && (token.facts.given || !token.facts.word);
  return mayBeName(one) && ((and?.facts.cues ?? 0) & Cue.and) !== 0 && mayBeName(other);
}

/** "april, her mum, told her", "rose, his little sister, was" */
function fromComma(tokens: readonly Token[], at: number): number {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || next.startsSentence || next.start - token.end < 2)
    return 0;
  if ((next.facts.cues & Cue.determiner) === 0) return 0;
  const isPerson = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.person) !== 0;
  return isPerson(at + 2) ? 1 : isPerson(at + 3) ? OVER_FUNCTION : 0;
}

const TOLD =
  /^(?:told|tells|thinks|texted|phoned|laughed|reckons|reckoned|wants|wanted|knows|knew|gave|lives|works|runs)$/u;

/** "then hope rang me", "summer who's got a son" */
function fromTelling(token: Token, next: Token | undefined): number {
  if (next === undefined || next.startsSentence || !token.facts.given) return 0;
  if ((token.facts.cues & Cue.month) !== 0) return 0;
  if (TOLD.test(next.lower)) return 1;
  return (next.facts.cues & Cue.arrival) !== 0 || /^who(?:['’]s)?$/u.test(next.lower) ? 1 : 0;
}

/** What no subject is: before these a modal or a noun could not stand. */
const BEFORE_SUBJECT =
  /^(?:just|still|and|with|by|for|about|to|called|it's|that's|there's|was|is|says|said|goes|then|so|but|because|when|if|like|rang|told|asked|saw|seen|see|met|as|than|only|even|not|or|until|till|after|before|since|while|cos|well|yeah|no|yes|oh|aye|even)$/u;
const BEHIND_SUBJECT = /^(?:from|who|who's|were|he's|she's)$/u;

/** "will was there", "is it still will from": behind a modal no finite verb stands, and no preposition. */
function fromFinite(before: Token | undefined, token: Token, next: Token | undefined): number {
  if (!token.facts.given || !token.facts.functional || (token.facts.cues & Cue.month) !== 0) return 0;
  const isFirst = before === undefined || token.startsSentence;
  if (!isFirst && !BEFORE_SUBJECT.test(before.lower)) return 0;
  // "and he goes just will and he sat down"
  if (next === undefined || next.startsSentence) return isFirst ? 0 : 1;
  if (/^(?:and|or)$/u.test(next.lower))
    return isFirst || !/^(?:just|called|still)$/u.test(before.lower) ? 0 : OVER_FUNCTION;
  return finiteVerbs.has(next.lower) || BEHIND_SUBJECT.test(next.lower) ? OVER_FUNCTION : 0;
}

/** "it were june that found me", "is that mark or mick" */
function fromAsked(tokens: readonly Token[], at: number): number {
  const [verb, it, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.facts.given !== true || token.startsSentence || it === undefined || next === undefined) return 0;
  if (next.startsSentence) return 0;
  const isCleft =
    /^(?:was|were|is)$/u.test(it.lower) && verb?.lower === 'it' && /^(?:that|who)$/u.test(next.lower);
  const isQuestion =
    /^(?:that|this)$/u.test(it.lower) &&
    /^(?:is|was)$/u.test(verb?.lower ?? '') &&
    /^(?:or|from|who)$/u.test(next.lower);
  return isCleft || isQuestion ? OVER_FUNCTION * 2 : 0;
}

/** "so miles the psychologist he asks me", "joy my support worker" */
function fromApposition(token: Token, next: Token | undefined, beyond: readonly Token[]): number {
  if (!token.facts.given || next === undefined || next.startsSentence) return 0;
  if (!/^(?:the|my|our|his|her|me)$/u.test(next.lower)) return 0;
  const [first, second] = beyond;
  if (first === undefined || first.startsSentence) return 0;
  return ((first.facts.cues | (second?.facts.cues ?? 0)) & Cue.person) !== 0 ? OVER_FUNCTION : 0;
}

/** "then penny says to bill": nothing follows that could be done. */
function fromSaid(tokens: readonly Token[], at: number): number {
  const [verb, to, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.facts.given !== true || token.startsSentence || to?.lower !== 'to') return 0;
  if (
    !/^(?:says?|said|spoke|speak|talk|talks|talked|talking|listen|listened|gave|wrote|goes)$/u.test(
      verb?.lower ?? '',
    )
  )
    return 0;
  return next === undefined || next.startsSentence || /^(?:and|that|he|she|about|i|we|who)$/u.test(next.lower)
    ? 2
    : 0;
}

/** "our faith had the baby": whom a family calls theirs, and what persons do. */
function fromOur(before: Token | undefined, token: Token, next: Token | undefined): number {
  if (before?.lower !== 'our' || !token.facts.given || token.startsSentence) return 0;
  if (next === undefined || next.startsSentence || /^(?:is|was|has)$/u.test(next.lower)) return 0;
  const isDoing = (next.facts.cues & Cue.verb) !== 0 || finiteVerbs.has(next.lower);
  return isDoing || /^(?:who|who's|he's|she's)$/u.test(next.lower) ? OVER_FUNCTION + 3 : 0;
}

/** What one does with persons. */
const WITH_PERSONS =
  /^(?:prat|snack|tal(?:ar|ad|at)|träff|samtal|möt|gift|förlovad|ihop|tillsammans|samman|kompis|vän|bråk|gräl|umg|bodde|bott|bor|sitt|satt|fik|kontakt|lev|jobba)/u;

/** "jag pratade med frank" */
function fromTalk(tokens: readonly Token[], at: number): number {
  const [further, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (further === undefined || before?.lower !== 'med' || token?.facts.given !== true) return 0;
  return !token.startsSentence && WITH_PERSONS.test(further.lower) ? 1 : 0;
}

const DOES = /^(?:har|hade|gör|gjorde|vet|visste|sa|säger|sköter|skötte|fixar|fixade|bestämmer|tycker)$/u;

/** "det har björn på kontoret", "det gör sten": behind the verb stands who does it. */
function fromDoer(tokens: readonly Token[], at: number): number {
  const [it, verb, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (it?.lower !== 'det' || verb === undefined || token?.facts.given !== true || token.startsSentence)
    return 0;
  return DOES.test(verb.lower) ? 2 : 0;
}

/** "hope's husband" */
function fromKin(token: Token, next: Token | undefined): number {
  if (next === undefined || next.startsSentence || !/['’]s$/u.test(token.lower)) return 0;
  return token.facts.given && (next.facts.cues & Cue.person) !== 0 ? OVER_FUNCTION : 0;
}

/** What stands before somebody in one word: "it's rose". */
const CLEFT = /^(?:it|that|who)['’]s$/u;

/** "så är det björn": behind the verb such a word is no article. */
function fromCleft(tokens: readonly Token[], at: number): number {
  const [verb, it] = [tokens[at - 2], tokens[at - 1]];
  if (it === undefined || tokens[at]?.facts.given !== true) return 0;
  if (tokens[at]?.startsSentence === true) return 0;
  if (CLEFT.test(it.lower)) return 3;
  // "is it will": there no verb can follow
  if (it.lower === 'it' && /^(?:is|was)$/u.test(verb?.lower ?? '')) return 6;
  if (!/^(?:det|het)$/u.test(it.lower) || it.startsSentence) return 0;
  return ((verb?.facts.cues ?? 0) & Cue.verb) === 0 ? 0 : 3;
}

/** "grant he only reads", but "will he come" */
function fromPronoun(token: Token, next: Token | undefined, beyond: Token | undefined): number {
  if (next === undefined || next.startsSentence || !token.facts.given) return 0;
  const isBoth = (next.facts.cues & Cue.pronoun) !== 0 && (next.facts.cues & Cue.determiner) !== 0;
  if (!isBoth || (token.facts.cues & Cue.determiner & Cue.verb) !== 0) return 0;
  const hasVerb = ((beyond?.facts.cues ?? 0) & Cue.verb) !== 0;
  return token.facts.functional && !hasVerb ? 0 : 2;
}

/** "rik de graaf" */
function fromParticle(token: Token, next: Token | undefined, beyond: Token | undefined): number {
  if (next === undefined || beyond === undefined || !token.facts.given || next.startsSentence) return 0;
  const isParticle = (next.facts.cues & Cue.particle) !== 0 && (next.facts.cues & Cue.determiner) !== 0;
  return isParticle && beyond.facts.surname && !beyond.facts.functional ? 2 : 0;
}

/** "een juf die lies de bos heette" */
function fromRelative(tokens: readonly Token[], at: number): number {
  const who = tokens[at - 1];
  if (who === undefined || (who.facts.cues & Cue.pronoun) === 0 || tokens[at]?.facts.given !== true) return 0;
  const isNaming = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.naming) !== 0;
  return [1, 2, 3].some((n) => isNaming(at + n)) ? 5 : 0;
}

/** "a new one as well summer who's got two" */
function fromWho({ facts }: Token, next: Token | undefined): number {
  return facts.given && next !== undefined && /^who(?:['’]s)?$/u.test(next.lower) ? 1 : 0;
}

/** "basker, hedder han" */
function isNamedAfter(tokens: readonly Token[], at: number): boolean {
  const [token, verb, who] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || verb === undefined || who === undefined || token.facts.cues !== 0) return false;
  if (verb.startsSentence || (verb.facts.cues & Cue.naming) === 0) return false;
  // "solhøj hedder det"
  const isIt =
    /^(?:det|den|het|dat)$/u.test(who.lower) && !token.facts.common && token.lower.length > SHORTEST_UNKNOWN;
  return (verb.facts.cues & Cue.verb) !== 0 && ((who.facts.cues & Cue.pronoun) !== 0 || isIt);
}

/** Titles that hardly stand alone. */
const TITLES: ReadonlySet<string> = new Set(
  'dr doktor doctor dokter prof professor overlæge överläkare hr herr fru frk frøken fröken mevrouw mevr mw meneer dhr uncle auntie aunty aunt nan nana granny grandad grandma mr mrs ms mister missus missis fr father pater pastor provst juf juffrouw zuster kapelaan imam weduwe biskop konstapel kommissarie magister direktör kantor kurator diakon adjunkt kyrkoherde sgt sergeant inspector councillor reverend'.split(
    ' ',
  ),
);

/** "doktor brask", but "the doctor came", "doktor sa": a noun that nothing else makes of it. */
export function isDoctor(tokens: readonly Token[], at: number, { uncapitalised }: Language): boolean {
  const [before, title, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (title === undefined || token === undefined || !TITLES.has(title.lower)) return false;
  if (token.startsSentence || token.start - title.end > 2) return false;
  // "een meneer drost"
  const isSomebody = before?.lower === 'een' && /^(?:meneer|mevrouw|dokter)$/u.test(title.lower);
  if (
    before !== undefined &&
    !title.startsSentence &&
    (before.facts.cues & Cue.determiner) !== 0 &&
    !isSomebody
  )
    return false;
  if (isDutchTitle(title) && isNounBehindTitle(token) && tokens[at + 1]?.facts.functional !== false)
    return true;
  return token.facts.cues === 0 && (!uncapitalised.adverbs.test(token.lower) || SURNAME.test(token.lower));
}

/** "meneer drost", "mevrouw kast en": these titles hardly stand without a name. */
function isDutchTitle({ lower }: Token): boolean {
  return /^(?:meneer|mevrouw|mevr|mw|dhr)$/u.test(lower);
}

function isNounBehindTitle({ facts, lower }: Token): boolean {
  return facts.cues === 0 && !facts.functional && !/(?:lijk|end|ig|isch|dagen|keer|thuis)$/u.test(lower);
}

/** Brask, Baars, Thissen: how surnames end as much as adverbs and verbs do. */
const SURNAME = /(?:[^i]sk|[^e]s|sen)$/u;

/** "i rema hernede", "over til kvickly": a chain of every town, where somebody is. */
function isShop(tokens: readonly Token[], at: number, { allowed: { chains } }: Language): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || previous === undefined || (token.facts.cues & Cue.branch) === 0) return false;
  if (chains?.has(token.lower) !== true || token.facts.organisation || token.start - previous.end !== 1)
    return false;
  return (previous.facts.cues & Cue.preposition) !== 0;
}

/** Sides that have no noun behind them here: "indlagt på østre", "legat på östra när". */
const SIDE = /^(?:nordre|søndre|vestre|østre|norra|södra|västra|östra)$/u;

function isSideAlone(tokens: readonly Token[], at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !SIDE.test(token.lower)) return false;
  // "och östra hade inte plats"
  const isSubject =
    next !== undefined &&
    !next.startsSentence &&
    (next.facts.cues & Cue.verb) !== 0 &&
    next.facts.functional &&
    ((previous?.facts.cues ?? 0) & Cue.determiner) === 0;
  if (isSubject) return true;
  if (((previous?.facts.cues ?? 0) & Cue.preposition) === 0) return false;
  return next === undefined || next.startsSentence || next.facts.functional;
}

/** "hope's husband" */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const [token, owned] = [tokens[at], tokens[at + 1]];
  if (token === undefined || owned === undefined || !/['’]s$/u.test(token.lower)) return false;
  return (owned.facts.cues & (Cue.person | Cue.persons)) !== 0 && owned.start - token.end === 1;
}

/** "i spoke to j about it", "call her k": a letter that spells nothing and counts nothing. */
function isLetterOfSomebody(tokens: readonly Token[], at: number, { names }: Language): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (names.callNames === undefined || before === undefined || token === undefined) return false;
  if (!/[b-df-hj-np-tv-z]/u.test(token.lower) || token.startsSentence || token.start - before.end !== 1)
    return false;
  const isLetter = (one: Token | undefined): boolean =>
    one?.text.length === 1 && one.lower !== 'i' && one.lower !== 'a';
  if (isLetter(before) || isLetter(next) || before.facts.acronym || /^(?:and|an?|the)$/u.test(before.lower))
    return false;
  if (/^(?:her|to)$/u.test(before.lower)) return true;
  if ((before.facts.cues & (Cue.number | Cue.determiner | Cue.unit)) !== 0) return false;
  return before.facts.functional || (before.facts.cues & (Cue.verb | Cue.company | Cue.preposition)) !== 0;
}

function isAfterPerson(tokens: readonly Token[], at: number): boolean {
  return ((tokens[at - 1]?.facts.cues ?? 0) & Cue.person) !== 0;
}

/** "ute vid trosa", "up in hull" */
function isOutAt(tokens: readonly Token[], at: number): boolean {
  const isPreposition = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.preposition) !== 0;
  return isPreposition(at - 1) && isPreposition(at - 2);
}

function isIn(tokens: readonly Token[], at: number, { places }: Language): boolean {
  const isIsland = isAfterPreposition(tokens, at) && places.endings.test(tokens[at]?.lower ?? '');
  return isIsland || places.inPrepositions.has(wordBeforeName(tokens, at)?.lower ?? '');
}
