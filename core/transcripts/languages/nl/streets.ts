import type { ArticledStreets, Signed } from '../streets.ts';
import { words } from '../words.ts';

/** Streets that have their article: "aan de Kerkstraat". */
export const articledStreets: ArticledStreets = {
  sure: /.{3}(?:straat|laan|gracht|singel|steeg)$/u,
  ofName: words('van vande der den de ter ten t la'),
  fromName: /^van/u,
  on: words('op aan'),
  number:
    /^ (?:(?:zz|nz|oz|wz) \d{1,4}|\d{1,4}(?: ?[a-z])?(?=\s*(?:[.,;!?\n]|$|(?:en|maar|want|dat|die|daar|met|boven|bij|is|was|hij|zij|ze|ik|toen)\s)))/u,
  counted: words('keer jaar uur dagen jaren weken kinderen mensen man of'),
};

const BEFORE_HOUSE =
  '(?:(?:boven|onder|over)?buren|(?:over)?bu(?:urman|urvrouw)|bewon(?:er|ers|ster)|mensen|die|familie|woont?|huis) (?:van|op|aan) (?:nr\\.?|nummer|huisnummer)|(?:boven|onder|over)?buren (?:van|op)|van (?:nr\\.?|nummer|huisnummer)';

/** "de buren van nr. 12 en 14": a house's number alone, where the street is understood. */
export const knownHouse: Signed = {
  sign: /(?:n(?:r\.?|ummer)|buren (?:van|op)) \d/i,
  pattern: new RegExp(
    String.raw`(?<=(?<![\p{L}])(?:${BEFORE_HOUSE}) )\d{1,4}[a-h]?(?: (?:en|of|&) \d{1,4}[a-h]?)?(?![\p{L}\p{N}])`,
    'giu',
  ),
};
