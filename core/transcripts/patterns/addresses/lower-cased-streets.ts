import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import type { Span } from '../span.ts';

/** What is in the dictionary and names a street all the same: dorpsstraat. */
const SURE_STREET = /.{3}(?:straat|laan|gracht|singel|steeg)$/u;

/** "jeg bor på søndergade", "i live on durham road": after a preposition, and no word of the dictionary. */
export function lowerCasedStreets(
  text: string,
  tokens: readonly Token[],
  language: Language,
  numberAfter: RegExp,
): Span[] {
  const { streets, spokenNames } = language;
  return tokens.flatMap((token, at): Span[] => {
    if (token.capital || (token.facts.cues & Cue.street) === 0) return [];
    // "på vestervang skole"
    if (tokens[at + 1]?.facts.organisation === true || token.facts.trade) return [];
    const hasPrefix = !streets.separate && ((tokens[at - 1]?.facts.cues ?? 0) & Cue.prefix) !== 0;
    // "on old shore road"
    const isLonger = streets.separate && ((tokens[at - 2]?.facts.cues ?? 0) & Cue.prefix) !== 0;
    const lead = streets.article ? leadOf(tokens, at) : 0;
    const words = Math.max(lead, isLonger ? 2 : streets.separate || hasPrefix ? 1 : 0);
    const name = tokens[at - words];
    const beside = tokens[at - words - 1];
    // Dutch streets have an article: "aan de stationsstraat".
    const hasArticle = streets.article && ((beside?.facts.cues ?? 0) & Cue.determiner) !== 0;
    const before = hasArticle ? tokens[at - words - 2] : beside;
    if (name === undefined || before === undefined || (before.facts.cues & Cue.preposition) === 0) return [];
    if (
      streets.separate
        ? !isStreetName(token, tokens[at - 1] ?? name, streets.endings)
        : (token.facts.common && words === 0 && !(hasArticle && SURE_STREET.test(token.lower))) ||
          streets.commonWords.has(token.lower)
    )
      return [];
    const number = numberAfter.exec(text.slice(token.end, token.end + 20))?.[0].length ?? 0;
    // "werkplein west"
    const next = tokens[at + 1];
    // "op de wierickehof"
    const isHouse = hasArticle && beside !== undefined && spokenNames.houses.test(token.lower);
    const start = isHouse && number === 0 ? beside.start : name.start;
    const isPart = next?.start === token.end + 1 && (next.facts.cues & Cue.qualifier) !== 0;
    const end = number === 0 && isPart ? next.end : token.end + number;
    return [{ start, end, type: 'address', confidence: 'low' }];
  });
}

const LONGEST_LEAD = 4;

const OF_NAME = /^(?:van|vande|der|den|de|ter|ten|t|la)$/u;

/** How many words before a street belong to it: "de czaar peterstraat", "het van bergen ijzendoornpark", "de jan van galenstraat". */
function leadOf(tokens: readonly Token[], at: number): number {
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
    if (!isLead && !OF_NAME.test(one.lower)) break;
    n--;
    if (isLead) from = n;
    // "de van speijkstraat"
    else if (/^van/u.test(one.lower) && ((tokens[n - 1]?.facts.cues ?? 0) & Cue.determiner) !== 0) from = n;
  }
  return at - from;
}

function isStreetName(ending: Token, name: Token, endings: readonly string[]): boolean {
  return endings.includes(ending.lower) && !name.facts.functional && !name.capital && name.lower.length > 2;
}

/** Numbers of one or two words, as houses have them. */
export function numberWordsOf({ numbers }: Language): string {
  const words = [...numbers.words.keys()].filter((word) => !numbers.weak.has(word)).join('|');
  return `(?:${words})(?:[ -](?:${words}|one))?`;
}
