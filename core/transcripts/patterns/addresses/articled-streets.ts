import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Span } from '../span.ts';

const ARTICLED_NUMBER =
  /^ (?:(?:zz|nz|oz|wz) \d{1,4}|\d{1,4}(?: ?[a-z])?(?=\s*(?:[.,;!?\n]|$|(?:en|maar|want|dat|die|daar|met|boven|bij|is|was|hij|zij|ze|ik|toen)\s)))/u;

/** "op de vaart zz 112", "op de botter 14": any word with an article, where a side or the end of the clause shows that it is a street. */
export function articledStreets(text: string, tokens: readonly Token[], language: Language): Span[] {
  return tokens.flatMap((token, at): Span[] => {
    const [preposition, article] = [tokens[at - 2], tokens[at - 1]];
    if (token.capital || token.facts.functional || token.facts.organisation || token.facts.stays) return [];
    const number =
      ARTICLED_NUMBER.exec(text.slice(token.end, token.end + 14))?.[0] ??
      spokenNumber(text, tokens, at, language);
    if (number === undefined || (token.facts.cues & (Cue.unit | Cue.month)) !== 0) return [];
    const isOn =
      preposition !== undefined &&
      /^(?:op|aan)$/u.test(preposition.lower) &&
      ((article?.facts.cues ?? 0) & Cue.determiner) !== 0;
    if (!isOn) return [];
    return [{ start: token.start, end: token.end + number.length, type: 'address', confidence: 'low' }];
  });
}

/** "op de haringvliet twaalf", "aan de bisonspoor driehonderdtwaalf maar": a number that counts no thing behind it. */
function spokenNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
  { numbers, spokenNames }: Language,
): string | undefined {
  const [token, number, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || number === undefined || number.start - token.end !== 1) return undefined;
  if ((number.facts.cues & Cue.number) === 0 || number.startsSentence) return undefined;
  if (spokenNames.generic.has(token.lower) || numbers.measured.has(token.lower)) return undefined;
  const isCounting =
    next !== undefined &&
    !next.startsSentence &&
    (!next.facts.functional || (next.facts.cues & Cue.number) !== 0 || numbers.measures.has(next.lower));
  return isCounting || TIMES.test(next?.lower ?? '') ? undefined : text.slice(token.end, number.end);
}

/** "op de fiets twee keer" */
const TIMES = /^(?:keer|jaar|uur|dagen|jaren|weken|kinderen|mensen|man|of)$/u;
