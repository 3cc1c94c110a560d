import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';
import { isJoined, mayBeName, type SpokenCue, STRONG, WEAK, wordsOf } from './spoken-words.ts';

const LONGEST_PROJECT = 3;

/** Houses, firms and projects that are called by words: `at` is the word before their name. */
export function spokenHouses(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  return [
    ...bySign(tokens, at, language),
    ...byColour(tokens, at, language),
    ...ofProject(tokens, at, language),
    ...signAlone(tokens, at, language),
    ...byLandmark(tokens, at, language),
    ...byDoor(tokens, at, language),
    ...byKind(tokens, at, language),
    ...byStreet(tokens, at, language),
    ...refusing(tokens, at, language),
    ...bySignAndNoun(tokens, at, language),
    ...behindKind(tokens, at, language),
    ...asPlace(tokens, at, language),
    ...ofBareKind(tokens, at, language),
    ...inThatTown(tokens, at, language),
  ];
}

const LAND = /^(?:wood|woods|hill|field|fields|view|end|side|corner|garden|gardens|farm|green|bank)$/u;

/** "from the bluebell wood", "above the golden fry", "at kestrel reach": a sign, and any noun behind it; `at` is the preposition. */
function bySignAndNoun(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { callNames } = language.names;
  const preposition = tokens[at];
  if (callNames === undefined || preposition === undefined) return [];
  if ((preposition.facts.cues & (Cue.preposition | Cue.company | Cue.at)) === 0) return [];
  const isArticled = tokens[at + 1]?.lower === 'the';
  const from = isArticled ? at + 2 : at + 1;
  const [sign, noun] = [tokens[from], tokens[from + 1]];
  if (sign === undefined || noun === undefined || !isJoined(tokens, from) || !isJoined(tokens, from + 1))
    return [];
  if (!callNames.has(sign.lower) && !/^(?:golden|silver|royal|crystal|happy|lucky|jolly)$/u.test(sign.lower))
    return [];
  if (
    sign.facts.functional ||
    !(mayBeName(noun, language) || noun.facts.venue || LAND.test(noun.lower)) ||
    noun.facts.cues !== 0
  )
    return [];
  if (noun.facts.functional || language.spokenNames.abstract.test(noun.lower)) return [];
  return [{ words: wordsOf(tokens, at + 1, from + 1), points: STRONG }];
}

/** "the welcome wouldn't take him": what houses do, and persons who are called by their trade; `at` is the article. */
function refusing(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [article, name, not, take, whom] = [0, 1, 2, 3, 4].map((n) => tokens[at + n]);
  if (language.names.callNames === undefined || article?.lower !== 'the') return [];
  if (!mayBeName(name, language) || !isJoined(tokens, at + 1) || !isJoined(tokens, at + 2)) return [];
  if (!/^(?:wouldn't|won't|didn't|couldn't|can't|doesn't)$/u.test(not?.lower ?? '')) return [];
  if (!/^(?:take|have|see|touch|hold|accept|keep|let|want)$/u.test(take?.lower ?? '')) return [];
  if (!/^(?:him|her|me|us|them|you|anyone|anybody)$/u.test(whom?.lower ?? '')) return [];
  return [{ words: wordsOf(tokens, at, at + 1), points: STRONG }];
}

/** "i oasen", "naar de schakel", "from the willows", "on silver birch": `at` is the preposition. */
function bySign(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { signs, signsAt, articles, brandAdjectives } = language.spokenNames;
  const preposition = tokens[at];
  if (preposition === undefined || !signsAt.has(preposition.lower) || !isJoined(tokens, at + 1)) return [];
  const isArticled = articles.has(tokens[at + 1]?.lower ?? '');
  const quality = at + (isArticled ? 2 : 1);
  // "in the royal", but "on silver birch"
  const isQuality =
    brandAdjectives.has(tokens[quality]?.lower ?? '') && signs.has(tokens[quality + 1]?.lower ?? '');
  const to = isQuality ? quality + 1 : quality;
  const sign = tokens[to];
  if (sign === undefined || !signs.has(sign.lower) || !isJoined(tokens, to)) return [];
  // "in zon", "at holly"
  if (language.streets.article && !isArticled) return [];
  // "she came to compass it all"
  if (preposition.lower === 'to' && !isArticled) return [];
  const next = isJoined(tokens, to + 1) ? tokens[to + 1] : undefined;
  // "from the oak table", but "on maple ward"
  const isFollowed = next !== undefined && !next.facts.functional && next.facts.cues === 0;
  if (language.streets.separate && isFollowed && !next.facts.organisation) return [];
  // "at the maple project"
  const from = language.streets.separate && isFollowed && isArticled ? at + 2 : at + 1;
  return [{ words: wordsOf(tokens, from, to), points: STRONG }];
}

/** "solsikken får nyt køkken": a sign that is spoken of, where nobody is at it; twice is enough. */
function signAlone(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { signs, articles, definite } = language.spokenNames;
  const sign = tokens[at];
  if (sign === undefined || !signs.has(sign.lower)) return [];
  if (!language.streets.article && !language.streets.separate)
    return definite.test(sign.lower) ? [{ words: [sign.lower], points: WEAK }] : [];
  const isArticled = articles.has(tokens[at - 1]?.lower ?? '') && isJoined(tokens, at);
  const next = isJoined(tokens, at + 1) ? tokens[at + 1] : undefined;
  const isFollowed = next !== undefined && !next.facts.functional && next.facts.cues === 0;
  if (!isArticled || isFollowed) return [];
  return [{ words: wordsOf(tokens, at - 1, at), points: WEAK }];
}

/** "i den gule villa", "från gröna dörren": `at` is the preposition. */
function byDoor(tokens: readonly Token[], at: number, { spokenNames }: Language): SpokenCue[] {
  const { signsAt, doors, coloured } = spokenNames;
  if (doors.size === 0 || !signsAt.has(tokens[at]?.lower ?? '')) return [];
  const from = ARTICLE.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (!coloured.has(tokens[from]?.lower ?? '') || !doors.has(tokens[from + 1]?.lower ?? '')) return [];
  return isJoined(tokens, from) && isJoined(tokens, from + 1)
    ? [{ words: wordsOf(tokens, at + 1, from + 1), points: STRONG }]
    : [];
}

const ARTICLE = /^(?:den|det)$/u;

/** "nu lukker de havnehuset": a house's noun with more before it, and of no kind that there are many of. */
function byKind(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { houses, generic, articles } = language.spokenNames;
  const token = tokens[at];
  if (token === undefined || token.facts.stays || token.facts.functional) return [];
  if (!token.facts.organisation && !language.streets.article) return [];
  const isArticled = articles.has(tokens[at - 1]?.lower ?? '') && isJoined(tokens, at);
  if (language.streets.article ? !isArticled : !token.facts.definite) return [];
  if (generic.has(token.lower) || !houses.test(token.lower)) return [];
  return [{ words: wordsOf(tokens, isArticled ? at - 1 : at, at), points: STRONG }];
}

/** "på arbetskooperativet vingen": what it is has its article, so that another noun with one is its name. `at` is the name. */
function behindKind(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [before, kind, name] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (language.bareIsNamed !== true || kind === undefined || name === undefined) return [];
  if (!kind.facts.organisation || !kind.facts.definite || !name.facts.definite || !isJoined(tokens, at))
    return [];
  if (!mayBeName(name, language)) return [];
  const isAt = ((before?.facts.cues ?? 0) & (Cue.preposition | Cue.company)) !== 0;
  return isAt && isJoined(tokens, at - 1) ? [{ words: [name.lower], points: STRONG }] : [];
}

/** "vid solhem": a compound that no dictionary has and that ends as places do is known wherever else it stands. `at` is the preposition. */
function asPlace(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const [preposition, name] = [tokens[at], tokens[at + 1]];
  if (language.bareIsNamed !== true || preposition === undefined || name === undefined) return [];
  if ((preposition.facts.cues & (Cue.preposition | Cue.company)) === 0 || !isJoined(tokens, at + 1))
    return [];
  const { facts, lower } = name;
  if (facts.common || facts.functional || facts.stays || facts.acronym || !facts.word) return [];
  if (language.spokenNames.generic.has(lower) || lower.length < SHORTEST_PLACE) return [];
  const isPlace =
    language.places.endings.test(lower) || language.spokenNames.houses.test(lower) || BARE_HOUSE.test(lower);
  return isPlace && !language.spokenNames.abstract.test(lower) ? [{ words: [lower], points: STRONG }] : [];
}

const SHORTEST_PLACE = 5;
const BARE_HOUSE = /.{3}(?:hem|gård|backa|haga|hill|rud|ekan|lyckan|åkern)$/u;

/** "aan de dorpsstraat": a street with its article and no number; `at` is the article. */
function byStreet(tokens: readonly Token[], at: number, { streets, spokenNames }: Language): SpokenCue[] {
  const [preposition, article, street] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!streets.article || article === undefined || street === undefined || preposition === undefined)
    return [];
  if ((street.facts.cues & Cue.street) === 0 || street.lower.length < SHORTEST_STREET) return [];
  // "doe maar het schutterspark"
  const isThere = (preposition.facts.cues & Cue.preposition) !== 0 || !street.facts.common;
  if (!spokenNames.articles.has(article.lower) || !isThere) return [];
  if (street.facts.functional || street.facts.stays || spokenNames.generic.has(street.lower)) return [];
  if (streets.commonWords.has(street.lower) || !isJoined(tokens, at + 1)) return [];
  return [{ words: wordsOf(tokens, at, at + 1), points: STRONG }];
}

const SHORTEST_STREET = 8;

/** "huset ved søen", "bageren på torvet": a house of which there are many, and where it stands. `at` is the house. */
function byLandmark(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { landmarks, landmarkAt } = language.spokenNames;
  const [house, preposition, mark] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (house === undefined || preposition === undefined || mark === undefined) return [];
  if (!landmarks.has(mark.lower) || !landmarkAt.has(preposition.lower)) return [];
  if (!house.facts.definite || !isJoined(tokens, at + 1) || !isJoined(tokens, at + 2)) return [];
  const isHouse = house.facts.venue || language.uncapitalised.trades.has(house.lower);
  return isHouse ? [{ words: wordsOf(tokens, at, at + 2), points: STRONG }] : [];
}

/** "i blå kors", "på gröna linjen": a quality in the form that only an article asks for, and no article. `at` is the preposition. */
function byColour(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { definiteQualities, signsAt, several } = language.spokenNames;
  const [preposition, quality, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (preposition === undefined || quality === undefined || noun === undefined) return [];
  if (!definiteQualities.has(quality.lower) || !signsAt.has(preposition.lower)) return [];
  if (!isJoined(tokens, at + 1) || !isJoined(tokens, at + 2) || !mayBeName(noun, language)) return [];
  return several.test(noun.lower) ? [] : [{ words: wordsOf(tokens, at + 1, at + 2), points: STRONG }];
}

/** "stichting zelf aan zet", "de vzw het eerste huis": whatever follows is its name, up to what only a sentence has. `at` is the noun. */
function ofFoundation(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  let to = at;
  let hasNoun = false;
  while (to < at + LONGEST_PROJECT && isJoined(tokens, to + 1)) {
    const next = tokens[to + 1];
    if (next === undefined || endsFoundation(next, language)) break;
    // "stichting onder dak na", but "stichting licht en lucht"
    const isAnd = (next.facts.cues & Cue.and) !== 0 && tokens[to + 2]?.facts.functional === false;
    if (hasNoun && next.facts.functional && !isAnd) break;
    hasNoun ||= !next.facts.functional;
    to++;
  }
  const isSmall = (n: number): boolean =>
    ((tokens[n]?.facts.cues ?? 0) & (Cue.determiner | Cue.preposition)) !== 0;
  while (to > at && isSmall(to)) to--;
  return to === at ? [] : [{ words: wordsOf(tokens, at, to), points: STRONG }];
}

function endsFoundation({ facts, lower }: Token, { spokenNames }: Language): boolean {
  if ((facts.cues & Cue.pronoun) !== 0 || spokenNames.relatives.has(lower)) return true;
  if (facts.functional && (facts.cues & Cue.verb) !== 0) return true;
  return SENTENCE.test(lower);
}

/** What goes on with the sentence. */
const SENTENCE =
  /^(?:is|was|dat|die|wat|daar|hier|maar|want|dus|toen|dan|nu|nou|hè|hoor|ook|omdat|als|of|ik|wij|we|ze|zij|hij|ge|gij|ja|nee|om|eh|zeg|geloof|denk|heet|heette|geweest|gewerkt|gezeten|gebeld|geregeld|terecht)$/u;

/** "in munsterbilzen op de brug en": behind a town what houses are called by is one. `at` is the preposition. */
function inThatTown(
  tokens: readonly Token[],
  at: number,
  { streets, organisations, spokenNames }: Language,
): SpokenCue[] {
  const [within, town, preposition, article, noun, next] = [-2, -1, 0, 1, 2, 3].map((n) => tokens[at + n]);
  if (!streets.article || !/^(?:op|bij|van|naar)$/u.test(preposition?.lower ?? '')) return [];
  if (town === undefined || noun === undefined || ((within?.facts.cues ?? 0) & Cue.preposition) === 0)
    return [];
  if (town.facts.given || (town.facts.word && !(town.facts.place && !town.facts.common))) return [];
  const isSign = organisations.houseNames?.has(noun.lower) === true || spokenNames.signs.has(noun.lower);
  if (!isSign || !spokenNames.articles.has(article?.lower ?? '') || !isJoined(tokens, at + 2)) return [];
  const ends = next === undefined || !isJoined(tokens, at + 3) || next.facts.functional;
  return ends ? [{ words: wordsOf(tokens, at + 1, at + 2), points: STRONG }] : [];
}

/** "in buurtkamer de spoel", "bij eetcafé het vliegende paard": of what has no article where one is needed the name follows. `at` is the preposition. */
function ofBareKind(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { articles, generic, several, abstract } = language.spokenNames;
  const [preposition, kind, article, first] = [0, 1, 2, 3].map((n) => tokens[at + n]);
  if (preposition === undefined || kind === undefined || article === undefined || first === undefined)
    return [];
  if (!language.streets.article || !articles.has(article.lower)) return [];
  if (
    (preposition.facts.cues & Cue.preposition) === 0 ||
    !isJoined(tokens, at + 2) ||
    !isJoined(tokens, at + 3)
  )
    return [];
  if (kind.facts.functional || kind.facts.given || kind.facts.stays || generic.has(kind.lower)) return [];
  if ((kind.facts.cues & ~(Cue.unit | Cue.landscape | Cue.street)) !== 0 || !kind.facts.word) return [];
  if (several.test(kind.lower) || abstract.test(kind.lower)) return [];
  const isQuality =
    /e$/u.test(first.lower) && first.facts.common && language.uncapitalised.kinds.test(first.lower);
  const to = isQuality && isJoined(tokens, at + 4) ? at + 4 : at + 3;
  const noun = tokens[to];
  if (!mayBeName(noun, language) || several.test(noun?.lower ?? '')) return [];
  return [{ words: wordsOf(tokens, at + 1, to), points: STRONG }];
}

/** "projekt hele vejen hjem", "stichting onder dak": `at` is the noun that has no article. */
function ofProject(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { projects, foundations } = language.spokenNames;
  const [before, noun] = [tokens[at - 1], tokens[at]];
  if (noun === undefined || !projects.has(noun.lower)) return [];
  if (foundations?.has(noun.lower) === true) return ofFoundation(tokens, at, language);
  if (isJoined(tokens, at) && ((before?.facts.cues ?? 0) & Cue.determiner) !== 0) return [];
  let to = at;
  let nouns = 0;
  while (to < at + LONGEST_PROJECT && isJoined(tokens, to + 1)) {
    const { facts } = tokens[to + 1] ?? noun;
    // "stichting het vijfde wiel"
    const isBeforeNoun =
      isJoined(tokens, to + 2) &&
      (tokens[to + 2]?.facts.functional === false || tokens[to + 2]?.facts.organisation === true);
    const isSmall =
      facts.functional &&
      (facts.cues & (Cue.determiner | Cue.preposition)) === 0 &&
      !((facts.cues & (Cue.ordinal | Cue.number)) !== 0 && isBeforeNoun);
    // "stichting licht en lucht"
    const isAnd = (facts.cues & Cue.and) !== 0 && nouns > 0 && tokens[to + 2]?.facts.functional === false;
    // "stichting zelf aan zet"
    const isVerb = (facts.cues & Cue.verb) !== 0 && (facts.functional || to === at);
    const isOther =
      isVerb ||
      (facts.cues & (Cue.pronoun | Cue.and)) !== 0 ||
      ((facts.cues & Cue.person) !== 0 && nouns === 0) ||
      (isSmall && to > at);
    if (isOther && !isAnd) break;
    if (!facts.functional || facts.organisation) nouns++;
    to++;
  }
  while (to > at && tokens[to]?.facts.functional === true && tokens[to]?.facts.organisation !== true) to--;
  return nouns === 0 ? [] : [{ words: wordsOf(tokens, at, to), points: STRONG }];
}
