import { isBeside, SHORTEST_PART_OF_NAME } from '../beside.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** "mette skov", and "Peter Lang" where Lang is a word that sentences start with. */
export function isSurname(turn: Turn, at: number): boolean {
  const { text, tokens, verdicts } = turn;
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (token === undefined || previous === undefined) return false;
  if (verdicts[at - 1] === undefined)
    return (previous.facts.cues & Cue.particle) !== 0 && isSurnameAfterParticles(turn, at);
  if (token.facts.stays || token.facts.acronym) return false;
  // "Mette\nHolm": the line was full.
  if (token.wraps && token.capital)
    return (
      previous.capital &&
      previous.facts.given &&
      !token.facts.functional &&
      (token.facts.surname || token.facts.name)
    );
  if (!isBeside(text, previous, token)) return false;
  if (token.capital) return token.facts.functional && previous.facts.given && token.facts.surname;
  if (previous.capital || token.lower.length < SHORTEST_PART_OF_NAME) return false;
  if (token.facts.functional || (token.facts.cues & Cue.verb) !== 0) return false;
  if (!previous.facts.given && previous.facts.word) return false;
  if (token.facts.surname || token.facts.name) return true;
  // "annemette kloster hun lyttede": what stands between a sure first name and a pronoun or a stop is the surname.
  const isSure = previous.facts.mainlyName || !previous.facts.common;
  const next = tokens[at + 1];
  if (!isSure || token.facts.organisation || (token.facts.cues & (Cue.person | Cue.living)) !== 0)
    return false;
  if (/^\s*(?:[.,;:!?)]|\n|$)/u.test(text.slice(token.end, token.end + 3))) return true;
  return next !== undefined && isBeside(text, token, next) && (next.facts.cues & Cue.pronoun) !== 0;
}

/** "willem van dijk", "annemiek van der velde". */
function isSurnameAfterParticles({ text, tokens, verdicts }: Turn, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.capital || (token.facts.cues & (Cue.number | Cue.particle)) !== 0)
    return false;
  if (!(token.facts.surname || (token.facts.name && !token.facts.organisation) || !token.facts.word))
    return false;
  for (let n = at - 1; n >= at - 3; n--) {
    const previous = tokens[n];
    const next = tokens[n + 1];
    if (previous === undefined || next === undefined || !isBeside(text, previous, next)) return false;
    if (verdicts[n] !== undefined) return n < at - 1 && previous.facts.given;
    if ((previous.facts.cues & Cue.person) !== 0) return n < at - 1;
    if ((previous.facts.cues & Cue.particle) === 0) return false;
  }
  return false;
}

/** "Lo Bergström": a word that starts a sentence right before a surname, where no verb could stand. */
export function isBeforeSurname({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.startsSentence !== true || next?.capital !== true || verdicts[at + 1] === undefined)
    return false;
  if (!next.facts.surname || next.facts.given || !isBeside(text, token, next)) return false;
  const { facts, allCapitals } = token;
  return !(facts.functional || facts.stays || allCapitals || facts.organisation || facts.cues !== 0);
}

/** "Valborg Myhr", "May Whitcombe": a month or a feast that is called somebody. */
export function isMonthBeforeSurname({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || (token.facts.cues & Cue.month) === 0 || next?.capital !== true) return false;
  if (!token.facts.name || verdicts[at + 1] !== 'high' || !isBeside(text, token, next)) return false;
  return !next.facts.given && !next.facts.venue && !next.facts.place && !next.allCapitals;
}
