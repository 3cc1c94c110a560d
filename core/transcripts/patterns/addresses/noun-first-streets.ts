import { STREET_LEAD, YEAR_SQUARE } from '../../languages/shared/street-words.ts';
import { seek } from '../match-spans.ts';
import type { Span } from '../span.ts';
import { FIGURE } from './address-parts.ts';

const WITH_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}])${STREET_LEAD}(?:[\p{L}'’-]+ ){1,3}${FIGURE}`,
  'gu',
);

/** "Laan van Meerdervoort 1204", "Rue de la Paix 3", "op plein 44": a street's name of which the first word says that it is one. */
export function nounFirstStreets(text: string): Span[] {
  return [
    ...seek(text, { pattern: WITH_NUMBER, type: 'address' }),
    ...seek(text, { pattern: YEAR_SQUARE, type: 'address' }),
  ];
}
