import type { Language } from '../languages/language.ts';
import type { Confidence } from '../patterns/span.ts';
import type { Token } from './tokens.ts';

/** Words that make up one name. */
export interface NameGroup {
  readonly tokens: readonly Token[];
  readonly confidence: Confidence;
  /** The word before, for the context. */
  readonly before: readonly Token[];
  /** A stop or comma follows: a genitive would have a word after it. */
  readonly endsClause: boolean;
}

/** Joins neighbouring name words, with particles (von, af, el) between them, to whole names. */
export function groupNames(
  text: string,
  tokens: readonly Token[],
  verdicts: readonly (Confidence | undefined)[],
  language: Language,
): NameGroup[] {
  const groups: NameGroup[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (verdicts[at] === undefined) {
      at++;
      continue;
    }
    const from = at;
    let to = at;
    while (true) {
      const next = nextInName(text, tokens, verdicts, to, language);
      if (next === undefined) break;
      to = next;
    }
    const judged = verdicts.slice(from, to + 1);
    groups.push({
      tokens: tokens.slice(from, to + 1),
      confidence: judged.includes('high') ? 'high' : 'low',
      before: tokens.slice(Math.max(0, from - 3), from),
      endsClause: /^\s*(?:[.,;:!?)\]"”»]|$)/u.test(
        text.slice(tokens[to]?.end ?? 0, (tokens[to]?.end ?? 0) + 3),
      ),
    });
    at = to + 1;
  }
  return groups;
}

function nextInName(
  text: string,
  tokens: readonly Token[],
  verdicts: readonly (Confidence | undefined)[],
  at: number,
  language: Language,
): number | undefined {
  const current = tokens[at];
  const next = tokens[at + 1];
  if (current === undefined || next === undefined) return undefined;
  // A genitive ends a name: "Mettes Jens" are two persons.
  if (/['’]s?$/u.test(current.text)) return undefined;
  const gap = (a: Token, b: Token): boolean => /^(?:[^\S\n]{1,2}|\.\s?)$/u.test(text.slice(a.end, b.start));
  if (!gap(current, next) || (text[current.end] === '.' && next.startsSentence)) return undefined;
  if (verdicts[at + 1] !== undefined) return at + 1;
  const beyond = tokens[at + 2];
  if (beyond === undefined || !language.nameParticles.has(next.lower) || !gap(next, beyond)) return undefined;
  return verdicts[at + 2] !== undefined && beyond.capital ? at + 2 : undefined;
}
