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
    ...refusing(tokens, at, language),
    ...bySignAndNoun(tokens, at, language),
    ...behindKind(tokens, at, language),
    ...asPlace(tokens, at, language),
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

/** "projekt hele vejen hjem", "stichting onder dak": `at` is the noun that has no article. */
function ofProject(tokens: readonly Token[], at: number, language: Language): SpokenCue[] {
  const { projects } = language.spokenNames;
  const [before, noun] = [tokens[at - 1], tokens[at]];
  if (noun === undefined || !projects.has(noun.lower)) return [];
  if (isJoined(tokens, at) && ((before?.facts.cues ?? 0) & Cue.determiner) !== 0) return [];
  let to = at;
  let nouns = 0;
  while (to < at + LONGEST_PROJECT && isJoined(tokens, to + 1)) {
    const { facts } = tokens[to + 1] ?? noun;
    const isSmall = facts.functional && (facts.cues & (Cue.determiner | Cue.preposition)) === 0;
    // "stichting licht en lucht"
    const isAnd = (facts.cues & Cue.and) !== 0 && nouns > 0 && tokens[to + 2]?.facts.functional === false;
    const isOther =
      (facts.cues & (Cue.verb | Cue.pronoun | Cue.and | Cue.person)) !== 0 || (isSmall && to > at);
    if (isOther && !isAnd) break;
    if (!facts.functional) nouns++;
    to++;
  }
  while (to > at && tokens[to]?.facts.functional === true) to--;
  return nouns === 0 ? [] : [{ words: wordsOf(tokens, at, to), points: STRONG }];
}
