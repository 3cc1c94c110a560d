import { isBeside } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

const LONGEST_OF_REGION = 6;

/** "Lothian Health & Social Care Partnership", "South of Scotland Network": from a part of the country up to the noun that makes one organisation of it. */
export function organisationOfRegion(
  { text, tokens, language }: Turn,
  at: number,
): { readonly from: number; readonly to: number } | undefined {
  const region = tokens[at];
  const { regional } = language.capitalised;
  if (regional === undefined) return undefined;
  if (region?.capital !== true || !region.facts.stays || region.facts.acronym || !region.facts.name)
    return undefined;
  const isNext = (one: Token | undefined, other: Token | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    (isBeside(text, one, other) || text.slice(one.end, other.start) === ' & ');
  let to: number | undefined;
  for (let n = at + 1; n <= at + LONGEST_OF_REGION && isNext(tokens[n - 1], tokens[n]); n++) {
    const token = tokens[n];
    if (token === undefined || (!token.capital && !regional.within.has(token.lower))) break;
    if (token.capital && (token.facts.organisation || (token.facts.cues & Cue.landscape) !== 0)) to = n;
  }
  if (to === undefined) return undefined;
  const [whole, link] = [tokens[at - 2], tokens[at - 1]];
  const isOf = link?.capital === false && regional.of.has(link.lower) && whole?.capital === true;
  if (isOf && isNext(whole, link) && isNext(link, region)) return { from: at - 2, to };
  // "North Yorkshire Council"
  const isSide = link?.capital === true && (link.facts.cues & Cue.prefix) !== 0 && isNext(link, region);
  return { from: isSide ? at - 1 : at, to };
}

/** "Argyll and Bute Council", "Cheshire East Council": whose council it is tells where, whatever small word the noun is elsewhere. */
export function councilBefore({ text, tokens, verdicts, language }: Turn, at: number): number | undefined {
  const token = tokens[at];
  if (
    token?.capital !== true ||
    token.allCapitals ||
    language.organisations.councils?.has(token.lower) !== true
  )
    return undefined;
  let from = at;
  for (let n = at - 1; n >= at - LONGEST_OF_REGION; n--) {
    const [one, next] = [tokens[n], tokens[n + 1]];
    if (one === undefined || next === undefined) break;
    if (!isBeside(text, one, next) && text.slice(one.end, next.start) !== ' & ') break;
    if (!one.capital && (one.facts.cues & Cue.link) === 0) break;
    if (one.capital && (verdicts[n] !== undefined || one.facts.stays)) from = n;
  }
  return from === at ? undefined : from;
}
