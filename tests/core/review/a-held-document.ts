import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { HeldDocument } from '../../../core/review/held-document.ts';
import { holdDocument } from '../../../core/review/hold-document.ts';
import type { Decision } from '../../../core/transcripts/decisions.ts';
import { deidentify } from '../../../core/transcripts/deidentify.ts';
import type { RosterEntry } from '../../../core/transcripts/known-people/roster.ts';
import { danish } from '../../../core/transcripts/languages/da.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';
import { wordBookOf } from '../../../core/transcripts/names/word-book-of.ts';

const digest = (key: string): string => createHmac('sha256', 'key').update(key).digest('hex');
const words = {
  lexicon: loadLexicon(join(import.meta.dirname, '../../../core/transcripts/lexicon')),
  language: danish,
  keep: new Set(['skive', 'viborg']),
};

interface Circumstances {
  readonly roster?: readonly RosterEntry[];
  /** Besides the roster. */
  readonly others?: readonly RosterEntry[];
  readonly decisions?: readonly Decision[];
}

/** What became of some turns, and what a person would have to decide. */
export function treated(
  texts: readonly string[],
  { roster = [], others = [], decisions = [] }: Circumstances = {},
): { texts: string[]; held: HeldDocument } {
  const pseudonyms = { ofName: digest, ofPerson: digest };
  const hidden = deidentify({ texts, names: [], ...words, roster, decisions, pseudonyms }).texts;
  const turns = texts.map((text, n) => ({ n: n + 1, line: n + 1, label: 'IP', role: 'user', text }));
  const document = { header: {}, language: 'da', turns };
  const scan = { document, hidden, everybody: [...roster, ...others], names: [], book: wordBookOf(words) };
  return {
    texts: hidden.map(({ text }) => text.replace(/-\d{7}\]/gu, ']')),
    held: holdDocument(scan, decisions),
  };
}

/** Each place as `why type: what stands there`, with a ! where it cannot stay. */
export function placesOf({ turns, places }: HeldDocument): string[] {
  return places.map(
    ({ why, type, keepable, text, start, end }) =>
      `${why} ${type}${keepable ? '' : '!'}: ${turns[text]?.text.slice(start, end)}`,
  );
}
