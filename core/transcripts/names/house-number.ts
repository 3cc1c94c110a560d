import { numero } from '../languages/shared/numero.ts';
import type { FindingType } from '../patterns/span.ts';
import type { NameGroup } from './group-names.ts';
import { Cue } from './word-facts.ts';

const HOUSE_NUMBER = /^ \d{1,3}(?: ?[A-Za-hj-z])?(?![\p{L}\d:.,/-]*\d|\p{L}| ?%)/u;
/** A blank and a figure. */
const FIGURE = 2;

/** "på Nørreport 12": the house goes with its place; without a preposition where the number ends what is said of it. */
export function numberOfHouse(text: string, group: NameGroup, type: FindingType): number {
  const end = group.tokens.at(-1)?.end ?? 0;
  const [first] = group.tokens;
  const stop = text[end] === '.' && numero.has(first?.lower ?? '') ? 1 : 0;
  if (text[end + stop] !== ' ') return 0;
  const number = HOUSE_NUMBER.exec(text.slice(end + stop, end + stop + 8))?.[0] ?? '';
  if (number === '' || isAfterPreposition(group)) return number === '' ? 0 : number.length + stop;
  if (!/\d$/u.test(number)) return 0;
  if (isNumbered(group, number) || isWardByFirstName(text, group, number)) return number.length;
  const isHouse =
    type !== 'person' || (first?.facts.word === true && !first.facts.given && !first.startsSentence);
  // "Umgransele 14, röd stuga"
  const isFarmAtStart =
    first?.startsSentence === true &&
    group.tokens.length === 1 &&
    !first.facts.given &&
    !first.facts.word &&
    /^,\s\p{Ll}/u.test(text.slice(end + number.length));
  if (isFarmAtStart) return number.length;
  return (isHouse || isWard(group, number)) && /^(?:[.,;:!?)»"”]|\s*$)/u.test(text.slice(end + number.length))
    ? number.length
    : 0;
}

/** "op Linde 3 (GGZ)", "på Anna 2,": a ward with somebody's first name. */
function isWardByFirstName(text: string, { before, tokens }: NameGroup, number: string): boolean {
  const end = tokens.at(-1)?.end ?? 0;
  const isIn = ((before.at(-1)?.facts.cues ?? 0) & Cue.preposition) !== 0;
  return isIn && tokens.length === 1 && /^\s?(?:[.,;:()]|$)/u.test(text.slice(end + number.length));
}

/** "siden Klub 98 lukkede", "Enghuset 2 er for unge": a house, and which of its kind; with its article only by a figure. */
function isNumbered({ tokens: [only, second] }: NameGroup, number: string): boolean {
  if (only === undefined || second !== undefined || only.allCapitals || only.facts.given) return false;
  return only.facts.venue && (number.length === FIGURE || !only.facts.definite);
}

/** "närmaste är Sunderbyn 2.": what no person is called by, and a figure. */
function isWard({ tokens: [only, second] }: NameGroup, number: string): boolean {
  if (only === undefined || second !== undefined || only.startsSentence || only.allCapitals) return false;
  return number.length === FIGURE && !only.facts.given && !only.facts.surname;
}

/** "på Nørreport 12", "op de Linde 3", but no first name. */
function isAfterPreposition({ before, tokens: [first] }: NameGroup): boolean {
  const [further, previous] = [before.at(-2), before.at(-1)].map((token) => token?.facts.cues ?? 0);
  const isArticle = ((previous ?? 0) & Cue.determiner) !== 0;
  return !first?.facts.given && (((isArticle ? further : previous) ?? 0) & Cue.preposition) !== 0;
}
