import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deidentify } from '../../../core/transcripts/deidentify.ts';
import { languageByCode } from '../../../core/transcripts/languages/languages.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';

const folder = join(import.meta.dirname, '../../../core/transcripts/lexicon');
const digest = (key: string): string => createHash('sha256').update(key).digest('hex');

function hide(text: string, shiftDays: number | undefined, code = 'da'): string | undefined {
  const rest = { names: [], lexicon: loadLexicon(folder, code), language: languageByCode(code) };
  const pseudonyms = { ofName: digest, ofPerson: digest };
  return deidentify({ texts: [text], ...rest, pseudonyms, shiftDays }).texts[0]?.text;
}

it.each([
  { text: 'Det var den 3. maj 2019.', days: undefined, shown: 'Det var [DATE: maj 2019].' },
  { text: 'Det var den 3. maj 2019.', days: 30, shown: 'Det var [DATE: 2 juni 2019].' },
  {
    text: 'Det var 28-12-2019 og 04.01.2020.',
    days: 10,
    shown: 'Det var [DATE: 7 januar 2020] og [DATE: 14 januar 2020].',
  },
  { text: 'Den 1. marts kom han.', days: -1, shown: '[DATE: 29 februar] kom han.' },
  { text: 'It was on 3 May 2019.', days: -3, code: 'en', shown: 'It was on [DATE: 30 April 2019].' },
  { text: 'Det var juleaften 2019.', days: 30, shown: 'Det var [DATE: december 2019].' },
])('writes for “$text” with a shift of $days days “$shown”', ({ text, days, code, shown }) => {
  expect(hide(text, days, code)).toBe(shown);
});
