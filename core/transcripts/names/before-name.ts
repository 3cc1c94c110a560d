import type { Language } from '../languages/language.ts';
import { isBeside, SHORTEST_PART_OF_NAME } from './beside.ts';
import type { Token } from './tokens.ts';
import type { Turn } from './turn.ts';
import { Cue } from './word-facts.ts';

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

/** "Neuropsykiatriska enheten" at the start of a sentence, where no capital tells. */
export function spreadToAdjectives({
  text,
  tokens,
  verdicts,
  language: {
    organisations: { adjectives },
  },
}: Turn): void {
  if (adjectives === undefined) return;
  for (let at = 1; at < tokens.length; at++) {
    const [adjective, noun] = [tokens[at - 1], tokens[at]];
    if (adjective?.capital !== true || !adjective.startsSentence || noun?.facts.organisation !== true)
      continue;
    if (!adjectives.test(adjective.lower) || !isBeside(text, adjective, noun)) continue;
    if (adjective.facts.functional || adjective.facts.stays) continue;
    verdicts[at - 1] ??= 'low';
    verdicts[at] ??= 'low';
  }
}

/** "Koltrastens vård- och omsorgsboende", "woon- en zorgcentrum De Brink": the half of a compound goes with the whole. */
export function spreadOverHalves({ text, tokens, verdicts }: Turn): void {
  if (!text.includes('- ')) return;
  for (let at = 1; at < tokens.length - 1; at++) {
    const [before, half, and, noun] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
    if (half === undefined || and === undefined || noun?.facts.organisation !== true) continue;
    if ((and.facts.cues & Cue.and) === 0 || text.slice(half.end, and.start) !== '- ') continue;
    const followsName =
      before?.capital === true && verdicts[at - 2] !== undefined && isBeside(text, before, half);
    if (verdicts[at + 1] === undefined && !followsName) continue;
    for (let n = at - 1; n <= at + 1; n++) verdicts[n] ??= 'low';
  }
}

/** Behind the articles that were taken along already. */
function named(tokens: readonly Token[], at: number, { organisations }: Language): Token | undefined {
  const next = tokens[at + 1];
  return next !== undefined && organisations.articles.has(next.text) ? tokens[at + 2] : next;
}

/** S:t Jakobs, St. Anne's, Queen Elizabeth, Prince Rupert. */
function isSaint(text: string, token: Token, next: Token): boolean {
  if (!token.capital || !next.capital || !token.facts.patron) return false;
  return /^\.?[^\S\n]$/u.test(text.slice(token.end, next.start));
}

function belongsToNext({ text, tokens, language }: Turn, at: number): boolean {
  const { organisations, capitalWords, capitalised } = language;
  const [token, next, name] = [tokens[at], tokens[at + 1], named(tokens, at, language)];
  if (token === undefined || next === undefined) return false;
  const beyond = name === undefined ? undefined : tokens[tokens.indexOf(name, at) + 1];
  const isWholeName =
    organisations.articles.has(token.text) &&
    name !== undefined &&
    beyond?.capital === true &&
    isBeside(text, name, beyond);
  if (!isBeside(text, token, next) || name?.capital !== true) return false;
  // Small Heath
  const isSmallInside = token.capital && !token.startsSentence && token.facts.functional;
  // "de Jan die ik ken", but "de Willem Arntsz", "bij de Linde", "het Elisabeth" and "moskee An-Nour"
  const isThingAsWell = name.facts.common && !name.facts.mainlyName;
  const isAt = ((tokens[at - 1]?.facts.cues ?? 0) & Cue.preposition) !== 0;
  const isNeuter = isAt && capitalised.neuter?.has(token.lower) === true;
  const isHouse =
    !token.capital && (isThingAsWell || isNeuter || organisations.institutions.test(token.lower));
  if (name.facts.given && !name.facts.patron && !isWholeName && !isSmallInside && !isHouse) return false;
  if (organisations.articles.has(token.text)) return next.capital;
  const { facts } = token;
  if ((facts.cues & (Cue.person | Cue.month | Cue.number)) !== 0 || capitalWords.has(token.lower))
    return false;
  if (!token.capital) {
    if (!organisations.nounsBelong || facts.stays || facts.acronym) return false;
    // "visafslag Den Oever"
    const isBeforeArticle = next.capital && organisations.articles.has(next.text);
    return (
      facts.organisation ||
      isTrade(facts.lower, language) ||
      (isBeforeArticle && !facts.functional && facts.word && facts.cues === 0)
    );
  }
  // GGZ Rivierenland, Asda Chesser
  if (facts.stays || facts.acronym || token.allCapitals)
    // "Politie Merwede"
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

/** "fietsenmaker Kottink", "vv Nijehaske Boys": whoever sells or plays there is called by it. */
function isTrade(lower: string, { uncapitalised }: Language): boolean {
  return uncapitalised.trades.has(lower) || uncapitalised.named.has(lower);
}

/** Before a small word no sentence has an ordinary one with a capital. */
function isTitleOfSmall({ facts }: Token, { startsSentence, allCapitals, facts: next }: Token): boolean {
  if (!facts.functional || facts.given || facts.cues !== 0 || startsSentence || allCapitals) return false;
  return next.common && !next.name && !next.surname && !next.place && !next.stays && next.cues === 0;
}

/** Anoiksis Zeeland, Volvo CE: what would stay alone goes with the name before it. */
export function isBehindName(
  { text, tokens, verdicts, language: { capitalWords } }: Turn,
  at: number,
): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous?.capital !== true || token?.capital !== true || verdicts[at - 1] === undefined) return false;
  // "Abdi's GP"
  if (!isBeside(text, previous, token) || /['’]s$/u.test(previous.text)) return false;
  // Ica Maxi
  if (previous.facts.shop && token.facts.shop) return true;
  // Hope Baptist
  if (token.facts.organisation && capitalWords.has(token.lower) && !token.allCapitals) return true;
  const isPrefix = (token.facts.cues & previous.facts.cues & Cue.prefix) !== 0;
  // "Step Forward North"
  if (
    (token.facts.cues & Cue.qualifier) !== 0 &&
    !token.allCapitals &&
    !previous.facts.given &&
    !token.startsSentence
  )
    return true;
  // "GGZ Oost Brabant"
  const isDirection = (previous.facts.cues & Cue.qualifier) !== 0;
  if (
    !isPrefix &&
    !isDirection &&
    (previous.facts.given || (previous.facts.surname && !previous.facts.place))
  )
    return false;
  // Galway Traveller Movement
  if (capitalWords.has(token.lower) && !token.allCapitals)
    return (
      (token.facts.cues & Cue.prefix) !== 0 ||
      (next?.capital === true && verdicts[at + 1] !== undefined && isBeside(text, token, next))
    );
  return token.facts.stays || (token.facts.acronym && token.lower.length > 1);
}

/** Knip & Zo, Glans & Co: two capitals and their sign are a firm, unless they are two persons. */
export function spreadOverAmpersands({ text, tokens, verdicts }: Turn): void {
  if (!text.includes(' & ')) return;
  for (let at = 1; at < tokens.length; at++) {
    const [one, other] = [tokens[at - 1], tokens[at]];
    if (one?.capital !== true || other?.capital !== true || text.slice(one.end, other.start) !== ' & ')
      continue;
    if (one.facts.given && other.facts.given) continue;
    verdicts[at - 1] ??= 'low';
    verdicts[at] ??= 'low';
  }
}
