import type { Language } from '../../languages/language.ts';
import { noNicknames } from '../../languages/shared/no-nicknames.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';

/** " (", ", " or " = " between a name and what it is. */
const LONGEST_GAP = 3;
/** "zoals ze hem hier altijd noemen" */
const WORDS_OF_NAMING = 6;

/** "Iffy presented", "Ocean have offered": no article, no plural, and it speaks; but "Personalen sa", "Housing said". */
export function isNicknameThatSays(
  tokens: readonly Token[],
  at: number,
  { cues, labels, names, capitalised: { nicknames } }: Language,
): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return false;
  const isBare =
    names.bareNouns?.has(token.lower) === false &&
    token.facts.cues === 0 &&
    nicknames?.except.test(token.lower) === false;
  // "Sully. He's the nurse on nights."
  if (isBare && next.startsSentence && !next.wraps && nicknames?.pronouns.has(next.lower) === true)
    return true;
  if (next.start - token.end !== 1) return false;
  // "Larch is short tonight", "Duchess wants her tea"
  const isBeforeVerb = (next.facts.cues & Cue.verb) !== 0;
  if (names.callNames?.has(token.lower) === true && isBeforeVerb) return true;
  // "Sully would sit with you", "Ledger was two years above me"
  if (isBare && isBeforeVerb && nicknames?.finite.has(next.lower) === true) return !labels.has(token.lower);
  if (!cues.saying.has(next.lower) || token.facts.cues !== 0) return false;
  return !noNicknames.test(token.lower) && !labels.has(token.lower);
}

/** "Sproet noemden ze me", "Toet, zoals iedereen hem noemt", "Vlinder is haar straatnaam" */
export function isBeforeItsBearer(tokens: readonly Token[], at: number, { cues }: Language): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (cues.behindNickname === undefined || token === undefined || next === undefined) return false;
  if (next.startsSentence || next.start - token.end > LONGEST_GAP || token.facts.cues !== 0) return false;
  const behind = tokens.slice(at + 1, at + 1 + WORDS_OF_NAMING).map(({ lower }) => lower);
  return cues.behindNickname.test(behind.join(' '));
}
