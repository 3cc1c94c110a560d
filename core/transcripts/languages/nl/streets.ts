import type { ArticledStreets } from '../language.ts';
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
