import { type Deidentification, deidentify, type Replaced } from './deidentify.ts';
import type { Language } from './languages/language.ts';

/** A label is up to four words before a colon at the start of a line; a time may stand before it. */
const LABELLED =
  /^(?<lead>\s*(?:[[(<#]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?[\])>#]?\s*)?(?:[-–•*]\s+)?)(?<label>\p{L}[^\s:]*(?: [^\s:]+){0,3}?)(?<colon>\s*:)(?=\s|$)/u;
const CAPITALISED = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{1,3}|\([^)]*\)))*\s?\d{0,2}\.?$/u;

/** A text without any declared structure, and how to de-identify it. */
export interface TextToDeidentify extends Omit<Deidentification, 'texts' | 'names'> {
  readonly text: string;
}

/** A stretch of the text that is read as one: lines up to a blank one or the next speaker. */
interface Paragraph {
  readonly start: number;
  end: number;
}

/** A speaker's label that names somebody. */
interface NameLabel {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** De-identifies a text as it lies in a file: every line stays, labels that name somebody become placeholders. */
export function deidentifyText(document: TextToDeidentify): { text: string; findings: Replaced[] } {
  const { text, language } = document;
  const { paragraphs, labels } = readLines(text, language);
  const names = [...new Set(labels.map(({ name }) => name))];
  const hidden = deidentify({
    ...document,
    names,
    texts: paragraphs.map(({ start, end }) => text.slice(start, end)),
  });
  const pieces = [
    ...paragraphs.map(({ start, end }, n) => ({
      start,
      end,
      ...(hidden.texts[n] ?? { text: '', findings: [] }),
    })),
    ...labels.map(({ start, end, name }) => labelPiece(start, end, hidden.placeholderOf(name))),
  ].sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  const findings: Replaced[] = [];
  for (const piece of pieces) {
    result += text.slice(done, piece.start);
    for (const found of piece.findings) findings.push(moved(found, piece.start, result.length));
    result += piece.text;
    done = piece.end;
  }
  return { text: result + text.slice(done), findings };
}

function labelPiece(start: number, end: number, placeholder: string) {
  const found: Replaced = {
    start: 0,
    end: end - start,
    outputStart: 0,
    outputEnd: placeholder.length,
    type: 'person',
    confidence: 'high',
  };
  return { start, end, text: placeholder, findings: [found] };
}

function moved(found: Replaced, by: number, outputBy: number): Replaced {
  return {
    ...found,
    start: found.start + by,
    end: found.end + by,
    outputStart: found.outputStart + outputBy,
    outputEnd: found.outputEnd + outputBy,
  };
}

function readLines(text: string, language: Language): { paragraphs: Paragraph[]; labels: NameLabel[] } {
  const lines = linesOf(text);
  const times = new Map<string, number>();
  for (const { label } of lines) if (label !== undefined) times.set(label, (times.get(label) ?? 0) + 1);
  const paragraphs: Paragraph[] = [];
  const labels: NameLabel[] = [];
  let open: Paragraph | undefined;
  for (const { start, end, label, labelStart } of lines) {
    const isRole = label !== undefined && isRoleLabel(label, language);
    const isName =
      label !== undefined && !isRole && (times.get(label) ?? 0) > 1 && isNameLike(label, language);
    if (isRole || isName) {
      const after = labelStart + label.length;
      if (isName) labels.push({ start: labelStart, end: after, name: label.replace(/\s?\d{0,2}\.?$/u, '') });
      open = { start: after, end };
      paragraphs.push(open);
    } else if (text.slice(start, end).trim() === '') open = undefined;
    else if (open === undefined) {
      open = { start, end };
      paragraphs.push(open);
    } else open.end = end;
  }
  return { paragraphs, labels };
}

function linesOf(
  text: string,
): { start: number; end: number; label: string | undefined; labelStart: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const groups = LABELLED.exec(line)?.groups;
    const found = {
      start,
      end: start + line.length,
      label: groups?.['label'],
      labelStart: start + (groups?.['lead']?.length ?? 0),
    };
    start += line.length + 1;
    return found;
  });
}

/** A label of the language, or what somebody is to somebody: Bostøtte, Mor. */
function isRoleLabel(label: string, { labels, cues }: Language): boolean {
  const role = roleOf(label);
  return labels.has(role) || cues.person.has(role);
}

/** Capitals, or in a text without any: one or two words that sentences are not made of. */
function isNameLike(label: string, language: Language): boolean {
  if (label !== label.toLowerCase()) return CAPITALISED.test(label);
  const words = label.split(' ');
  return words.length <= 2 && words.every((word) => !language.functionWords.has(word));
}

/** IP1, Borger 2 (mand) and Int. are IP, Borger and Int. */
function roleOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/\s*\(.*\)$/u, '')
    .replace(/[\s._]*\d{0,2}[\s.]*$/u, '');
}
