import type { Language } from '../../languages/language.ts';
import {
  HANDLE_NOUN,
  INSIDE_HANDLE,
  PLAIN_AT,
  SECOND_OF_AT,
  UNDERSCORE,
} from '../../languages/shared/net-words.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Span } from '../span.ts';

/** How far behind the name of a medium its "as" may stand, and before it the verb that asks to follow. */
const AS_REACH = 4;
const FOLLOW_REACH = 6;
const LONGEST = 5;

/** Names on social media as they are said: "på instagram som skyggesiden", "volg ons op apenstaartje listerpraat"; `signs` is where they may be. */
export function spokenHandles(
  text: string,
  tokens: readonly Token[],
  signs: readonly number[],
  language: Language,
): Span[] {
  return signs.flatMap((at) => {
    const isStroke = tokens[at]?.lower === UNDERSCORE;
    const isSign = ((tokens[at]?.facts.cues ?? 0) & Cue.spokenAt) !== 0;
    return [
      ...(isStroke ? aroundStroke(tokens, at) : []),
      ...(isSign ? besideSign(text, tokens, at, language) : []),
    ];
  });
}

function besideSign(text: string, tokens: readonly Token[], at: number, language: Language): Span[] {
  const sign = tokens[at];
  if (sign === undefined) return [];
  const isMedium = language.codes.spoken.media.has(sign.lower);
  const name = isMedium ? behindMedium(tokens, at, language) : behindAt(tokens, at, language);
  if (name === undefined) return isMedium ? writtenBehind(text, sign.end) : [];
  const first = tokens[name];
  const isSign = !isMedium && sign.lower !== PLAIN_AT;
  const last = tokens[endOfName(text, tokens, { first: name, isSign }, language)];
  if (first === undefined || last === undefined || first.facts.functional) return [];
  // The sign is part of the handle.
  const start = name === at + 1 ? sign.start : first.start;
  // kattykat_99
  const rest = REST.exec(text.slice(last.end, last.end + LONGEST_WRITTEN))?.[0].length ?? 0;
  return [{ start, end: last.end + rest, type: 'handle', confidence: 'low' }];
}

const BEFORE_STROKE = 3;

/** "onder de naam lion of zion underscore ts": nobody says the sign of anything else; what follows up to the next small word belongs to it. */
function aroundStroke(tokens: readonly Token[], at: number): Span[] {
  let [from, to] = [at - 1, at + 1];
  const starts = (n: number): boolean => {
    const facts = tokens[n]?.facts;
    if (facts === undefined || tokens[n + 1]?.startsSentence === true) return true;
    return (
      facts.lower === HANDLE_NOUN || (facts.functional && facts.cues !== 0) || (facts.cues & Cue.naming) !== 0
    );
  };
  const isSmallInside = (n: number): boolean => INSIDE_HANDLE.has(tokens[n]?.lower ?? '') && !starts(n - 1);
  while (from > at - 1 - BEFORE_STROKE && (!starts(from - 1) || isSmallInside(from - 1))) from--;
  while (tokens[to + 1]?.lower === UNDERSCORE && tokens[to + 2] !== undefined) to += 2;
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined) return [];
  return [{ start: first.start, end: last.end, type: 'handle', confidence: 'low' }];
}

/** "Zijn Insta is smiley.d078", "min Insta? alwa_w.ritar": with a stroke below, a dot or figures inside it is no word. */
function writtenBehind(text: string, from: number): Span[] {
  const match = WRITTEN.exec(text.slice(from, from + LONGEST_WRITTEN));
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return [];
  const end = from + match.index + match[0].length;
  return [{ start: end - name.length, end, type: 'handle', confidence: 'low' }];
}

/** No abbreviation ("bl.a.") and no time. */
const WRITTEN =
  /^[^\n.]{0,16}?[\s:(](?<name>(?!(?:\p{L}{1,2}\.)+\p{L}{0,2}(?![\p{L}\p{N}_.]))(?=[^\s]*\p{L}{2})(?:[\p{L}\p{N}]+(?:[_.][\p{L}\p{N}]+)+|_[\p{L}\p{N}_]+|\p{Ll}{2,}\p{N}{2,}))/u;
const LONGEST_WRITTEN = 60;
const REST = /^(?:[_.][\p{L}\p{N}_]+)+/u;

/** The word behind "snabel-a"; behind a plain "at" where somebody is asked to follow: "find us on at chai and cawl". */
function behindAt(tokens: readonly Token[], at: number, language: Language): number | undefined {
  const { spoken } = language.codes;
  const isPlain = tokens[at]?.lower === PLAIN_AT;
  const before = tokens[at - 1]?.lower ?? '';
  // An address has its owner before the sign.
  if (!isPlain) return tokens[at - 1]?.facts.functional === false ? undefined : behindSign(tokens, at);
  return spoken.on.has(before) && isFollowed(tokens, at, language) ? at + 1 : undefined;
}

/** "snabel a kvisten": the sign may be two words. */
function behindSign(tokens: readonly Token[], at: number): number {
  return SECOND_OF_AT.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
}

function behindMedium(tokens: readonly Token[], at: number, language: Language): number | undefined {
  const { as, on } = language.codes.spoken;
  for (let n = at + 1; n <= at + AS_REACH; n++) {
    const token = tokens[n];
    if (token === undefined) return undefined;
    // "den hedder vi …", "den hedder jo …"
    if (as.has(token.lower))
      return tokens[n + 1]?.facts.functional === true && isNaming(token) ? n + 2 : n + 1;
    if (on.has(token.lower)) return isFollowed(tokens, at, language) ? n + 1 : undefined;
    if (!token.facts.functional && !isNaming(token)) return undefined;
  }
  return undefined;
}

function isNaming({ facts }: Token): boolean {
  return (facts.cues & Cue.naming) !== 0;
}

function isFollowed(tokens: readonly Token[], at: number, { codes }: Language): boolean {
  return tokens.slice(Math.max(0, at - FOLLOW_REACH), at).some(({ lower }) => codes.spoken.follow.has(lower));
}

/** Words go on the name while they are no words of the dictionary: "chai and cawl". */
function endOfName(
  text: string,
  tokens: readonly Token[],
  { first, isSign }: { readonly first: number; readonly isSign: boolean },
  { cues, numbers, codes }: Language,
): number {
  let last = first;
  for (let n = first + 1; n < first + LONGEST; n++) {
    const token = tokens[n];
    const previous = tokens[n - 1];
    if (token === undefined || previous === undefined || text.slice(previous.end, token.start) !== ' ') break;
    if (cues.and.has(token.lower)) continue;
    // "anna understreck mår"
    if (codes.spoken.marks.has(token.lower) && tokens[n + 1] !== undefined) {
      last = n + 1;
      n++;
      continue;
    }
    // "malle ice ni": a figure belongs to it, unless something is counted.
    const isFigure =
      (token.facts.cues & Cue.number) !== 0 &&
      n > first + 1 &&
      !numbers.measures.has(tokens[n + 1]?.lower ?? '');
    // "apenstaartje dewi bakt": behind the sign two words are more often a name than a sentence.
    const isSecond =
      isSign && n === first + 1 && !token.facts.functional && (token.facts.cues & Cue.living) === 0;
    if (!isFigure && ((token.facts.common && !isSecond) || token.facts.functional)) break;
    last = n;
  }
  return last;
}
