import type { Language } from '../../languages/language.ts';
import { isCalledBehind } from '../called-behind.ts';
import { isNamed } from '../evidence.ts';
import type { Verdict } from '../judge-word.ts';
import { isWhereSomebodyIs, isWorkplace } from '../shops.ts';
import type { Token } from '../tokens.ts';
import { Cue, type WordBook } from '../word-facts.ts';
import { judgeAllCapitals } from './all-capitals.ts';
import { isClinicOfIllness, isHospitalOfSide, isHouseOfHeader } from './houses.ts';
import {
  isBehindTitle,
  isCalledAsPeople,
  isKinshipAsName,
  isMonthAsPerson,
  isNameAsWell,
} from './persons.ts';
import { judgeAmbiguousStart, judgeCompoundStart } from './sentence-start.ts';
import { judgeFunctional } from './small-words.ts';

/** The capital rule: inside a sentence every capital is a name; at its start what the dictionary does not know, or what may be a name. */
export function judgeCapitalised(
  tokens: readonly Token[],
  at: number,
  language: Language,
  book: WordBook,
): Verdict {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { facts } = token;
  if (facts.stays) return judgeStaying(tokens, at, language);
  if (isBehindTitle(tokens, at, language)) return 'high';
  if (isInitialsOfDoubleName(token)) return 'low';
  if (!facts.name && token.text.includes('-'))
    return (
      judgeHyphenated(token, language, book) ??
      (isClinicOfIllness(tokens, at, language, book) ? 'low' : undefined)
    );
  if (token.allCapitals) return judgeAllCapitals(tokens, at, language);
  // MidtEPJ, A4'tje
  if (facts.acronym && /\p{L}\p{Lu}|\p{Lu}\d/u.test(token.text)) return undefined;
  if ((facts.cues & Cue.person) !== 0 && !facts.given)
    return isKinshipAsName(tokens, at, language) ? (isNamed(tokens, at) ? 'high' : 'low') : undefined;
  if ((facts.cues & Cue.month) !== 0 && isMonthAsPerson(tokens, at, language))
    return isNameAsWell(tokens, at, language) ? 'high' : 'low';
  if (facts.given && facts.word && isCalledBehind(tokens, at, language)) return 'high';
  if (facts.functional) return judgeFunctional(tokens, at, language);
  return judgeOrdinary(tokens, at, language, book);
}

/** "bij de Lidl", "Mirjam Pool", "Kicki kallas Coop": what stays by itself, unless the words beside it make somebody or somewhere of it. */
function judgeStaying(tokens: readonly Token[], at: number, language: Language): Verdict {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { shop, maker } = token.facts;
  if (isCalledAsPeople(tokens, at, language)) return 'high';
  if (isWhereSomebodyIs(tokens, at, language) || isWorkplace(tokens, at, language)) return 'low';
  return (shop || maker) && !token.startsSentence && isNamed(tokens, at) ? 'low' : undefined;
}

/** "in Solby", but "on Monday", and at the start of a sentence "Solby" but not "Today". */
function judgeOrdinary(tokens: readonly Token[], at: number, language: Language, book: WordBook): Verdict {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { facts, lower } = token;
  if (lower.length === 1 && isCounted(tokens[at - 1], language)) return undefined;
  if (isHospitalOfSide(tokens, at, language)) return 'low';
  if (language.capitalWords.has(lower)) return isNameAsWell(tokens, at, language) ? 'high' : undefined;
  if (!token.startsSentence) return 'high';
  if (isHouseOfHeader(tokens, at, language)) return 'low';
  if (!facts.word) return facts.name ? 'high' : 'low';
  if (language.places.houses.test(lower)) return 'low';
  if (!facts.common) return judgeCompoundStart(token, language, book);
  return judgeAmbiguousStart(tokens, at, language);
}

/** "J-E sa": the initials of a double name. */
function isInitialsOfDoubleName({ text, facts }: Token): boolean {
  return text.length === 3 && text[1] === '-' && !facts.acronym && /^\p{Lu}-\p{Lu}$/u.test(text);
}

/** "delstudie B", "hepatitis C": the letter counts the thing before it. */
function isCounted(previous: Token | undefined, { labels }: Language): boolean {
  if (previous === undefined || (previous.capital && !previous.allCapitals) || labels.has(previous.lower))
    return false;
  const { word, functional, cues } = previous.facts;
  return word && !functional && cues === 0;
}

/** FACT-teamet and ADHD-medicin stay, Anne-Marie and Lundby-huset go: each part is judged, the first by its place. */
function judgeHyphenated(token: Token, language: Language, book: WordBook): Verdict {
  const verdicts = token.text.split('-').map((part, n): Verdict => {
    const lower = part.toLowerCase();
    if (!/^\p{Lu}/u.test(part)) return undefined;
    const allCapitals = part.length > 1 && part === part.toUpperCase();
    const startsSentence = token.startsSentence && n === 0;
    const facts = book(lower);
    if (allCapitals && facts.acronym) return undefined;
    return judgeCapitalised(
      [{ ...token, text: part, lower, facts, allCapitals, startsSentence }],
      0,
      language,
      book,
    );
  });
  return verdicts.find((verdict) => verdict === 'high') ?? verdicts.find((verdict) => verdict !== undefined);
}
