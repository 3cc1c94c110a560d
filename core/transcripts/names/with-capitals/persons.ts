import type { Language } from '../../languages/language.ts';
import { ofPeoples } from '../../languages/shared/peoples.ts';
import { evidence, isNamed, NAME_EVIDENCE } from '../evidence.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';

/** "dokter Spanjaard", "Mirjam Pool", "Frans en ik": a people, a language or a shop that is somebody's name as well. */
export function isCalledAsPeople(
  tokens: readonly Token[],
  at: number,
  { names, capitalised }: Language,
): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.allCapitals || token.facts.acronym || token.facts.maker) return false;
  if (tokens.length === 1 && token.facts.given) return true;
  if (previous !== undefined && !token.startsSentence && token.start - previous.end <= 2) {
    if (ofPeoples.test(token.lower) || token.facts.place) return false;
    const { cues, mainlyName, given, common } = previous.facts;
    if ((cues & Cue.person) !== 0) return !given;
    if ((cues & Cue.naming) !== 0) return token.facts.surname;
    // "Lange Frans"
    if (previous.capital && previous.facts.byname && token.facts.given) return true;
    if (previous.capital && (mainlyName || (given && !common))) return token.start - previous.end === 1;
  }
  // "die Frans weet het", but "het Frans is"
  const isSubject =
    ((next?.facts.cues ?? 0) & Cue.verb) !== 0 && capitalised.neuter?.has(previous?.lower ?? '') !== true;
  if (!token.startsSentence && names.everyday.has(token.lower))
    return isSubject || evidence(tokens, at) >= NAME_EVIDENCE;
  return token.startsSentence && token.facts.given && evidence(tokens, at) >= NAME_EVIDENCE;
}

/** "ons Zus", "wij zeggen Zus": inside a sentence, and no title of the name after it. */
export function isKinshipAsName(tokens: readonly Token[], at: number, { capitalWords }: Language): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous === undefined || token.startsSentence || token.allCapitals)
    return false;
  if (capitalWords.has(token.lower)) return false;
  // "En Broer bakt dan wafels", "Meneer Baas"
  const isSmall =
    (previous.startsSentence && previous.facts.functional) ||
    // "voor Tante Zus"
    ((previous.facts.cues & Cue.person) !== 0 && token.start - previous.end === 1);
  if (previous.capital && (previous.facts.cues & Cue.determiner) === 0 && !isSmall) return false;
  return next?.capital !== true || next.startsSentence;
}

/** "I told June about it": a month has a preposition or a number beside it. */
export function isMonthAsPerson(
  tokens: readonly Token[],
  at: number,
  { dates: { beforeMonth }, names }: Language,
): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (beforeMonth === undefined || previous === undefined || token === undefined) return false;
  if (token.startsSentence || token.allCapitals || !names.everyday.has(token.facts.stem)) return false;
  // A number, or another month
  if (token.start - previous.end > 2 || (next !== undefined && next.start - token.end > 2)) return false;
  const beside = previous.facts.cues | (next?.facts.cues ?? 0);
  if ((beside & (Cue.month | Cue.number | Cue.ordinal)) !== 0) return false;
  // "May to June"
  const isSpan = beforeMonth.has(next?.lower ?? '') && ((tokens[at + 2]?.facts.cues ?? 0) & Cue.month) !== 0;
  return !isSpan && !beforeMonth.has(previous.lower) && (previous.facts.cues & Cue.determiner) === 0;
}

/** "Jan said", "and Christian rang": names of people, where the words beside them say so. */
export function isNameAsWell(tokens: readonly Token[], at: number, { names }: Language): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  // "a lad known as Bishop"
  if (!token.startsSentence && token.facts.name && isNamed(tokens, at)) return true;
  // "Frans", under a letter
  if (tokens.length === 1 && token.facts.given) return true;
  return names.everyday.has(token.lower) && evidence(tokens, at) >= NAME_EVIDENCE;
}

/** "Fr Bishop", "Dr March", "Nurse Small": but "Sister Monday" may be a day, and "Sister Mary" is judged by herself. */
export function isBehindTitle(
  tokens: readonly Token[],
  at: number,
  { names, capitalWords, capitalised: { shortTitles } }: Language,
): boolean {
  const [title, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (names.titles === undefined || title?.capital !== true || token?.capital !== true) return false;
  if (!names.titles.has(title.lower) || token.startsSentence || token.start - title.end > 2) return false;
  if (token.allCapitals && !title.allCapitals) return false;
  if (names.titles.has(token.lower) && next?.capital === true) return false;
  if ((token.facts.cues & (Cue.pronoun | Cue.determiner)) !== 0 || token.lower.length < 2) return false;
  return !capitalWords.has(token.lower) || shortTitles?.has(title.lower) === true;
}
