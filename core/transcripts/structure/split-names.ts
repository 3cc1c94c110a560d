const SURNAME_PARTICLES = new Set(
  'af von van de den der la le el al bin ibn di da du dos ter zu of'.split(' '),
);
const LONGEST_NAME_WORDS = 5;

/** A name of a header, and what stands in brackets behind it. */
export interface NamedPerson {
  readonly name: string;
  readonly remark: string;
}

/** "Mette Holm (borger) og Jens Lund" are two people. */
export function splitPeople(value: string): NamedPerson[] {
  return value
    .split(/[,;&/\n](?![^(]*\))|(?<=\s)(?:og|and|och|en)(?=\s)/u)
    .map((part) => ({
      name: part.replace(/\([^)]*\)/gu, '').trim(),
      remark: /\((?<remark>[^)]*)\)/u.exec(part)?.groups?.['remark']?.trim() ?? '',
    }))
    .filter(({ name }) => /\p{L}{2}/u.test(name));
}

/** Whether a text is nothing but names of people, each of so many words at least: a header's, and nothing that somebody says. */
export function holdsOnlyNames(value: string, fewestWords: number): boolean {
  const people = splitPeople(value);
  return people.length > 0 && people.every(({ name }) => isName(name, fewestWords));
}

function isName(name: string, fewestWords: number): boolean {
  const words = name.split(/\s+/u);
  const capitalised = words.filter((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
  const others = words.filter((word) => !capitalised.includes(word));
  return (
    words.length <= LONGEST_NAME_WORDS &&
    capitalised.length >= fewestWords &&
    others.every((word) => SURNAME_PARTICLES.has(word)) &&
    !/(?:\p{Ll}{2}\.|[!?…])$/u.test(name)
  );
}
