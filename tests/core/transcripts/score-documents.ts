import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deidentifyText } from '../../../core/transcripts/deidentify-text.ts';
import { languageByCode } from '../../../core/transcripts/languages/languages.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';
import type { GoldDocument } from './gold-set.ts';
import { addToScore, emptyScore, type Score } from './score.ts';

const folder = join(import.meta.dirname, '../../../core/transcripts/lexicon');
const digest = (name: string): string => createHash('sha256').update(name).digest('hex');
const keep = new Set(['silkeborg', 'skive', 'viborg']);

/** De-identifies documents as `carelake preview` does, and says what leaked and what was lost. */
export function scoreDocuments(
  documents: readonly GoldDocument[],
  { withRoster }: { withRoster: boolean },
): Score {
  const score = emptyScore();
  for (const { text, spans, language, roster } of documents) {
    const { findings } = deidentifyText({
      text,
      language: languageByCode(language),
      lexicon: loadLexicon(folder, language),
      roster: withRoster ? roster : [],
      keep,
      pseudonyms: { ofName: digest, ofPerson: digest },
    });
    addToScore(score, text, spans, findings);
  }
  return score;
}
