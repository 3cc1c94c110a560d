import { danish } from './da.ts';
import { english } from './en.ts';
import type { Language } from './language.ts';
import { dutch } from './nl.ts';
import { swedish } from './sv.ts';

/** Every language with tables; a new one is a file and a line here, and its word table. */
export const LANGUAGES: readonly Language[] = [danish, swedish, dutch, english];

/** The tables of a language by its ISO 639-1 code. */
export function languageByCode(code: string): Language {
  const language = LANGUAGES.find((one) => one.code === code);
  if (language === undefined)
    throw new Error(
      `no tables for the language ${code}; there are: ${LANGUAGES.map((one) => one.code).join(', ')}`,
    );
  return language;
}
