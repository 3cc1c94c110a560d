/** What may stand between the word that announces a number and the number, as a regular expression's alternatives. */
export const BEFORE_CODE = String.raw`is|er|var|är|was|hedder|lyder|nr\.?|nummer|number|no\.?`;

/** What has a number of figures with strokes: "case 90-66-418". */
export const NUMBERED_CASES =
  'case|claim|crime|incident|complaint|tenancy|file|sag(?:en)?|klage(?:n)?|ärende(?:t)?|mål(?:et)?|anmälan|zaak|dossier|klacht|melding|aangifte|anmeldelse(?:n)?';

/** Short forms of what is measured and counted, between two numbers: "5 km 200". */
export const SHORT_UNITS = 'k[mgn]|[mcd]m|mg|ml|cl|dl|gb|mb|kb|x|h|st|nr|pct|kr';

/** Sounds and short forms without a vowel, so that they are no letters of a number that is said: "hm", "km". */
export const NO_LETTERS = /^(?:h?m+|s+h+|b+r+|p+s+t*|z+|x+|kg|km|cm|mm|mg|ml|st|nd|rd|th|pm)$/u;

/** Letters that are words as well. */
export const WORD_LETTER = /^[aeiouyåæøäö]$/u;

/** "… de laatste vier": behind a number, that it was only its end. */
export const LAST_BEHIND = /^.{0,10}?\s(?:sidste|sista|laatste|last)\s\S+/u;
