import { words } from '../words.ts';

/** What somebody closes a message with, in the languages of the field, as a regular expression's alternatives. */
export const CLOSINGS =
  'hilsen|hilsner|mvh|vh|kh|knus|kram(?:ar)?|hälsn(?:ing(?:ar)?)?|hälsar|vänligen|groet(?:en|jes)?|grtjes|gr|mvg|liefs|regards|wishes|love|cheers';

/** Further ones, believed only of a name on a line of its own: "Dikke kus,\nNies". */
export const FOND_CLOSINGS = 'kus(?:jes)?|zoen|knuffel|hugs';

/** Between that something was written and who did: "Anteckningar av DU". */
export const BY = words('af av door by');

/** What a cell or a line is that says two letters and means nobody; more of the field's acronyms are somebody's initials there than not. */
export const ANSWERS = words(
  'OK NA NB AM PM TV IT ID NL DK SE UK VS EU OV WC JA NO GP CD DVD HR FU EC MC GS ÅR IV IM',
);
