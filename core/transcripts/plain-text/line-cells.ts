import { cellsOfLine } from '../structure/cells-of-line.ts';
import type { Stretch } from './stretch.ts';

/** When a subtitle is seen. */
export const TIMES = /^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/mu;

/** A number, or what programs make up. */
const CUE_ID = /^[\p{Nd}a-f/_-]+$/iu;

/** A label is up to four words before a colon at the start of a line; a time may stand before it. */
const LABELLED =
  /^(?<lead>\s*(?:[[(]?\d{1,4}[-./]\d{1,2}[-./]\d{2,4},?\s)?(?:[[(<#]?\d{1,2}[:.]\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?[\])>#]?\s*)?(?:[-–•*]\s+)?)(?<label>\p{L}[^\s:]*(?: [^\s:]+){0,3}?)(?<colon>\s*:)(?=\s|$)/u;

/** `<v Mette Holm>` of subtitles. */
const VOICE = /^(?<lead>\s*<v(?:\.[^\s>]+)?\s+)(?<label>[^>]+)(?=>)/u;

/** A whole cell of a table. */
const LONE_LABEL = /^(?<lead>\s*)(?<label>\p{L}[^\s:]*(?: [^\s:]+){0,3})\s*$/u;

/** A part of a line that is read by itself, and the label that it may begin with. */
export interface Cell extends Stretch {
  readonly label: string | undefined;
  readonly labelStart: number;
  /** Where the text behind the label begins. */
  readonly textStart: number;
  /** The format says that it is a speaker. */
  readonly isVoice: boolean;
}

/** The cells of each line, one if it is no row of a table; blank lines have none, nor what subtitles have besides text. */
export function linesOf(text: string, isSubtitles: boolean): Cell[][] {
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
