import { matchAll } from '../match-all.ts';
import type { Span } from '../span.ts';
import { FIGURE, spanOf } from './address-parts.ts';

export const HAS_GAELIC = /(?:Heol|Ffordd|Stryd|L[oô]n|Maes|Clos|Rhodfa|Cwrt|Sr[aá]id|B[oó]thar) /;

/** "8 Heol Las", "Ffordd y Parc": Welsh and Irish streets have their noun in front. */
export const GAELIC_STREET =
  /(?<![\p{L}\p{Nd}])(?:\d{1,3}[a-z]?,? )?(?:Heol|Ffordd|Stryd|L[oô]n|Maes|Clos|Rhodfa|Cwrt|Sr[aá]id|B[oó]thar)(?: (?:y|yr|na|an|ar))?(?: \p{Lu}[\p{L}’'-]+){1,2}/gu;

/** Laan van Meerdervoort 1204, Rue de la Paix 3: a street's name of which the first word says that it is one. */
export function particleStreets(text: string): Span[] {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:Laan|Plein|Hof|Weg|Rue|Via|Avenue|Allée|Am|An der|laan|rue|avenue|[Ss]teenweg|[Cc]haussee|[Bb]aan(?= (?:op|naar|van) )) (?:op |naar |van |de |het |der |den |la |du |des |'t ){0,3}(?:[\p{L}'’-]+ ){1,3}${FIGURE}`,
    'gu',
  );
  return [...matchAll(text, pattern), ...matchAll(text, NUMBERED_SQUARE)].map((match) =>
    spanOf(match, 'address'),
  );
}

/** "op plein 44", "bij Plein 1953": a square that is called by a year. */
const NUMBERED_SQUARE = /(?<![\p{L}\p{Nd}])(?:[Pp]lein|[Hh]of) (?:(?:19|20)\d{2}|[4-9]\d)(?![\p{L}\p{Nd}])/gu;
