import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { isBesideNext } from '../organisations/parts-of-name.ts';

/** Whether a word is whose shop it is. */
export function isShop(turn: Turn, at: number): boolean {
  return isShopByTrade(turn, at) || isShopOfOwner(turn, at);
}

/** "it's billings the chemist": a word, and what it trades in. */
function isShopByTrade({ text, tokens, language }: Turn, at: number): boolean {
  const { shops } = language.withoutCapitals;
  const [before, token, the, trade] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (shops === undefined || the?.lower !== shops.article || !shops.trades.has(trade?.lower ?? ''))
    return false;
  if (before === undefined || token === undefined || token.lower.length < SHORTEST_SHOP) return false;
  if (token.facts.functional || token.facts.stays) return false;
  if ((token.facts.cues & (Cue.verb | Cue.preposition)) !== 0) return false;
  if (!isBeside(text, token, the) || !isBesideNext(text, the, trade)) return false;
  return before.facts.functional || (before.facts.cues & Cue.preposition) !== 0;
}

const SHORTEST_SHOP = 3;

/** "we went to tanner's on the high street", but "at the baker's": whose nothing is, is a shop. */
function isShopOfOwner({ text, tokens, language }: Turn, at: number): boolean {
  const { shops } = language.withoutCapitals;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (shops === undefined || before === undefined || token === undefined || !token.lower.endsWith("'s"))
    return false;
  if (!shops.at.has(before.lower) || token.facts.functional || token.facts.stays) return false;
  if ((token.facts.cues & (Cue.person | Cue.persons)) !== 0 || shops.notOwners.test(token.lower))
    return false;
  if (!isBeside(text, before, token)) return false;
  if (next === undefined || !isBeside(text, token, next)) return true;
  return (next.facts.cues & (Cue.preposition | Cue.determiner | Cue.and)) !== 0;
}
