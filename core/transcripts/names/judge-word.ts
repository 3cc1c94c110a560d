import type { Language } from '../languages/language.ts';
import { noNicknames } from '../languages/shared/no-nicknames.ts';
import { ofPeoples } from '../languages/shared/peoples.ts';
import { waysOfWorking } from '../languages/shared/ways-of-working.ts';
import type { Confidence } from '../patterns/span.ts';
import { evidence, isNamed, NAME_EVIDENCE } from './evidence.ts';
import { isWhereSomebodyIs, isWorkplace } from './shops.ts';
import type { Token } from './tokens.ts';
import { Cue, type WordBook, type WordFacts } from './word-facts.ts';

/** Whether a word goes, and how sure that is; undefined means that it stays. */
export type Verdict = Confidence | undefined;

const SHORTEST_EMPHASIS = 3;
const SHORTEST_EMPHASIS_IN_PLACE = 5;
const INITIALS = /^\p{L}{2,4}$/u;
const INITIALLED_WORDS = 8;
/** " (", ", " or " = " between a name and its initials. */
const LONGEST_GAP = 3;
const SHORTEST_UNKNOWN = 3;
/** "zoals ze hem hier altijd noemen" */
const WORDS_OF_NAMING = 6;
const SHORTEST_PLACE = 4;
/** KBM is a person's initials, whatever the dictionary takes kbm for. */
const VOWEL = /[aeiouyæøåäöéë]/u;
/** A modal that is a first name as well ("Will said") needs a neighbour that no modal has. */
const OVER_FUNCTION = 2;

/** The capital rule: inside a sentence every capital is a name; at its start what the dictionary does not know, or what may be a name. */
export function judgeCapitalised(
  tokens: readonly Token[],
  at: number,
  language: Language,
  book: WordBook,
): Verdict {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { facts, lower } = token;
  if (facts.stays) {
    if (isCalledAsPeople(tokens, at, language)) return 'high';
    if (isWhereSomebodyIs(tokens, at, language) || isWorkplace(tokens, at, language)) return 'low';
    // "Kicki kallas Coop"
    return (facts.shop || facts.maker) && !token.startsSentence && isNamed(tokens, at) ? 'low' : undefined;
  }
  if (isBehindTitle(tokens, at, language)) return 'high';
  if (isInitialsOfDoubleName(token)) return 'low';
  if (/-/u.test(token.text) && !facts.name)
    return (
      judgeHyphenated(token, language, book) ??
      (isClinicOfIllness(tokens, at, language, book) ? 'low' : undefined)
    );
  if (token.allCapitals) return judgeAllCapitals(tokens, at, language);
  // MidtEPJ, A4'tje
  if (facts.acronym && /\p{L}\p{Lu}|\p{Lu}\d/u.test(token.text)) return undefined;
  if ((facts.cues & Cue.person) !== 0 && !facts.given)
    return isKinshipAsName(tokens, at, language) ? (isNamed(tokens, at) ? 'high' : 'low') : undefined;
  if ((facts.cues & Cue.month) !== 0 && isMonthAsPerson(tokens, at, language))
    return isNameAsWell(tokens, at, language) ? 'high' : 'low';
  if (facts.given && facts.word && isCalledBehind(tokens, at, language)) return 'high';
  if (facts.functional) return judgeFunctional(tokens, at, language);
  if (lower.length === 1 && isCounted(tokens[at - 1], language)) return undefined;
  if (isHospitalOfSide(tokens, at, language)) return 'low';
  if (language.capitalWords.has(lower)) return isNameAsWell(tokens, at, language) ? 'high' : undefined;
  if (!token.startsSentence) return 'high';
  if (isHouseOfHeader(tokens, at, language)) return 'low';
  if (!facts.word) return facts.name ? 'high' : 'low';
  if (language.places.houses.test(lower)) return 'low';
  if (!facts.common) return judgeCompoundStart(token, language, book);
  return judgeAmbiguousStart(tokens, at, language);
}

/** "dokter Spanjaard", "Mirjam Pool", "Frans en ik": a people, a language or a shop that is somebody's name as well. */
function isCalledAsPeople(tokens: readonly Token[], at: number, { names, capitalised }: Language): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.allCapitals || token.facts.acronym || token.facts.maker) return false;
  if (tokens.length === 1 && token.facts.given) return true;
  if (previous !== undefined && !token.startsSentence && token.start - previous.end <= 2) {
    if (ofPeoples.test(token.lower) || token.facts.place) return false;
    const { cues, mainlyName, given, common } = previous.facts;
    if ((cues & Cue.person) !== 0) return !given;
    if ((cues & Cue.naming) !== 0) return token.facts.surname;
    // "Lange Frans"
    if (previous.capital && previous.facts.byname && token.facts.given) return true;
    if (previous.capital && (mainlyName || (given && !common))) return token.start - previous.end === 1;
  }
  // "die Frans weet het", but "het Frans is"
  const isSubject =
    ((next?.facts.cues ?? 0) & Cue.verb) !== 0 && capitalised.neuter?.has(previous?.lower ?? '') !== true;
  if (!token.startsSentence && names.everyday.has(token.lower))
    return isSubject || evidence(tokens, at) >= NAME_EVIDENCE;
  return token.startsSentence && token.facts.given && evidence(tokens, at) >= NAME_EVIDENCE;
}

/** "J-E sa": the initials of a double name. */
function isInitialsOfDoubleName({ text, facts }: Token): boolean {
  return text.length === 3 && text[1] === '-' && !facts.acronym && /^\p{Lu}-\p{Lu}$/u.test(text);
}

/** "ons Zus", "wij zeggen Zus": inside a sentence, and no title of the name after it. */
function isKinshipAsName(tokens: readonly Token[], at: number, { capitalWords }: Language): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous === undefined || token.startsSentence || token.allCapitals)
    return false;
  if (capitalWords.has(token.lower)) return false;
  // "En Broer bakt dan wafels", "Meneer Baas"
  const isSmall =
    (previous.startsSentence && previous.facts.functional) ||
    // "voor Tante Zus"
    ((previous.facts.cues & Cue.person) !== 0 && token.start - previous.end === 1);
  if (previous.capital && (previous.facts.cues & Cue.determiner) === 0 && !isSmall) return false;
  return next?.capital !== true || next.startsSentence;
}

/** "delstudie B", "hepatitis C": the letter counts the thing before it. */
function isCounted(previous: Token | undefined, { labels }: Language): boolean {
  if (previous === undefined || (previous.capital && !previous.allCapitals) || labels.has(previous.lower))
    return false;
  const { word, functional, cues } = previous.facts;
  return word && !functional && cues === 0;
}

/** "Sted: Perronen": where it took place is a name, unless it is only a kind of house. */
function isHouseOfHeader(tokens: readonly Token[], at: number, { places, organisations }: Language): boolean {
  const [key, token] = [tokens[at - 1], tokens[at]];
  if (key?.startsSentence !== true || token === undefined || !places.labels.has(key.lower)) return false;
  if (token.start - key.end <= 1) return false;
  // "Plats: Parkskolan", which no dictionary has, but "Plats: Mottagningen"
  if (token.facts.organisation) return !token.facts.common && !organisations.noHouses?.has(token.lower);
  if (!token.facts.common || places.definite.test(token.lower)) return true;
  // "Enhet: Kullens gruppboende", but "Sted: Borgerens hjem"
  const { bare, lower } = token.facts;
  return bare !== lower && places.definite.test(bare) && organisations.noHouses?.has(bare) === false;
}

/** "Kløvermarken er et godt sted": houses are named after places in the open; no dictionary has the word. */
function judgeCompoundStart(
  { facts }: Token,
  { organisations, streets, places }: Language,
  book: WordBook,
): Verdict {
  if (facts.name || facts.surname) return 'high';
  if (beginsWithPlace(facts.lower, book)) return 'low';
  // "Gadeteamet er guld"
  if (facts.venue && organisations.noHouses?.has(facts.lower) === false) return 'low';
  return ((facts.cues & Cue.street) !== 0 || places.endings.test(facts.lower)) && !streets.separate
    ? 'low'
    : undefined;
}

/** "Säfflebrukarna": a club or a paper with its town. */
function beginsWithPlace(lower: string, book: WordBook): boolean {
  for (let end = SHORTEST_PLACE; end <= lower.length - SHORTEST_PLACE; end++) {
    const { place, common } = book(lower.slice(0, end));
    if (place && !common && book(lower.slice(end)).word) return true;
  }
  return false;
}

/** "Rose er her", "Stone sagde": a word that may be a name where any word has a capital. */
function judgeAmbiguousStart(tokens: readonly Token[], at: number, language: Language): Verdict {
  const facts = tokens[at]?.facts;
  if (facts === undefined) return undefined;
  if (facts.mainlyName) return 'high';
  if (isNicknameThatSays(tokens, at, language) || isFirstOfRow(tokens, at, language)) return 'low';
  if (isBeforeItsBearer(tokens, at, language)) return 'high';
  // A cell of a log: "21:30 | Mo | Bezoek"
  if (tokens.length === 1 && facts.name && !facts.functional && facts.cues === 0) return 'high';
  const weight = evidence(tokens, at);
  if (facts.given) return weight >= NAME_EVIDENCE ? 'high' : weight >= 0 ? 'low' : undefined;
  if (weight >= NAME_EVIDENCE && isBareSurname(facts, language)) return 'low';
  if (facts.name || facts.surname)
    return weight >= NAME_EVIDENCE || isBehindRole(tokens, at) ? 'low' : undefined;
  return undefined;
}

/** "Stenmark har inte svarat": the ending of a surname, but "Brandman". */
function isBareSurname(
  { lower, functional, cues, venue }: WordFacts,
  { names, capitalised: { bareSurnames } }: Language,
): boolean {
  if (bareSurnames === undefined || functional || cues !== 0 || venue) return false;
  return names.lastEndings.test(lower) && !bareSurnames.except.test(lower);
}

/** "Vikarie: Lind", "Ersättare: Palm" */
function isBehindRole(tokens: readonly Token[], at: number): boolean {
  const [role, token] = [tokens[at - 1], tokens[at]];
  if (role?.startsSentence !== true || token === undefined) return false;
  return (role.facts.cues & Cue.person) !== 0 && token.start - role.end === 2;
}

/** "Iffy presented", "Ocean have offered": no article, no plural, and it speaks; but "Personalen sa", "Housing said". */
function isNicknameThatSays(
  tokens: readonly Token[],
  at: number,
  { cues, labels, names, capitalised: { nicknames } }: Language,
): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return false;
  const isBare =
    names.bareNouns?.has(token.lower) === false &&
    token.facts.cues === 0 &&
    nicknames?.except.test(token.lower) === false;
  // "Sully. He's the nurse on nights."
  if (isBare && next.startsSentence && !next.wraps && nicknames?.pronouns.has(next.lower) === true)
    return true;
  if (next.start - token.end !== 1) return false;
  // "Larch is short tonight", "Duchess wants her tea"
  const isBeforeVerb = (next.facts.cues & Cue.verb) !== 0;
  if (names.callNames?.has(token.lower) === true && isBeforeVerb) return true;
  // "Sully would sit with you", "Ledger was two years above me"
  if (isBare && isBeforeVerb && nicknames?.finite.has(next.lower) === true) return !labels.has(token.lower);
  if (!cues.saying.has(next.lower) || token.facts.cues !== 0) return false;
  return !noNicknames.test(token.lower) && !labels.has(token.lower);
}

/** "Sproet noemden ze me", "Toet, zoals iedereen hem noemt", "Vlinder is haar straatnaam" */
function isBeforeItsBearer(tokens: readonly Token[], at: number, { cues }: Language): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (cues.behindNickname === undefined || token === undefined || next === undefined) return false;
  if (next.startsSentence || next.start - token.end > LONGEST_GAP || token.facts.cues !== 0) return false;
  const behind = tokens.slice(at + 1, at + 1 + WORDS_OF_NAMING).map(({ lower }) => lower);
  return cues.behindNickname.test(behind.join(' '));
}

/** "Jan said", "and Christian rang": names of people, where the words beside them say so. */
function isNameAsWell(tokens: readonly Token[], at: number, { names }: Language): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  // "a lad known as Bishop"
  if (!token.startsSentence && token.facts.name && isNamed(tokens, at)) return true;
  // "Frans", under a letter
  if (tokens.length === 1 && token.facts.given) return true;
  return names.everyday.has(token.lower) && evidence(tokens, at) >= NAME_EVIDENCE;
}

/** "I told June about it": a month has a preposition or a number beside it. */
function isMonthAsPerson(
  tokens: readonly Token[],
  at: number,
  { dates: { beforeMonth }, names }: Language,
): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (beforeMonth === undefined || previous === undefined || token === undefined) return false;
  if (token.startsSentence || token.allCapitals || !names.everyday.has(token.facts.stem)) return false;
  // A number, or another month
  if (token.start - previous.end > 2 || (next !== undefined && next.start - token.end > 2)) return false;
  const beside = previous.facts.cues | (next?.facts.cues ?? 0);
  if ((beside & (Cue.month | Cue.number | Cue.ordinal)) !== 0) return false;
  // "May to June"
  const isSpan = beforeMonth.has(next?.lower ?? '') && ((tokens[at + 2]?.facts.cues ?? 0) & Cue.month) !== 0;
  return !isSpan && !beforeMonth.has(previous.lower) && (previous.facts.cues & Cue.determiner) === 0;
}

/** "April, she was called": who it is comes behind. */
export function isCalledBehind(
  tokens: readonly Token[],
  at: number,
  { capitalised: { calledBehind } }: Language,
): boolean {
  const [token, who, verb, called] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (calledBehind === undefined || token === undefined || who === undefined) return false;
  if (who.startsSentence || who.start - token.end > 2) return false;
  const isNaming = (one: Token | undefined): boolean =>
    one !== undefined && (one.facts.cues & Cue.naming) !== 0;
  if (calledBehind.whoIs.has(who.lower)) return isNaming(verb);
  return calledBehind.who.has(who.lower) && isNaming(called) && (verb?.facts.cues ?? 0) !== 0;
}

/** "Will said", "his brother Will": inside a sentence the capital says it, but for months and "I". */
function judgeFunctional(tokens: readonly Token[], at: number, language: Language): Verdict {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return undefined;
  if (!token.facts.given) {
    // "Dr Small", "mevrouw Klein", "överläkare Vinter"
    if (!language.capitalWords.has(token.lower) && isTitled(previous, token)) return 'high';
    // "in the choir at the Met"
    if (isNamedByArticle(previous, token, tokens[at + 1], language)) return 'low';
    return isAmongSmall(previous, token, tokens[at + 1], language) ? 'low' : undefined;
  }
  if (!token.startsSentence && !language.capitalWords.has(token.lower)) return 'high';
  // "Tuesday Karin comes"
  const { first, everyday } = language.names;
  if (language.capitalWords.has(token.lower) && !first.has(token.lower) && !everyday.has(token.lower))
    return undefined;
  // "Will they" is a question.
  const asks = ((tokens[at + 1]?.facts.cues ?? 0) & Cue.pronoun) !== 0;
  return !asks && evidence(tokens, at) >= OVER_FUNCTION ? 'low' : undefined;
}

/** "when he was in the Southern", "at the Western for a scan": what a hospital is called for short. */
function isHospitalOfSide(
  tokens: readonly Token[],
  at: number,
  { places, capitalised: { hospitals } }: Language,
): boolean {
  const [preposition, article, token, next] = [-2, -1, 0, 1].map((n) => tokens[at + n]);
  if (hospitals === undefined || article === undefined || token === undefined) return false;
  if (!hospitals.sides.has(token.lower) || !hospitals.articles.has(article.lower)) return false;
  if (token.startsSentence || token.allCapitals) return false;
  if (next?.capital === true && next.start - token.end === 1) return false;
  return preposition !== undefined && places.prepositions.has(preposition.lower);
}

/** "Sparky, Wez and Tam came": a nickname that starts a row of names. */
function isFirstOfRow(tokens: readonly Token[], at: number, { names }: Language): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.capital !== true || names.callNames?.has(token.lower) !== true)
    return false;
  if (next.startsSentence || next.start - token.end !== 2) return false;
  return next.facts.given || !next.facts.word;
}

/** "Fr Bishop", "Dr March", "Nurse Small": but "Sister Monday" may be a day, and "Sister Mary" is judged by herself. */
function isBehindTitle(
  tokens: readonly Token[],
  at: number,
  { names, capitalWords, capitalised: { shortTitles } }: Language,
): boolean {
  const [title, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (names.titles === undefined || title?.capital !== true || token?.capital !== true) return false;
  if (!names.titles.has(title.lower) || token.startsSentence || token.start - title.end > 2) return false;
  if (token.allCapitals && !title.allCapitals) return false;
  if (names.titles.has(token.lower) && next?.capital === true) return false;
  if ((token.facts.cues & (Cue.pronoun | Cue.determiner)) !== 0 || token.lower.length < 2) return false;
  return !capitalWords.has(token.lower) || shortTitles?.has(title.lower) === true;
}

function isTitled(previous: Token | undefined, token: Token): boolean {
  if (previous === undefined || token.startsSentence || token.allCapitals) return false;
  if ((previous.facts.cues & Cue.person) === 0 || token.lower.length < SHORTEST_UNKNOWN) return false;
  if ((token.facts.cues & (Cue.determiner | Cue.pronoun | Cue.preposition)) !== 0) return false;
  return token.start - previous.end <= (token.facts.surname ? 2 : 1);
}

function isNamedByArticle(
  previous: Token | undefined,
  token: Token,
  next: Token | undefined,
  language: Language,
): boolean {
  if (previous === undefined || token.start - previous.end !== 1) return false;
  // "The Cwtch was shut"
  const isStart =
    previous.startsSentence &&
    !previous.allCapitals &&
    next?.capital !== true &&
    language.capitalised.compoundsApart === true;
  if (previous.capital && !isStart) return false;
  return mayBeCapitalised(token, language) && (previous.facts.cues & (Cue.determiner | Cue.at)) !== 0;
}

/** "Ik sprak Klein en", "bij Samen voor de soep": a lone capital among words without one. */
function isAmongSmall(
  previous: Token | undefined,
  token: Token,
  next: Token | undefined,
  language: Language,
): boolean {
  if (previous?.capital !== false || token.start - previous.end !== 1) return false;
  if (next?.capital === true && !next.startsSentence) return false;
  return token.lower.length > SHORTEST_UNKNOWN && mayBeCapitalised(token, language);
}

/** Inside a sentence, and no word that has a capital there for another reason, or by mistake. */
function mayBeCapitalised(
  { startsSentence, allCapitals, lower, facts }: Token,
  { capitalWords }: Language,
): boolean {
  if (startsSentence || allCapitals || capitalWords.has(lower) || lower.length < SHORTEST_UNKNOWN)
    return false;
  return (facts.cues & (Cue.determiner | Cue.pronoun | Cue.preposition)) === 0;
}

/** Emphasis (ALDRIG) is a word; acronyms of the field stay; initials and the rest go. */
function judgeAllCapitals(tokens: readonly Token[], at: number, language: Language): Verdict {
  const { organisations, labels, places } = language;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { facts, lower } = token;
  if (areInitials(tokens, at)) return 'high';
  // "Gespreksleider: GL."
  if (labels.has(lower) && lower.length > 1) return undefined;
  if (organisations.acronyms?.has(lower) === true) return 'low';
  if (facts.functional && isEmployer(tokens, at)) return 'low';
  if (facts.acronym || facts.functional) return undefined;
  if (facts.name && !facts.word) return 'high';
  if (isHouseOfHeading(tokens, at, places)) return 'low';
  if (isShoutedName(tokens, at, language)) return 'low';
  const shortest = isAcronymInPlace(tokens, at) ? SHORTEST_EMPHASIS_IN_PLACE : SHORTEST_EMPHASIS;
  const isEmphasis = facts.word && lower.length >= shortest && VOWEL.test(lower);
  return isEmphasis && !facts.given ? undefined : 'low';
}

/** "30 jaar bij ZON gewerkt": a small word in capitals, where somebody works. */
function isEmployer(tokens: readonly Token[], at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined || token.lower.length < SHORTEST_UNKNOWN) return false;
  if (previous.capital || (previous.facts.cues & Cue.at) === 0) return false;
  return (token.facts.cues & (Cue.determiner | Cue.pronoun | Cue.preposition | Cue.person)) === 0;
}

/** "CLIËNTENRAAD HET ANKER", "VERSLAG ZEEZICHT": the house that a heading in capitals names. */
function isHouseOfHeading(tokens: readonly Token[], at: number, { houses }: Language['places']): boolean {
  const [noun, article, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (token === undefined || article?.allCapitals !== true) return false;
  if (!token.facts.common && houses.test(token.lower)) return true;
  if (noun?.allCapitals !== true || noun.facts.functional || noun.facts.acronym) return false;
  return (article.facts.cues & Cue.determiner) !== 0 && article.facts.functional && !token.facts.functional;
}

/** "referred to REACH", "he does FUEL", "SPARK, the project": a word in capitals by itself where an organisation stands. */
function isShoutedName(
  tokens: readonly Token[],
  at: number,
  { organisations: { shouted }, capitalised: { sentTo } }: Language,
): boolean {
  if (shouted === undefined) return false;
  const [before, previous, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous?.allCapitals === true || next?.allCapitals === true) return false;
  if (token.lower.length < SHORTEST_UNKNOWN) return false;
  if (previous !== undefined && !token.startsSentence && token.start - previous.end === 1) {
    if (shouted.has(previous.lower) || (previous.facts.cues & Cue.naming) !== 0) return true;
    const isSent =
      before !== undefined &&
      ((before.facts.cues & Cue.living) !== 0 || sentTo?.verbs.has(before.lower) === true);
    if (isSent && sentTo?.to.has(previous.lower) === true) return true;
  }
  if (next === undefined || next.start - token.end !== 2 || (next.facts.cues & Cue.determiner) === 0)
    return false;
  return tokens.slice(at + 2, at + 5).some(({ facts }) => facts.organisation);
}

/** "badminton i SIK": where one can be somewhere, and nothing else is in capitals. */
function isAcronymInPlace(tokens: readonly Token[], at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token === undefined || previous.allCapitals) return false;
  if (next?.allCapitals === true && next.start - token.end === 1) return false;
  return (previous.facts.cues & Cue.preposition) !== 0;
}

/** "Jens Ole Vestergaard (JOV)", "Ulla Timmer, RSMH (UT)": what words the letters may spell besides, they stand for the name before them. */
function areInitials(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.allCapitals || !INITIALS.test(token.lower)) return false;
  const gap = token.start - (tokens[at - 1]?.end ?? 0);
  if (gap <= 1 || gap > LONGEST_GAP) return false;
  for (let to = at - 1; to >= Math.max(0, at - INITIALLED_WORDS); to--) {
    if (initialsOf(tokens, to, token.lower.length) === token.lower) return true;
    if (tokens[to]?.startsSentence === true) return false;
  }
  return false;
}

/** The first letters of the words with capitals up to this one, as many as asked for. */
function initialsOf(tokens: readonly Token[], to: number, count: number): string {
  let letters = '';
  for (let n = to; n >= 0 && letters.length < count; n--) {
    const word = tokens[n];
    if (word?.capital !== true || word.facts.stays || word.facts.acronym) return '';
    letters =
      word.lower
        .split('-')
        .map(([letter = '']) => letter)
        .join('') + letters;
  }
  return letters;
}

/** "på ADHD-klinikken": where somebody is; but "FACT-teamet" is a kind of team. */
function isClinicOfIllness(
  tokens: readonly Token[],
  at: number,
  { organisations: { ofIllness } }: Language,
  book: WordBook,
): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (ofIllness === undefined || previous === undefined || token === undefined) return false;
  const isAnother = (previous.facts.cues & Cue.and) !== 0 && ofIllness.test(tokens[at - 2]?.lower ?? '');
  if (((previous.facts.cues & Cue.preposition) === 0 && !isAnother) || !ofIllness.test(token.lower))
    return false;
  const [illness = ''] = token.text.split('-');
  return (
    illness.length > 1 &&
    illness === illness.toUpperCase() &&
    !waysOfWorking.has(illness) &&
    book(illness.toLowerCase()).acronym
  );
}

/** FACT-teamet and ADHD-medicin stay, Anne-Marie and Lundby-huset go: each part is judged, the first by its place. */
function judgeHyphenated(token: Token, language: Language, book: WordBook): Verdict {
  const verdicts = token.text.split('-').map((part, n): Verdict => {
    const lower = part.toLowerCase();
    if (!/^\p{Lu}/u.test(part)) return undefined;
    const allCapitals = part.length > 1 && part === part.toUpperCase();
    const startsSentence = token.startsSentence && n === 0;
    const facts = book(lower);
    if (allCapitals && facts.acronym) return undefined;
    return judgeCapitalised(
      [{ ...token, text: part, lower, facts, allCapitals, startsSentence }],
      0,
      language,
      book,
    );
  });
  return verdicts.find((verdict) => verdict === 'high') ?? verdicts.find((verdict) => verdict !== undefined);
}

/** In a text with capitals, a word without one is a name only if it is nothing else. */
export function judgeUncapitalised(tokens: readonly Token[], at: number): Verdict {
  const facts = tokens[at]?.facts;
  if (facts === undefined || isPlain(tokens[at])) return undefined;
  if (!facts.common && facts.name && !facts.word) return 'low';
  // "som en bjørn"
  const isThing = facts.common && ((tokens[at - 1]?.facts.cues ?? 0) & Cue.determiner) !== 0;
  if (facts.mainlyName && !isThing) return 'low';
  return undefined;
}

/** Each part is of the language's own tables: it stays wherever it stands. */
export function isPlain(token: Token | undefined): boolean {
  return token === undefined || token.facts.functional || token.facts.stays || token.facts.acronym;
}
