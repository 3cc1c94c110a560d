import type { Language } from '../../languages/language.ts';
import { composed, numberOf } from '../../languages/shared/numerals.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { BLANK, type Recogniser, type Span } from '../span.ts';

const HIGHEST_SHOWN_AGE = 89;
const HIGHEST_AGE = 119;
const HUNDRED = 100;
const THOUSAND = 1000;
/** Words of "one hundred and ninety two" at most. */
const LONGEST = 4;
/** How far before "who is" the person may stand. */
const PERSON_REACH = 5;

/** Words from the first to behind the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds ages over 89 in words that no "years old" follows: a high number that a person is, "min mor der er treoghalvfems kunne",
 * unless it counts or measures something, "hun er femoghalvfems procent sikker".
 */
export function spokenAgeRecogniser(language: Language): Recogniser {
  return {
    applies: ({ cues }) => (cues & Cue.highAge) !== 0,
    find: (text, tokens) =>
      tokens.flatMap(({ facts, start }, at): Span[] => {
        if ((facts.cues & Cue.highAge) === 0 || text[start] === BLANK) return [];
        const number = numberAround(tokens, at, language);
        if (number === undefined || !isOfSomebody(tokens, number, language)) return [];
        const [first, last] = [tokens[number.from], tokens[number.to - 1]];
        return first === undefined || last === undefined
          ? []
          : [{ start: first.start, end: last.end, type: 'age', confidence: 'high', replacement: '90+' }];
      }),
  };
}

/** The whole number, if it is a high age and neither part of a longer one nor a measure. */
function numberAround(tokens: readonly Token[], at: number, language: Language): Stretch | undefined {
  const { numbers, cues } = language;
  const valueAt = (n: number): number | undefined => numberOf(tokens[n]?.lower ?? '', numbers);
  const isHundred = valueAt(at) === HUNDRED;
  const before = valueAt(at - 1);
  // "a hundred and two", "et hundrede"
  const hasArticle = isHundred && (before === 1 || tokens[at - 1]?.lower === numbers.hundredArticle);
  if (before !== undefined && !hasArticle && !numbers.weak.has(tokens[at - 1]?.lower ?? '')) return undefined;
  const values = [valueAt(at) ?? 0];
  let to = at + 1;
  for (let n = to; n < at + LONGEST; n++) {
    const isAnd = isHundred && cues.and.has(tokens[n]?.lower ?? '');
    const value = valueAt(isAnd ? n + 1 : n);
    if (value === undefined) break;
    if (composed([...values, value]) === undefined) {
      // "ninety two four one" is no age, but "ninety one" may be two words of one.
      if (value < THOUSAND && !numbers.weak.has(tokens[n]?.lower ?? '')) return undefined;
      break;
    }
    values.push(value);
    if (isAnd) n++;
    to = n + 1;
  }
  const age = composed(values) ?? 0;
  const isMeasure = numbers.measures.has(tokens[to]?.lower ?? '');
  if (age <= HIGHEST_SHOWN_AGE || age > HIGHEST_AGE || isMeasure) return undefined;
  return { from: hasArticle ? at - 1 : at, to };
}

function isOfSomebody(tokens: readonly Token[], { from, to }: Stretch, { numbers }: Language): boolean {
  const isBeing = (at: number): boolean => numbers.being.has(tokens[at]?.lower ?? '');
  const isSomebody = (at: number): boolean => numbers.somebody.has(tokens[at]?.lower ?? '');
  const isFiller = (at: number): boolean => numbers.nearly.has(tokens[at]?.lower ?? '');
  const behind = (at: number): number => (isFiller(at) ? (isFiller(at - 1) ? at - 2 : at - 1) : at);
  const before = behind(from - 1);
  // "she's ninety", "nu är hon nittio"
  if (isSomebody(before)) return isBeing(before - 1) || /['’]/u.test(tokens[before]?.text ?? '');
  const isRelative = (at: number): boolean => numbers.relatives.has(tokens[at]?.lower ?? '');
  // "negentig is ie geworden"
  if (isBeing(to) && isSomebody(to + 1) && tokens[to]?.startsSentence === false) return true;
  // "de meneer uit vaassen van tweeënnegentig"
  const next = tokens[to];
  const isCounting = next !== undefined && !next.startsSentence && !next.facts.functional;
  if (((tokens[before]?.facts.cues ?? 0) & Cue.from) !== 0 && !isCounting && hasPerson(tokens, before))
    return true;
  // "die vierennegentig is"
  if (isRelative(before))
    return (isBeing(to) || /['’]/u.test(tokens[before]?.text ?? '')) && hasPerson(tokens, before);
  if (!isBeing(before)) return false;
  const subject = behind(before - 1);
  if (isSomebody(subject)) return true;
  if (isRelative(subject)) return hasPerson(tokens, subject);
  const facts = tokens[subject]?.facts;
  if (
    facts === undefined ||
    ((facts.cues & (Cue.pronoun | Cue.determiner | Cue.and)) !== 0 && !isPerson(facts))
  )
    return false;
  return isPerson(facts) || (!facts.functional && hasPerson(tokens, subject));
}

function hasPerson(tokens: readonly Token[], before: number): boolean {
  return tokens.slice(Math.max(0, before - PERSON_REACH), before).some(({ facts }) => isPerson(facts));
}

/** Kin, a role or a first name. */
function isPerson({ cues, given, common, mainlyName }: Token['facts']): boolean {
  return (cues & (Cue.person | Cue.persons)) !== 0 || mainlyName || (given && !common);
}
