import type { Language } from '../languages/language.ts';
import type { Recogniser, Span } from './span.ts';

const SPOKEN_DIGITS = 7;
const FEWEST_TOKENS = 3;
const CPR_DIGITS = 10;

interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly weak: boolean;
  readonly spoken: boolean;
}

/** Finds numbers said aloud: "otteogtyve femogfyrre tolv halvfems", mixed with digits or not. */
export function spokenDigitRecogniser(language: Language): Recogniser {
  return (text) => {
    const spans: Span[] = [];
    let run: NumberToken[] = [];
    const close = (): void => {
      const span = asSpan(run);
      if (span !== undefined) spans.push(span);
      run = [];
    };
    let end = 0;
    for (const match of text.matchAll(/\p{L}+|\p{Nd}+/gu)) {
      const between = text.slice(end, match.index);
      const token = numberToken(match[0], match.index, language);
      const isLink = language.numberLinks.has(match[0].toLowerCase()) && run.length > 0;
      if (isLink) continue;
      if (token === undefined || !/^(?:[\s,.;:…-]|\p{L}){0,12}$/u.test(between)) close();
      if (token !== undefined) {
        run.push(token);
        end = token.end;
      }
    }
    close();
    return spans;
  };
}

function numberToken(word: string, start: number, language: Language): NumberToken | undefined {
  const lower = word.toLowerCase();
  const end = start + word.length;
  if (/^\p{Nd}+$/u.test(word)) return { start, end, digits: word.length, weak: false, spoken: false };
  const value = language.numberWords.get(lower);
  if (value === undefined) return undefined;
  return { start, end, digits: value < 10 ? 1 : 2, weak: language.weakNumberWords.has(lower), spoken: true };
}

function asSpan(run: readonly NumberToken[]): Span | undefined {
  const from = run.findIndex(({ weak }) => !weak);
  const to = run.findLastIndex(({ weak }) => !weak);
  const inner = run.slice(Math.max(from, 0), to + 1);
  const digits = inner.reduce((sum, token) => sum + token.digits, 0);
  const first = inner[0];
  const last = inner.at(-1);
  if (first === undefined || last === undefined || !inner.some(({ spoken }) => spoken)) return undefined;
  if (inner.length < FEWEST_TOKENS || digits < SPOKEN_DIGITS) return undefined;
  return {
    start: first.start,
    end: last.end,
    type: digits >= CPR_DIGITS ? 'cpr' : 'phone',
    confidence: 'low',
  };
}
