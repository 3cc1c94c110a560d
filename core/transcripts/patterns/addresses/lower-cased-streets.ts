import type { Language } from '../../languages/language.ts';
import type { ArticledStreets } from '../../languages/streets.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Span } from '../span.ts';

/** "jeg bor på søndergade", "i live on durham road": after a preposition, and no word of the dictionary. */
export function lowerCasedStreets(language: Language): (text: string, tokens: readonly Token[]) => Span[] {
  const numberAfter = numberBehind(language);
  return (text, tokens) =>
    tokens.flatMap((token, at): Span[] => {
      if (token.capital || (token.facts.cues & Cue.street) === 0) return [];
      const from = startOfStreet(tokens, at, language);
      if (from === undefined) return [];
      const number = numberAfter.exec(text.slice(token.end, token.end + LONGEST_NUMBER))?.[0].length ?? 0;
      // "op de wierickehof"
      const start = number === 0 && from.house !== undefined ? from.house.start : from.name.start;
      // "werkplein west"
      const next = tokens[at + 1];
      const isPart = next?.start === token.end + 1 && (next.facts.cues & Cue.qualifier) !== 0;
      const end = number === 0 && isPart ? next.end : token.end + number;
      return [{ start, end, type: 'address', confidence: 'low' }];
    });
}

const LONGEST_NUMBER = 20;

/** Where the name of a street begins, if it stands behind a preposition; a house of such a name begins with its article. */
function startOfStreet(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly name: Token; readonly house: Token | undefined } | undefined {
  const { articled } = language.streets;
  const [token, next] = [tokens[at], tokens[at + 1]];
  // "på vestervang skole"
  if (token === undefined || next?.facts.organisation === true || token.facts.trade) return undefined;
  const words = wordsBefore(tokens, at, language);
  const [name, beside] = [tokens[at - words], tokens[at - words - 1]];
  // "aan de stationsstraat"
  const article = articled !== undefined && has(beside, Cue.determiner) ? beside : undefined;
  const before = article === undefined ? beside : tokens[at - words - 2];
  if (name === undefined || !has(before, Cue.preposition)) return undefined;
  if (!isStreet(tokens, at, { language, isBare: words === 0, hasArticle: article !== undefined }))
    return undefined;
  return { name, house: language.spokenNames.houses.test(token.lower) ? article : undefined };
}

/** How many words of the name stand before its last: "on old shore road", "på store søndergade". */
function wordsBefore(tokens: readonly Token[], at: number, { streets }: Language): number {
  const { apart, articled } = streets;
  if (apart !== undefined) return has(tokens[at - 2], Cue.prefix) ? 2 : 1;
  const lead = articled === undefined ? 0 : leadOf(tokens, at, articled);
  return Math.max(lead, has(tokens[at - 1], Cue.prefix) ? 1 : 0);
}

function isStreet(
  tokens: readonly Token[],
  at: number,
  { language, isBare, hasArticle }: { language: Language; isBare: boolean; hasArticle: boolean },
): boolean {
  const [name, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return false;
  const { apart, articled, endings, commonWords } = language.streets;
  if (apart !== undefined)
    return (
      name !== undefined &&
      endings.includes(token.lower) &&
      !name.facts.functional &&
      !name.capital &&
      name.lower.length > 2
    );
  const isSure = hasArticle && articled?.sure.test(token.lower) === true;
  return !(token.facts.common && isBare && !isSure) && !commonWords.has(token.lower);
}

function has(token: Token | undefined, cue: number): boolean {
  return token !== undefined && (token.facts.cues & cue) !== 0;
}

const LONGEST_LEAD = 4;

/** How many words before a street belong to it: "de czaar peterstraat", "het van bergen ijzendoornpark", "de jan van galenstraat". */
function leadOf(tokens: readonly Token[], at: number, { ofName, fromName }: ArticledStreets): number {
  const isBefore = (n: number): boolean => {
    const [before, token] = [tokens[n - 1], tokens[n]];
    return (
      before !== undefined && token !== undefined && !token.startsSentence && token.start - before.end === 1
    );
  };
  let [from, n] = [at, at];
  while (n > at - LONGEST_LEAD && isBefore(n)) {
    const one = tokens[n - 1];
    if (one === undefined || one.capital) break;
    const { cues, functional, given, surname, name, word, stays } = one.facts;
    const isName = !functional && !stays && (given || surname || name || !word) && (cues & Cue.verb) === 0;
    const isLead = (cues & (Cue.prefix | Cue.saint)) !== 0 || isName;
    // "jan van galenstraat", but "in de galenstraat": its particle belongs to it where more stands before that.
    if (!isLead && !ofName.has(one.lower)) break;
    n--;
    if (isLead) from = n;
    // "de van speijkstraat"
    else if (fromName.test(one.lower) && has(tokens[n - 1], Cue.determiner)) from = n;
  }
  return at - from;
}

/** A number behind a street, in figures or in one or two words: "søndergade fjorten", "mill lane thirty one". */
function numberBehind({ streets, numbers }: Language): RegExp {
  const words = [...numbers.words.keys()].filter((word) => !numbers.weak.has(word)).join('|');
  const units = numbers.weakUnit === undefined ? words : `${words}|${numbers.weakUnit}`;
  const announced = streets.numberWord.replaceAll('?', '');
  return new RegExp(
    String.raw`^,? (?:(?:${streets.numberWord})?\d{1,4}(?: ?[a-z])?|(?:${announced})(?:${words})(?:[ -](?:${units}))?)(?![\p{L}\d])`,
    'u',
  );
}
