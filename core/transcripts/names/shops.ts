import type { Token } from './tokens.ts';
import { Cue } from './word-facts.ts';

/** "bij de Lidl", "at Tesco", "jobbade på Toyota": a name that everybody knows tells where somebody is. */
export function isWhereSomebodyIs(tokens: readonly Token[], at: number): boolean {
  const [before, previous, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined || token.start - previous.end !== 1) return false;
  if (!token.facts.shop && !token.facts.maker) return false;
  if ((previous.facts.cues & Cue.at) !== 0 || previous.facts.organisation) return true;
  if (!token.facts.shop) return false;
  if ((previous.facts.cues & Cue.company) !== 0 && (previous.facts.cues & Cue.and) === 0) return true;
  // "Tesco in Ystrad"
  const [next, beyond] = [tokens[at + 1], tokens[at + 2]];
  if (((next?.facts.cues ?? 0) & Cue.preposition) !== 0 && beyond?.capital === true && !beyond.startsSentence)
    return true;
  const isArticle = (previous.facts.cues & (Cue.determiner | Cue.prefix)) !== 0;
  return (((isArticle ? before : previous)?.facts.cues ?? 0) & Cue.preposition) !== 0;
}
