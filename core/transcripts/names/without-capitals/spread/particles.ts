import { isBeside } from '../../beside.ts';
import type { Token } from '../../tokens.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { guess, hide } from '../extent.ts';

/** Surnames of several words: "van houten", "de wit", "van der berg". */
export function spreadOverParticles(turn: Turn, at: number): void {
  const [previous, token] = [turn.tokens[at - 1], turn.tokens[at]];
  if (token === undefined) return;
  if (previous !== undefined && (previous.facts.cues & Cue.particle) !== 0) {
    if (isSubjectWithParticle(turn, at) || isBehindTitleAndParticle(turn, at)) hideWithParticles(turn, at);
    if (isArticled(turn, at) || isNamedWithParticle(turn, at)) hide(turn, [at - 1, at]);
  }
  if (!turn.language.uncapitalised.ofNames.has(token.lower)) return;
  if (isSurnameOfArticle(turn, at)) guess(turn, [at, at + 2]);
  if (isSurnameOfPreposition(turn, at)) guess(turn, [at, at + 1]);
}

/** The word and up to two particles before it: "van der berg". */
function hideWithParticles({ tokens, verdicts }: Turn, at: number): void {
  verdicts[at] ??= 'low';
  for (let n = at - 1; n >= at - 2; n--) {
    const token = tokens[n];
    if (token === undefined || (token.facts.cues & Cue.particle) === 0) return;
    verdicts[n] ??= 'low';
  }
}

/** "van houten vond": a surname with its particle that does something, although no first name is there. */
function isSubjectWithParticle(turn: Turn, at: number): boolean {
  const { text, tokens } = turn;
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || previous === undefined || next === undefined) return false;
  if (!(token.facts.surname || token.facts.name) || token.facts.given) return false;
  if (token.facts.functional || token.facts.stays || !isBeside(text, previous, token)) return false;
  return isNameParticle(previous, turn) && (next.facts.cues & (Cue.verb | Cue.pronoun)) !== 0;
}

/** Not an article that people use all the time. */
function isNameParticle({ facts, lower }: Token, { language }: Turn): boolean {
  const { weakParticles, articles } = language.withoutCapitals.surnames ?? {};
  if ((facts.cues & Cue.particle) === 0 || weakParticles?.has(lower) === true) return false;
  return (facts.cues & Cue.determiner) === 0 || articles?.has(lower) === true;
}

const LONGEST_TITLE = 3;

/** "dokter de wit", "mr. van rossum" */
function isBehindTitleAndParticle({ text, tokens, verdicts }: Turn, at: number): boolean {
  if (verdicts[at] === undefined) return false;
  for (let n = at - 1; n >= at - LONGEST_TITLE; n--) {
    const [previous, next] = [tokens[n], tokens[n + 1]];
    if (previous === undefined || next === undefined) return false;
    const isTitle = n < at - 1 && (previous.facts.cues & (Cue.person | Cue.persons | Cue.naming)) !== 0;
    if (isTitle && /^\.? $/u.test(text.slice(previous.end, next.start))) return true;
    if ((previous.facts.cues & Cue.particle) === 0 || !isBeside(text, previous, next)) return false;
  }
  return false;
}

/** "de vries": as a word it could not stand behind the article. */
function isArticled({ text, tokens, language }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token === undefined || !language.uncapitalised.articled.has(token.lower))
    return false;
  return (previous.facts.cues & Cue.determiner) !== 0 && isBeside(text, previous, token);
}

/** "die heet ter horst" */
function isNamedWithParticle({ text, tokens }: Turn, at: number): boolean {
  const [verb, particle, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (verb === undefined || particle === undefined || token === undefined) return false;
  if ((verb.facts.cues & Cue.naming) === 0 || token.facts.functional || token.facts.cues !== 0) return false;
  if ((particle.facts.cues & Cue.determiner) !== 0) return false;
  return isBeside(text, verb, particle) && isBeside(text, particle, token);
}

/** "van der berg": these two words stand nowhere else; `at` is the first. */
function isSurnameOfArticle({ text, tokens, language }: Turn, at: number): boolean {
  const [token, article, name] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || article === undefined || name === undefined) return false;
  if (language.withoutCapitals.surnames?.articles?.has(article.lower) !== true) return false;
  return !name.facts.functional && isBeside(text, token, article) && isBeside(text, article, name);
}

/** "bij van gastel", "aan van der berg": two prepositions follow each other only where the second is a name's; `at` is that. */
function isSurnameOfPreposition({ text, tokens, language }: Turn, at: number): boolean {
  const { uncapitalised, withoutCapitals } = language;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || next === undefined) return false;
  if (!isBeside(text, before, token) || !isBeside(text, token, next)) return false;
  if (next.facts.functional || next.facts.stays) return false;
  if ((next.facts.cues & (Cue.determiner | Cue.month | Cue.number)) !== 0) return false;
  const { cues } = before.facts;
  // "toen belde van dongen", but "hij kwam van huis"
  if ((cues & Cue.arrival) !== 0 && withoutCapitals.surnames?.coming?.has(before.lower) !== true) return true;
  if ((cues & (Cue.preposition | Cue.company)) === 0 || (cues & Cue.and) !== 0) return false;
  return uncapitalised.beforeSurname.has(before.lower);
}
