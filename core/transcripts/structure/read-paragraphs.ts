import type { Line } from '../formats/source-text.ts';
import type { Vocabulary } from '../transcript.ts';
import { labelled } from './labelled.ts';
import type { ReadHeader } from './read-header.ts';
import type { ReadTurns } from './read-turns.ts';
import { createSpeakers } from './speakers.ts';
import { readTimeStamps } from './time-stamps.ts';
import { TurnCollector } from './turn-collector.ts';

const BETWEEN_CELLS = ' | ';

/**
 * Reads notes and minutes: every paragraph by itself, and a row of a table as one. Only roles and people of the header are speakers: in
 * minutes a word before a colon is mostly a heading.
 */
export function readParagraphs(read: ReadHeader, vocabulary: Vocabulary, isPlainText: boolean): ReadTurns {
  const speakers = createSpeakers([], read.header, vocabulary);
  const turns = new TurnCollector();
  const nobody = { label: '', role: vocabulary.writer };
  for (const line of isPlainText ? joinWrapped(read.rest) : read.rest) {
    const { text, start } = readTimeStamps(plainText(line));
    if (text === '') continue;
    if (start !== undefined) turns.startAt(start);
    const found = labelled(text);
    const speaker = found?.form === 'colon' ? speakers.known(found.label) : undefined;
    if (speaker !== undefined) {
      turns.open(line.number, speaker);
      turns.add(found?.text ?? '');
    } else {
      if (line.continues !== true || !turns.isOpen) turns.open(line.number, nobody);
      turns.add(text);
    }
  }
  const closed = turns.close();
  const line = read.rest[0]?.number ?? read.line;
  return { turns: closed, faults: closed.length > 0 ? [] : [{ line, field: '', rule: 'document-no-text' }] };
}

/** Lines of a plain text that has blank lines between its paragraphs go on with the line above; where it has none, each is a paragraph. */
function joinWrapped(lines: readonly Line[]): readonly Line[] {
  const isFilled = (index: number) => (lines[index]?.text ?? '') !== '';
  const filled = lines.flatMap((_, index) => (isFilled(index) ? [index] : []));
  const hasBlanks = filled.some((index, place) => place > 0 && !isFilled(index - 1));
  if (!hasBlanks) return lines;
  return lines.map((line, index) =>
    isFilled(index) && isFilled(index - 1) ? { ...line, continues: true } : line,
  );
}

function plainText({ text, row }: Line): string {
  if (row === undefined) return text;
  return row.cells.filter((cell) => cell !== '').join(BETWEEN_CELLS);
}
