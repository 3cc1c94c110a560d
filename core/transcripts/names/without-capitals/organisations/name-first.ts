import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import type { Extent } from '../extent.ts';
import { isBesideNext, isKind, isOneOfMany, isProper, NOT_IN_NAME } from './parts-of-name.ts';

/** "thise mejeri", "shelter bay trust": the noun goes with the name before it. */
export function afterName(turn: Turn, at: number): Extent {
  const { text, tokens, verdicts, language } = turn;
  const [previous, noun] = [tokens[at - 1], tokens[at]];
  if (noun === undefined || previous === undefined) return undefined;
  if (isKindBehindName(turn, at))
    return isBeside(text, previous, noun) && isBesideNext(text, tokens[at - 2], previous)
      ? [at - 1, at]
      : undefined;
  if (verdicts[at - 1] === undefined || previous.facts.given || !isBeside(text, previous, noun))
    return undefined;
  if (noun.facts.organisation && previous.facts.stem === previous.lower) return [at, at];
  const { owned, bare: nouns } = language.uncapitalised;
  return owned.test(noun.lower) || nouns.test(noun.lower) ? [at, at] : undefined;
}

/** "stonehouse social club" */
function isKindBehindName({ tokens, verdicts, language }: Turn, at: number): boolean {
  const [first, kind, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!language.withoutCapitals.houses.nounLast || first === undefined || noun === undefined) return false;
  if (verdicts[at - 2] === undefined || first.facts.given || !isKind(kind, language)) return false;
  return noun.facts.organisation || language.uncapitalised.services.test(noun.lower);
}

/** "sct. hans hospital" */
export function ofSaint({ text, tokens }: Turn, at: number): Extent {
  const [saint, name, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (saint === undefined || name === undefined || noun === undefined) return undefined;
  if ((saint.facts.cues & Cue.saint) === 0 || !isBeside(text, name, noun)) return undefined;
  return /^\.? $/u.test(text.slice(saint.end, name.start)) ? [at - 2, at] : undefined;
}

/** "psykiatriska kliniken i växjö", "socialpsykiatrisk center vesterbo": an adjective that no article stands before. */
export function withKind({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const [before, kind, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (noun === undefined || kind === undefined || before === undefined) return undefined;
  if (verdicts[at] === undefined || verdicts[at + 1] === undefined) return undefined;
  if (!isBeside(text, kind, noun) || !isProper(kind) || (kind.facts.cues & NOT_IN_NAME) !== 0)
    return undefined;
  return isKind(kind, language) && !isOneOfMany(before, language) ? [at - 1, at] : undefined;
}

/** "på sociala resurscentret", "med mobila enheten": a quality that wants an article before it and has none is part of a name. */
export function withQuality({ text, tokens, language }: Turn, at: number): Extent {
  const { qualities } = language.withoutCapitals.houses;
  const [before, quality, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (qualities === undefined || before === undefined || quality === undefined) return undefined;
  if (noun === undefined || !noun.facts.definite) return undefined;
  const isAt = (before.facts.cues & (Cue.preposition | Cue.company | Cue.at)) !== 0;
  if (!isAt || (before.facts.cues & Cue.and) !== 0) return undefined;
  if (quality.facts.functional || !quality.facts.common || quality.facts.cues !== 0) return undefined;
  if (!qualities.endings.test(quality.lower) || qualities.common.has(quality.lower)) return undefined;
  return isBeside(text, before, quality) && isBeside(text, quality, noun) ? [at - 1, at] : undefined;
}

/** "på nordre skole", "jubilee community centre": a noun that needs an article has none, but a word before it that is no adjective. */
export function bare(turn: Turn, at: number): Extent {
  const { text, tokens, verdicts, language } = turn;
  const noun = tokens[at];
  if (noun === undefined || !language.uncapitalised.bare.test(noun.lower)) return undefined;
  const from = language.withoutCapitals.houses.nounLast && isPlainKind(turn, at - 1) ? at - 2 : at - 1;
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (first === undefined) return undefined;
  for (let n = from; n < at; n++) if (!isBesideNext(text, tokens[n], tokens[n + 1])) return undefined;
  if (verdicts[from] !== undefined && !first.facts.given && from < at - 1) return [from, at];
  if (!isProper(first) || first.facts.organisation || (first.facts.cues & NOT_IN_NAME) !== 0)
    return undefined;
  if ((first.facts.cues & Cue.prefix) === 0 && isPlainKind(turn, from)) return undefined;
  return isOneOfMany(before, language) ? undefined : [from, at];
}

/** "community" in "jubilee community centre" */
function isPlainKind({ tokens, language }: Turn, at: number): boolean {
  return ((tokens[at]?.facts.cues ?? 0) & NOT_IN_NAME) === 0 && isKind(tokens[at], language);
}

const LONGEST_BARE = 3;

/** "at hollin bank farm": a noun with words before it, a preposition before these, and no article, is a name. */
export function separateWords({ text, tokens, language }: Turn, at: number): Extent {
  if (!language.organisations.bareNouns) return undefined;
  let from = at;
  while (from > at - LONGEST_BARE) {
    const [before, token] = [tokens[from - 1], tokens[from]];
    if (before === undefined || token === undefined || !isBeside(text, before, token)) return undefined;
    if ((before.facts.cues & (Cue.preposition | Cue.company | Cue.naming)) !== 0) break;
    if (!isProper(before) || (before.facts.cues & (Cue.determiner | Cue.person)) !== 0) return undefined;
    from--;
  }
  return from === at || (from === at - 1 && isKind(tokens[from], language)) ? undefined : [from, at];
}
