import type { Language } from '../languages/language.ts';
import { numberOf } from '../languages/shared/numerals.ts';
import type { Token } from '../names/tokens.ts';
import { Cue } from '../names/word-facts.ts';
import { BLANK, type FindingType, type Recogniser, type Span } from './span.ts';

type Kind = 'number' | 'letter' | 'mark' | 'weakMark' | 'join';

/** A word of a number that is said part by part: "b tre sju streck tjugoett". */
interface Part {
  readonly at: number;
  readonly kind: Kind;
  readonly value: number;
  readonly digits: number;
}

/** What stands around a number and tells what it is of. */
type Announced =
  | 'identity'
  | 'lastFour'
  | 'postcode'
  | 'plate'
  | 'strongCase'
  | 'weakCase'
  | 'phone'
  | 'clock';

interface Run {
  readonly parts: readonly Part[];
  readonly digits: number;
  readonly letters: number;
  readonly numbers: number;
  readonly hasMark: boolean;
  readonly isLarge: boolean;
}

const GAP = /^[\s,.-]{1,3}$/u;
const GAP_WITH_DIGITS = /^[\s,.-]{0,3}\p{Nd}{1,8}(?:[\s.-]\p{Nd}{1,8})*[\s,.-]{0,3}$/u;
/** How many words before a number may announce it, and how many of those may be any word. */
const LOOK_BACK = 7;
const LOOK_BACK_FREE = 1;
const LOOK_AHEAD = 3;
const LONGEST_PHONE = 7;
/** Letters that are words. */
const WORD_LETTER = /^[aeiouyåæøäö]$/u;
/** How many words may stand between the two halves of a person's number. */
const HALVES_APART = 5;
const LAST_DIGITS = 4;
const INSURANCE_DIGITS = 6;
const HUNDRED = 100;
const LARGE = 1000;

/** Finds numbers of cases, plates, persons and post that are said part by part, with letters and strokes among them. */
export function spokenCodeRecogniser(language: Language): Recogniser {
  return {
    applies: ({ numbers }) => numbers > 0,
    find: (text, tokens) => {
      const spans: Span[] = [];
      let after = 0;
      let identityEnd = Number.NEGATIVE_INFINITY;
      tokens.forEach(({ facts }, at) => {
        if (at < after || (facts.cues & Cue.number) === 0) return;
        const parts = partsAround(text, tokens, at, after, language);
        after = Math.max(at, parts.at(-1)?.at ?? at) + 1;
        const run = runOf(parts);
        const isHalf = isSecondHalf(run, identityEnd);
        const [span] = isHalf
          ? [spanOf(tokens, run, language.numbers.identityLabel)]
          : spansOf(text, tokens, run, language);
        if (span === undefined) return;
        const between = tokens.slice(Math.max(0, identityEnd), run.parts[0]?.at);
        const whole = spans.at(-1);
        if (isHalf && whole !== undefined && between.every(({ lower }) => language.numbers.links.has(lower)))
          spans[spans.length - 1] = { ...whole, end: span.end };
        else spans.push(span);
        if (span.type === language.numbers.identityLabel) identityEnd = after;
      });
      return spans;
    },
  };
}

/** The whole number of which one word was seen, without the words at its ends that do not belong to it. */
function partsAround(
  text: string,
  tokens: readonly Token[],
  seen: number,
  from: number,
  language: Language,
): Part[] {
  let first = seen;
  while (first > from && isJoined(text, tokens, first - 1) && partOf(tokens, first - 1, language)) first--;
  const parts: Part[] = [];
  for (let at = first; at < tokens.length; at++) {
    const part = partOf(tokens, at, language);
    if (part === undefined || text[tokens[at]?.start ?? 0] === BLANK) break;
    parts.push(part);
    if (!isJoined(text, tokens, at)) break;
  }
  return trimmed(parts, tokens);
}

function isJoined(text: string, tokens: readonly Token[], at: number): boolean {
  const gap = text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0);
  return GAP.test(gap) || GAP_WITH_DIGITS.test(gap);
}

function partOf(tokens: readonly Token[], at: number, { numbers, codes, cues }: Language): Part | undefined {
  const lower = tokens[at]?.lower ?? '';
  const part = (kind: Kind, value = 0, digits = 0): Part => ({ at, kind, value, digits });
  const value = numberOf(lower, numbers);
  if (value === HUNDRED) return part('number', value, 1);
  if (value !== undefined) return part('number', value, String(value).length);
  if (numbers.repeaters.has(lower)) return part('number', 0, (numbers.repeaters.get(lower) ?? 1) - 1);
  if (codes.spoken.marks.has(lower)) return part('mark');
  if (codes.spoken.weakMarks.has(lower)) return part('weakMark');
  if (codes.spoken.joins.has(lower)) return part('join');
  // "otte hundrede og et"
  if (cues.and.has(lower) && at > 0 && numberOf(tokens[at - 1]?.lower ?? '', numbers) === HUNDRED)
    return part('join');
  if (/^\p{L}$/u.test(lower)) return part('letter');
  return areLetters(tokens, at, numbers) ? part('letter') : undefined;
}

/** "a four four one seven ck": speech recognition writes letters as one word, which no word is. */
function areLetters(tokens: readonly Token[], at: number, numbers: Language['numbers']): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || token.facts.functional || token.facts.cues !== 0) return false;
  const { lower } = token;
  return (
    lower.length <= LONGEST_LETTERS &&
    !SOUND.test(lower) &&
    !VOWEL.test(lower) &&
    numberOf(before?.lower ?? '', numbers) !== undefined
  );
}

const LONGEST_LETTERS = 3;
const SOUND = /^(?:h?m+|s+h+|b+r+|p+s+t*|z+|x+|kg|km|cm|mm|mg|ml|st|nd|rd|th|pm)$/u;
const VOWEL = /[aeiouyåæøäö]/u;

/** A single letter at an end that is a word as well, "i tre fire", "four a", is none of it; nor is a sign. */
function trimmed(parts: readonly Part[], tokens: readonly Token[]): Part[] {
  const belongs = (n: number, inner: number): boolean => {
    const part = parts[n];
    if (part?.kind === 'number') return true;
    if (part?.kind !== 'letter') return false;
    if (parts[inner]?.kind === 'letter' || tokens[part.at]?.facts.functional !== true) return true;
    // "a four four one seven": counted, they would be said as one number.
    if (n === 0 && [1, 2, 3].every((next) => parts[next]?.kind === 'number' && parts[next].digits === 1))
      return true;
    // "w m five six zero nine eight one a": the last letter of an insurance number.
    if (n === parts.length - 1 && isInsurance(parts)) return true;
    // "n r six two double one seven oh d": speech writes "d" of "I'd" apart, but not behind such a number.
    return parts[0]?.kind === 'letter' && inner < n && !WORD_LETTER.test(tokens[part.at]?.lower ?? '');
  };
  let from = 0;
  while (from < parts.length && !belongs(from, from + 1)) from++;
  let to = parts.length - 1;
  while (to > from && !belongs(to, to - 1)) to--;
  return parts.slice(from, to + 1);
}

/** Two letters, six figures and one letter more. */
function isInsurance(parts: readonly Part[]): boolean {
  const digits = parts.reduce((sum, part) => sum + part.digits, 0);
  return (
    parts[0]?.kind === 'letter' &&
    parts[1]?.kind === 'letter' &&
    parts[2]?.kind === 'number' &&
    digits === INSURANCE_DIGITS
  );
}

function runOf(parts: readonly Part[]): Run {
  const count = (kind: Kind): number => parts.filter((part) => part.kind === kind).length;
  return {
    parts,
    digits: parts.reduce((sum, { digits }) => sum + digits, 0),
    letters: count('letter'),
    numbers: count('number'),
    hasMark: count('mark') > 0,
    isLarge: parts.some(({ value }) => value >= LARGE),
  };
}

function spansOf(text: string, tokens: readonly Token[], run: Run, language: Language): Span[] {
  const first = run.parts[0];
  const last = run.parts.at(-1);
  if (first === undefined || last === undefined) return [];
  const isCode = run.hasMark || run.letters > 0;
  if (run.parts.length < 2) return [];
  const next = tokens[last.at + 1];
  if (
    !isCode &&
    next !== undefined &&
    (language.numbers.measures.has(next.lower) || (next.facts.cues & Cue.month) !== 0)
  )
    return [];
  const announced = announcedAs(text, tokens, first.at, last.at, language);
  const initials = plateLetters(tokens, first.at, run, language);
  const isAlone = !isNearNumbers(text, tokens, first.at, last.at);
  const type = typeOf(run, { announced, hasInitials: initials !== undefined, isAlone }, language);
  if (type === undefined) return isPostcode(run, next, language) ? [spanOf(tokens, run, 'place')] : [];
  return [spanOf(tokens, run, type, type === 'plate' ? initials : undefined)];
}

/** "sexhundratrettitre fyrtisex eskilstuna": five figures and a town. */
function isPostcode(
  { digits, letters, hasMark, numbers }: Run,
  town: Token | undefined,
  { streets }: Language,
): boolean {
  if (digits !== POSTCODE_DIGITS || letters > 0 || hasMark || numbers < 2 || town === undefined) return false;
  if (streets.postcodeStandsAlone || town.startsSentence || town.facts.functional) return false;
  return !town.facts.common && (town.facts.place || town.facts.name || !town.facts.word);
}

const POSTCODE_DIGITS = 5;

function spanOf(tokens: readonly Token[], { parts }: Run, type: FindingType, from = parts[0]?.at ?? 0): Span {
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[parts.at(-1)?.at ?? from]?.end ?? start, type, confidence: 'low' };
}

/** "treogtyve nul to enoghalvfems og så femten nul to": behind a person's number its last four digits. */
function isSecondHalf({ parts, digits, letters, isLarge }: Run, identityEnd: number): boolean {
  const first = parts[0]?.at ?? 0;
  const isNear = first >= identityEnd && first - identityEnd <= HALVES_APART;
  return isNear && parts.length > 1 && digits <= LAST_DIGITS && digits > 1 && letters === 0 && !isLarge;
}

function typeOf(
  run: Run,
  {
    announced,
    hasInitials,
    isAlone,
  }: { announced: ReadonlySet<Announced>; hasInitials: boolean; isAlone: boolean },
  { numbers, streets }: Language,
): FindingType | undefined {
  const { digits, letters, hasMark, isLarge } = run;
  const signs = digits + letters;
  const isCode = hasMark || letters > 0;
  if (announced.has('lastFour') && digits >= 3 && digits <= 4) return numbers.identityLabel;
  if (announced.has('identity') && digits >= 4 && !isLarge) return numbers.identityLabel;
  if (announced.has('postcode') && signs >= 3) return streets.postcodeStandsAlone ? 'address' : 'place';
  if (announced.has('plate') && ((letters > 1 && digits > 1) || (hasInitials && digits > 2))) return 'plate';
  if (announced.has('clock') && !isCode) return undefined;
  if (announced.has('strongCase') && signs >= 3 && (!isLarge || isCode)) return 'case';
  const isLong = !isCode && digits >= LONGEST_PHONE;
  if (announced.has('phone') || isLong || (isLarge && !isCode)) return undefined;
  if (announced.has('weakCase') && (isCode ? signs >= 3 : signs >= 4 && run.numbers > 2 && !rises(run)))
    return 'case';
  // "nine oh one", "double seven three six": nothing is counted digit by digit.
  if (!isCode && isDigitByDigit(run) && isAlone) return 'case';
  // Nothing announces it, but letters or strokes among several figures are said of nothing else.
  if (hasMark && digits >= 4 && run.numbers > 2) return 'case';
  return letters > 1 && digits > 1 && signs >= 5 ? 'case' : undefined;
}

/** "noll sju noll, 33 44", "nul twee nul en dan twee": only a part of a longer number, which another rule finds whole. */
function isNearNumbers(text: string, tokens: readonly Token[], first: number, last: number): boolean {
  const isNumber = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.number) !== 0;
  if ([-1, -2, -3].some((n) => isNumber(first + n)) || [1, 2, 3].some((n) => isNumber(last + n))) return true;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  return /\d/u.test(text.slice(Math.max(0, start - 4), start) + text.slice(end, end + 4));
}

/** Single digits, of which one is nought or doubled, or four in no order. */
function isDigitByDigit(run: Run): boolean {
  const { parts } = run;
  if (
    parts.length < 3 ||
    parts.some(({ kind, digits, value }) => kind !== 'number' || value > 9 || digits > 2)
  )
    return false;
  if (parts.some(({ value }) => value === 0)) return true;
  const isFalling = parts.every(({ value }, n) => n === 0 || value <= (parts[n - 1]?.value ?? 0));
  return parts.length > 3 && !rises(run) && !isFalling;
}

/** "vi var otte ni ti": as many as somebody guesses. */
function rises({ parts }: Run): boolean {
  const values = parts.filter(({ kind }) => kind === 'number').map(({ value }) => value);
  return values.every((value, n) => n === 0 || value > (values[n - 1] ?? 0));
}

/** What the words before say, and for a plate and the last four digits those after. */
function announcedAs(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  { codes: { spoken }, numbers }: Language,
): ReadonlySet<Announced> {
  const found = new Set<Announced>();
  const start = tokens[first]?.start ?? 0;
  if (
    spoken.lastFour.test(
      text
        .slice(Math.max(0, start - 40), start)
        .trimEnd()
        .toLowerCase(),
    )
  )
    found.add('lastFour');
  let free = 0;
  for (let at = first - 1; at >= Math.max(0, first - LOOK_BACK) && free <= LOOK_BACK_FREE; at--) {
    const token = tokens[at];
    if (token === undefined || endsSentence(text, token.end, tokens[at + 1]?.start ?? 0)) break;
    const cue = cueOf(token.lower.replace(/'s$/u, ''), spoken);
    if (cue !== undefined) found.add(cue);
    else if (numberOf(token.lower, numbers) !== undefined && !token.facts.functional) break;
    else if (!token.facts.functional && (token.facts.cues & (Cue.naming | Cue.filler)) === 0) free++;
  }
  for (const token of tokens.slice(last + 1, last + 1 + LOOK_AHEAD))
    if (spoken.plate.test(token.lower)) found.add('plate');
  const end = tokens[last]?.end ?? 0;
  const after = text.slice(end, end + 40).toLowerCase();
  if (spoken.lastFour.test(/^.{0,10}?\s(?:sidste|sista|laatste|last)\s\S+/u.exec(after)?.[0] ?? ''))
    found.add('identity');
  return found;
}

function endsSentence(text: string, end: number, start: number): boolean {
  return /[.!?]\s/u.test(text.slice(end, start));
}

function cueOf(word: string, spoken: Language['codes']['spoken']): Announced | undefined {
  if (word.length < 2) return undefined;
  if (spoken.clock.has(word)) return 'clock';
  return (['identity', 'postcode', 'plate', 'phone', 'strongCase', 'weakCase'] as const).find((kind) =>
    spoken[kind].test(word),
  );
}

/** "ek syvogtredive otte hundrede": two or three letters that speech recognition wrote as one word. */
function plateLetters(
  tokens: readonly Token[],
  first: number,
  run: Run,
  language: Language,
): number | undefined {
  const token = tokens[first - 1];
  if (token === undefined || !/^\p{L}{2,3}$/u.test(token.text)) return undefined;
  const { facts, lower } = token;
  if ((facts.cues & (Cue.preposition | Cue.verb | Cue.and | Cue.determiner | Cue.pronoun)) !== 0)
    return undefined;
  if (language.numbers.being.has(lower) || cueOf(lower, language.codes.spoken) !== undefined)
    return undefined;
  const isDigitByDigit = run.parts.every(({ digits }) => digits === 1);
  return facts.functional && !isDigitByDigit ? undefined : first - 1;
}
