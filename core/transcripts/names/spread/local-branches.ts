import { isBeside } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** "SIND Skive", "OPUS i Hobro": a body of the whole country is a house there where a place follows it. */
export function localBranch(
  { text, tokens, verdicts, language: { allowed } }: Turn,
  at: number,
): { readonly from: number; readonly to: number } | undefined {
  const token = tokens[at];
  if (token?.capital !== true) return undefined;
  const next = tokens[at + 1];
  // "STU Midt"
  const isCalledSo = token.facts.acronym && allowed.bodies !== undefined && isCalled(text, token, next);
  if (isCalledSo && verdicts[at + 1] !== undefined) return { from: at, to: at + 1 };
  if ((token.facts.cues & Cue.branch) === 0) return undefined;
  const from = startOfBody(tokens, at, allowed.bodies);
  const isBody = from !== undefined;
  // Of McDonald's the stem is McDonald.
  const isChain = [token.lower, token.facts.stem].some((one) => allowed.chains?.has(one) === true);
  if (!isBody && !isChain) return undefined;
  // "Mødrehjælpens butik"
  const isShop = token.lower.endsWith('s') && next?.facts.venue === true && isBeside(text, token, next);
  if (isShop) return { from: from ?? at, to: at + 1 };
  let to = at + 1;
  const isIn = ((tokens[to]?.facts.cues ?? 0) & Cue.preposition) !== 0 && tokens[to]?.capital === false;
  if (isIn) to++;
  for (let n = at + 1; n <= to; n++) {
    const [previous, next] = [tokens[n - 1], tokens[n]];
    if (previous === undefined || next === undefined || !isBeside(text, previous, next)) return undefined;
  }
  const place = tokens[to];
  if (place?.capital !== true || place.facts.given || place.allCapitals) return undefined;
  const isMunicipality =
    place.facts.stays && (place.facts.place || (!isIn && allowed.regions?.has(place.lower) === true));
  if (verdicts[to] === undefined && !(isBody && isMunicipality)) return undefined;
  return { from: from ?? at, to };
}

/** An acronym, and what tells this one from others of its kind. */
function isCalled(text: string, token: Token, next: Token | undefined): boolean {
  if (next === undefined || !token.allCapitals || !next.capital || next.allCapitals) return false;
  return !next.facts.given && !next.facts.surname && isBeside(text, token, next);
}

/** Of one word, or of two of which this is the second. */
function startOfBody(
  tokens: readonly Token[],
  at: number,
  bodies: ReadonlySet<string> = new Set(),
): number | undefined {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return undefined;
  const bare = token.lower.replace(/['’]?s$/u, '');
  const isBody = (before: string): boolean => bodies.has(before + token.lower) || bodies.has(before + bare);
  if (isBody('')) return at;
  return previous?.capital === true && isBody(`${previous.lower} `) ? at - 1 : undefined;
}

/** "Apoteket Igor": one of a kind that stays by itself. */
export function isChainBeforeName({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || next?.capital !== true || verdicts[at + 1] === undefined) return false;
  const { organisation, acronym, place } = token.facts;
  if (!organisation || acronym || place || token.allCapitals || next.allCapitals || next.startsSentence)
    return false;
  return isBeside(text, token, next);
}
