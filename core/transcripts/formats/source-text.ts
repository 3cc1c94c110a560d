import type { DocumentFault } from '../transcript.ts';
import { cleanText, findImpossible } from './clean-text.ts';
import type { TextEncoding } from './decode-text.ts';
import { DocumentProblem } from './document-problem.ts';

/** A line of a document, clean and trimmed. */
export interface Line {
  /** Of a text the line, of a word processor's document the paragraph, from 1. */
  readonly number: number;
  readonly text: string;
  /** It goes on with the paragraph of the line before. */
  readonly continues?: boolean;
  /** It is a row of a table. */
  readonly row?: { readonly table: number; readonly cells: readonly string[] };
}

/** A subtitle. */
export interface Cue {
  readonly line: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Who speaks, where its format says so. */
  readonly label?: string;
  readonly text: string;
}

/** What a format's reader gives: text in its order, and of subtitles the cues. */
export interface SourceText {
  readonly lines: readonly Line[];
  readonly cues?: readonly Cue[];
  /** Of text only. */
  readonly encoding?: TextEncoding;
  readonly warnings: readonly DocumentFault[];
}

/** Two days of talk have a tenth of it. */
const MOST_LETTERS = 10_000_000;
const MOST_LINES = 200_000;
const LONGEST_PARAGRAPH = 100_000;

/** Refuses a paragraph while it grows, before it is whole. */
export function limitParagraph(letters: number, line: number): void {
  if (letters > LONGEST_PARAGRAPH) throw new DocumentProblem('document-paragraph', line);
}

/** Collects the lines of a document within what a document may hold. */
export class LineCollector {
  readonly lines: Line[] = [];
  #letters = 0;

  /** Adds a paragraph, whose line breaks part it. */
  paragraph(number: number, text: string): void {
    this.#clean(number, text)
      .split('\n')
      .forEach((line, index) => {
        this.#add({ number, text: line.trim(), ...(index > 0 ? { continues: true } : {}) });
      });
  }

  row(number: number, table: number, cells: readonly string[]): void {
    const clean = cells.map((cell) => this.#clean(number, cell).trim());
    this.#add({ number, text: clean.join(' '), row: { table, cells: clean } });
  }

  #clean(number: number, text: string): string {
    limitParagraph(text.length, number);
    const clean = cleanText(text);
    if (findImpossible(clean) >= 0) throw new DocumentProblem('encoding', number);
    return clean;
  }

  #add(line: Line): void {
    this.#letters += line.text.length;
    this.lines.push(line);
    if (this.#letters > MOST_LETTERS || this.lines.length > MOST_LINES)
      throw new DocumentProblem('document-size');
  }
}
