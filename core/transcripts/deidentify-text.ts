import { type Deidentification, type Deidentified, deidentify, type Replaced } from './deidentify.ts';
import { type SureNames, sureNames } from './known-people/sure-names.ts';
import type { Paragraph } from './plain-text/paragraphs.ts';
import { readLines } from './plain-text/read-lines.ts';
import type { Stretch } from './plain-text/stretch.ts';

const NOTHING: Deidentified = { text: '', findings: [] };

/** A text without any declared structure, and how to de-identify it. */
export interface TextToDeidentify extends Omit<Deidentification, 'texts' | 'names'> {
  readonly text: string;
}

/** A stretch of the result. */
interface Piece extends Stretch {
  readonly text: string;
  readonly findings: readonly Replaced[];
}

/** De-identifies a text as it lies in a file: every line stays, labels that name somebody become placeholders. */
export function deidentifyText(document: TextToDeidentify): { text: string; findings: Replaced[] } {
  const { text, language } = document;
  const { paragraphs, labels } = readLines(text, language);
  const names = [...new Set(labels.map(({ name }) => name))];
  const hidden = deidentify({ ...document, names, texts: paragraphs.map((one) => one.text) });
  const pieces = [
    ...paragraphs.flatMap((paragraph, n) => piecesOf(paragraph, hidden.texts[n] ?? NOTHING)),
    ...labels.map(({ start, end, name }) => labelPiece(start, end, hidden.placeholderOf(name))),
  ].sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  const findings: Replaced[] = [];
  for (const piece of pieces) {
    result += text.slice(done, piece.start);
    for (const found of piece.findings) {
      const { length } = result;
      const outputs = { outputStart: found.outputStart + length, outputEnd: found.outputEnd + length };
      findings.push({ ...found, ...outputs });
    }
    result += piece.text;
    done = piece.end;
  }
  return { text: result + text.slice(done), findings: whole(findings, text) };
}

/** What a text gives away without a doubt: by its labels, by what is said, and by the names of its header, which the caller knows. */
export function sureNamesOfText(
  document: Pick<TextToDeidentify, 'text' | 'language' | 'lexicon' | 'keep'> &
    Pick<SureNames, 'participants'>,
  header: readonly string[],
): SureNames {
  const { paragraphs, labels } = readLines(document.text, document.language);
  const names = [...new Set([...header, ...labels.map(({ name }) => name)])];
  return sureNames({ ...document, names, texts: paragraphs.map(({ text }) => text) });
}

function labelPiece(start: number, end: number, placeholder: string): Piece {
  const found: Replaced = {
    start,
    end,
    outputStart: 0,
    outputEnd: placeholder.length,
    type: 'person',
    confidence: 'high',
  };
  return { start, end, text: placeholder, findings: [found] };
}

/** A paragraph's stretches after treatment: what was found over two of them is found in both, and replaced in the first. */
function piecesOf(paragraph: Paragraph, hidden: Deidentified): Piece[] {
  const read = paragraph.text;
  const output = outputAt(hidden, read);
  let before = 0;
  return paragraph.stretches.map(({ start, end }): Piece => {
    const from = before;
    const to = from + end - start;
    before = to + 1;
    const inLine = (at: number): number => Math.min(Math.max(at, from), to) - from + start;
    const inText = (at: number): number => Math.min(Math.max(at, output(from)), output(to)) - output(from);
    const findings = hidden.findings
      .filter((found) => found.start < to && found.end > from)
      .map((found) => ({
        ...found,
        start: inLine(found.start),
        end: inLine(found.end),
        outputStart: inText(found.outputStart),
        outputEnd: inText(found.outputEnd),
      }));
    return { start, end, text: hidden.text.slice(output(from), output(to)), findings };
  });
}

/** Where a place of a text went: of one inside a finding behind its replacement, and behind the line ends that were kept. */
function outputAt({ findings }: Deidentified, text: string): (at: number) => number {
  return (at) => {
    const found = findings.findLast(({ start }) => start < at);
    if (found === undefined) return at;
    const kept = text.slice(found.start, Math.min(found.end, at)).replace(/[^\n]/gu, '').length;
    return found.outputEnd + kept + Math.max(0, at - found.end);
  };
}

/** What goes on in the very next line is one finding, and the line end belongs to what stands in its place. */
function whole(findings: readonly Replaced[], text: string): Replaced[] {
  const all: Replaced[] = [];
  for (const found of findings) {
    const last = all.at(-1);
    const goesOn = found.outputStart === found.outputEnd && last?.end === found.start - 1;
    if (last !== undefined && goesOn && text[last.end] === '\n')
      all[all.length - 1] = { ...last, end: found.end, outputEnd: found.outputEnd };
    else all.push(found);
  }
  return all;
}
