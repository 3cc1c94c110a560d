import { words } from '../words.ts';

/** Ends of addresses of all countries, and of the neighbours, as a regular expression's alternatives. */
export const TOP_LEVEL = 'dk|se|nl|no|uk|be|de|nu|ie|com|net|org|eu|info|io|me|example|test';

/** What may stand behind the end of an address: "co dot uk". */
export const LAST_LEVEL = 'uk';

/** How the sign of a mail's address is written out in brackets: "mette (snabel-a) holm.dk". */
export const WRITTEN_AT = 'at|a|snabel-?a';

/** What is said for the sign and is a common word as well, so that the dots must be said too: "mette at holm dot org". */
export const PLAIN_AT = 'at';

/** Further words of a sign that is said as two: "snabel a", "at sign". */
export const SECOND_OF_AT = words('a sign');

/** Between the parts of a page's address. */
export const SAID_SLASH = 'forward slash|slash|skråstreg|snedstreck|schuine streep';

/** What joins the words of a handle and nobody says of anything else. */
export const UNDERSCORE = 'underscore';

/** Small words that such a handle may have inside: "lion of zion underscore ts". */
export const INSIDE_HANDLE = words('of the en and de');

/** Announces a handle: "onder de naam". */
export const HANDLE_NOUN = 'naam';
