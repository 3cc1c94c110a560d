import type { Language } from '../../languages/language.ts';
import { isCalledBehind } from '../called-behind.ts';
import { isNamed, NAME_EVIDENCE } from '../evidence.ts';
import type { Verdict } from '../judge-word.ts';
import { isWhereSomebodyIs } from '../shops.ts';
import type { Token } from '../tokens.ts';
import { Cue } from '../word-facts.ts';
import { isAfterPerson, STRONG } from './neighbours/neighbours.ts';
import { weigh } from './neighbours/weigh.ts';
import { isChainAt, isCompoundName, isShopIn, isWardByCode } from './single-words/houses.ts';
import { isPlaceHere, isPlaceOfVerb, isSideAlone } from './single-words/places.ts';
import {
  isFeastOfSomebody,
  isLetterOfSomebody,
  isMonthThatDoes,
  isPossessiveAlone,
} from './single-words/small-words.ts';
import { isDoctor, isSurnameOfCountry } from './single-words/titles.ts';

const SHORTEST_UNKNOWN = 3;
/** "kbm", "hp": no word has only consonants, whatever the dictionary takes it for. */
const INITIALS = /^(?!(?:h?m+|s+h+|b+r+|p+s+t*|t+s+k*|g?r+|z+|x+)$)[bcdfghjklmnpqrstvwxz]{2,4}$/u;

/** Lower-cased speech: names that are no words, words that their neighbours make names, and words that nobody knows. */
export function judgeLowerCased(tokens: readonly Token[], at: number, language: Language): Verdict {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { facts } = token;
  if (facts.stays) return isNameThatStays(tokens, at, language) ? 'low' : undefined;
  if (isSideAlone(tokens, at, language)) return 'low';
  if (facts.acronym) return facts.given && weigh(tokens, at, language) >= NAME_EVIDENCE ? 'low' : undefined;
  if (facts.given && (isOwner(tokens, at) || isCalledBehind(tokens, at, language))) return 'low';
  if (isPlaceOfVerb(tokens, at, language) || isSmallSurnameNamed(tokens, at)) return 'low';
  if (isPossessiveAlone(tokens, at, language) || isMonthThatDoes(tokens, at, language)) return 'low';
  if (facts.functional) return judgeFunctional(tokens, at, language);
  if (isDoctor(tokens, at, language)) return 'low';
  if ((facts.cues & Cue.number) !== 0 && !facts.given) return undefined;
  if (isNamedHere(tokens, at, language)) return 'low';
  if (language.capitalWords.has(token.lower) && !facts.mainlyName)
    return weigh(tokens, at, language) >= neededOverFunction(token, language) ? 'low' : undefined;
  if (facts.mainlyName || (facts.given && !facts.common)) return 'high';
  return judgeWord(token, tokens, at, language);
}

/** What identifies nobody elsewhere: a feast, a shop, a country. */
function isNameThatStays(tokens: readonly Token[], at: number, language: Language): boolean {
  return (
    isFeastOfSomebody(tokens, at, language) ||
    isWhereSomebodyIs(tokens, at, language) ||
    isSurnameOfCountry(tokens, at, language) ||
    isShopIn(tokens, at) ||
    isChainAt(tokens, at, language)
  );
}

/** "jan ran it", but "i will": a first name that is a small word as well. */
function judgeFunctional(tokens: readonly Token[], at: number, language: Language): Verdict {
  const token = tokens[at];
  if (token?.facts.given !== true || (token.facts.cues & Cue.filler) !== 0) return undefined;
  return weigh(tokens, at, language) >= neededOverFunction(token, language) ? 'low' : undefined;
}

/** Words that are mostly none, and those that nobody knows. */
function judgeWord(token: Token, tokens: readonly Token[], at: number, language: Language): Verdict {
  const { facts, lower } = token;
  const isPerson = (facts.cues & (Cue.person | Cue.persons)) !== 0 && !facts.given;
  const mayBeName = (facts.given || facts.name) && !isPerson;
  if (mayBeName && weigh(tokens, at, language) >= needed(token, language)) return 'low';
  if (facts.name && !facts.common) return facts.word ? 'low' : 'high';
  if ((facts.surname || facts.name || lower.length === 1) && isAfterPerson(tokens, at)) return 'low';
  if (isPlaceHere(tokens, at, language) || isCompoundName(tokens, at, language)) return 'low';
  if (lower.length === 1) return isLetterOfSomebody(tokens, at, language) ? 'low' : undefined;
  if (isWardByCode(tokens, at)) return 'low';
  if (facts.cues === 0 && INITIALS.test(lower) && !language.abbreviations.has(lower)) return 'low';
  return !facts.word && lower.length >= SHORTEST_UNKNOWN && /^\p{L}/u.test(lower) ? 'low' : undefined;
}

/** How much must speak for a word's being a name. */
function needed({ facts }: Token, { names, withoutCapitals }: Language): number {
  if (withoutCapitals.easyNames === undefined || !facts.given) return NAME_EVIDENCE;
  return names.everyday.has(facts.stem) ? 0 : 1;
}

/** The same of a word that speech uses all the time. */
function neededOverFunction({ facts }: Token, { names, withoutCapitals }: Language): number {
  const { easyNames } = withoutCapitals;
  if (easyNames === undefined || !names.everyday.has(facts.stem)) return STRONG;
  // "jan ran it": nobody says the month so.
  const isMonth = (facts.cues & Cue.month) !== 0 && facts.stem.length > SHORTEST_UNKNOWN;
  const isPerson = (facts.cues & (Cue.person | Cue.persons)) !== 0;
  return isMonth || isPerson || easyNames.notMonths.has(facts.stem) ? STRONG : 1;
}

/** "heter glad": a small word that is a surname and nothing else where somebody is named. */
function isSmallSurnameNamed(tokens: readonly Token[], at: number): boolean {
  const facts = tokens[at]?.facts;
  if (facts?.functional !== true || !facts.surname || facts.given || facts.cues !== 0) return false;
  return isNamed(tokens, at);
}

/** "hedder basker", "basker, hedder han", but "som vi kalder ham lavede mad" */
function isNamedHere(tokens: readonly Token[], at: number, language: Language): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const isDone =
    ((token?.facts.cues ?? 0) & Cue.verb) !== 0 && ((before?.facts.cues ?? 0) & Cue.filler) !== 0;
  return (isNamed(tokens, at) && !isDone) || isNamedBehind(tokens, at, language);
}

/** "basker, hedder han" */
function isNamedBehind(tokens: readonly Token[], at: number, language: Language): boolean {
  const [token, verb, who] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || verb === undefined || who === undefined || token.facts.cues !== 0) return false;
  if (verb.startsSentence || (verb.facts.cues & Cue.naming) === 0 || (verb.facts.cues & Cue.verb) === 0)
    return false;
  if ((who.facts.cues & Cue.pronoun) !== 0) return true;
  // "solhøj hedder det"
  const isUnknown = !token.facts.common && token.lower.length > SHORTEST_UNKNOWN;
  return isUnknown && language.withoutCapitals.it.has(who.lower);
}

/** "hope's husband" */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const [token, owned] = [tokens[at], tokens[at + 1]];
  if (token === undefined || owned === undefined || !token.lower.endsWith("'s")) return false;
  return (owned.facts.cues & (Cue.person | Cue.persons)) !== 0 && owned.start - token.end === 1;
}
