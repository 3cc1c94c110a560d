import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deidentify } from '../../../core/transcripts/deidentify.ts';
import { danish } from '../../../core/transcripts/languages/da.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';
import { type GoldDocument, readGoldSet } from './gold-set.ts';
import { addToScore, emptyScore, leakRate, type Score } from './score.ts';

const lexicon = loadLexicon(join(import.meta.dirname, '../../../core/transcripts/lexicon'));
const gold = readGoldSet();

function scored(documents: readonly GoldDocument[]): Score {
  const score = emptyScore();
  for (const { texts } of documents) {
    const { texts: hidden } = deidentify({
      texts: texts.map(({ text }) => text),
      names: [],
      lexicon,
      language: danish,
      pseudonym: (name) => createHash('sha256').update(name).digest('hex'),
    });
    texts.forEach(({ text, spans }, n) => {
      addToScore(score, text, spans, hidden[n]?.findings ?? []);
    });
  }
  return score;
}

describe('the gold set, without a roster', () => {
  it('leaks at most 2 % of the identifiers and loses at most 3 % of the words of capitalised text', () => {
    const score = scored(gold.filter(({ lowerCased }) => !lowerCased));
    expect(leakRate(score), score.leaks.join(', ')).toBeLessThanOrEqual(0.02);
    expect(score.lost / score.words, score.losses.join(', ')).toBeLessThanOrEqual(0.03);
  });

  it('leaks at most a fifth of the identifiers of lower-cased speech, and loses at most 3 % of its words', () => {
    const score = scored(gold.filter(({ lowerCased }) => lowerCased));
    expect(leakRate(score), score.leaks.join(', ')).toBeLessThanOrEqual(0.2);
    expect(score.lost / score.words, score.losses.join(', ')).toBeLessThanOrEqual(0.03);
  });
});
