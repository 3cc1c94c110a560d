import { open } from 'node:fs/promises';
import { type CellForm, looksLike, PLAIN } from './cell-form.ts';

export interface FileForm {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r\n';
  /** Where the first data record begins. */
  readonly start: number;
  /** In the order of the file. */
  readonly forms: readonly CellForm[];
  /** Cells that stand for a missing value, of which the engine is told. */
  readonly missing: ReadonlySet<string>;
  /** Others that would: a file that has one is not of this form. */
  readonly alsoMissing: ReadonlySet<string>;
}

export interface ScannedForm {
  readonly rows: number;
  /** Absent where no number has one. */
  readonly decimal?: ',' | '.';
}

const CHUNK_BYTES = 4 << 20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** Any longer and the careful reading decides. */
const LONGEST_RECORD_BYTES = 1 << 18;

/** What a byte means in a cell: part of it, part of it that calls for a closer look, or its end. */
const PLAIN_BYTE = 0;
const OTHER_BYTE = 1;
const END_OF_CELL = 2;
const END_OF_LINE = 3;

/**
 * Counts the data rows of a file whose every cell is written in its column's form, in UTF-8; undefined as soon as one is not. The engine's
 * own reader passes over blank lines and a delimiter too many, and takes `1e3`, `0x1F` and `1.234` for whole numbers: after this it cannot.
 */
export async function scanForm(
  file: string,
  form: FileForm,
  { isCancelled }: { isCancelled: () => boolean },
): Promise<ScannedForm | undefined> {
  const handle = await open(file);
  try {
    const scan = new FormScan(form);
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES + LONGEST_RECORD_BYTES);
    let kept = 0;
    let position = form.start;
    while (!isCancelled()) {
      const { bytesRead } = await handle.read(buffer, kept, CHUNK_BYTES, position);
      position += bytesRead;
      const filled = kept + bytesRead;
      const isLast = bytesRead === 0;
      const end = isLast ? filled : buffer.lastIndexOf(LINE_FEED, filled - 1) + 1;
      if (!scan.read(buffer, end > filled ? 0 : end, isLast)) return undefined;
      if (isLast) return scan.result();
      kept = filled - end;
      if (kept > LONGEST_RECORD_BYTES) return undefined;
      buffer.copyWithin(0, end, filled);
    }
    return undefined;
  } finally {
    await handle.close();
  }
}

class FormScan {
  readonly #form: FileForm;
  /** A table of 256 meanings for each column. */
  readonly #meanings: Uint8Array;
  readonly #shortest: Uint32Array;
  readonly #longest: Uint32Array;
  /** Where a date has its marks: the two places and the byte, or 0. */
  readonly #marks: Uint32Array;
  /** How far a column's cell reaches whose content the rules will judge by every distinct value anyhow: its bytes need no look here. */
  readonly #leaps: Uint32Array;
  readonly #delimiter: number;
  readonly #hasReturns: boolean;
  readonly #decimals: Uint8Array;
  /** First bytes of cells that may stand for a missing value, and the length of the longest. */
  readonly #missingStarts = new Uint8Array(256);
  readonly #longestMissing: number;
  #hasBlank = false;
  #rows = 0;
  #decimal: ',' | '.' | undefined;

  constructor(form: FileForm) {
    const { forms, delimiter } = form;
    this.#form = form;
    this.#leaps = Uint32Array.from(forms, (name) =>
      name === 'cpr' || name === 'pnr' ? PLAIN[name].longest : 0,
    );
    this.#marks = Uint32Array.from(forms, (name) => marksOf(name));
    this.#delimiter = delimiter.charCodeAt(0);
    this.#hasReturns = form.lineEnd === '\r\n';
    this.#decimals = Uint8Array.from(forms, (name) => PLAIN[name].decimal?.charCodeAt(0) ?? 0);
    const missing = [...form.missing, ...form.alsoMissing].map((cell) => Buffer.from(cell));
    for (const [first] of missing) if (first !== undefined) this.#missingStarts[first] = 1;
    this.#longestMissing = Math.max(...missing.map(({ length }) => length));
    this.#meanings = new Uint8Array(256 * forms.length).fill(OTHER_BYTE);
    forms.forEach((name, column) => {
      const table = this.#meanings.subarray(256 * column, 256 * (column + 1));
      for (const byte of Buffer.from(PLAIN[name].bytes)) table[byte] = PLAIN_BYTE;
      table[LINE_FEED] = END_OF_LINE;
      table[delimiter.charCodeAt(0)] = END_OF_CELL;
    });
    this.#shortest = Uint32Array.from(forms, (name) => PLAIN[name].shortest);
    this.#longest = Uint32Array.from(forms, (name) => PLAIN[name].longest);
  }

  /** Reads whole records, up to `end`; false where one is not of the form. */
  read(bytes: Buffer, end: number, isLast: boolean): boolean {
    const meanings = this.#meanings;
    const shortest = this.#shortest;
    const longest = this.#longest;
    const leaps = this.#leaps;
    const lastColumn = longest.length - 1;
    const delimiter = this.#delimiter;
    let rows = 0;
    let hasBlank = this.#hasBlank;
    const hasReturns = this.#hasReturns;
    const marks = this.#marks;
    const decimals = this.#decimals;
    const missingStarts = this.#missingStarts;
    const longestMissing = this.#longestMissing;
    let column = 0;
    let start = 0;
    let recordStart = 0;
    let index = 0;
    while (index < end) {
      const leap = leaps[column] ?? 0;
      if (leap > 0 && index + leap < end && bytes[index + leap] === delimiter) {
        index += leap + 1;
        start = index;
        if (column++ === lastColumn) return false;
        continue;
      }
      const base = column << 8;
      let isPlain = true;
      let meaning = PLAIN_BYTE;
      for (; index < end; index++) {
        meaning = meanings[base | (bytes[index] ?? 0)] ?? 0;
        if (meaning === PLAIN_BYTE) continue;
        if (meaning !== OTHER_BYTE) break;
        if (hasReturns && bytes[index] === RETURN && bytes[index + 1] === LINE_FEED) {
          meaning = END_OF_LINE;
          break;
        }
        isPlain = false;
        if (index !== start || bytes[index] !== QUOTE) continue;
        index = bytes.indexOf(QUOTE, index + 1);
        if (index < 0 || index >= end) return false;
      }
      if (index === end) break;
      const length = index - start;
      if (meaning === END_OF_LINE) {
        const total = index - recordStart;
        if (hasReturns && bytes[index++] !== RETURN) return false;
        if (total === 0) {
          hasBlank = true;
        } else {
          // Blank lines at the end are nothing to tell about; elsewhere they are, as are rows of delimiters only.
          if (hasBlank || column !== lastColumn || total === lastColumn) return false;
          rows++;
        }
        recordStart = index + 1;
      } else if (column === lastColumn) return false;
      const mark = marks[column] ?? 0;
      const fits =
        isPlain &&
        length >= (shortest[column] ?? 0) &&
        length <= (longest[column] ?? 0) &&
        (length > longestMissing || missingStarts[bytes[start] ?? 0] === 0) &&
        (mark === 0 || hasMarks(bytes, start, mark)) &&
        (decimals[column] === 0 || this.#isNumber(bytes, start, start + length, decimals[column] ?? 0));
      if (!fits && length > 0 && !this.#isCell(bytes, start, start + length, column)) return false;
      column = meaning === END_OF_LINE ? 0 : column + 1;
      index++;
      start = index;
    }
    this.#rows += rows;
    this.#hasBlank = hasBlank;
    if (!isLast || end === recordStart) return true;
    this.#rows++;
    return (
      !hasBlank &&
      column === lastColumn &&
      end - recordStart > lastColumn &&
      this.#isCell(bytes, start, end, column)
    );
  }

  /** Of digits and decimal signs: whether it begins and ends with a digit, and cannot be a thousand. Until one has a sign, each is looked at. */
  #isNumber(bytes: Buffer, start: number, stop: number, decimal: number): boolean {
    return (
      this.#decimal !== undefined &&
      bytes[start] !== decimal &&
      bytes[stop - 1] !== decimal &&
      (decimal === COMMA || bytes[stop - 4] !== decimal)
    );
  }

  /** The closer look: an empty cell, a missing marker, quotes, or bytes that its form has only in some places. */
  #isCell(bytes: Buffer, start: number, stop: number, column: number): boolean {
    if (start === stop) return true;
    if (bytes[start] === QUOTE) {
      if (stop - start < 2 || bytes[stop - 1] !== QUOTE) return false;
      return this.#isText(bytes.toString('utf8', start + 1, stop - 1), column);
    }
    return this.#isText(bytes.toString('utf8', start, stop), column);
  }

  #isText(cell: string, column: number): boolean {
    const form = this.#form.forms[column] ?? 'text';
    if (this.#form.missing.has(cell)) return true;
    if (this.#form.alsoMissing.has(cell)) return false;
    if (!looksLike(form, cell)) return false;
    if (form === 'number-comma' && cell.includes(',')) this.#decimal = ',';
    if (form === 'number-point' && cell.includes('.')) this.#decimal = '.';
    return true;
  }

  result(): ScannedForm {
    return { rows: this.#rows, ...(this.#decimal === undefined ? {} : { decimal: this.#decimal }) };
  }
}

/** Two places and a byte in one number. */
function marksOf(form: CellForm): number {
  const { places, mark } = PLAIN[form].marks ?? {};
  return places === undefined || mark === undefined
    ? 0
    : (places[0] << 16) | (places[1] << 8) | mark.charCodeAt(0);
}

function hasMarks(bytes: Buffer, start: number, marks: number): boolean {
  const mark = marks & 0xff;
  return (
    bytes[start + (marks >> 16)] === mark &&
    bytes[start + ((marks >> 8) & 0xff)] === mark &&
    bytes[start] !== mark
  );
}
