import { createHmac } from 'node:crypto';
import { deidentify } from '../../../core/transcripts/deidentify.ts';
import { danish } from '../../../core/transcripts/languages/da.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';
import { contend } from '../contend.ts';

const digest = (key: string): string => createHmac('sha256', 'bench').update(key).digest('hex');
/** A bundle does not know where the word tables lie. */
const [, lexiconFolder = ''] = process.argv.slice(2);

contend(() => {
  const lexicon = loadLexicon(lexiconFolder, 'da');
  const pseudonyms = { ofName: digest, ofPerson: digest };
  const keep = new Set(['skive', 'viborg', 'silkeborg']);
  return (texts) =>
    deidentify({ texts, names: [], keep, lexicon, language: danish, pseudonyms }).texts.reduce(
      (sum, { findings }) => sum + findings.length,
      0,
    );
});
