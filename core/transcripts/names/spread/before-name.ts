import type { Language } from '../../languages/language.ts';
import { isBeside, SHORTEST_PART_OF_NAME } from '../beside.ts';
import type { Token } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { Cue } from '../word-facts.ts';

/** Words that stand before names of all kinds. */
const SMALL = Cue.preposition | Cue.determiner | Cue.pronoun | Cue.naming | Cue.verb | Cue.company;

/** What belongs to the name after it, from the last word to the first: "OBS 't Sterrebos", "de Kliniek Slingeland". */
export function spreadBackwards(turn: Turn): void {
  const { text, tokens, verdicts } = turn;
  for (let at = tokens.length - 2; at >= 0; at--) {
    if (verdicts[at] !== undefined || verdicts[at + 1] === undefined) continue;
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || next === undefined) continue;
    if (isSaint(text, token, next)) verdicts[at] = 'high';
    else if (isOfPlace(turn, at)) {
      verdicts[at] = 'low';
      verdicts[at - 1] = 'low';
    } else if (belongsToNext(turn, at)) verdicts[at] = 'low';
  }
}

/** "högskolan i Skövde": `at` is the small word. */
function isOfPlace({ text, tokens, language: { organisations } }: Turn, at: number): boolean {
  const [noun, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (noun === undefined || token === undefined || next === undefined || !next.facts.place) return false;
  if ((token.facts.cues & Cue.link) === 0 || !organisations.ofPlaces.test(noun.lower)) return false;
  return isBeside(text, noun, token) && isBeside(text, token, next);
}

/** S:t Jakobs, St. Anne's, Queen Elizabeth, Prince Rupert. */
function isSaint(text: string, token: Token, next: Token): boolean {
  if (!token.capital || !next.capital || !token.facts.patron) return false;
  return /^\.?[^\S\n]$/u.test(text.slice(token.end, next.start));
}

/** "OBS 't Sterrebos", "Small Heath", "fietsenmaker Kottink": a word that is one name with what stands behind it. */
function belongsToNext(turn: Turn, at: number): boolean {
  const { text, tokens, language } = turn;
  const { organisations, capitalWords } = language;
  const [token, next, name] = [tokens[at], tokens[at + 1], named(tokens, at, language)];
  if (token === undefined || next === undefined || name?.capital !== true) return false;
  if (!isBeside(text, token, next)) return false;
  if (name.facts.given && !name.facts.patron && !isBeforeGiven(turn, at, name)) return false;
  if (organisations.articles.has(token.text)) return next.capital;
  if ((token.facts.cues & (Cue.person | Cue.month | Cue.number)) !== 0 || capitalWords.has(token.lower))
    return false;
  return token.capital ? doesCapitalBelong(token, next) : doesNounBelong(token, next, language);
}

/** "de Jan die ik ken", but "de Willem Arntsz", "bij de Linde", "het Elisabeth" and "moskee An-Nour". */
function isBeforeGiven(
  { text, tokens, language: { organisations, capitalised } }: Turn,
  at: number,
  name: Token,
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.capital && !token.startsSentence && token.facts.functional) return true;
  if (organisations.articles.has(token.text)) {
    const beyond = tokens[tokens.indexOf(name, at) + 1];
    if (beyond?.capital === true && isBeside(text, name, beyond)) return true;
  }
  if (token.capital) return false;
  if ((name.facts.common && !name.facts.mainlyName) || organisations.institutions.test(token.lower))
    return true;
  const isAt = ((tokens[at - 1]?.facts.cues ?? 0) & Cue.preposition) !== 0;
  return isAt && capitalised.neuter?.has(token.lower) === true;
}

/** "basisschool De Kamp", "visafslag Den Oever" */
function doesNounBelong({ facts }: Token, next: Token, language: Language): boolean {
  const { organisations } = language;
  if (!organisations.nounsBelong || facts.stays || facts.acronym) return false;
  if (facts.organisation || isTrade(facts.lower, language)) return true;
  const isBeforeArticle = next.capital && organisations.articles.has(next.text);
  return isBeforeArticle && !facts.functional && facts.word && facts.cues === 0;
}

/** "GGZ Rivierenland", "met Samen Sterk Zuidwest", but "Vandaag Karin". */
function doesCapitalBelong(token: Token, next: Token): boolean {
  const { facts } = token;
  // GGZ Rivierenland, Asda Chesser, "Politie Merwede"
  if (facts.stays || facts.acronym || token.allCapitals)
    return (
      !facts.place && (token.allCapitals || !facts.functional || (facts.cues === 0 && !next.facts.given))
    );
  // "drukkerij Te Velde"
  if (token.lower.length < SHORTEST_PART_OF_NAME && (facts.cues & Cue.particle) === 0) return false;
  // "met Samen Sterk Zuidwest", "the Off the Record group"
  if (!token.startsSentence) return facts.functional;
  // "Samen Sterker heet de groep"
  if (isTitleOfSmall(token, next)) return true;
  // "Spoedpost Hengelo", "Ypsilon Midden-Brabant"
  return facts.word && !facts.functional && !facts.given && (facts.cues & SMALL) === 0;
}

/** Behind the articles that were taken along already. */
function named(tokens: readonly Token[], at: number, { organisations }: Language): Token | undefined {
  const next = tokens[at + 1];
  return next !== undefined && organisations.articles.has(next.text) ? tokens[at + 2] : next;
}

/** "fietsenmaker Kottink", "vv Nijehaske Boys": whoever sells or plays there is called by it. */
function isTrade(lower: string, { uncapitalised }: Language): boolean {
  return uncapitalised.trades.has(lower) || uncapitalised.named.has(lower);
}

/** Before a small word no sentence has an ordinary one with a capital. */
function isTitleOfSmall({ facts }: Token, { startsSentence, allCapitals, facts: next }: Token): boolean {
  if (!facts.functional || facts.given || facts.cues !== 0 || startsSentence || allCapitals) return false;
  return next.common && !next.name && !next.surname && !next.place && !next.stays && next.cues === 0;
}
