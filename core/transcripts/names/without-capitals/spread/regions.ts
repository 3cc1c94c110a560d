import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { hide } from '../extent.ts';
import { endOfRegion } from '../organisations/parts-of-name.ts';

/** "vangnet west friesland": what was hidden up to the direction goes on over the region. */
export function spreadOverRegions(turn: Turn): void {
  const { text, tokens, verdicts, language } = turn;
  if (!language.withoutCapitals.houses.ofSeveral) return;
  for (let at = 1; at < tokens.length; at++) {
    const [name, direction] = [tokens[at - 1], tokens[at]];
    if (name === undefined || direction === undefined || verdicts[at - 1] === undefined) continue;
    if ((direction.facts.cues & Cue.qualifier) === 0 || name.facts.given || !isBeside(text, name, direction))
      continue;
    const to = endOfRegion(tokens, at);
    if (verdicts[at] !== undefined || to !== at) hide(turn, [at, to]);
  }
}

const LONGEST_PLACE = 4;

/** "sted: tingstedet, lokale 2": what a header gives as its place, up to the comma. */
export function spreadBehindLabel({ text, tokens, verdicts, language }: Turn): void {
  tokens.forEach((label, at) => {
    if (!label.startsSentence || text[label.end] !== ':' || !language.places.labels.has(label.lower)) return;
    for (let n = at + 1; n <= at + LONGEST_PLACE; n++) {
      const [previous, token] = [tokens[n - 1], tokens[n]];
      const gap = previous === undefined ? '' : text.slice(previous.end, token?.start);
      if (token === undefined || !/^:?[^\S\n]$/u.test(gap) || (n === at + 1 && token.facts.functional))
        return;
      verdicts[n] ??= 'low';
    }
  });
}
