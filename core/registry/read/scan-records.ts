import { Findings } from '../findings.ts';
import { CutFinder, type CutPoints, type Piece } from './cut-points.ts';
import { fileChunks } from './file-chunks.ts';
import type { BrokenRecord, Skip } from './skips.ts';
import { textBetween } from './text-between.ts';

export interface Scanned {
  readonly findings: Findings;
  /** Data rows with content, whether whole or not. */
  readonly rows: number;
  /** Data rows that can be read. */
  readonly kept: number;
  /** The row in which the scan ended. */
  readonly lastRow: number;
  readonly skips: readonly Skip[];
  /** Data rows that cannot be read. */
  readonly broken: readonly BrokenRecord[];
  readonly hasMixedLineEnds: boolean;
  /** Blanks that values may begin or end with: nothing need be trimmed where there are none. */
  readonly blanks: Blanks;
  /** The rows in which the marks lie. */
  readonly markedRows: readonly number[];
  /** So much is wrong that values are not looked at. */
  readonly isHopeless: boolean;
  /** Present where they were asked for. */
  readonly cuts?: CutPoints;
}

export interface ScanOptions {
  readonly delimiter: string;
  readonly columns: number;
  /** Rows above it are titles, and left out. @default 1 */
  readonly headerRow?: number;
  /** Offsets, ascending, whose rows are wanted. */
  readonly marks?: readonly number[];
  /** Where the scan ends. @default the end of the file */
  readonly until?: number;
  /** Whether the last row's text holds sums, and is left out. */
  readonly isTotals?: (text: string) => boolean;
  /** Least bytes of a part, where borders are wanted at which the file may be cut. */
  readonly partBytes?: number | undefined;
}

/** `any` counts tabs, line breaks inside quotes and everything beyond ASCII, where no-break spaces and composed letters are. */
export type Blanks = 'none' | 'spaces' | 'any';

export const LONGEST_RECORD_BYTES = 1 << 20;
const MOST_SKIPS = 100_000;

const KIND = {
  other: 0,
  quote: 1,
  delimiter: 2,
  lineFeed: 3,
  carriageReturn: 4,
  control: 5,
  space: 6,
  beyondAscii: 7,
} as const;

/** Where in a field the scan is. */
const START = 0;
const PLAIN = 1;
const QUOTED = 2;
const CLOSED = 3;
const CLOSED_SPACE = 4;

/**
 * Walks through a delimited file byte by byte, before any parser sees it: counts rows as a spreadsheet shows them (a quoted line break is no
 * new row, a blank line is one) and finds rows with too many or too few fields, stray quotes and control characters.
 */
export async function scanRecords(file: string, options: ScanOptions): Promise<Scanned> {
  const scan = new RecordScan(options);
  let left = options.until ?? Number.POSITIVE_INFINITY;
  for await (const chunk of fileChunks(file)) {
    scan.read(chunk.subarray(0, Math.min(chunk.length, left)));
    left -= chunk.length;
    if (left <= 0 || scan.isHopeless) break;
  }
  scan.endFile();
  const { last } = scan;
  const isTotals = async (record: Piece) => options.isTotals?.(await textBetween(file, record)) === true;
  const scanned = scan.finish(last !== undefined && (await isTotals(last)));
  return scan.cuts === undefined ? scanned : { ...scanned, cuts: await withoutTotals(scan.cuts, isTotals) };
}

/** A row that looks like sums must not be the last of a part: there it would be left out. */
async function withoutTotals(
  { points, ...above }: CutPoints,
  isTotals: (record: Piece) => Promise<boolean>,
): Promise<CutPoints> {
  const looks = await Promise.all(points.map(({ after }) => isTotals(after)));
  return { ...above, points: points.filter((_, index) => looks[index] === false) };
}

/** A data record, and the rule that it breaks: told only once a further one follows, because it may hold sums. */
interface LastRecord {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string | undefined;
}

class RecordScan {
  readonly #kinds = new Uint8Array(256);
  readonly #columns: number;
  readonly #headerRow: number;
  readonly #marks: readonly number[];
  readonly #markedRows: number[] = [];
  readonly #findings = new Findings();
  readonly #skips: Skip[] = [];
  readonly #broken: BrokenRecord[] = [];
  #offset = 0;
  #recordStart = 0;
  #row = 1;
  #lastRow = 1;
  #rows = 0;
  #kept = 0;
  #place = START;
  #fields = 1;
  #hasContent = false;
  #hasStray = false;
  #hasControl = false;
  #afterReturn = false;
  #blanks: number[] = [];
  readonly #lineEnds = new Set<string>();
  isHopeless = false;
  last: LastRecord | undefined;
  #hasSpace = false;
  #hasOtherBlank = false;
  readonly #cutFinder: CutFinder | undefined;

  constructor({ delimiter, columns, headerRow = 1, marks = [], partBytes }: ScanOptions) {
    this.#cutFinder = partBytes === undefined ? undefined : new CutFinder(partBytes);
    this.#columns = columns;
    this.#headerRow = headerRow;
    this.#marks = marks;
    this.#kinds.fill(KIND.control, 0, 0x20);
    this.#kinds[0x7f] = KIND.control;
    this.#kinds.fill(KIND.beyondAscii, 0x80);
    this.#kinds[0x20] = KIND.space;
    this.#kinds[0x09] = KIND.space;
    this.#kinds[0x22] = KIND.quote;
    this.#kinds[0x0a] = KIND.lineFeed;
    this.#kinds[0x0d] = KIND.carriageReturn;
    this.#kinds[delimiter.charCodeAt(0)] = KIND.delimiter;
  }

  read(chunk: Uint8Array): void {
    const kinds = this.#kinds;
    let place = this.#place;
    for (let index = 0; index < chunk.length; index++) {
      const kind = kinds[chunk[index] ?? 0];
      if (kind === KIND.other) {
        // Nearly every byte ends here.
        if (place === PLAIN || place === QUOTED) continue;
        this.#hasContent = true;
        if (place !== START) this.#hasStray = true;
        place = PLAIN;
      } else if (kind === KIND.beyondAscii) {
        if (this.#row > this.#headerRow) this.#hasOtherBlank = true;
        this.#hasContent = true;
        if (place === CLOSED || place === CLOSED_SPACE) this.#hasStray = true;
        if (place !== QUOTED) place = PLAIN;
      } else if (kind === KIND.delimiter) {
        if (place === QUOTED) continue;
        this.#fields++;
        place = START;
      } else if (kind === KIND.quote) {
        place = this.#quote(place);
      } else if (kind === KIND.space) {
        if (chunk[index] === 0x20) this.#hasSpace = true;
        else this.#hasOtherBlank = true;
        if (place === CLOSED) place = CLOSED_SPACE;
      } else if (kind === KIND.control) {
        this.#hasControl = true;
        this.#hasContent = true;
      } else if (place === QUOTED) {
        this.#hasOtherBlank = true;
        continue;
      } else {
        this.#lineBreak(kind === KIND.carriageReturn, this.#offset + index);
        if (this.isHopeless) return;
        place = START;
        continue;
      }
      this.#settleReturn();
    }
    this.#place = place;
    this.#offset += chunk.length;
    if (this.#offset - this.#recordStart > LONGEST_RECORD_BYTES)
      this.#giveUp(place === QUOTED ? 'quotes' : 'too-long');
  }

  #quote(place: number): number {
    this.#hasContent = true;
    if (place === START || place === CLOSED) return QUOTED;
    if (place === QUOTED) return CLOSED;
    if (place === CLOSED_SPACE) this.#hasStray = true;
    return PLAIN;
  }

  #settleReturn(): void {
    if (!this.#afterReturn) return;
    this.#afterReturn = false;
    this.#lineEnds.add('\r');
  }

  #lineBreak(isReturn: boolean, offset: number): void {
    if (!isReturn && this.#afterReturn) {
      // The second half of CRLF still belongs to the record before it.
      this.#afterReturn = false;
      this.#lineEnds.add('\r\n');
      const last = this.#skips.at(-1);
      if (last?.end === offset) last.end = offset + 1;
      this.#recordStart = offset + 1;
      return;
    }
    this.#settleReturn();
    if (!isReturn) this.#lineEnds.add('\n');
    this.#afterReturn = isReturn;
    this.#endRecord(offset + 1);
  }

  #endRecord(end: number): void {
    const row = this.#row++;
    if (end - this.#recordStart > LONGEST_RECORD_BYTES) {
      this.#row = row;
      this.#giveUp('too-long');
    } else if (row > this.#headerRow) {
      this.#judge(row, end);
    } else if (row < this.#headerRow) {
      this.#title(row, end);
    } else {
      this.#cutFinder?.passHeader({ start: this.#recordStart, end });
    }
    while ((this.#marks[this.#markedRows.length] ?? end) < end) this.#markedRows.push(row);
    this.#recordStart = end;
    this.#fields = 1;
    this.#hasContent = false;
    this.#hasStray = false;
    this.#hasControl = false;
  }

  #title(row: number, end: number): void {
    if (this.#hasContent) this.#findings.add('warning', { rule: 'title-lines', column: '', row });
    this.#skip(end);
  }

  #judge(row: number, end: number): void {
    this.#cutFinder?.pass({ row, start: this.#recordStart, end, hasContent: this.#hasContent });
    if (!this.#hasContent) {
      this.#blanks.push(row);
      this.#skip(end);
      return;
    }
    // Blank rows at the end of a file are nothing to tell about; these were not at the end.
    for (const blank of this.#blanks)
      this.#findings.add('warning', { rule: 'blank-row', column: '', row: blank });
    this.#blanks = [];
    this.#tellLast();
    this.#rows++;
    const rule = this.#brokenRule();
    this.last = { row, start: this.#recordStart, end, rule };
    if (rule === undefined) {
      this.#kept++;
    } else {
      this.#broken.push({ row, start: this.#recordStart, end });
      this.#skip(end);
    }
  }

  #tellLast(): void {
    if (this.last?.rule !== undefined)
      this.#findings.add('error', { rule: this.last.rule, column: '', row: this.last.row });
  }

  /** Takes the last record back; only blank rows follow it. */
  #leaveOut({ row, start, rule }: LastRecord): void {
    this.#findings.add('warning', { rule: 'totals-line', column: '', row });
    this.#rows--;
    if (rule === undefined) this.#kept--;
    else this.#broken.pop();
    while ((this.#skips.at(-1)?.start ?? -1) >= start) this.#skips.pop();
    const before = this.#skips.at(-1);
    if (before !== undefined && before.end > start) before.end = start;
    this.#skips.push({ start, end: this.#offset, keptBefore: this.#kept, rows: 1 });
  }

  #brokenRule(): string | undefined {
    if (this.#hasControl) return 'control-character';
    if (this.#hasStray) return 'quotes';
    return this.#fields === this.#columns ? undefined : 'fields';
  }

  #skip(end: number): void {
    const last = this.#skips.at(-1);
    if (last?.end === this.#recordStart) {
      last.end = end;
      last.rows++;
    } else {
      this.#skips.push({ start: this.#recordStart, end, keptBefore: this.#kept, rows: 1 });
    }
    if (this.#skips.length >= MOST_SKIPS || this.#blanks.length >= MOST_SKIPS) this.#giveUp('fields');
  }

  #giveUp(rule: string): void {
    this.isHopeless = true;
    this.#findings.add('error', { rule, column: '', row: this.#row });
  }

  endFile(): void {
    this.#lastRow = this.#row;
    if (this.isHopeless) return;
    this.#settleReturn();
    if (this.#place === QUOTED) this.#giveUp('quotes');
    else if (this.#offset > this.#recordStart) this.#endRecord(this.#offset);
  }

  get cuts(): CutPoints | undefined {
    return this.#cutFinder?.found();
  }

  finish(isTotals: boolean): Scanned {
    if (isTotals && !this.isHopeless && this.last !== undefined) this.#leaveOut(this.last);
    else this.#tellLast();
    return {
      findings: this.#findings,
      rows: this.#rows,
      kept: this.#kept,
      lastRow: this.#lastRow,
      markedRows: this.#markedRows,
      skips: this.#skips,
      broken: this.#broken,
      hasMixedLineEnds: this.#lineEnds.size > 1,
      blanks: this.#hasOtherBlank ? 'any' : this.#hasSpace ? 'spaces' : 'none',
      isHopeless: this.isHopeless,
    };
  }
}
