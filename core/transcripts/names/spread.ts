import type { Language } from '../languages/language.ts';
import {
  isBehindName,
  spreadBackwards,
  spreadOverAmpersands,
  spreadOverHalves,
  spreadToAdjectives,
} from './before-name.ts';
import { isBeside, SHORTEST_PART_OF_NAME } from './beside.ts';
import { localBranch } from './branches.ts';
import {
  isBeforeKinship,
  isBeforeRealName,
  isBehindQuoted,
  isByname,
  isPersonWithThing,
  isQuotedAlone,
  isSignature,
} from './called.ts';
import { isDoubleInitial, spreadToDottedInitials, spreadToSpelt } from './initials.ts';
import {
  isBetweenPlaceAndHouse,
  isHouseOfOwnerAtStart,
  isLandscape,
  isNounOfOwner,
  isPlaceOfPeople,
  isQualityOfPlace,
  isTitleOfQuality,
} from './nouns-behind.ts';
import {
  councilBefore,
  endOfPurpose,
  isInstitution,
  isInstitutionOfPlace,
  isLinkedToCapital,
  isOfInstitution,
  isOrganisationNoun,
  isOrganisationPair,
  isSmallBeforeNoun,
  isUnitOfDirection,
  organisationOfRegion,
  startsOrganisation,
} from './organisations.ts';
import { houseBySign, shoutedHouse } from './shouted-houses.ts';
import {
  endOfDepartment,
  isHanging,
  isOfSmallWords,
  isTitle,
  isVenueOfPlace,
  titleAround,
} from './titles.ts';
import type { Token } from './tokens.ts';
import type { Turn } from './turn.ts';
import { Cue } from './word-facts.ts';

/** What a name takes with it: the surname that is a word, the noun that makes it an organisation. */
export function spread(turn: Turn): void {
  const { text, tokens, verdicts, lowerCased } = turn;
  if (spreadToInitials(turn)) spreadToDottedInitials(turn);
  spreadToSpelt(turn);
  if (!lowerCased) {
    spreadOverAmpersands(turn);
    spreadToAdjectives(turn);
    spreadBackwards(turn);
    spreadOverHalves(turn);
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !mayTake(turn, at)) continue;
    if (isUnitOfDirection(turn, at)) for (const n of [at, at + 1]) verdicts[n] ??= 'low';
    if (isPersonWithThing(turn, at)) for (const n of [at, at + 1, at + 2]) verdicts[n] ??= 'low';
    const whole = token.facts.stays ? organisationOfRegion(turn, at) : titleAround(turn, at);
    if (whole !== undefined) for (let n = whole.from; n <= whole.to; n++) verdicts[n] ??= 'low';
    const council = token.facts.cues & Cue.landscape ? councilBefore(turn, at) : undefined;
    if (council !== undefined) for (let n = council; n <= at; n++) verdicts[n] ??= 'low';
    const shouted = token.allCapitals ? shoutedHouse(turn, at) : undefined;
    if (shouted !== undefined) for (let n = shouted; n <= at; n++) verdicts[n] ??= 'low';
    const house = token.capital ? houseBySign(turn, at) : undefined;
    if (house !== undefined) for (let n = at; n <= house; n++) verdicts[n] ??= 'low';
    const purpose = token.capital ? endOfPurpose(turn, at) : undefined;
    if (purpose !== undefined) for (let n = at; n <= purpose; n++) verdicts[n] ??= 'low';
    const branch = localBranch(turn, at);
    const department = isHanging(turn, at) ? at + 2 : endOfDepartment(turn, at);
    if (department !== undefined) for (let n = at; n <= department; n++) verdicts[n] ??= 'low';
    if (branch !== undefined) for (let n = branch.from; n <= branch.to; n++) verdicts[n] ??= 'low';
    if (
      token.capital &&
      (isOfSmallWords(turn, at) ||
        isDoubleInitial(turn, at) ||
        isPlaceOfPeople(turn, at) ||
        isSmallBeforeNoun(turn, at) ||
        isQualityOfPlace(turn, at) ||
        isTitleOfQuality(turn, at) ||
        isInstitutionOfPlace(turn, at))
    )
      for (const n of [at, at + 1]) verdicts[n] ??= 'low';
    if (
      token.capital &&
      verdicts[at] !== 'high' &&
      (isQuotedAlone(text, token) ||
        isSignature(text, token) ||
        isBeforeRealName(text, token) ||
        isBeforeKinship(turn, at))
    )
      verdicts[at] = 'high';
    if (!token.capital && isBetweenPlaceAndHouse(turn, at))
      for (const n of [at - 1, at, at + 1]) verdicts[n] ??= 'low';
    if (token.facts.stays && isChainBeforeName(turn, at)) verdicts[at] ??= 'low';
    if (token.startsSentence && token.capital && isHouseOfOwnerAtStart(turn, at))
      for (const n of [at, at + 1]) verdicts[n] ??= 'low';
    if (verdicts[at] === undefined) {
      if (isPlaceOfLetter(turn, at)) verdicts[at] = 'low';
      if (isSurname(turn, at) || isMonthBeforeSurname(turn, at) || isBehindQuoted(turn, at))
        verdicts[at] = 'low';
      else if (isInstitution(turn, at)) {
        verdicts[at] = 'high';
        verdicts[at + 1] = 'high';
      } else if (isOfInstitution(turn, at)) verdicts[at] = 'high';
      else if (isBehindName(turn, at)) verdicts[at] = 'low';
      else if (isOrganisationNoun(turn, at) || isLandscape(turn, at)) verdicts[at] = 'low';
      else if (isFunctionalInName(turn, at)) verdicts[at] = 'low';
      else if (isByname(turn, at) || isCapitalBeside(turn, at) || isPrefix(turn, at)) verdicts[at] = 'low';
      else if (isNounOfOwner(turn, at)) verdicts[at] = 'low';
    }
  }
}

/** "J. P. Rutherford", "A. van Rijn", "mette j.": from the last letter to the first. Whether there are any letters with stops. */
function spreadToInitials(turn: Turn): boolean {
  const { text, tokens, verdicts, lowerCased } = turn;
  let dotted = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.end - token.start > 1) continue;
    spreadOverStroke(turn, at);
    if (text[token.end] !== '.') {
      if (isBareInitial(turn, at) || isBehindDoubleInitial(turn, at)) verdicts[at] ??= 'low';
      continue;
    }
    dotted++;
    if (verdicts[at] !== undefined) continue;
    // "m. Kasper": with him; but "v.d. Heuvel"
    if (!lowerCased && !token.capital && (token.facts.cues & Cue.particle) === 0) continue;
    const previous = tokens[at - 1];
    const followsName =
      previous?.facts.given === true && verdicts[at - 1] !== undefined && isBeside(text, previous, token);
    if (followsName || isInitialBefore(turn, at) || isInitialAlone(turn, at) || isInitialGoingOn(turn, at))
      verdicts[at] = 'low';
  }
  return dotted > 0;
}

/** "Fenna v/d Laan": `at` is the second letter. */
function spreadOverStroke({ text, tokens, verdicts }: Turn, at: number): void {
  const [v, d, name] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (v === undefined || d === undefined || name?.capital !== true || verdicts[at + 1] === undefined) return;
  if ((v.facts.cues & d.facts.cues & Cue.particle) === 0 || text.slice(v.end, d.start) !== '/') return;
  verdicts[at - 1] ??= 'low';
  verdicts[at] ??= 'low';
}

/** "Afgesproken: J. gaat mee", "door: A., Lammert en": no sentence ends before a comma or a small letter. */
function isInitialAlone({ text, tokens }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.capital !== true || token.lower === 'i' || next === undefined) return false;
  if (!/^\.(?:,| \p{Ll}{2})/u.test(text.slice(token.end, token.end + 4))) return false;
  // "A. de kamer" is an item, "hepatitis C., en" counts.
  if (previous === undefined || text.slice(previous.end, token.start).includes('\n'))
    return (next.facts.cues & Cue.verb) !== 0;
  return (
    !previous.facts.word || previous.facts.functional || previous.facts.cues !== 0 || token.startsSentence
  );
}

/** "A-C S": the initial of a surname behind those of a double name. */
function isBehindDoubleInitial({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token?.capital !== true || verdicts[at - 1] === undefined) return false;
  return /^\p{Lu}-\p{Lu}$/u.test(previous.text) && isBeside(text, previous, token);
}

/** ", P Hellgren,": a letter with a capital before a surname, where no letter counts the word before it. */
function isBareInitial({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || next?.capital !== true || verdicts[at + 1] === undefined) return false;
  if (token.facts.functional || language.capitalWords.has(token.lower) || next.allCapitals) return false;
  if (next.facts.given || next.startsSentence || !(next.facts.surname || !next.facts.word)) return false;
  return (
    isBeside(text, token, next) &&
    (at === 0 ||
      token.startsSentence ||
      !/\p{L} $/u.test(text.slice(Math.max(0, token.start - 2), token.start)))
  );
}

/** "K. says", "Room 6 (B.) slept", "L.'s mum": one letter for a person, and the sentence goes on; but "vitamin D. then". */
function isInitialGoingOn({ text, tokens }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (
    token?.capital !== true ||
    !/^\.(?:['’]s|,? \p{Ll}| \(|[)"”»]|,$)/u.test(text.slice(token.end, token.end + 4))
  )
    return false;
  if (!/^[\s("“„«>]?$/u.test(text.slice(Math.max(0, token.start - 1), token.start))) return false;
  if (previous === undefined || token.start - previous.end !== 1 || previous.capital) return true;
  const { word, functional, cues } = previous.facts;
  return !word || functional || cues !== 0;
}

function isInitialBefore({ text, tokens, verdicts }: Turn, at: number): boolean {
  for (let n = at + 1; n <= at + 3; n++) {
    const token = tokens[n];
    const previous = tokens[n - 1];
    if (token === undefined || previous === undefined) return false;
    if (!/^(?:\.\s?|\s)$/u.test(text.slice(previous.end, token.start))) return false;
    // "V.d. Meulen"
    const isParticle = (((tokens[at]?.facts.cues ?? 0) | token.facts.cues) & Cue.particle) !== 0;
    if (verdicts[n] !== undefined) return token.capital === tokens[at]?.capital || isParticle;
    if ((token.facts.cues & Cue.particle) === 0) return false;
  }
  return false;
}

/** Most words are nowhere near a name; they cost nothing more. */
function mayTake({ tokens, verdicts }: Turn, at: number): boolean {
  if (verdicts[at - 1] !== undefined || verdicts[at + 1] !== undefined) return true;
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.capital || token.facts.organisation || token.facts.stays) return true;
  return ((tokens[at - 1]?.facts.cues ?? 0) & Cue.particle) !== 0;
}

/** "Apoteket Igor": one of a kind that stays by itself. */
function isChainBeforeName({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || next?.capital !== true || verdicts[at + 1] === undefined) return false;
  const { organisation, acronym, place } = token.facts;
  if (!organisation || acronym || place || token.allCapitals || next.allCapitals || next.startsSentence)
    return false;
  return isBeside(text, token, next);
}

/** "Backa, 3/11", "Hjo den 4 maj": where a letter or a note was written. */
function isPlaceOfLetter({ text, tokens }: Turn, at: number): boolean {
  const token = tokens[at];
  if (token?.startsSentence !== true || !token.capital || !token.facts.place || token.facts.functional)
    return false;
  return /^,? (?:den |d\. )?\d{1,2}(?:[/.-]\d|[ .]{1,2}\p{L})/u.test(text.slice(token.end, token.end + 12));
}

/** "De Waterjuffer", "Team Nord": a capital that alone is a small or common word, beside one that goes. */
function isCapitalBeside(turn: Turn, at: number): boolean {
  const { text, tokens } = turn;
  const { capitalised } = turn.language;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.capital !== true || token.facts.stays || (token.facts.cues & Cue.person) !== 0) return false;
  // "I'm May"
  if (token.facts.functional && /['’]/u.test(token.text)) return false;
  if (isOrganisationPair(text, tokens[at - 1], token) || isOrganisationPair(text, token, next)) return true;
  if (startsOrganisation(turn, at) || isBeforeSurname(turn, at) || isArticleOfTitle(turn, at)) return true;
  if (isArticlePair(text, tokens[at - 1], token) || isArticlePair(text, token, next)) return true;
  if (token.facts.organisation && isLinkedToCapital(turn, at)) return true;
  if (isVenueOfPlace(turn, at) || isTitle(turn, at)) return true;
  if ((token.facts.cues & (Cue.determiner | Cue.particle)) === 0) return false;
  // "De Vries zei", but "De Jan die ik ken": at the start of a sentence the article needs a surname.
  const isArticle = (token.facts.cues & Cue.determiner) !== 0;
  const isPreposition = (token.facts.cues & Cue.preposition) !== 0;
  // "Op De Okkernoot": these begin a sentence more often than a surname.
  if (token.startsSentence && isPreposition && capitalised.startingParticles?.has(token.lower) === true)
    return false;
  const isParticleNext = ((next?.facts.cues ?? 0) & Cue.particle) !== 0;
  // "Aanwezig: Van Aubel"
  const isUnknown = next !== undefined && !next.facts.word && !next.facts.given;
  const isSurname =
    next?.facts.surname === true ||
    isParticleNext ||
    (isUnknown && (token.facts.cues & Cue.particle) !== 0) ||
    isVan(token, next, turn.language);
  if (token.startsSentence && (isArticle || isPreposition) && !isSurname) return false;
  // "Da Emil kom"
  if (token.startsSentence && token.facts.functional && next?.facts.mainlyName === true) return false;
  return isBeforeName(turn, at);
}

/** "Van Wijngaarden vraagt", "Van Amsterdam": a small word too many is no harm. */
function isVan({ lower }: Token, next: Token | undefined, { capitalised }: Language): boolean {
  return capitalised.surnameParticles.has(lower) && next?.facts.given === false && !next.facts.stays;
}

/** "Kollegiet Smedens Have": small words have a capital inside a sentence only as parts of a name. */
function isFunctionalInName(turn: Turn, at: number): boolean {
  const { text, tokens, verdicts, language } = turn;
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token?.facts.functional !== true) return false;
  if (isEndOfTitle(turn, at) || isNumberOfName(turn, at)) return true;
  if (!mayBeInName(token, language)) return false;
  if (!isBeside(text, previous, token)) return false;
  if (previous.capital) return verdicts[at - 1] !== undefined;
  // "the bus to Low Fell"
  const isAfterPreposition = (previous.facts.cues & Cue.preposition) !== 0;
  return (
    isAfterPreposition && next !== undefined && mayBeInName(next, language) && isBeside(text, token, next)
  );
}

/** "Moving On", "Speak Up": nobody writes these with a capital there, but as the end of a title. */
function isEndOfTitle({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  const { titleEnds } = language.capitalised;
  if (titleEnds === undefined || previous === undefined || token === undefined) return false;
  if (!token.capital || token.allCapitals || token.startsSentence || !previous.capital) return false;
  return titleEnds.has(token.lower) && verdicts[at - 1] !== undefined && isBeside(text, previous, token);
}

/** "Two Rivers Homes": a number with a capital inside a sentence, before one that goes. */
function isNumberOfName({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || token.startsSentence || token.allCapitals || next?.capital !== true)
    return false;
  return (
    (token.facts.cues & Cue.number) !== 0 && verdicts[at + 1] !== undefined && isBeside(text, token, next)
  );
}

function mayBeInName(
  { capital, startsSentence, allCapitals, facts, lower }: Token,
  language: Language,
): boolean {
  if (!capital || startsSentence || allCapitals || facts.stays || (facts.cues & Cue.person) !== 0)
    return false;
  return lower.length >= SHORTEST_PART_OF_NAME && !language.capitalWords.has(lower);
}

/** "Lo Bergström": a word that starts a sentence right before a surname, where no verb could stand. */
function isBeforeSurname({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.startsSentence !== true || next?.capital !== true || verdicts[at + 1] === undefined)
    return false;
  if (!next.facts.surname || next.facts.given || !isBeside(text, token, next)) return false;
  const { facts, allCapitals } = token;
  return !(facts.functional || facts.stays || allCapitals || facts.organisation || facts.cues !== 0);
}

/** "Valborg Myhr", "May Whitcombe": a month or a feast that is called somebody. */
function isMonthBeforeSurname({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || (token.facts.cues & Cue.month) === 0 || next?.capital !== true) return false;
  if (!token.facts.name || verdicts[at + 1] !== 'high' || !isBeside(text, token, next)) return false;
  return !next.facts.given && !next.facts.venue && !next.facts.place && !next.allCapitals;
}

/** "bij Het Goed": nobody writes an article with a capital inside a sentence, unless it is part of a name. */
function isArticlePair(text: string, one: Token | undefined, other: Token | undefined): boolean {
  if (one?.capital !== true || other?.capital !== true || one.startsSentence || other.facts.stays)
    return false;
  if (one.allCapitals && other.allCapitals) return false;
  return (one.facts.cues & Cue.determiner) !== 0 && one.lower.length > 1 && isBeside(text, one, other);
}

/** "Den Gule Dør har åbent": the same at the start of a sentence, before a quality and a thing that both have a capital. */
function isArticleOfTitle({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [article, quality, thing] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (article?.startsSentence !== true || quality?.capital !== true || thing?.capital !== true) return false;
  if ((article.facts.cues & Cue.determiner) === 0 || article.allCapitals || thing.allCapitals) return false;
  if (!quality.facts.common || quality.facts.given || quality.facts.stays || quality.facts.place)
    return false;
  if (verdicts[at + 1] === undefined || !thing.facts.common || (thing.facts.cues & Cue.person) !== 0)
    return false;
  return isBeside(text, article, quality) && isBeside(text, quality, thing);
}

/** "De Wit", "Van den Bosch" */
function isBeforeName({ text, tokens, verdicts }: Turn, at: number): boolean {
  for (let n = at + 1; n <= at + 3; n++) {
    const token = tokens[n];
    const previous = tokens[n - 1];
    if (token === undefined || previous === undefined || !isBeside(text, previous, token)) return false;
    if (verdicts[n] !== undefined && token.capital) return true;
    if ((token.facts.cues & Cue.particle) === 0) return false;
  }
  return false;
}

/** "mette skov", and "Peter Lang" where Lang is a word that sentences start with. */
function isSurname(turn: Turn, at: number): boolean {
  const { text, tokens, verdicts } = turn;
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (token === undefined || previous === undefined) return false;
  if (verdicts[at - 1] === undefined)
    return (previous.facts.cues & Cue.particle) !== 0 && isSurnameAfterParticles(turn, at);
  if (token.facts.stays || token.facts.acronym) return false;
  // "Mette\nHolm": the line was full.
  if (token.wraps && token.capital)
    return (
      previous.capital &&
      previous.facts.given &&
      !token.facts.functional &&
      (token.facts.surname || token.facts.name)
    );
  if (!isBeside(text, previous, token)) return false;
  if (token.capital) return token.facts.functional && previous.facts.given && token.facts.surname;
  if (previous.capital || token.lower.length < SHORTEST_PART_OF_NAME) return false;
  if (token.facts.functional || (token.facts.cues & Cue.verb) !== 0) return false;
  if (!previous.facts.given && previous.facts.word) return false;
  if (token.facts.surname || token.facts.name) return true;
  // "annemette kloster hun lyttede": what stands between a sure first name and a pronoun or a stop is the surname.
  const isSure = previous.facts.mainlyName || !previous.facts.common;
  const next = tokens[at + 1];
  if (!isSure || token.facts.organisation || (token.facts.cues & (Cue.person | Cue.living)) !== 0)
    return false;
  if (/^\s*(?:[.,;:!?)]|\n|$)/u.test(text.slice(token.end, token.end + 3))) return true;
  return next !== undefined && isBeside(text, token, next) && (next.facts.cues & Cue.pronoun) !== 0;
}

/** "willem van dijk", "annemiek van der velde". */
function isSurnameAfterParticles({ text, tokens, verdicts }: Turn, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.capital || (token.facts.cues & (Cue.number | Cue.particle)) !== 0)
    return false;
  if (!(token.facts.surname || (token.facts.name && !token.facts.organisation) || !token.facts.word))
    return false;
  for (let n = at - 1; n >= at - 3; n--) {
    const previous = tokens[n];
    const next = tokens[n + 1];
    if (previous === undefined || next === undefined || !isBeside(text, previous, next)) return false;
    if (verdicts[n] !== undefined) return n < at - 1 && previous.facts.given;
    if ((previous.facts.cues & Cue.person) !== 0) return n < at - 1;
    if ((previous.facts.cues & Cue.particle) === 0) return false;
  }
  return false;
}

/** "sdr felding", "gl. rye": the small word goes with its name. */
function isPrefix({ text, tokens, verdicts, lowerCased }: Turn, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || (token.facts.cues & Cue.prefix) === 0) return false;
  // "ikke den gamle. Leverancen kom"
  if (next.startsSentence) return false;
  // "Sct. Hans" is no person.
  const isSaint = (token.facts.cues & Cue.saint) !== 0;
  if (verdicts[at + 1] === undefined || (next.facts.given && !isSaint && !token.capital)) return false;
  if ((token.facts.cues & Cue.person) !== 0) return false;
  // "gamle Hvolbæk" is a word and a name.
  const isShort = lowerCased || token.capital || text[token.end] === '.';
  return isShort && /^\.?[^\S\n]$/u.test(text.slice(token.end, next.start));
}
