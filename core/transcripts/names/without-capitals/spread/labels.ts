import type { Turn } from '../../turn.ts';

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
