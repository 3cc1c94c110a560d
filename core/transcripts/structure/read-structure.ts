import type { SourceText } from '../formats/source-text.ts';
import type { DocumentForm, Reading, Vocabulary } from '../transcript.ts';
import { readCues } from './read-cues.ts';
import { type ReadHeader, readHeader } from './read-header.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { type ReadTurns, readTurns } from './read-turns.ts';

const MOST_FAULTS = 100;

/** Finds header and turns in what a format's reader gave. */
export function readStructure(
  source: SourceText,
  format: DocumentForm['format'],
  vocabulary: Vocabulary,
): Reading {
  const isEmpty = source.lines.every(({ text }) => text === '') && (source.cues ?? []).length === 0;
  if (isEmpty) return { ok: false, faults: [{ line: 1, field: '', rule: 'document-empty' }] };
  const read = readHeader(source.lines, vocabulary);
  const { turns, faults } = read.faults.some(
    ({ rule }) => rule === 'document-header' && read.rest.length === 0,
  )
    ? { turns: [], faults: [] }
    : readBody(source, format, read, vocabulary);
  const all = [...read.faults, ...faults];
  if (all.length > 0) return { ok: false, faults: all.slice(0, MOST_FAULTS), header: read.header };
  return {
    ok: true,
    form: {
      format,
      ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
      headerLine: read.line,
    },
    transcript: { header: read.header, turns },
    warnings: [...source.warnings, ...read.warnings],
  };
}

function readBody(
  { cues }: SourceText,
  format: DocumentForm['format'],
  read: ReadHeader,
  vocabulary: Vocabulary,
): ReadTurns {
  if (cues !== undefined) {
    const turns = readCues(cues, read, vocabulary);
    const fault = { line: read.line, field: '', rule: 'document-no-turns' };
    return { turns, faults: turns.length > 0 ? [] : [fault] };
  }
  return vocabulary.body === 'turns'
    ? readTurns(read, vocabulary)
    : readParagraphs(read, vocabulary, format === 'txt');
}
