import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deidentifyText } from '../../../core/transcripts/deidentify-text.ts';
import { languageByCode } from '../../../core/transcripts/languages/languages.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';

const folder = join(import.meta.dirname, '../../../core/transcripts/lexicon');
const digest = (key: string): string => createHash('sha256').update(key).digest('hex');

/** What is left of a text, with the kind of what was hidden. */
function left(text: string, code: string): string {
  const hidden = deidentifyText({
    text,
    language: languageByCode(code),
    lexicon: loadLexicon(folder, code),
    keep: new Set(),
    pseudonyms: { ofName: digest, ofPerson: digest },
  });
  return hidden.text.replace(/\[([A-Z]+)-\d{7}\]/gu, '[$1]');
}

describe('the head of a mail', () => {
  it.each([
    ['da', 'Emne: SV: VS: tider\nSendt: i går\n\nSendt: i dag'],
    ['sv', 'Ämne: VB: SV: tider\nSkickat: idag\n\nSkickat: igår'],
    ['nl', 'Onderwerp: RE: Doorst: tijden\nVerzonden: nu\n\nVerzonden: later'],
    ['en', 'Subject: RE: FW: times\nSent: now\n\nSent: later'],
  ])('is no name (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});

describe('initials', () => {
  it.each([
    ['da', 'Vi talte om flytning K.L. og P.S. i går', 'Vi talte om flytning [PERSON]. og P.S. i går'],
    ['nl', 'Onderwerp: aanmelding K.D. – nu', 'Onderwerp: aanmelding [PERSON]. – nu'],
    ['da', 'Vi ses.\n\nP.\n\nJa', 'Vi ses.\n\n[PERSON]\n\nJa'],
    ['en', 'See you.\n\nG x', 'See you.\n\n[PERSON] x'],
    ['sv', 'Det är klart.\n/IK', 'Det är klart.\n/[PERSON]'],
    ['nl', 'Tot dan.\nGroetjes, T', 'Tot dan.\nGroetjes, [PERSON]'],
    ['nl', 'Zij lachte. (Niet waar! – D.) Ja.', 'Zij lachte. (Niet waar! – [PERSON]) Ja.'],
    [
      'da',
      'Tid | Notat | Hvem\n9 | Sov | UH\n10 | Spiste | KT',
      'Tid | Notat | Hvem\n9 | Sov | [PERSON]\n10 | Spiste | [PERSON]',
    ],
    ['da', 'Hun (Z) lo, og det er trin (B).', 'Hun ([PERSON]) lo, og det er trin (B).'],
    ['da', 'Mødet sluttede. Ref. rf', 'Mødet sluttede. Ref. [PERSON]'],
    ['nl', 'Notulist: kvd\nWij zaten.', 'Notulist: [PERSON]\nWij zaten.'],
  ])('go (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['da', 'Referat: nej\n\nN\n\nJa eller nej/ja, D.V.S. 30 km/t og TV/IT'],
    ['nl', 'Stuur het a.u.b. op, d.w.z. nu. B.V. is een firma.'],
    ['en', 'Minutes: none\n\nOK'],
  ])('are not seen in other short words (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});
