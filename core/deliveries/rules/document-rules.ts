import type { Rule } from './rule.ts';

export const DOCUMENT_RULES: Record<string, Rule> = {
  'document-header': {
    en: ['this line of the header cannot be read', 'write it as name, colon, value'],
    da: ['linjen i hovedet kan ikke læses', 'skriv den som navn, kolon, værdi'],
  },
  'document-header-missing': {
    en: ['the document lacks this line in its header', 'write the line at the top of the document'],
    da: ['dokumentet mangler denne linje i hovedet', 'skriv linjen øverst i dokumentet'],
  },
  'document-header-repeated': {
    en: ['this line of the header occurs twice', 'keep one of the two'],
    da: ['linjen står to gange i hovedet', 'behold den ene'],
  },
  'document-header-unknown': {
    en: [
      'the contract does not know this line of the header',
      'remove it, or use a name of the data dictionary',
    ],
    da: ['kontrakten kender ikke linjen i hovedet', 'fjern den, eller brug et navn fra dataordbogen'],
  },
  'document-role': {
    en: ['this is no role of the data dictionary', 'use one of the roles that it lists'],
    da: ['det er ikke en rolle fra dataordbogen', 'brug en af de roller, den nævner'],
  },
  'consent-unchecked': {
    en: [
      'a user takes part whose person number is not given, so nobody can look for a consent',
      'write the CPR number in the header, or make sure yourself that everybody has consented',
    ],
    da: [
      'en borger deltager, hvis personnummer ikke er angivet, så ingen kan se efter et samtykke',
      'skriv CPR-nummeret i hovedet, eller forvis dig selv om, at alle har givet samtykke',
    ],
  },
  'document-empty': {
    en: ['the document has no text', 'export it again, or leave it out of the delivery'],
    da: ['dokumentet har ingen tekst', 'udtræk det igen, eller lad det være ude af leverancen'],
  },
  'document-no-turns': {
    en: [
      'no turns of speakers are found in the document',
      'begin every turn with a speaker’s label and a colon',
    ],
    da: ['der er ikke fundet replikker i dokumentet', 'begynd hver replik med en talers betegnelse og kolon'],
  },
  'document-before-first-turn': {
    en: ['text stands between the header and the first turn', 'give it a speaker’s label, or remove it'],
    da: ['der står tekst mellem hovedet og første replik', 'giv den en talers betegnelse, eller fjern den'],
  },
  'document-paragraph': {
    en: ['a paragraph is too long', 'look for a missing line break'],
    da: ['et afsnit er for langt', 'se efter et manglende linjeskift'],
  },
  'document-size': {
    en: ['the document is too large', 'deliver one conversation per document'],
    da: ['dokumentet er for stort', 'lever én samtale pr. dokument'],
  },
  'document-format': {
    en: ['this kind of document cannot be read', 'save it as plain text, UTF-8'],
    da: ['denne slags dokument kan ikke læses', 'gem det som ren tekst, UTF-8'],
  },
};
