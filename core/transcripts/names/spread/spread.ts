import type { Verdict } from '../judge-word.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';
import { spreadBackwards } from './before-name.ts';
import { isBehindName } from './behind-name.ts';
import { isCapitalBeside } from './capital-beside.ts';
import { endOfDepartment, endOfPurpose } from './departments.ts';
import { houseBySign, shoutedHouse } from './houses-by-sign.ts';
import { isInstitution, isInstitutionOfPlace, isOfInstitution } from './institutions-of-places.ts';
import { spreadOverAmpersands, spreadOverHalves, spreadToAdjectives } from './joined-words.ts';
import { FEWEST_SPELT, isDoubleInitial, spreadToDottedInitials, spreadToSpelt } from './letters.ts';
import { isChainBeforeName, localBranch } from './local-branches.ts';
import { isBehindQuoted, isByname, isNickname, isPersonWithThing } from './nicknames.ts';
import { isOrganisationNoun, isSmallBeforeNoun, isUnitOfDirection } from './organisations.ts';
import { isBetweenPlaceAndHouse, isHouseOfOwnerAtStart, isNounOfOwner } from './owners.ts';
import { isLandscape, isPlaceOfLetter, isPlaceOfPeople, isQualityOfPlace } from './places.ts';
import { councilBefore, organisationOfRegion } from './regional-organisations.ts';
import { spreadToInitials } from './single-initials.ts';
import { isFunctionalInName, isPrefix } from './small-words.ts';
import { isMonthBeforeSurname, isSurname } from './surnames.ts';
import { isOfSmallWords, isTitleOfQuality, titleAround } from './titles.ts';

/** What a name takes with it: the surname that is a word, the noun that makes it an organisation. */
export function spread(turn: Turn): void {
  const { tokens, verdicts } = turn;
  const letters = countLetters(tokens);
  if (letters > 0 && spreadToInitials(turn)) spreadToDottedInitials(turn);
  if (letters >= FEWEST_SPELT) spreadToSpelt(turn);
  if (!turn.lowerCased) {
    spreadOverAmpersands(turn);
    spreadToAdjectives(turn);
    spreadBackwards(turn);
    spreadOverHalves(turn);
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !mayTake(turn, at)) continue;
    if (isUnitOfDirection(turn, at)) take(verdicts, at, at + 1);
    if (token.capital) {
      takeWhole(turn, at, token);
      takePair(turn, at, token);
      if (verdicts[at] !== 'high' && isNickname(turn, at, token)) verdicts[at] = 'high';
      if (token.facts.stays && isChainBeforeName(turn, at)) verdicts[at] ??= 'low';
      if (token.startsSentence && isHouseOfOwnerAtStart(turn, at)) take(verdicts, at, at + 1);
    } else {
      // Of a turn that is shouted as a whole.
      if (token.allCapitals) takeShouted(turn, at);
      if (isBetweenPlaceAndHouse(turn, at)) take(verdicts, at - 1, at + 1);
    }
    if (verdicts[at] === undefined) goWithNeighbour(turn, at, token);
  }
}

/** Words of one letter: most turns have none, and need not be asked for initials. */
function countLetters(tokens: readonly Token[]): number {
  let letters = 0;
  for (const { start, end } of tokens) if (end - start === 1) letters++;
  return letters;
}

/** From the first word to the last, what does not go yet. */
function take(verdicts: Verdict[], from: number, to: number): void {
  for (let n = from; n <= to; n++) verdicts[n] ??= 'low';
}

/** Names of many words that the capital of this one gives away. */
function takeWhole(turn: Turn, at: number, { facts, allCapitals }: Token): void {
  const { verdicts } = turn;
  if (isPersonWithThing(turn, at)) take(verdicts, at, at + 2);
  const whole = facts.stays ? organisationOfRegion(turn, at) : titleAround(turn, at);
  if (whole !== undefined) take(verdicts, whole.from, whole.to);
  const council = (facts.cues & Cue.landscape) === 0 ? undefined : councilBefore(turn, at);
  if (council !== undefined) take(verdicts, council, at);
  if (allCapitals) takeShouted(turn, at);
  const house = houseBySign(turn, at);
  if (house !== undefined) take(verdicts, at, house);
  const purpose = endOfPurpose(turn, at);
  if (purpose !== undefined) take(verdicts, at, purpose);
  const branch = localBranch(turn, at);
  const department = endOfDepartment(turn, at);
  if (department !== undefined) take(verdicts, at, department);
  if (branch !== undefined) take(verdicts, branch.from, branch.to);
}

/** The house that a line in capitals names. */
function takeShouted(turn: Turn, at: number): void {
  const from = shoutedHouse(turn, at);
  if (from !== undefined) take(turn.verdicts, from, at);
}

/** Names of this word and the next, by whether that has a capital as well. */
function takePair(turn: Turn, at: number, { text }: Token): void {
  const next = turn.tokens[at + 1];
  if (next === undefined) return;
  const isPair = next.capital
    ? isOfSmallWords(turn, at) ||
      (text.length === 1 && isDoubleInitial(turn, at)) ||
      isPlaceOfPeople(turn, at) ||
      isSmallBeforeNoun(turn, at) ||
      isInstitutionOfPlace(turn, at)
    : isQualityOfPlace(turn, at) || isTitleOfQuality(turn, at);
  if (isPair) take(turn.verdicts, at, at + 1);
}

/** The word itself by the words beside it: part of the name before it or behind it. */
function goWithNeighbour(turn: Turn, at: number, { capital, facts }: Token): void {
  const { verdicts } = turn;
  const isBehind = verdicts[at - 1] !== undefined;
  if (isSurname(turn, at) || isMonthBeforeSurname(turn, at) || (isBehind && isBehindQuoted(turn, at)))
    verdicts[at] = 'low';
  else if (facts.stays && isInstitution(turn, at)) {
    verdicts[at] = 'high';
    verdicts[at + 1] = 'high';
  } else if (isBehind && isOfInstitution(turn, at)) verdicts[at] = 'high';
  else if (
    (isBehind && goesBehind(turn, at)) ||
    (facts.functional && isFunctionalInName(turn, at)) ||
    isByname(turn, at) ||
    (capital && isCapitalBeside(turn, at)) ||
    isPrefix(turn, at) ||
    (capital && isPlaceOfLetter(turn, at))
  )
    verdicts[at] = 'low';
}

/** With the name right before it. */
function goesBehind(turn: Turn, at: number): boolean {
  return (
    isBehindName(turn, at) || isOrganisationNoun(turn, at) || isLandscape(turn, at) || isNounOfOwner(turn, at)
  );
}

/** Most words are nowhere near a name; they cost nothing more. */
function mayTake({ tokens, verdicts }: Turn, at: number): boolean {
  if (verdicts[at - 1] !== undefined || verdicts[at + 1] !== undefined) return true;
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.capital || token.facts.organisation || token.facts.stays) return true;
  return ((tokens[at - 1]?.facts.cues ?? 0) & Cue.particle) !== 0;
}
