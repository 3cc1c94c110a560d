import { isBeside } from '../beside.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** "J. P. Rutherford", "A. van Rijn", "mette j.": from the last letter to the first. Whether there are any letters with stops. */
export function spreadToInitials(turn: Turn): boolean {
  const { text, tokens, verdicts, lowerCased } = turn;
  let dotted = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.end - token.start > 1) continue;
    spreadOverStroke(turn, at);
    if (text[token.end] !== '.') {
      if (isBareInitial(turn, at) || isBehindDoubleInitial(turn, at)) verdicts[at] ??= 'low';
      continue;
    }
    dotted++;
    if (verdicts[at] !== undefined) continue;
    // "m. Kasper": with him; but "v.d. Heuvel"
    if (!lowerCased && !token.capital && (token.facts.cues & Cue.particle) === 0) continue;
    const previous = tokens[at - 1];
    const followsName =
      previous?.facts.given === true && verdicts[at - 1] !== undefined && isBeside(text, previous, token);
    if (followsName || isInitialBefore(turn, at) || isInitialAlone(turn, at) || isInitialGoingOn(turn, at))
      verdicts[at] = 'low';
  }
  return dotted > 0;
}

/** "Fenna v/d Laan": `at` is the second letter. */
function spreadOverStroke({ text, tokens, verdicts }: Turn, at: number): void {
  const [v, d, name] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (v === undefined || d === undefined || name?.capital !== true || verdicts[at + 1] === undefined) return;
  if ((v.facts.cues & d.facts.cues & Cue.particle) === 0 || text.slice(v.end, d.start) !== '/') return;
  verdicts[at - 1] ??= 'low';
  verdicts[at] ??= 'low';
}

/** "J. Hansen", "V.d. Meulen": over particles and further letters to a name. */
function isInitialBefore({ text, tokens, verdicts }: Turn, at: number): boolean {
  for (let n = at + 1; n <= at + 3; n++) {
    const token = tokens[n];
    const previous = tokens[n - 1];
    if (token === undefined || previous === undefined) return false;
    if (!/^(?:\.\s?|\s)$/u.test(text.slice(previous.end, token.start))) return false;
    // "V.d. Meulen"
    const isParticle = (((tokens[at]?.facts.cues ?? 0) | token.facts.cues) & Cue.particle) !== 0;
    if (verdicts[n] !== undefined) return token.capital === tokens[at]?.capital || isParticle;
    if ((token.facts.cues & Cue.particle) === 0) return false;
  }
  return false;
}

/** "Afgesproken: J. gaat mee", "door: A., Lammert en": no sentence ends before a comma or a small letter. */
function isInitialAlone({ text, tokens }: Turn, at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.capital !== true || token.lower === 'i' || next === undefined) return false;
  if (!/^\.(?:,| \p{Ll}{2})/u.test(text.slice(token.end, token.end + 4))) return false;
  // "A. de kamer" is an item, "hepatitis C., en" counts.
  if (previous === undefined || text.slice(previous.end, token.start).includes('\n'))
    return (next.facts.cues & Cue.verb) !== 0;
  return (
    !previous.facts.word || previous.facts.functional || previous.facts.cues !== 0 || token.startsSentence
  );
}

/** "A-C S": the initial of a surname behind those of a double name. */
function isBehindDoubleInitial({ text, tokens, verdicts }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || token?.capital !== true || verdicts[at - 1] === undefined) return false;
  return /^\p{Lu}-\p{Lu}$/u.test(previous.text) && isBeside(text, previous, token);
}

/** ", P Hellgren,": a letter with a capital before a surname, where no letter counts the word before it. */
function isBareInitial({ text, tokens, verdicts, language }: Turn, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== true || next?.capital !== true || verdicts[at + 1] === undefined) return false;
  if (token.facts.functional || language.capitalWords.has(token.lower) || next.allCapitals) return false;
  if (next.facts.given || next.startsSentence || !(next.facts.surname || !next.facts.word)) return false;
  return (
    isBeside(text, token, next) &&
    (at === 0 ||
      token.startsSentence ||
      !/\p{L} $/u.test(text.slice(Math.max(0, token.start - 2), token.start)))
  );
}

/** "K. says", "Room 6 (B.) slept", "L.'s mum": one letter for a person, and the sentence goes on; but "vitamin D. then". */
function isInitialGoingOn({ text, tokens }: Turn, at: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  if (
    token?.capital !== true ||
    !/^\.(?:['’]s|,? \p{Ll}| \(|[)"”»]|,$)/u.test(text.slice(token.end, token.end + 4))
  )
    return false;
  if (!/^[\s("“„«>]?$/u.test(text.slice(Math.max(0, token.start - 1), token.start))) return false;
  if (previous === undefined || token.start - previous.end !== 1 || previous.capital) return true;
  const { word, functional, cues } = previous.facts;
  return !word || functional || cues !== 0;
}
