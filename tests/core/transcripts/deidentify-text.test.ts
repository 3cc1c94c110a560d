import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deidentifyText } from '../../../core/transcripts/deidentify-text.ts';
import { detectLanguage } from '../../../core/transcripts/languages/detect-language.ts';
import { LANGUAGES, languageByCode } from '../../../core/transcripts/languages/languages.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';
import { inLowerCase, readGoldSet } from './gold-set.ts';

const folder = join(import.meta.dirname, '../../../core/transcripts/lexicon');
const digest = (key: string): string => createHash('sha256').update(key).digest('hex');
const gold = readGoldSet();

function hide(text: string, code = 'da'): string {
  const language = languageByCode(code);
  const lexicon = loadLexicon(folder, code);
  const pseudonyms = { ofName: digest, ofPerson: digest };
  return deidentifyText({ text, language, lexicon, pseudonyms }).text.replace(/-\d{7}\]/gu, ']');
}

describe('a text without any declared form', () => {
  it('keeps labels that are roles and replaces those that are names', () => {
    expect(hide('I: Hvem?\nZofka: Mig.\nI: Nå.\nZofka: Ja.')).toBe(
      'I: Hvem?\n[PERSON]: Mig.\nI: Nå.\n[PERSON]: Ja.',
    );
  });

  it('keeps times and header keys', () => {
    expect(hide('Interviewer: Zofka Dam\n\n00:00:03,120 --> 00:00:07,450\n[00:12:31] I: Ja.')).toBe(
      'Interviewer: [PERSON]\n\n00:00:03,120 --> 00:00:07,450\n[00:12:31] I: Ja.',
    );
  });

  it('reads on over a line end, and keeps it', () => {
    expect(hide('Ring på 28 45\n12 90 i dag.')).toBe('Ring på [PHONE]\n i dag.');
  });

  it('has as many lines as before, whatever is in it', () => {
    const piece = fc.constantFrom(
      'Mette',
      ' ',
      '\n',
      '12',
      '.',
      'I:',
      '@',
      'vej',
      '😀',
      'é',
      '\n\n',
      'marts',
      '-',
      'hedder',
      "'",
      '(',
      '8600',
      'www.a.dk',
      '#',
      'ALDRIG',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(...LANGUAGES), (pieces, { code }) => {
        const text = pieces.join('');
        expect(hide(text, code).split('\n')).toHaveLength(text.split('\n').length);
      }),
      { numRuns: 300 },
    );
  });

  it('never fails on signs of any kind', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(...LANGUAGES),
        (text, { code }) => {
          expect(typeof hide(text, code)).toBe('string');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the language of a text', () => {
  it.each(gold.map((document) => ({ document, name: document.name })))(
    'is told for $name, with and without capitals',
    ({ document }) => {
      expect(detectLanguage(document.text).code).toBe(document.language);
      expect(detectLanguage(inLowerCase(document).text).code).toBe(document.language);
    },
  );

  it('is Danish where there is nothing to tell it by', () => {
    expect(detectLanguage('').code).toBe('da');
  });
});
