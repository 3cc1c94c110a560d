import type { Language } from '../../languages/language.ts';
import {
  evidence,
  isAfterPreposition,
  isLivedIn,
  isNamed,
  NAME_EVIDENCE,
  wordBeforeName,
} from '../evidence.ts';
import { isCalledBehind, isPlain, type Verdict } from '../judge-word.ts';
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
  if (facts.stays)
    return isWhereSomebodyIs(tokens, at, language) ||
      isSurnameOfCountry(tokens, at) ||
      isShopIn(tokens, at) ||
      isShop(tokens, at, language)
      ? 'low'
      : undefined;
  if (isSideAlone(tokens, at)) return 'low';
  if (facts.acronym) return facts.given && weight(tokens, at) >= NAME_EVIDENCE ? 'low' : undefined;
  if (facts.given && (isOwner(tokens, at) || isCalledBehind(tokens, at))) return 'low';
  if (facts.functional) {
    const mayBe = facts.given && (facts.cues & Cue.filler) === 0;
    return mayBe && weight(tokens, at) >= OVER_FUNCTION ? 'low' : undefined;
  }
  if (isDoctor(tokens, at, language)) return 'low';
  if (isPlain(token) || ((facts.cues & Cue.number) !== 0 && !facts.given)) return undefined;
  // "som vi kalder ham lavede mad"
  const isDone = (facts.cues & Cue.verb) !== 0 && ((tokens[at - 1]?.facts.cues ?? 0) & Cue.filler) !== 0;
  if ((isNamed(tokens, at) && !isDone) || isNamedAfter(tokens, at)) return 'low';
  if (language.capitalWords.has(lower) && !facts.mainlyName)
    return weight(tokens, at) >= OVER_FUNCTION ? 'low' : undefined;
  if (facts.mainlyName || (facts.given && !facts.common)) return 'high';
  const isPerson = (facts.cues & (Cue.person | Cue.persons)) !== 0 && !facts.given;
  if ((facts.given || facts.name) && !isPerson && weight(tokens, at) >= NAME_EVIDENCE) return 'low';
  if (facts.name && !facts.common) return facts.word ? 'low' : 'high';
  if ((facts.surname || facts.name) && isAfterPerson(tokens, at)) return 'low';
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

/** "then hope rang me", "summer who's got a son" */
function fromTelling(token: Token, next: Token | undefined): number {
  if (next === undefined || next.startsSentence || !token.facts.given) return 0;
  if ((token.facts.cues & Cue.month) !== 0) return 0;
  return (next.facts.cues & Cue.arrival) !== 0 || /^who(?:['’]s)?$/u.test(next.lower) ? 1 : 0;
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
  'dr doktor doctor dokter prof professor overlæge överläkare hr herr fru frk frøken fröken mevrouw mevr mw meneer dhr mr mrs ms pater pastor provst juf juffrouw zuster kapelaan imam weduwe biskop kyrkoherde sgt sergeant inspector councillor reverend'.split(
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
