import { finiteVerbs } from '../../languages/en/finite-verbs.ts';
import type { Language } from '../../languages/language.ts';
import { isBeside } from '../beside.ts';
import { isLivedIn } from '../evidence.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';
import { endOfRegion, isBeforeNoun, spreadOverOrganisation } from './lower-cased-organisations.ts';

const LONGEST_PLACE = 4;
const DIRECTION = /^(?:norr|södr|västr|östr|nordr|søndr|vestr|østr)[ae]$/u;

/** What a name without capitals takes with it: no capital shows where it begins and ends. */
export function spreadLowerCased(turn: Turn): void {
  const { tokens, verdicts } = turn;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (verdicts[at] === undefined && isFirstName(turn, at)) verdicts[at] = 'low';
    if (verdicts[at] === undefined && (isPartOfPerson(turn, at) || isAfterVerbAndName(turn, at)))
      verdicts[at] = 'low';
    if (isSubjectWithParticle(turn, at) || isAfterTitleAndParticle(turn, at)) spreadOverParticles(turn, at);
    if (isArticled(turn, at) || isNamedWithParticle(turn, at)) {
      verdicts[at - 1] = 'low';
      verdicts[at] ??= 'low';
    }
    if (
      isNicknamed(turn, at) ||
      isInitialOf(turn, at) ||
      isBetweenParts(turn, at) ||
      isBetweenPersons(turn, at) ||
      isBetweenSaints(turn, at) ||
      isWard(turn, at) ||
      isSmallSurname(turn, at) ||
      isBetweenPlaces(turn, at) ||
      isForeignParticle(turn, at) ||
      isBesideName(turn, at) ||
      isLandscapeOfName(turn, at) ||
      isLinkOfSaint(turn, at)
    )
      verdicts[at] ??= 'low';
    const called = endOfCalled(turn, at);
    if (called !== undefined) for (let n = at; n <= called; n++) verdicts[n] ??= 'low';
    if (isCalledWithArticle(turn, at)) verdicts[at] = verdicts[at + 1] = 'low';
    if (isShopByTrade(turn, at) || isNumberOfHouseName(turn, at)) verdicts[at] ??= 'low';
    if (isShopOfOwner(turn, at)) verdicts[at] ??= 'low';
    if (isSurnameOfArticle(turn, at)) verdicts[at] = verdicts[at + 1] = verdicts[at + 2] = 'low';
    if (isWardOfNumber(turn, at) || isHouseOfParticle(turn, at)) verdicts[at] = verdicts[at + 1] = 'low';
    if (isSurnameOfPreposition(turn, at)) verdicts[at] = verdicts[at + 1] = 'low';
    if (isBeforeName(turn, at) || isHouse(turn, at) || isDirectionAlone(turn, at)) verdicts[at] ??= 'low';
    if (isSurnameOfPossessive(turn, at)) verdicts[at] ??= 'low';
    if (isArticleOfHouse(turn, at)) verdicts[at - 1] = 'low';
    if (isDirectionOfPlace(turn, at) || isSign(turn, at)) verdicts[at + 1] ??= verdicts[at] ??= 'low';
    spreadOverOrganisation(turn, at);
  }
  spreadBehindLabel(turn);
  spreadOverRegions(turn);
  for (let at = 0; at < tokens.length; at++) {
    if (
      isArticleOfName(turn, at) ||
      isNumberOfHouse(turn, at) ||
      isStreetOfName(turn, at) ||
      isBeforeUnit(turn, at)
    )
      verdicts[at] = 'low';
    if (isArticleOfLongHouse(turn, at)) verdicts[at] ??= 'low';
    if (isStationOfPlace(turn, at)) for (const n of [at - 1, at]) verdicts[n] ??= 'low';
    if (isPairedHouse(turn, at)) for (let n = at - 1; n <= at + 1; n++) verdicts[n] ??= 'low';
  }
}

/** "vangnet west friesland": what was hidden up to the direction goes on over the region. */
function spreadOverRegions({ text, tokens, verdicts, language }: Turn): void {
  if (!language.streets.article) return;
  for (let at = 1; at < tokens.length; at++) {
    const [name, direction] = [tokens[at - 1], tokens[at]];
    if (name === undefined || direction === undefined || verdicts[at - 1] === undefined) continue;
    if ((direction.facts.cues & Cue.qualifier) === 0 || name.facts.given || !isBeside(text, name, direction))
      continue;
    const to = endOfRegion(tokens, at);
    if (verdicts[at] === undefined && to === at) continue;
    for (let n = at; n <= to; n++) verdicts[n] ??= 'low';
  }
}

/** "op de wierickehof", "to the queen elizabeth": an article that few put before a name that is not a house's. */
function isArticleOfName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [before, article, token] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (article === undefined || token === undefined || verdicts[at + 1] === undefined) return false;
  if (!language.spokenNames.articles.has(article.lower) || !isBeside(text, article, token)) return false;
  if (((before?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) === 0) return false;
  if (language.spokenNames.houses.test(token.lower)) return true;
  const { given, place, surname, common, organisation } = token.facts;
  return !given && !place && !surname && !common && !organisation;
}

/** "a flat in kirkdale fonthill road", "on bucknall new road": the street's noun goes with the name before it. */
function isStreetOfName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [further, previous, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!language.streets.separate || previous === undefined || token === undefined) return false;
  if (!isBeside(text, previous, token)) return false;
  const isPrefixOfStreet = (previous.facts.cues & Cue.prefix) !== 0 && verdicts[at - 2] !== undefined;
  if (isPrefixOfStreet && further !== undefined && MAINLY_STREETS.test(token.lower)) {
    verdicts[at - 1] ??= 'low';
    return isBeside(text, further, previous) && !further.facts.given;
  }
  // "larch lane took over"
  const isSign =
    language.names.callNames?.has(previous.lower) === true &&
    ((further?.facts.cues ?? 0) & Cue.determiner) === 0 &&
    token.facts.functional === false;
  if (isSign && MAINLY_STREETS.test(token.lower)) verdicts[at - 1] ??= 'low';
  if (isArticledStreet({ tokens, language }, at)) verdicts[at - 1] ??= 'low';
  if (verdicts[at - 1] === undefined || previous.facts.mainlyName || /['’]s$/u.test(previous.lower))
    return false;
  return MAINLY_STREETS.test(token.lower);
}

/** "at newcastle bus station": `at` is the second noun. */
function isStationOfPlace({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [place, kind, station] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!language.streets.separate || place === undefined || kind === undefined || station === undefined)
    return false;
  if (verdicts[at - 2] === undefined || place.facts.given || !STATIONS.test(station.lower)) return false;
  if (
    !/^(?:bus|train|railway|rail|police|fire|tram|coach|metro|ambulance|shopping|sports|leisure|town|civic)$/u.test(
      kind.lower,
    )
  )
    return false;
  return isBeside(text, place, kind) && isBeside(text, kind, station);
}

const STATIONS = /^(?:station|depot|stop|cent(?:re|er)|hall)$/u;

/** "back on the shore road", but "on the main road": how Ireland speaks of streets. */
function isArticledStreet({ tokens, language }: Pick<Turn, 'tokens' | 'language'>, at: number): boolean {
  const [preposition, article, name, street] = [-3, -2, -1, 0].map((n) => tokens[at + n]);
  if (language.names.callNames === undefined || name === undefined || article?.lower !== 'the') return false;
  if (!ON.test(preposition?.lower ?? '') || !ARTICLED_STREETS.test(street?.lower ?? '')) return false;
  if (name.facts.functional || name.facts.cues !== 0 || language.uncapitalised.kinds.test(name.lower))
    return false;
  return !GENERAL_STREET.test(name.lower);
}

const ON = /^(?:on|up|down|off|along|in|from|at|onto|round)$/u;
const ARTICLED_STREETS = /^(?:road|street|avenue|lane|parade|embankment)$/u;
const GENERAL_STREET =
  /^(?:ring|side|back|coast|country|dirt|dual|slip|service|trunk|cross|cycle|bus|fast|access|farm|gravel|toll|memory|shopping|market|village|station)$/u;

const MAINLY_STREETS =
  /^(?:street|road|avenue|lane|crescent|terrace|grove|gardens|mews|close|parade|square|estate|row)$/u;

/** What is counted behind a house: "på fontænehuset tre dage". */
const COUNTED =
  /^(?:år|jaar|years?|dage?|dagar|dagen|days?|gange?|gånger|keer|times|uger|veckor|weken|weeks|hoog|sal)$/u;

/** "han heter hans hans berg" */
function isSurnameOfPossessive({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous?.lower !== 'hans' || verdicts[at - 1] === undefined || token === undefined) return false;
  return token.facts.surname && !token.facts.functional && isBeside(text, previous, token);
}

/** "op de heyhoefpromenade twaalf", "på allén sex": a number behind a street or a house that nothing counts. */
function isNumberOfHouse({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [further, before, name, number, next] = [at - 3, at - 2, at - 1, at, at + 1].map((n) => tokens[n]);
  if (name === undefined || number === undefined || verdicts[at - 1] === undefined) return false;
  if ((number.facts.cues & Cue.number) === 0 || !isBeside(text, name, number)) return false;
  if (next !== undefined && (COUNTED.test(next.lower) || language.numbers.measures.has(next.lower)))
    return false;
  if (name.facts.given || language.codes.spoken.clock.has(next?.lower ?? '')) return false;
  const preposition = language.spokenNames.articles.has(before?.lower ?? '') ? further : before;
  if (((preposition?.facts.cues ?? 0) & Cue.preposition) === 0) return false;
  return (
    next === undefined ||
    next.startsSentence ||
    (next.facts.functional && (next.facts.cues & Cue.number) === 0)
  );
}

/** "die heet ter horst" */
function isNamedWithParticle({ text, tokens }: Turn, at: number): boolean {
  const [verb, particle, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (verb === undefined || particle === undefined || token === undefined) return false;
  if ((verb.facts.cues & Cue.naming) === 0 || token.facts.functional || token.facts.cues !== 0) return false;
  if ((particle.facts.cues & Cue.particle) === 0 || (particle.facts.cues & Cue.determiner) !== 0)
    return false;
  return isBeside(text, verb, particle) && isBeside(text, particle, token);
}

/** "blessing chikwanha", but "the blessing chikwanha brought": before a surname that is no word. */
function isFirstName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.facts.given !== true || next === undefined) return false;
  const isDouble =
    language.names.callNames !== undefined && next.facts.mainlyName && verdicts[at + 1] !== undefined;
  // "paddy joe", "hope osei"
  if (isDouble && !token.facts.functional && token.facts.cues === 0 && token.facts.stem === token.lower)
    return ((before?.facts.cues ?? 0) & Cue.determiner) === 0 && isBeside(text, token, next);
  const isSmall =
    token.facts.functional &&
    (language.names.callNames === undefined ||
      (token.facts.cues & (Cue.verb | Cue.month | Cue.determiner)) !== 0);
  if (isSmall) return false;
  if (verdicts[at + 1] === undefined || next.facts.given || next.facts.word || next.facts.place) return false;
  return ((before?.facts.cues ?? 0) & Cue.determiner) === 0 && isBeside(text, token, next);
}

/** "magnus bo iversen", "frederik lund asp", "lone fisker": what stands within a name, or can be nothing else after one. */
function isPartOfPerson({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [first, previous, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token === undefined || verdicts[at - 1] === undefined) return false;
  if (!isBeside(text, previous, token) || token.facts.stays || token.facts.acronym) return false;
  const isName = token.facts.given || token.facts.surname || token.facts.name;
  const isInside = next !== undefined && verdicts[at + 1] !== undefined && isBeside(text, token, next);
  if (previous.facts.given && isInside && next.facts.surname && !next.facts.given && isName) return true;
  if (!isSureFirstName(previous)) {
    const isThird =
      first?.facts.given === true && verdicts[at - 2] !== undefined && isBeside(text, first, previous);
    return isThird && isName && !token.facts.functional && (token.facts.cues & Cue.verb) === 0;
  }
  if (token.facts.functional)
    return (
      token.facts.surname &&
      !token.facts.given &&
      // "stig glad hette han"
      (endsClause(text, token) || isNaming(next) || /^(?:af|von)$/u.test(next?.lower ?? ''))
    );
  if (token.facts.surname && (token.facts.cues & Cue.verb) === 0) return true;
  const isBeforeVerb =
    next !== undefined && isBeside(text, token, next) && (next.facts.cues & (Cue.verb | Cue.from)) !== 0;
  if (isBeforeVerb && isOnlySurname(token, language)) return true;
  return /^\s?[<(]/u.test(text.slice(token.end, token.end + 2)) && token.facts.cues === 0;
}

/** "steph may from the drugs team", "lee long rang": small words that are surnames, and what only somebody stands before. */
function isSmallSurname({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (language.names.callNames === undefined || previous === undefined || token === undefined) return false;
  if (verdicts[at - 1] === undefined || !(previous.facts.given || !previous.facts.word)) return false;
  if (!SMALL_SURNAME.test(token.lower) || !isBeside(text, previous, token) || next === undefined)
    return false;
  return isBeside(text, token, next) && (BEHIND_SURNAME.test(next.lower) || finiteVerbs.has(next.lower));
}

const SMALL_SURNAME =
  /^(?:may|long|short|small|young|best|good|day|close|little|friend|hope|place|house|hall|ward|rich|black|white|brown|green|moon|rose|grant)$/u;
const BEHIND_SURNAME = /^(?:and|from|who|who's|she's|he's|that's)$/u;

/** "så kommer lone fisker": the verb came before its subject, or a title did, so that none can follow the name. */
function isAfterVerbAndName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [further, before, previous, token] = [tokens[at - 3], tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || previous === undefined || token === undefined) return false;
  if (verdicts[at - 1] === undefined || !isSureFirstName(previous)) return false;
  if (!isBeside(text, before, previous) || !isBeside(text, previous, token)) return false;
  // "heter ju lennart kula"
  const isFilled = (before.facts.cues & Cue.filler) !== 0 && isNaming(further);
  // "sin mamma camilla brodd"
  const isKin = (before.facts.cues & Cue.person) !== 0 && language.bareIsNamed === true;
  if (isKin && !INFLECTED.test(token.lower) && isOnlySurname(token, language)) return true;
  if (!isFilled && (before.facts.cues & (Cue.arrival | Cue.naming)) === 0) return false;
  // "heter kerstin glad och"
  if (
    (isFilled || (before.facts.cues & Cue.naming) !== 0) &&
    token.facts.surname &&
    (token.facts.cues & Cue.verb) === 0
  )
    return true;
  return isOnlySurname(token, language);
}

function isNaming(token: Token | undefined): boolean {
  return token !== undefined && !token.startsSentence && (token.facts.cues & Cue.naming) !== 0;
}

/** Verbs, adjectives of several, and nouns with their article. */
const INFLECTED = /(?:a|ar|er|or|en|et|te|de|s|r|lig|sam)$/u;

/** A word that has no other business behind a name. */
function isOnlySurname({ facts, lower }: Token, { uncapitalised }: Language): boolean {
  if (facts.functional || facts.stays || facts.acronym || facts.cues !== 0 || !facts.common) return false;
  return !facts.organisation && !uncapitalised.adverbs.test(lower);
}

function isSureFirstName({ facts }: Token): boolean {
  return facts.given && facts.stem === facts.lower && (facts.mainlyName || !facts.common);
}

function endsClause(text: string, token: Token): boolean {
  return /^\s*(?:[.,;:!?)]|\n|$)/u.test(text.slice(token.end, token.end + 3));
}

/** "van houten vond": a surname with its particle that does something, although no first name is there. */
function isSubjectWithParticle({ text, tokens }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous === undefined || next === undefined) return false;
  if (!(token.facts.surname || token.facts.name) || token.facts.given) return false;
  if (!isBeside(text, previous, token) || token.facts.functional || token.facts.stays) return false;
  return isNameParticle(previous) && (next.facts.cues & (Cue.verb | Cue.pronoun)) !== 0;
}

/** "dokter de wit", "mr. van rossum" */
function isAfterTitleAndParticle({ text, tokens, verdicts }: Turn, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || verdicts[at] === undefined) return false;
  for (let n = at - 1; n >= at - 3; n--) {
    const [previous, next] = [tokens[n], tokens[n + 1]];
    if (previous === undefined || next === undefined) return false;
    const isTitle = n < at - 1 && (previous.facts.cues & (Cue.person | Cue.persons | Cue.naming)) !== 0;
    if (isTitle && /^\.? $/u.test(text.slice(previous.end, next.start))) return true;
    if (!isBeside(text, previous, next) || (previous.facts.cues & Cue.particle) === 0) return false;
  }
  return false;
}

function spreadOverParticles({ tokens, verdicts }: Turn, at: number): void {
  verdicts[at] ??= 'low';
  for (let n = at - 1; n >= at - 2; n--) {
    const token = tokens[n];
    if (token === undefined || (token.facts.cues & Cue.particle) === 0) return;
    verdicts[n] ??= 'low';
  }
}

/** Not an article that people use all the time. */
function isNameParticle({ facts, lower }: Token): boolean {
  if ((facts.cues & Cue.particle) === 0 || lower === 'in' || lower === 'op') return false;
  return (facts.cues & Cue.determiner) === 0 || lower === 'den' || lower === 'der';
}

/** "big neil", "store kaj", "the royal oldham": what stands before names, and tells one from others of them. */
function isNicknamed({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || verdicts[at + 1] === undefined) return false;
  if (!isBeside(text, token, next) || (token.facts.cues & (Cue.determiner | Cue.pronoun)) !== 0) return false;
  if (language.uncapitalised.bynames.has(token.lower))
    return (next.facts.given || (language.streets.article && !next.facts.word)) && !isOneOf(before);
  return token.facts.patron && next.facts.place && !next.facts.given && !token.facts.functional;
}

/** "min lille jonas" */
function isOneOf(before: Token | undefined): boolean {
  return before !== undefined && (before.facts.cues & Cue.determiner) !== 0;
}

/** "inger p": a letter that is no word, behind a first name. */
function isInitialOf({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (token?.text.length !== 1 || previous === undefined || verdicts[at - 1] === undefined) return false;
  if (!previous.facts.given || !isBeside(text, previous, token)) return false;
  return !token.facts.functional && !token.facts.stays && /[bcdfghjklmnpqrstvwxz]/u.test(token.lower);
}

/** "st peter and st paul" */
function isBetweenSaints({ tokens, verdicts }: Turn, at: number): boolean {
  const isSaint = (n: number): boolean =>
    ((tokens[n]?.facts.cues ?? 0) & Cue.saint) !== 0 && verdicts[n + 1] !== undefined;
  return ((tokens[at]?.facts.cues ?? 0) & Cue.and) !== 0 && isSaint(at - 2) && isSaint(at + 1);
}

/** "indlagt på g": a ward that is called by its letter. */
function isWard({ tokens }: Turn, at: number): boolean {
  const token = tokens[at];
  if (token?.text.length !== 1 || token.facts.functional || token.facts.stays) return false;
  return isLivedIn(tokens, at) && (token.facts.cues & Cue.particle) === 0 && /[a-z]/u.test(token.lower);
}

/** "op de a twee", "naar de k drie": a ward by its letter and number; `at` is the letter. */
function isWardOfNumber({ text, tokens, language }: Turn, at: number): boolean {
  const [before, letter, number, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (letter?.text.length !== 1 || number === undefined || before === undefined) return false;
  if (!language.streets.article || !/[a-z]/u.test(letter.lower)) return false;
  if ((number.facts.cues & Cue.number) === 0 || !isBeside(text, letter, number)) return false;
  const isArticle = language.spokenNames.articles.has(before.lower);
  const preposition = isArticle ? tokens[at - 2] : before;
  if (!/^(?:op|naar|van)$/u.test(preposition?.lower ?? '')) return false;
  return next === undefined || (next.facts.cues & Cue.number) === 0;
}

/** "in ter duinen", "bij ten doorn": two prepositions follow each other only where the second is a house's. */
function isHouseOfParticle({ text, tokens }: Turn, at: number): boolean {
  const [before, particle, noun] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || particle === undefined || noun === undefined) return false;
  // "gijsbert ter braak"
  const isName = (before.facts.given || before.facts.name) && !before.facts.common;
  if (((before.facts.cues & Cue.preposition) === 0 && !isName) || !isBeforeNoun(particle, noun)) return false;
  return isBeside(text, before, particle) && isBeside(text, particle, noun);
}

/** "tussen malden en groesbeek": beside a place stands another. */
function isBetweenPlaces({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [before, token, and, other] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || and === undefined || other === undefined) return false;
  if (before?.lower !== 'tussen' || (and.facts.cues & Cue.and) === 0 || verdicts[at + 2] === undefined)
    return false;
  if (token.facts.functional || token.facts.stays || other.facts.given) return false;
  return isBeside(text, token, and) && isBeside(text, and, other);
}

/** "in het thor park": behind an article, a name and what it is of. */
function isLandscapeOfName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [article, name, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (article === undefined || name === undefined || token === undefined) return false;
  if (!language.streets.article || (token.facts.cues & Cue.landscape) === 0 || verdicts[at - 1] === undefined)
    return false;
  return language.spokenNames.articles.has(article.lower) && isBeside(text, name, token);
}

/** "het zorg en veiligheidshuis": two nouns of one house, of which there is no other; `at` is what joins them. */
function isPairedHouse({ text, tokens, language }: Turn, at: number): boolean {
  const [article, one, and, house] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (article === undefined || one === undefined || and === undefined || house === undefined) return false;
  if (!language.streets.article || (and.facts.cues & Cue.and) === 0 || !house.facts.organisation)
    return false;
  if (!language.spokenNames.articles.has(article.lower) || house.facts.functional) return false;
  if (language.spokenNames.generic.has(house.lower) || house.lower.length < LONG_HOUSE) return false;
  if ((one.facts.functional && !one.facts.venue) || one.facts.given || one.facts.cues !== 0) return false;
  return isBeside(text, article, one) && isBeside(text, one, and) && isBeside(text, and, house);
}

const LONG_HOUSE = 10;

/** "bij het fact team oost": letters that stay, but not with the team that is named. */
function isBeforeUnit({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [before, letters, unit] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (letters?.facts.acronym !== true || unit === undefined || verdicts[at + 1] === undefined) return false;
  if (letters.lower.length < SHORTEST_ACRONYM || ((before?.facts.cues ?? 0) & BEFORE_HOUSE) === 0)
    return false;
  return (unit.facts.cues & Cue.unit) !== 0 && isBeside(text, letters, unit);
}

const SHORTEST_ACRONYM = 3;
const BEFORE_HOUSE = Cue.preposition | Cue.company | Cue.determiner;

/** "el houssine", "al bakri": particles that the language has no other use for, before a name that is no word. */
function isForeignParticle({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || verdicts[at + 1] === undefined) return false;
  if (!FOREIGN.test(token.lower) || next.facts.word || next.facts.place) return false;
  return isBeside(text, token, next);
}

const FOREIGN = /^(?:el|bin|ibn|abu|aït|ait|ould|oulad|di|dos|von|mc|san|della|del)$/u;

/** "teunis en lammy zijn", "met hatice en kiki": beside somebody who has no other use a bare noun is somebody as well. */
function isBesideName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [name, and, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (name === undefined || and === undefined || token === undefined || !language.streets.article)
    return false;
  if (verdicts[at - 2] === undefined || (and.facts.cues & Cue.and) === 0) return false;
  if (name.facts.word || name.facts.place || name.facts.organisation) return false;
  const { facts, lower } = token;
  if (facts.functional || facts.stays || facts.acronym || facts.cues !== 0 || facts.venue) return false;
  if (language.spokenNames.generic.has(lower) || language.spokenNames.several.test(lower)) return false;
  if (language.uncapitalised.adverbs.test(lower)) return false;
  const ends = next === undefined || !isBeside(text, token, next) || next.facts.functional;
  return ends && isBeside(text, name, and) && isBeside(text, and, token);
}

/** "sint jan de deo", "sint vincentius a paulo": between a saint and what is known of him. */
function isLinkOfSaint({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [saint, name, link, last] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (saint === undefined || name === undefined || link === undefined || last === undefined) return false;
  if (
    (saint.facts.cues & Cue.saint) === 0 ||
    verdicts[at - 1] === undefined ||
    verdicts[at + 1] === undefined
  )
    return false;
  return link.facts.functional && isBeside(text, name, link) && isBeside(text, link, last);
}

/** "roffe kotten mackan och finnen": a thing with its own article between two persons, in a row of those who were there. */
function isBetweenPersons({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous === undefined || next === undefined) return false;
  if (verdicts[at - 1] === undefined || !previous.facts.given || !next.facts.mainlyName) return false;
  if (!token.facts.definite || token.facts.functional || token.facts.cues !== 0) return false;
  if (language.spokenNames.persons?.roles.test(token.lower) !== false) return false;
  return isBeside(text, previous, token) && isBeside(text, token, next);
}

/** "tjin a sjoe": a letter between two words that nobody knows. */
function isBetweenParts({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.text.length !== 1 || previous === undefined || next === undefined) return false;
  if (verdicts[at - 1] === undefined || verdicts[at + 1] === undefined) return false;
  return (
    !previous.facts.word && !next.facts.word && isBeside(text, previous, token) && isBeside(text, token, next)
  );
}

/** "bij van gastel", "aan van der berg": two prepositions follow each other only where the second is a name's; `at` is that. */
function isSurnameOfPreposition({ text, tokens, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || next === undefined) return false;
  if (!language.uncapitalised.ofNames.has(token.lower) || !isBeside(text, before, token)) return false;
  if (!isBeside(text, token, next)) return false;
  if (
    next.facts.functional ||
    next.facts.stays ||
    (next.facts.cues & (Cue.determiner | Cue.month | Cue.number)) !== 0
  )
    return false;
  const isBefore =
    (before.facts.cues & (Cue.preposition | Cue.company)) !== 0 && (before.facts.cues & Cue.and) === 0;
  // "toen belde van dongen", but "hij kwam van huis"
  const isArrival = (before.facts.cues & Cue.arrival) !== 0 && !/^k[wo]/u.test(before.lower);
  return isArrival || (isBefore && language.uncapitalised.beforeSurname.has(before.lower));
}

/** "van der berg": these two words stand nowhere else. */
function isSurnameOfArticle({ text, tokens, language }: Turn, at: number): boolean {
  const [token, article, name] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || article === undefined || name === undefined) return false;
  if (!language.uncapitalised.ofNames.has(token.lower) || !/^de[rn]$/u.test(article.lower)) return false;
  return isBeside(text, token, article) && isBeside(text, article, name) && !name.facts.functional;
}

/** "de vries": as a word it could not stand behind the article. */
function isArticled({ text, tokens, language }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined || !language.uncapitalised.articled.has(token.lower))
    return false;
  if ((previous.facts.cues & Cue.determiner) === 0 || (previous.facts.cues & Cue.particle) === 0)
    return false;
  return isBeside(text, previous, token);
}

/** "lake windermere", "sankt mikkels sogn" */
function isBeforeName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || verdicts[at + 1] === undefined) return false;
  const isSaint = (token.facts.cues & Cue.saint) !== 0;
  if (!isSaint && !language.uncapitalised.beforeName.has(token.lower)) return false;
  return /^\.? $/u.test(text.slice(token.end, next.start));
}

/** "gröna villan fick vara kvar", but "den gröna villan": a colour and a house with its article need another one, unless they are a name. */
function isSign({ text, tokens, language }: Turn, at: number): boolean {
  const { colouredSigns } = language.spokenNames;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    colouredSigns === undefined ||
    token === undefined ||
    next === undefined ||
    !colouredSigns.qualities.has(token.lower)
  )
    return false;
  if (!colouredSigns.nouns.test(next.lower) || !isBeside(text, token, next)) return false;
  return before === undefined || token.startsSentence || (before.facts.cues & Cue.determiner) === 0;
}

/** "i norra berget", "vid söder tull": behind an article it is a berg as any. */
function isPlaceOfQuality({ facts }: Token, next: Token, { places, streets }: Language): boolean {
  if (streets.separate || (facts.cues & (Cue.prefix | Cue.qualifier)) === 0) return false;
  return places.nouns?.test(next.lower) === true;
}

/** "in south shields" */
function isDirectionOfPlace({ text, tokens, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || next === undefined) return false;
  const isDirection = (token.facts.cues & Cue.qualifier) !== 0 && (token.facts.cues & Cue.prefix) !== 0;
  if ((before.facts.cues & Cue.preposition) === 0) return false;
  if (isPlaceOfQuality(token, next, language) && isBeside(text, token, next)) return true;
  if (!isDirection) return false;
  const { facts } = next;
  return isBeside(text, token, next) && !facts.functional && !facts.stays && (facts.name || !facts.common);
}

/** "på östra i tre veckor": a hospital or a school that is called by its direction only; but "på östra sidan". */
function isDirectionAlone({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || (token.facts.cues & Cue.prefix) === 0 || !DIRECTION.test(token.lower))
    return false;
  const isBehindName =
    before !== undefined &&
    verdicts[at - 1] !== undefined &&
    !before.facts.given &&
    isBeside(text, before, token);
  if (((before?.facts.cues ?? 0) & Cue.preposition) === 0 && !isBehindName) return false;
  return next === undefined || next.startsSentence || (next.facts.functional && !next.facts.given);
}

/** "ude på slagteriet": where a town has only one. */
function isHouse({ text, tokens, language }: Turn, at: number): boolean {
  const [further, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || !language.uncapitalised.houses.has(token.lower))
    return false;
  const isArticle = (before.facts.cues & Cue.determiner) !== 0;
  const preposition = isArticle && language.streets.article ? further : before;
  return (
    isBeside(text, before, token) && ((preposition?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0
  );
}

/** "op de wierickehof", "van het noorderhuis": the article of a house that nobody knows as a word. */
function isArticleOfHouse({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [article, token] = [tokens[at - 1], tokens[at]];
  if (article === undefined || token === undefined || verdicts[at] === undefined) return false;
  const { spokenNames, streets, places } = language;
  if (!streets.article || verdicts[at - 1] !== undefined || !spokenNames.articles.has(article.lower))
    return false;
  if (token.facts.common || token.facts.given || !isBeside(text, article, token)) return false;
  return (
    token.facts.venue ||
    !token.facts.word ||
    spokenNames.houses.test(token.lower) ||
    places.houses.test(token.lower)
  );
}

/** "sted: tingstedet, lokale 2": what a header gives as its place, up to the comma. */
function spreadBehindLabel({ text, tokens, verdicts, language }: Turn): void {
  tokens.forEach((label, at) => {
    if (!label.startsSentence || !language.places.labels.has(label.lower) || text[label.end] !== ':') return;
    for (let n = at + 1; n <= at + LONGEST_PLACE; n++) {
      const [previous, token] = [tokens[n - 1], tokens[n]];
      const gap = previous === undefined ? '' : text.slice(previous.end, token?.start);
      if (token === undefined || !/^:?[^\S\n]$/u.test(gap) || (n === at + 1 && token.facts.functional))
        return;
      verdicts[n] ??= 'low';
    }
  });
}

/** Whom people go to without its being a shop's name. */
const TRADE =
  /^(?:.*(?:doctor|dentist|chemist|barber|dresser|butcher|baker|grocer|agent|bookie|vet|optician|solicitor|lawyer|neighbour|parent|friend|mate|body|one|people|girl|man|woman|lad|kid|child|else|night|day|week|year|month|door)|.{1,2})['’]s$/u;

/** "we went to tanner's on the high street": whose nothing is, is a shop. */
function isShopOfOwner({ text, tokens, language }: Turn, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (language.names.callNames === undefined || before === undefined || token === undefined) return false;
  // Typographic apostrophes are plain in lower case.
  if (!token.lower.endsWith("'s") || token.facts.functional || token.facts.stays || TRADE.test(token.lower))
    return false;
  if ((token.facts.cues & (Cue.person | Cue.persons)) !== 0 || !isBeside(text, before, token)) return false;
  if (!/^(?:at|to|from|in|into|round|past|outside|opposite|near|by)$/u.test(before.lower)) return false;
  return (
    next === undefined ||
    !isBeside(text, token, next) ||
    (next.facts.cues & (Cue.preposition | Cue.determiner | Cue.and)) !== 0
  );
}

/** "a flat off two rivers homes": what the noun of an organisation ends is not counted. */
function isNumberOfHouseName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [number, name, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    language.names.callNames === undefined ||
    number === undefined ||
    name === undefined ||
    noun === undefined
  )
    return false;
  if (
    (number.facts.cues & Cue.number) === 0 ||
    verdicts[at + 1] === undefined ||
    verdicts[at + 2] === undefined
  )
    return false;
  return noun.facts.venue && isBeside(text, number, name) && isBeside(text, name, noun);
}

const SHOPS =
  /^(?:chemists?|butchers?|bakers?|bookies|newsagents?|florists?|opticians?|jewellers?|undertakers?|greengrocers?|ironmongers?|vets?|solicitors?|barbers?|hairdressers?|chippy|cobblers?|tailors?|funeral|estate|letting|builders?|plumbers?|roofers?)$/u;

/** "it's billings the chemist": a word, and what it trades in. */
function isShopByTrade({ text, tokens, language }: Turn, at: number): boolean {
  const [before, token, the, trade] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    language.names.callNames === undefined ||
    token === undefined ||
    the?.lower !== 'the' ||
    trade === undefined
  )
    return false;
  if (!SHOPS.test(trade.lower) || token.facts.functional || token.facts.stays || token.lower.length < 3)
    return false;
  if (
    !isBeside(text, token, the) ||
    !isBeside(text, the, trade) ||
    (token.facts.cues & (Cue.verb | Cue.preposition)) !== 0
  )
    return false;
  return before !== undefined && (before.facts.functional || (before.facts.cues & Cue.preposition) !== 0);
}

/** "it's called bread and roses they do a dinner": how far what is called goes on behind its first word. */
function endOfCalled({ text, tokens, verdicts, language }: Turn, at: number): number | undefined {
  const [before, token, link, last] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (language.names.callNames === undefined || token === undefined || verdicts[at] === undefined)
    return undefined;
  if (before === undefined || (before.facts.cues & Cue.naming) === 0 || link === undefined) return undefined;
  if (!isBeside(text, before, token) || !isBeside(text, token, link)) return undefined;
  const isThing = (one: Token | undefined): boolean =>
    one?.facts.functional === false &&
    one.facts.common &&
    (one.facts.cues & (Cue.verb | Cue.person | Cue.pronoun | Cue.number | Cue.month)) === 0;
  if (isThing(link) && !link.facts.given) return at + 1;
  const isLink = (link.facts.cues & Cue.link) !== 0 && last !== undefined && isBeside(text, link, last);
  return isLink && isThing(token) && isThing(last) ? at + 2 : undefined;
}

/** "a man there called the bishop he'd bless you", but "we called the police" */
function isCalledWithArticle({ text, tokens, language }: Turn, at: number): boolean {
  const [who, called, article, name, next] = [-2, -1, 0, 1, 2].map((n) => tokens[at + n]);
  if (language.names.callNames === undefined || article?.lower !== 'the' || called?.lower !== 'called')
    return false;
  if (
    who === undefined ||
    name === undefined ||
    !isBeside(text, called, article) ||
    !isBeside(text, article, name)
  )
    return false;
  const isPassive =
    /^(?:is|was|were|are|there|being|been|got|get)$|['’](?:s|re|m)$/u.test(who.lower) ||
    (who.facts.cues & (Cue.person | Cue.persons)) !== 0;
  if (!isPassive || name.facts.stays || name.facts.acronym || (name.facts.functional && !name.facts.cues))
    return false;
  return next === undefined || !isBeside(text, name, next) || next.facts.functional;
}

/** "from the carers hub", "at the linton lane centre": the article goes with a house of several words where somebody is. */
function isArticleOfLongHouse({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [before, article, token] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    language.names.callNames === undefined ||
    article?.lower !== 'the' ||
    before === undefined ||
    token === undefined
  )
    return false;
  if (verdicts[at + 1] === undefined || !isBeside(text, article, token)) return false;
  for (let n = at + 2; n <= at + 4; n++) {
    const [previous, next] = [tokens[n - 1], tokens[n]];
    if (
      previous === undefined ||
      next === undefined ||
      verdicts[n] === undefined ||
      !isBeside(text, previous, next)
    )
      return false;
    if (next.facts.venue) return true;
  }
  return false;
}
