import type { DocumentFault, HeaderValue, Reading, Transcript, Turn, Vocabulary } from '../transcript.ts';
import { createSpeakers } from './speakers.ts';
import { readTimeStamps, type TimeStamps } from './time-stamps.ts';

const HEADER_LINE = /^(?<key>\p{L}[\p{L}\p{Nd} ._/()-]{0,39}?)\s*:\s*(?<value>.*)$/u;
/** A label is up to four words before a colon at the start of a paragraph. */
const LABELLED = /^(?<label>\p{L}[^\s:]*(?: [^\s:]+){0,3}?)\s*:(?:\s+|$)(?<text>.*)$/su;
const LONGEST_PARAGRAPH = 100_000;

interface Line {
  readonly number: number;
  readonly text: string;
}

interface Header {
  readonly fields: Record<string, HeaderValue>;
  readonly faults: DocumentFault[];
  readonly warnings: DocumentFault[];
  readonly rest: Line[];
}

/** Reads a plain text: a header block, a blank line, then labelled paragraphs. */
export function readTxt(text: string, vocabulary: Vocabulary, language: string): Reading {
  const lines = text.split('\n').map((line, index): Line => ({ number: index + 1, text: line.trim() }));
  const first = lines.findIndex((line) => line.text !== '');
  if (first < 0) return { ok: false, faults: [fault(1, '', 'document-empty')] };
  const header = readHeader(lines.slice(first), vocabulary);
  const { turns, faults } = readTurns(header, vocabulary);
  const all = [...header.faults, ...faults];
  if (all.length > 0) return { ok: false, faults: all };
  const transcript: Transcript = { header: header.fields, language, turns };
  return { ok: true, transcript, warnings: header.warnings };
}

function readHeader(lines: readonly Line[], vocabulary: Vocabulary): Header {
  const fields: Record<string, HeaderValue> = {};
  const faults: DocumentFault[] = [];
  const warnings: DocumentFault[] = [];
  const end = lines.findIndex((line) => line.text === '');
  const block = end < 0 ? lines : lines.slice(0, end);
  const rest = end < 0 ? [] : lines.slice(end);
  for (const line of block) {
    const { key = '', value = '' } = HEADER_LINE.exec(line.text)?.groups ?? {};
    const field = key === '' ? undefined : vocabulary.field(key);
    if (key === '') faults.push(fault(line.number, '', 'document-header'));
    else if (field === undefined) warnings.push(fault(line.number, '', 'document-header-unknown'));
    else addField(fields, field, { line: line.number, value: value.trim() }, vocabulary, faults);
  }
  if (Object.keys(fields).length > 0) return { fields, faults, warnings, rest };
  const firstLine = block[0]?.number ?? 1;
  return { fields, faults: [fault(firstLine, '', 'document-header')], warnings: [], rest: [...rest] };
}

function addField(
  fields: Record<string, HeaderValue>,
  field: string,
  { line, value }: HeaderValue,
  vocabulary: Vocabulary,
  faults: DocumentFault[],
): void {
  const before = fields[field];
  if (value === '') return;
  if (before === undefined) fields[field] = { line, value };
  else if (vocabulary.holdsNames(field))
    fields[field] = { line: before.line, value: `${before.value}, ${value}` };
  else faults.push(fault(line, field, 'document-header-repeated'));
}

function readTurns(header: Header, vocabulary: Vocabulary): { turns: Turn[]; faults: DocumentFault[] } {
  const paragraphs = header.rest
    .filter((line) => line.text !== '')
    .map((line) => ({ ...line, stamps: readTimeStamps(line.text) }));
  const speakers = createSpeakers(
    paragraphs.flatMap(({ stamps }) => labelOf(stamps.text)?.label ?? []),
    header.fields,
    vocabulary,
  );
  const faults: DocumentFault[] = [];
  const turns: OpenTurn[] = [];
  let comingStart: number | undefined;
  for (const { number, stamps } of paragraphs) {
    if (stamps.text.length > LONGEST_PARAGRAPH) faults.push(fault(number, '', 'document-paragraph'));
    const labelled = labelOf(stamps.text);
    const start = stamps.start ?? comingStart;
    const current = turns.at(-1);
    if (labelled !== undefined && speakers.isLabel(labelled.label)) {
      turns.push(openTurn(number, labelled, speakers.roleOf(labelled.label), start));
      comingStart = undefined;
    } else if (stamps.text === '') comingStart = start;
    else if (current === undefined) faults.push(fault(number, '', 'document-before-first-turn'));
    else current.texts.push(stamps.text);
    comingStart = stamps.end ?? comingStart;
  }
  if (turns.length === 0)
    return { turns: [], faults: [fault(header.rest[0]?.number ?? 1, '', 'document-no-turns')] };
  return { turns: turns.map(closeTurn), faults: faults.slice(0, 100) };
}

interface OpenTurn extends Omit<Turn, 'n' | 'text'> {
  readonly texts: string[];
}

function openTurn(
  line: number,
  labelled: { label: string; text: string },
  role: string,
  start: number | undefined,
): OpenTurn {
  const { label, text } = labelled;
  return {
    line,
    label,
    role,
    ...(start === undefined ? {} : { startSeconds: start }),
    texts: text === '' ? [] : [text],
  };
}

function closeTurn({ texts, ...turn }: OpenTurn, index: number): Turn {
  return { ...turn, n: index + 1, text: texts.join('\n') };
}

function labelOf(text: TimeStamps['text']): { label: string; text: string } | undefined {
  const { label, text: rest = '' } = LABELLED.exec(text)?.groups ?? {};
  return label === undefined ? undefined : { label, text: rest.trim() };
}

function fault(line: number, field: string, rule: string): DocumentFault {
  return { line, field, rule };
}
