import { isBeside } from '../beside.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** "Neuropsykiatriska enheten" at the start of a sentence, where no capital tells. */
export function spreadToAdjectives({
  text,
  tokens,
  verdicts,
  language: {
    organisations: { adjectives },
  },
}: Turn): void {
  if (adjectives === undefined) return;
  for (let at = 1; at < tokens.length; at++) {
    const [adjective, noun] = [tokens[at - 1], tokens[at]];
    if (adjective?.capital !== true || !adjective.startsSentence || noun?.facts.organisation !== true)
      continue;
    if (!adjectives.test(adjective.lower) || !isBeside(text, adjective, noun)) continue;
    if (adjective.facts.functional || adjective.facts.stays) continue;
    verdicts[at - 1] ??= 'low';
    verdicts[at] ??= 'low';
  }
}

/** "Koltrastens vård- och omsorgsboende", "woon- en zorgcentrum De Brink": the half of a compound goes with the whole. */
export function spreadOverHalves({ text, tokens, verdicts }: Turn): void {
  if (!text.includes('- ')) return;
  for (let at = 1; at < tokens.length - 1; at++) {
    const [before, half, and, noun] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
    if (half === undefined || and === undefined || noun?.facts.organisation !== true) continue;
    if ((and.facts.cues & Cue.and) === 0 || text.slice(half.end, and.start) !== '- ') continue;
    const followsName =
      before?.capital === true && verdicts[at - 2] !== undefined && isBeside(text, before, half);
    if (verdicts[at + 1] === undefined && !followsName) continue;
    for (let n = at - 1; n <= at + 1; n++) verdicts[n] ??= 'low';
  }
}

/** Knip & Zo, Glans & Co: two capitals and their sign are a firm, unless they are two persons. */
export function spreadOverAmpersands({ text, tokens, verdicts }: Turn): void {
  if (!text.includes('&')) return;
  for (let at = 1; at < tokens.length; at++) {
    const [one, other] = [tokens[at - 1], tokens[at]];
    if (one?.capital !== true || other?.capital !== true || text.slice(one.end, other.start) !== ' & ')
      continue;
    if (one.facts.given && other.facts.given) continue;
    verdicts[at - 1] ??= 'low';
    verdicts[at] ??= 'low';
  }
}
