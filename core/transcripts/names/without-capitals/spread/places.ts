import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';

/** Whether a word belongs to the name of a place, a church or a landscape beside it. */
export function isOfPlace(turn: Turn, at: number): boolean {
  return (
    isBetweenSaints(turn, at) ||
    isBetweenPlaces(turn, at) ||
    isLandscapeOfName(turn, at) ||
    isLinkOfSaint(turn, at) ||
    isBeforeName(turn, at)
  );
}

/** "st peter and st paul" */
function isBetweenSaints({ tokens, verdicts }: Turn, at: number): boolean {
  const isSaint = (n: number): boolean =>
    ((tokens[n]?.facts.cues ?? 0) & Cue.saint) !== 0 && verdicts[n + 1] !== undefined;
  return ((tokens[at]?.facts.cues ?? 0) & Cue.and) !== 0 && isSaint(at - 2) && isSaint(at + 1);
}

/** "tussen malden en groesbeek": beside a place stands another. */
function isBetweenPlaces({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const { between } = language.withoutCapitals;
  if (between === undefined || verdicts[at + 2] === undefined) return false;
  const [before, token, and, other] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || and === undefined || other === undefined) return false;
  if (!between.has(before?.lower ?? '') || (and.facts.cues & Cue.and) === 0) return false;
  if (token.facts.functional || token.facts.stays || other.facts.given) return false;
  return isBeside(text, token, and) && isBeside(text, and, other);
}

/** "in het thor park": behind an article, a name and what it is of. */
function isLandscapeOfName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  if (!language.withoutCapitals.houses.articledNames || verdicts[at - 1] === undefined) return false;
  const [article, name, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (article === undefined || name === undefined || token === undefined) return false;
  if ((token.facts.cues & Cue.landscape) === 0) return false;
  return language.spokenNames.articles.has(article.lower) && isBeside(text, name, token);
}

/** "sint jan de deo", "sint vincentius a paulo": between a saint and what is known of him. */
function isLinkOfSaint({ text, tokens, verdicts }: Turn, at: number): boolean {
  if (verdicts[at - 1] === undefined || verdicts[at + 1] === undefined) return false;
  const [saint, name, link, last] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (saint === undefined || name === undefined || link === undefined || last === undefined) return false;
  if ((saint.facts.cues & Cue.saint) === 0 || !link.facts.functional) return false;
  return isBeside(text, name, link) && isBeside(text, link, last);
}

/** "lake windermere", "sankt mikkels sogn" */
function isBeforeName({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || verdicts[at + 1] === undefined) return false;
  const isSaint = (token.facts.cues & Cue.saint) !== 0;
  if (!isSaint && !language.uncapitalised.beforeName.has(token.lower)) return false;
  return /^\.? $/u.test(text.slice(token.end, next.start));
}
