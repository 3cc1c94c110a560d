import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Span } from '../span.ts';

/** "op de vaart zz 112", "op de botter 14": any word with an article, where a side or the end of the clause shows that it is a street. */
export function articledStreets(text: string, tokens: readonly Token[], language: Language): Span[] {
  const { articled } = language.streets;
  if (articled === undefined) return [];
  return tokens.flatMap(({ capital, facts, start, end }, at): Span[] => {
    const [preposition, article] = [tokens[at - 2], tokens[at - 1]];
    if (preposition === undefined || article === undefined || capital) return [];
    if ((article.facts.cues & Cue.determiner) === 0 || !articled.on.has(preposition.lower)) return [];
    if (facts.functional || facts.organisation || facts.stays) return [];
    if ((facts.cues & (Cue.unit | Cue.month)) !== 0) return [];
    const figure = articled.number.exec(text.slice(end, end + LONGEST_NUMBER))?.[0];
    const number = figure ?? spokenNumber(text, tokens, at, language);
    return number === undefined
      ? []
      : [{ start, end: end + number.length, type: 'address', confidence: 'low' }];
  });
}

const LONGEST_NUMBER = 14;

/** "op de haringvliet twaalf", "aan de bisonspoor driehonderdtwaalf maar": a number that counts no thing behind it. */
function spokenNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
  { numbers, spokenNames, streets }: Language,
): string | undefined {
  const counted = streets.articled?.counted;
  const [token, number, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || number === undefined || number.start - token.end !== 1) return undefined;
  if ((number.facts.cues & Cue.number) === 0 || number.startsSentence) return undefined;
  if (spokenNames.generic.has(token.lower) || numbers.measured.has(token.lower)) return undefined;
  const isCounting =
    next !== undefined &&
    !next.startsSentence &&
    (!next.facts.functional || (next.facts.cues & Cue.number) !== 0 || numbers.measures.has(next.lower));
  return isCounting || counted?.has(next?.lower ?? '') === true
    ? undefined
    : text.slice(token.end, number.end);
}
