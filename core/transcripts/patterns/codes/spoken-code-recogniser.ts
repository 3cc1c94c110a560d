import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { FindingType, Recogniser, Span } from '../span.ts';
import { announcedAs, cueOf } from './spoken-announcements.ts';
import { typeOf } from './spoken-code-type.ts';
import { partsAround } from './spoken-parts.ts';
import { isNearNumbers, type Run, runOf } from './spoken-run.ts';

/** How many words may stand between the two halves of a person's number. */
const HALVES_APART = 5;

const LAST_DIGITS = 4;

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
        const parts = partsAround(text, tokens, { seen: at, from: after }, language);
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
  const announced = announcedAs(text, tokens, { first: first.at, last: last.at }, language);
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
