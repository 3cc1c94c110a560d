import { words } from '../words.ts';

/** Between two hours or two items of a list: "mellem 10.30 og 11.45". */
export const BETWEEN_NUMBERS = 'til|og|och|en|to|and';

/** What stands before the short numbers inside a house: "pieper Naz: 6-114", "tst. 47 13". */
export const EXTENSION =
  /ext|lok|omst|intern|anknytning|toestel|tst|pieper|sein|semafoon|doorkies|bleep|pager|personsöker|personsökare/iu;

/** What announces the last figures of a number: "it ends double-four-six". */
export const ENDING_IN =
  /(?<!\p{L})(?:end(?:s|ing)?(?: in| on| with)?|slutter (?:på|med)|ender (?:på|med)|slutar (?:på|med)|eindigt (?:op|met)|eindigend op) $/iu;

/** Said in one word with the figure behind: nollsju. */
export const GLUED_ZERO = /^(?:nul|noll)(?=\p{L}{2})/u;

/** A number goes on behind these: "drie keer een zeven", "tolv, nej, tjugo". */
export const GOES_ON = words('keer gange gånger times nej nee no sorry');

/** Tens before a hyphen, of which the word is one number: twenty-one, but double-four-six. */
export const HYPHENATED_TENS = '(?:twen|thir|for|fif|six|seven|eigh|nine)ty';

/** Between the word that announces a number and the number. */
export const IS_NUMBER = 'is|er|är|:';

/** What may follow an age that ends what is said of it, as a regular expression's alternatives. */
export const BEHIND_AGE =
  'og|och|en|and|i|in|to|til|till|op|on|da|när|toen|when|nu|now|before|før|innan|men|maar|but|so|så|dus|toch|eller|of|or|with|med|met|he|she|hij|zij|ze|han|hun|hon';

/** Joins a number to the next: "ninety and two". */
export const AND_NUMBER = 'and|og|och|en';

/** What follows an age between two commas: "Mw, 90 en slecht ter been". */
export const BEHIND_APPOSED = 'og|och|en|and|i|in|på|op|at|jaar|år';

/** What follows an age that is a sentence of its own: "Ninety-two and still cycling!" */
export const BEHIND_LONE_AGE = 'and|but|og|men|och|en|maar';

/** Measures of which a number behind a person and a verb may be: "mor er 95 kg". */
export const MEASURED_UNITS = 'kg|kilo|m|cm|km';
