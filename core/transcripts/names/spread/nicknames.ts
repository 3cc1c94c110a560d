import { realName } from '../../languages/shared/real-names.ts';
import { isBeside } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** What a sign beside the word says: it is quoted, it signs a note, or a bracket says who it is. */
export function isNickname(turn: Turn, at: number, token: Token): boolean {
  const { text } = turn;
  const isBeforeBracket = text[token.end + 1] === '(';
  return (
    isQuotedAlone(text, token) ||
    isSignature(text, token) ||
    (isBeforeBracket && (isBeforeRealName(text, token) || isBeforeKinship(turn, at)))
  );
}

/** »Smeden«: a word that is quoted for itself is what somebody is called, unless a colon before says that it was said. */
function isQuotedAlone(text: string, { start, end, capital, allCapitals, facts }: Token): boolean {
  if (!QUOTES.has(text[start - 1] ?? '') || !QUOTES.has(text[end] ?? '') || text[end] === '„') return false;
  if (!capital || allCapitals || facts.stays || !facts.common) return false;
  if (facts.functional && (facts.cues & Cue.person) === 0) return false;
  return /[\p{L},;(=][^\S\n]?$/u.test(text.slice(Math.max(0, start - 4), start - 1));
}

/** "Rør ikke min ost. /Bamse": who signs a note. */
function isSignature(text: string, { start, end, capital, allCapitals, facts }: Token): boolean {
  if (text[start - 1] !== '/' || !capital || allCapitals || facts.stays) return false;
  return (
    /(?:^|[\s.!?…/])\/$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s*(?:["“”«»\n]|$)/u.test(text.slice(end, end + 4))
  );
}

const QUOTES: ReadonlySet<string> = new Set('«»"“”„');
/** Before "really" something else may be told. */
const LONGEST_REMARK = 56;

/** "Skipper (egl. Jørn Winther)": what is not the real name is one as well. */
function isBeforeRealName(text: string, { end, capital, facts }: Token): boolean {
  if (!capital || facts.functional || facts.stays) return false;
  return realName.test(text.slice(end, end + LONGEST_REMARK));
}

/** "Røde Viggo kom": a quality and a name, where any word has a capital. */
export function isByname({ text, tokens, verdicts, lowerCased, language }: Turn, at: number): boolean {
  const { beforeQuality } = language.capitalised;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  // "is big malky next door", but "my big brother ali"
  if (lowerCased && token?.facts.byname === true && next !== undefined && verdicts[at + 1] !== undefined)
    return (
      (beforeQuality === undefined
        ? ((before?.facts.cues ?? 0) & Cue.determiner) === 0
        : !beforeQuality.has(before?.lower ?? '')) &&
      (next.facts.given || !next.facts.word) &&
      isBeside(text, token, next)
    );
  if (token?.facts.byname !== true || !token.capital || token.allCapitals || next?.capital !== true)
    return false;
  return verdicts[at + 1] !== undefined && isBeside(text, token, next);
}

/** "Krumelur (katten)": whom the bracket says what he is to somebody. */
function isBeforeKinship({ text, tokens }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || text.slice(token.end, next.start) !== ' (') return false;
  if (!token.capital || token.allCapitals || token.facts.functional || token.facts.stays) return false;
  if ((next.facts.cues & Cue.person) === 0 || next.facts.given || next.capital) return false;
  return token.facts.cues === 0 && /^[),]/u.test(text.slice(next.end, next.end + 1));
}

/** "står Mannen med hatten": a person who has a capital inside a sentence, and the thing that tells him from others. */
export function isPersonWithThing({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [token, link, thing] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.capital !== true || token.startsSentence || token.allCapitals || thing?.capital !== false)
    return false;
  if (verdicts[at] === undefined || !token.facts.common || !token.facts.definite || link === undefined)
    return false;
  if (language.capitalised.toldApartBy?.has(link.lower) !== true || !thing.facts.definite) return false;
  return (token.facts.cues & Cue.person) !== 0 && isBeside(text, token, link) && isBeside(text, link, thing);
}

/** 'Gareth "Gaz" Moody', "Gemma (Gem) Hall": what follows a nickname between a first name and it. */
export function isBehindQuoted({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [first, nickname, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (first === undefined || nickname === undefined || token?.capital !== true || token.allCapitals)
    return false;
  if (verdicts[at - 1] === undefined || verdicts[at - 2] === undefined || !first.facts.given) return false;
  return (
    /^ ["“”„‘'’(«»]$/u.test(text.slice(first.end, nickname.start)) &&
    /^["“”’')«»] $/u.test(text.slice(nickname.end, token.start))
  );
}
