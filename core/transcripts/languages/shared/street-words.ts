import { words } from '../words.ts';

/** Small words inside the name of a street, as a regular expression's alternatives: "Laan van Meerdervoort". */
export const INSIDE_STREET = 'van|de|der|den|ter|ten|à|af|von';

/** Those that a street begins with in a text without capitals: "von ostens gade". */
export const BEFORE_OWNER = 'von|af|de|van';

/** Between a street and its town. */
export const IN_TOWN = 'i';

/** Nouns that stand before a street's name, alone or with an article: "Laan van Meerdervoort", "rue de la paix". */
export const STREET_FIRST = words('laan plein hof weg rue via avenue allée am an steenweg baan chaussee');

/** The same as they are written, with the small words behind them, as a regular expression. */
export const STREET_LEAD = `(?:Laan|Plein|Hof|Weg|Rue|Via|Avenue|Allée|Am|An der|laan|rue|avenue|[Ss]teenweg|[Cc]haussee|[Bb]aan(?= (?:op|naar|van) )) (?:op |naar |van |de |het |der |den |la |du |des |'t ){0,3}`;

/** "op plein 44", "bij Plein 1953": a square that is called by a year. */
export const YEAR_SQUARE =
  /(?<![\p{L}\p{Nd}])(?:[Pp]lein|[Hh]of) (?:(?:19|20)\d{2}|[4-9]\d)(?![\p{L}\p{Nd}])/gu;

/** "Box 118", "Postbus 30": where post is sent. */
export const POST_BOX = {
  sign: /[Bb](?:ox|oks|us) \d/,
  pattern: /(?<![\p{L}\p{N}])(?:Box|Boks|Postbox|Postboks|Postbus|P\.?O\.? ?[Bb]ox) \d{1,5}(?! ?\d)/gu,
};

/** What a house's number is announced by, as one word. */
export const NUMBER_NEXT = /^n(?:r|o|ummer|umber)$/u;
