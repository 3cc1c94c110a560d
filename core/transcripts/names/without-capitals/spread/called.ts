import { isBeside } from '../../beside.ts';
import type { Token } from '../../tokens.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { type Extent, hide } from '../extent.ts';

/** What somebody or a house is called, up to the end of it; `at` is the first word. */
export function spreadOverCalled(turn: Turn, at: number): void {
  hide(turn, calledOfSeveral(turn, at));
  if (isCalledWithArticle(turn, at)) hide(turn, [at, at + 1]);
}

/** "it's called bread and roses they do a dinner": what is called so goes on behind its first word. */
function calledOfSeveral({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  if (!language.withoutCapitals.houses.calledGoesOn || verdicts[at] === undefined) return undefined;
  const [before, token, link, last] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (before === undefined || token === undefined || link === undefined) return undefined;
  if ((before.facts.cues & Cue.naming) === 0) return undefined;
  if (!isBeside(text, before, token) || !isBeside(text, token, link)) return undefined;
  if (isThing(link) && !link.facts.given) return [at, at + 1];
  const isLink = (link.facts.cues & Cue.link) !== 0 && last !== undefined && isBeside(text, link, last);
  return isLink && isThing(token) && isThing(last) ? [at, at + 2] : undefined;
}

/** "bread", "roses": what houses are called by, and nobody does. */
function isThing({ facts }: Token): boolean {
  if (facts.functional || !facts.common) return false;
  return (facts.cues & (Cue.verb | Cue.person | Cue.pronoun | Cue.number | Cue.month)) === 0;
}

/** "a man there called the bishop he'd bless you", but "we called the police"; `at` is the article. */
function isCalledWithArticle({ text, tokens, language }: Turn, at: number): boolean {
  const { calledWithArticle: words } = language.withoutCapitals;
  const [who, called, article] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  const [name, next] = [tokens[at + 1], tokens[at + 2]];
  if (words === undefined || article?.lower !== words.article || called?.lower !== words.called) return false;
  if (who === undefined || name === undefined) return false;
  if (!isBeside(text, called, article) || !isBeside(text, article, name)) return false;
  const isPerson = (who.facts.cues & (Cue.person | Cue.persons)) !== 0;
  if (!isPerson && !words.passive.test(who.lower)) return false;
  if (name.facts.stays || name.facts.acronym || (name.facts.functional && name.facts.cues === 0))
    return false;
  return next === undefined || next.facts.functional || !isBeside(text, name, next);
}
