/** What the lexicon knows of a lower-cased word; one bit each, so that a word can be several things. */
export const WordFlag = {
  common: 1,
  compoundFirst: 2,
  compoundLast: 4,
  name: 8,
  place: 16,
  /** An inflected (genitive) form of a name or place. */
  nameForm: 32,
  acronym: 64,
  /** A first name, of people of the language's countries or of others. */
  given: 128,
  surname: 256,
} as const;
