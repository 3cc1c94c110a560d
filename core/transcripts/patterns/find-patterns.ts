import type { Language } from '../languages/language.ts';
import type { Token } from '../names/tokens.ts';
import { Cue } from '../names/word-facts.ts';
import { addressRecogniser } from './addresses/address-recogniser.ts';
import { ageRecogniser } from './ages/age-recogniser.ts';
import { spokenAgeRecogniser } from './ages/spoken-age-recogniser.ts';
import { codeRecogniser } from './codes/code-recogniser.ts';
import { spokenCodeRecogniser } from './codes/spoken-code-recogniser.ts';
import { unitRecogniser } from './codes/unit-recogniser.ts';
import { contactRecogniser } from './contact/contact-recogniser.ts';
import { hasContactSign } from './contact/has-contact-sign.ts';
import { birthRecogniser } from './dates/birth-recogniser.ts';
import { dateRecogniser } from './dates/date-recogniser.ts';
import { allowedRecogniser } from './kept/allowed-recogniser.ts';
import { mailRecogniser } from './kept/mail-recogniser.ts';
import { timeStampRecogniser } from './kept/time-stamp-recogniser.ts';
import { digitRecogniser } from './numbers/digit-recogniser.ts';
import { spokenDigitRecogniser } from './numbers/spoken-digit-recogniser.ts';
import { mayBeSigned } from './signatures/may-be-signed.ts';
import { signatureRecogniser } from './signatures/signature-recogniser.ts';
import { addSpans, blank, type Recogniser, type Span, type Traits } from './span.ts';

interface Rules {
  readonly first: readonly Recogniser[];
  readonly digits: Recogniser;
  readonly last: readonly Recogniser[];
}

/** "Antw: Doorst: …" */
const EARLY = 8;
const COLON = 58;
const NEWLINE = 10;

const built = new WeakMap<Language, Rules>();

/** All identifiers that have a form of their own, earlier families first; what may stay is marked as kept. */
export function findPatterns(text: string, tokens: readonly Token[], language: Language): Span[] {
  const rules = built.get(language) ?? build(language);
  built.set(language, rules);
  const traits = traitsOf(text, tokens);
  const first = inTurn(text, tokens, traits, { rules: rules.first, found: [] });
  const numbers = traits.digits ? beyond(rules.digits.find(withoutKept(text, first), tokens), first) : [];
  return inTurn(text, tokens, traits, { rules: rules.last, found: addSpans(first, numbers) });
}

/** Each rule reads what those before have left. */
function inTurn(
  text: string,
  tokens: readonly Token[],
  traits: Traits,
  { rules, found }: { readonly rules: readonly Recogniser[]; readonly found: Span[] },
): Span[] {
  let all = found;
  let rest = blank(text, all);
  for (const rule of rules) {
    if (!rule.applies(traits)) continue;
    const more = rule.find(rest, tokens);
    if (more.length === 0) continue;
    all = addSpans(all, more);
    rest = blank(text, all);
  }
  return all;
}

function traitsOf(text: string, tokens: readonly Token[]): Traits {
  let cues = 0;
  let numbers = 0;
  let ordinals = 0;
  let isWriter = false;
  let hasLetters = false;
  for (const token of tokens) {
    const { facts } = token;
    cues |= facts.cues;
    if ((facts.cues & Cue.number) !== 0) numbers += facts.lower.includes('-') ? 2 : 1;
    if ((facts.cues & Cue.ordinal) !== 0) ordinals++;
    if (facts.writer || isLettersOnly(token)) isWriter = true;
    if (token.allCapitals || (token.capital && token.end - token.start === 1)) hasLetters = true;
  }
  return {
    digits: /\p{Nd}/u.test(text),
    contact: hasContactSign(text),
    cues,
    numbers,
    ordinals,
    earlyColon: hasEarlyColon(text),
    signs: isWriter || (hasLetters && mayBeSigned(text)) || isLastLine(text, tokens.at(-1)),
  };
}

/** A word with a capital is all of the last line: perhaps somebody signed. */
function isLastLine(text: string, last: Token | undefined): boolean {
  return last?.capital === true && last.start > 0 && text.charCodeAt(last.start - 1) === NEWLINE;
}

/** "lmj": perhaps who signs an entry. */
function isLettersOnly({ capital, start, end, facts }: Token): boolean {
  return !capital && end - start > 1 && end - start <= LONGEST_LETTERS && !facts.word && !facts.name;
}

const LONGEST_LETTERS = 4;

function hasEarlyColon(text: string): boolean {
  for (let at = 1; at <= EARLY; at++) if (text.charCodeAt(at) === COLON) return true;
  return false;
}

/** Dates go before numbers, or 12-03-2020 were a phone number. */
function build(language: Language): Rules {
  return {
    first: [
      timeStampRecogniser,
      mailRecogniser,
      contactRecogniser(language),
      codeRecogniser(language),
      spokenCodeRecogniser(language),
      addressRecogniser(language),
      dateRecogniser(language),
      birthRecogniser(language),
    ],
    digits: digitRecogniser(language),
    last: [
      spokenDigitRecogniser(language),
      spokenAgeRecogniser(language),
      ageRecogniser(language),
      unitRecogniser(language),
      allowedRecogniser(language),
      signatureRecogniser(language),
    ],
  };
}

function withoutKept(text: string, spans: readonly Span[]): string {
  return blank(
    text,
    spans.filter(({ type }) => type === 'kept'),
  );
}

/** Numbers are sought in the whole text, since another rule may have taken only the first digits of one; those taken whole are left out. */
function beyond(numbers: readonly Span[], before: readonly Span[]): Span[] {
  return numbers.filter(
    (number) => !before.some(({ start, end }) => start <= number.start && end >= number.end),
  );
}
