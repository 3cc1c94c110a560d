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

describe('a day', () => {
  it.each([
    ['da', 'Vi flytter den 15., tror jeg, og ses d. 4. kl. ti.', 'Vi flytter [DATE], tror jeg, og ses [DATE] kl. ti.'],
    ['sv', 'Jag ringde den 10, och mötet blir den tjugoåttonde kl 13.', 'Jag ringde [DATE], och mötet blir [DATE] kl 13.'],
    ['nl', 'Wij komen op de 3e, en zaterdag de tiende komt hij.', 'Wij komen op [DATE], en [DATE] komt hij.'],
    ['en', 'Meet him before the 2nd? The 15th was fine, on the tenth.', 'Meet him before [DATE]? [DATE] was fine, on [DATE].'],
    ['da', '05.02 | 07.15 | alle\n06.02 | 08.30 | ingen', '[DATE: februar] | 07.15 | alle\n[DATE: februar] | 08.30 | ingen'],
    ['en', 'Date: 19.9. 11:15', 'Date: [DATE: September] 11:15'],
    ['nl', 'de man geboren negen negen drieënzestig en daar', 'de man geboren [DATE: september 1963] en daar'],
    ['da', 'hun er født tolvte ottende enogtres ja', 'hun er født [DATE: august 1961] ja'],
    ['sv', 'han är född nio nio sextiotre ja', 'han är född [DATE: september 1963] ja'],
    ['en', 'she was born twenty one five nineteen eighty one', 'she was born [DATE: May 1981]'],
  ])('goes without its month and in three numbers (%s): %s', (code, text, result) => {
    expect(left(text, code)).toBe(result);
  });

  it.each([
    ['da', 'I den 9. klasse, den niende gang, og han var den 3. i rækken.'],
    ['da', 'Han var oppe kl. 3 og 4.10 og sov fra 22.30 til 6.10.'],
    ['sv', 'Den andra var bra, den fjärde gången, i den 3:e klassen, den 10 minuter långa.'],
    ['nl', 'Op de 3e verdieping, in de 20e eeuw, op de eerste rij, voor de tiende keer.'],
    ['en', 'On the 3rd floor, in the 20th century, the 15th time, on the second, he fell.'],
    ['en', 'speaker two may i have a copy'],
    ['nl', 'geboren in negentien drieënzestig en twee kinderen'],
  ])('is no place in a row, and no time (%s): %s', (code, text) => {
    expect(left(text, code)).toBe(text);
  });
});
