import { type Deidentification, type Deidentified, deidentify, type Replaced } from './deidentify.ts';
import { type SureNames, sureNames } from './known-people/sure-names.ts';
import type { Language } from './languages/language.ts';
import { mailFields } from './languages/shared/mail.ts';
import { writers } from './languages/shared/writers.ts';
import { cellsOfLine } from './structure/cells-of-line.ts';
import { BETWEEN_SPEAKERS } from './structure/speakers.ts';

/** A label is up to four words before a colon at the start of a line; a time may stand before it. */
const LABELLED =
  /^(?<lead>\s*(?:[[(]?\d{1,4}[-./]\d{1,2}[-./]\d{2,4},?\s)?(?:[[(<#]?\d{1,2}[:.]\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?[\])>#]?\s*)?(?:[-–•*]\s+)?)(?<label>\p{L}[^\s:]*(?: [^\s:]+){0,3}?)(?<colon>\s*:)(?=\s|$)/u;
/** `<v Mette Holm>` of subtitles. */
const VOICE = /^(?<lead>\s*<v(?:\.[^\s>]+)?\s+)(?<label>[^>]+)(?=>)/u;
const DAY = /\d[-./]\d{1,2}[-./]\d/u;
/** A whole cell of a table. */
const LONE_LABEL = /^(?<lead>\s*)(?<label>\p{L}[^\s:]*(?: [^\s:]+){0,3})\s*$/u;
/** "Y.": nobody writes one letter and a stop before a colon, unless somebody is meant. */
const INITIAL = /^\p{Lu}\.$/u;
/** When a subtitle is seen. */
const TIMES = /^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/mu;
/** A number, or what programs make up. */
const CUE_ID = /^[\p{Nd}a-f/_-]+$/iu;
/** A line this long was perhaps only full. */
const FULL_LINE = 45;
/** Where fewer lines than this begin small, each begins with a capital. */
const SMALL_STARTS = 0.1;
const NOWHERE: Stretch = { start: 0, end: 0 };
const NOTHING: Deidentified = { text: '', findings: [] };
const INITIALS = /^\p{Lu}{2,3}$/u;
/** "B = Bennie" */
const LEGEND = /(?<![\p{L}\p{N}])(?<letters>\p{Lu}{1,3}) = (?<name>\p{Lu}\p{Ll}[\p{L}-]*)/gu;
/** SW, CPN, DR: a profession, or somebody's initials; IP is never any. */
const PROFESSION = /^(?!IP|SP|SV|IN|INT|MOD)\p{Lu}{2,3}$/u;
const CAPITALISED = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{1,3}|\([^)]*\)))*\s?\d{0,2}\.?$/u;

/** A text without any declared structure, and how to de-identify it. */
export interface TextToDeidentify extends Omit<Deidentification, 'texts' | 'names'> {
  readonly text: string;
}

/** A stretch of one line that is read: without its label, and in a table without its other cells. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What somebody says, over several lines. */
interface Paragraph {
  readonly stretches: readonly Stretch[];
  /** All of them, with one sign between two. */
  readonly text: string;
}

/** A speaker's label that names somebody. */
interface NameLabel extends Stretch {
  readonly name: string;
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

/** Lines up to a blank one or the next speaker are a paragraph; subtitles go on over the times between them. */
function readLines(text: string, language: Language): { paragraphs: Paragraph[]; labels: NameLabel[] } {
  const isSubtitles = TIMES.test(text);
  const lines = linesOf(text, isSubtitles);
  const times = new Map<string, number>();
  for (const { label } of lines.flat())
    if (label !== undefined) times.set(label, (times.get(label) ?? 0) + 1);
  const byInitials = areInitials(times, language);
  const explained = lettersOfLegend(text, language);
  const paragraphs: Stretch[][] = [];
  const labels: NameLabel[] = [];
  let open: Stretch[] | undefined;
  let speaker: string | undefined;
  for (const cells of lines) {
    if (cells.length > 1 || (cells.length === 0 && !isSubtitles)) open = undefined;
    for (const { start, end, label, labelStart, textStart, isVoice } of cells) {
      const isRole =
        label !== undefined &&
        isRoleLabel(label, language) &&
        !(byInitials && PROFESSION.test(label)) &&
        !explained.has(label);
      const isOften = isVoice || INITIAL.test(label ?? '') || (times.get(label ?? '') ?? 0) > 1;
      const isName = label !== undefined && !isRole && isOften && isNameLike(label, language);
      if (isName) labels.push(nameLabel(label, labelStart));
      const isSpeaker = isRole || isName;
      const isRead = isRole && isKey(label, times, language);
      // "[13.11.23 07:02] Tenna:": the day is read for itself.
      if (isSpeaker && DAY.test(text.slice(start, labelStart))) paragraphs.push([{ start, end: labelStart }]);
      const stretch = { start: isSpeaker && !isRead ? textStart : start, end };
      if (open === undefined || cells.length > 1 || (isSpeaker && !(isSubtitles && label === speaker)))
        paragraphs.push([stretch]);
      else open.push(stretch);
      open = paragraphs.at(-1);
      if (isSpeaker) speaker = label;
    }
    if (cells.length > 1) open = undefined;
  }
  const between = betweenLines(text, paragraphs, isSubtitles);
  return { paragraphs: paragraphs.map((stretches) => toParagraph(text, stretches, between)), labels };
}

/** Says what stands between two stretches: a blank where the first is a line that was only full, as most sentences go on in the next one. */
function betweenLines(
  text: string,
  paragraphs: readonly (readonly Stretch[])[],
  isSubtitles: boolean,
): (one: Stretch, next: Stretch) => ' ' | '\n' {
  const isOpen = ({ start, end }: Stretch): boolean =>
    (isSubtitles || end - start >= FULL_LINE) && /[\p{L}\p{Nd},]\s*$/u.test(text.slice(start, end));
  const nexts = paragraphs.flatMap((stretches) =>
    stretches.slice(1).filter((_, n) => isOpen(stretches[n] ?? NOWHERE)),
  );
  const small = nexts.filter(({ start, end }) => /^\s*\p{Ll}/u.test(text.slice(start, end))).length;
  const isFilled = /\p{Lu}/u.test(text) && small > nexts.length * SMALL_STARTS;
  return (one) => (isFilled && isOpen(one) ? ' ' : '\n');
}

function toParagraph(
  text: string,
  stretches: readonly Stretch[],
  between: (one: Stretch, next: Stretch) => ' ' | '\n',
): Paragraph {
  return {
    stretches,
    text: stretches
      .map((stretch, n) => {
        const next = stretches[n + 1];
        const said = text.slice(stretch.start, stretch.end);
        return next === undefined ? said : said + between(stretch, next);
      })
      .join(''),
  };
}

function nameLabel(label: string, start: number): NameLabel {
  const named = label.replace(/\s*\([^)]*\)$/u, '');
  return { start, end: start + named.length, name: named.replace(/\s?\d{0,2}\.?$/u, '') };
}

/** A part of a line that is read by itself, and the label that it may begin with. */
interface Cell extends Stretch {
  readonly label: string | undefined;
  readonly labelStart: number;
  /** Where the text behind the label begins. */
  readonly textStart: number;
  /** The format says that it is a speaker. */
  readonly isVoice: boolean;
}

/** The cells of each line, one if it is no row of a table; blank lines have none, nor what subtitles have besides text. */
function linesOf(text: string, isSubtitles: boolean): Cell[][] {
  const lines = text.split('\n');
  const cellsOf = cellsOfLine(lines);
  let start = 0;
  return lines.map((line, n) => {
    const from = start;
    start += line.length + 1;
    if (line.trim() === '' || (isSubtitles && isFrame(line, lines[n + 1], n))) return [];
    const cells = cellsOf(line, n);
    return cells.map((cell) => cellOf(cell.text, from + cell.at, cells.length > 1));
  });
}

function isFrame(line: string, next: string | undefined, n: number): boolean {
  return (
    TIMES.test(line) ||
    (n === 0 && line.startsWith('WEBVTT')) ||
    (TIMES.test(next ?? '') && CUE_ID.test(line))
  );
}

function cellOf(text: string, start: number, isTable = false): Cell {
  const voice = VOICE.exec(text)?.groups;
  const found = voice ?? LABELLED.exec(text)?.groups ?? (isTable ? LONE_LABEL.exec(text)?.groups : undefined);
  const labelStart = start + (found?.['lead']?.length ?? 0);
  const close = /<\/v>\s*$/u.exec(text)?.[0].length ?? 0;
  return {
    start,
    end: start + text.length - close,
    label: found?.['label'],
    labelStart,
    textStart: labelStart + (found?.['label']?.length ?? 0) + (voice === undefined ? 0 : 1),
    isVoice: voice !== undefined,
  };
}

/** A label of the language, or what somebody is to somebody: Bostøtte, Mor; or several of them. */
function isRoleLabel(label: string, { labels, cues }: Language): boolean {
  const roles = label.split(BETWEEN_SPEAKERS).map(roleOf);
  return roles.every((role) => labels.has(role) || mailFields.has(role) || cues.person.has(role));
}

/** "Plats: Fyren", "Ref: MK", and "Vikarie: Lind", which is said only once: no speaker, what stands behind it is read with it. */
function isKey(label: string, times: ReadonlyMap<string, number>, { places, cues }: Language): boolean {
  const role = roleOf(label);
  if (places.labels.has(role) || writers.has(role)) return true;
  return cues.person.has(role) && times.get(label) === 1;
}

/** Whether most who speak do so by their initials: a language has few roles of two letters, so that two strangers are enough. */
function areInitials(times: ReadonlyMap<string, number>, language: Language): boolean {
  const strangers = [...times].filter(
    ([label, often]) => often > 1 && INITIALS.test(label) && !isRoleLabel(label, language),
  );
  return strangers.length > 1;
}

/** "Sprekers: B = Bennie Wargerink": what would be a role stands for somebody; but "A = Interviewer", "B = Nikolaj". */
function lettersOfLegend(text: string, language: Language): ReadonlySet<string> {
  if (!text.includes(' = ')) return new Set();
  return new Set(
    [...text.matchAll(LEGEND)].flatMap(({ groups: { letters = '', name = '' } = {} }) =>
      !name.startsWith(letters[0] ?? ' ') || isRoleLabel(name, language) ? [] : [letters],
    ),
  );
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
