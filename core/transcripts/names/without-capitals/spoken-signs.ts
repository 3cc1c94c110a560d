import type { Language } from '../../languages/language.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';

/** Words that are a name by what they are and where they stand; `from` is before `at` where an article belongs to it. */
export interface SpokenSign {
  readonly from: number;
  readonly to: number;
}

/** What tells one tree or bird from another. */
const QUALITY =
  /^(?:silver|golden|white|black|red|blue|green|copper|weeping|mountain|royal|little|crystal|north|south|east|west)$/u;

/** What stands between two things, or says whose one is. */
const NOT_BEFORE = /^(?:of|like|than|as|and|or|but)$/u;
/** "went over to", "referred to", "said to" */
const TOWARDS =
  /^(?:over|up|down|round|back|out|in|referred|said|say|says|speak|spoke|talk|talked|talking|listen|gone|going|go|went|goes|come|came|moved|sent|belongs?)$/u;

/** What houses do. */
const OPENING = /^(?:shut|shuts|closed|closes|opened|opens|reopened|reopens|does|do|runs|rang|have|has)$/u;

/** "moved him to kestrel" */
const SENT =
  /^(?:moved|sent|took|transferred|referred|brought|signposted|introduced|refer|send|move|take|transfer)$/u;

/** "he was on rowan", "because of tank", "the laurels", "the royal": signs of houses, and nicknames. */
export function spokenSign(tokens: readonly Token[], at: number, language: Language): SpokenSign | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { callNames } = language.names;
  const { signHouses } = language.spokenNames;
  if (signHouses?.has(token.lower) === true && isArticled(tokens, at, language))
    return { from: at - 1, to: at };
  if (callNames?.has(token.lower) === true && isArticled(tokens, at - 1, language) && isJoined(tokens, at)) {
    const quality = tokens[at - 1];
    // "the spread eagle"
    const isIn =
      ((tokens[at - 3]?.facts.cues ?? 0) & Cue.preposition) !== 0 ||
      /^(?:or|and|called|it's)$/u.test(tokens[at - 3]?.lower ?? '');
    if (isIn && quality?.facts.functional === false && quality.facts.common) return { from: at - 2, to: at };
  }
  // "the hub shut"
  if (
    callNames?.has(token.lower) === true &&
    isArticled(tokens, at, language) &&
    OPENING.test(tokens[at + 1]?.lower ?? '')
  )
    return { from: at - 1, to: at };
  if (callNames?.has(token.lower) === true && endsThere(tokens, at)) {
    // "on silver birch"
    const isQualified = QUALITY.test(tokens[at - 1]?.lower ?? '') && isJoined(tokens, at);
    const from = isQualified ? at - 1 : at;
    if (isBare(tokens, from)) return { from, to: at };
  }
  return token.facts.patron && signHouses !== undefined ? royal(tokens, at, language) : undefined;
}

function isArticled(tokens: readonly Token[], at: number, { spokenNames }: Language): boolean {
  return spokenNames.articles.has(tokens[at - 1]?.lower ?? '') && isJoined(tokens, at);
}

function isBare(tokens: readonly Token[], at: number): boolean {
  const [further, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || !isJoined(tokens, at)) return false;
  if (before.lower === 'of')
    return /^(?:because|scared|afraid|frightened|terrified)$/u.test(further?.lower ?? '');
  if (NOT_BEFORE.test(before.lower)) return false;
  // "she came to compass it all"
  if (
    before.lower === 'to' &&
    /^(?:it|him|her|them|me|us|you|an?|the|my|his|your|this|that)$/u.test(tokens[at + 1]?.lower ?? '')
  )
    return false;
  if (before.lower === 'to')
    return (
      TOWARDS.test(further?.lower ?? '') ||
      (/^(?:him|her|me|them|us|you)$/u.test(further?.lower ?? '') && SENT.test(tokens[at - 3]?.lower ?? ''))
    );
  if ((before.facts.cues & Cue.determiner) !== 0) return false;
  return (
    (before.facts.cues & (Cue.preposition | Cue.company)) !== 0 ||
    /^(?:is|was|it's|who's|that's|there's|got|then)$/u.test(before.lower)
  );
}

/** No other noun follows, which it would only tell the kind of: "on oak beams". */
export function endsThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !isJoined(tokens, at + 1)) return true;
  return (
    next.facts.functional || (next.facts.cues & (Cue.verb | Cue.preposition | Cue.and | Cue.pronoun)) !== 0
  );
}

/** "to the royal and back", "born in the queen charlotte" */
function royal(tokens: readonly Token[], at: number, language: Language): SpokenSign | undefined {
  if (!isArticled(tokens, at, language) || !ROYAL.test(tokens[at]?.lower ?? '')) return undefined;
  const name = tokens[at + 1];
  const isLonger =
    name !== undefined &&
    isJoined(tokens, at + 1) &&
    !name.facts.functional &&
    (name.facts.name || name.facts.patron);
  if (isLonger) return { from: at - 1, to: at + 1 };
  return tokens[at]?.lower === 'royal' && endsThere(tokens, at) ? { from: at - 1, to: at } : undefined;
}

const ROYAL = /^(?:royal|queen|king|prince|princess|duke|victoria)$/u;

function isJoined(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined && token !== undefined && !token.startsSentence && token.start - before.end === 1
  );
}

const SENT_TO =
  /^(?:bloke|lot|people|team|group|garden|shop|unit|go|goes|going|went|come|came|comes|been|referred|over|up|down|back|sent|belong|belongs|job|works?|worked|volunteers?|volunteered|place)$/u;
const SHORTEST_DOING = 5;
const WHERE = /^(?:to|at|from|with|for|up|by)$/u;
const BEHIND_DOING =
  /^(?:out|up|on|on|off|over|through|forward|forwards|ahead|back|together|well|free|strong|home|high|ahead|points?|lives?)$/u;

/** "went to turning corners", "a project called stepping out", "the lady from making waves": how far a title reaches that is called by what one does there. */
export function endOfDoing(tokens: readonly Token[], at: number, language: Language): number | undefined {
  const [further, before, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    language.names.callNames === undefined ||
    before === undefined ||
    token === undefined ||
    next === undefined
  )
    return undefined;
  if (
    !token.lower.endsWith('ing') ||
    token.lower.length < SHORTEST_DOING ||
    !isJoined(tokens, at) ||
    !isJoined(tokens, at + 1)
  )
    return undefined;
  const isCalled = (before.facts.cues & Cue.naming) !== 0 || before.lower === "there's";
  const isPerson = ((further?.facts.cues ?? 0) & (Cue.person | Cue.persons)) !== 0;
  const isOfHouse = /^(?:project|group|charity|service|scheme|programme)$/u.test(before.lower);
  const isThere = WHERE.test(before.lower) && (isPerson || SENT_TO.test(further?.lower ?? ''));
  if (!isCalled && !isThere && !isOfHouse) return undefined;
  const isNoun =
    !next.facts.functional &&
    next.facts.common &&
    (next.facts.cues & (Cue.person | Cue.persons | Cue.verb)) === 0 &&
    /s$/u.test(next.lower);
  return isNoun || BEHIND_DOING.test(next.lower) ? at + 1 : undefined;
}
