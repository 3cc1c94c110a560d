import type { Archive } from '../../../archives/open-archive.ts';
import { PackageProblem } from '../../../archives/package-problem.ts';
import { readXml } from '../../../archives/read-xml.ts';
import { cellText } from './cell-text.ts';
import type { WorkbookParts } from './workbook-parts.ts';

export interface SheetRow {
  /** As the spreadsheet shows it. */
  readonly row: number;
  /** Up to the last that holds something. */
  readonly cells: readonly string[];
  /** A formula in it has no stored result. */
  readonly hasOpenFormula: boolean;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The rows of a sheet that hold something. */
export async function* sheetRows(
  archive: Archive,
  sheet: string,
  parts: WorkbookParts,
): AsyncGenerator<SheetRow> {
  const reading = new SheetReading(parts);
  for await (const _ of readXml(archive.read(sheet), reading)) yield* reading.take();
  yield* reading.take();
}

class SheetReading {
  readonly #parts: WorkbookParts;
  #rows: SheetRow[] = [];
  #row = 0;
  #column = 0;
  #cells: string[] = [];
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #isSound = false;
  #hasFormula = false;
  #hasResult = false;
  #hasOpenFormula = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#startRow(attributes['r']);
    else if (name === 'c') this.#startCell(attributes);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#isSound = true;
    else if (name === 'v' || name === 't') {
      this.#isValue = !this.#isSound;
      this.#hasResult = true;
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isSound = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row' && (this.#cells.length > 0 || this.#hasOpenFormula))
      this.#rows.push({ row: this.#row, cells: this.#cells, hasOpenFormula: this.#hasOpenFormula });
  }

  #startRow(written: string | undefined): void {
    const row = written === undefined ? this.#row + 1 : Number(written);
    if (!(row > this.#row && row <= MOST_ROWS)) throw new PackageProblem('unreadable');
    this.#row = row;
    this.#column = 0;
    this.#cells = [];
    this.#hasOpenFormula = false;
  }

  #startCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#column + 1 : columnNumber(r);
    if (!(column > this.#column && column <= MOST_COLUMNS)) throw new PackageProblem('unreadable');
    this.#column = column;
    this.#type = t;
    this.#style = Number(s);
    this.#value = '';
    this.#hasFormula = false;
    this.#hasResult = false;
  }

  #endCell(): void {
    if (this.#hasFormula && !this.#hasResult) this.#hasOpenFormula = true;
    if (this.#value === '') return;
    const text = cellText({ type: this.#type, style: this.#style, value: this.#value }, this.#parts);
    if (text.trim() === '') return;
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells.push(text);
  }
}

/** 2 for `B7`. */
function columnNumber(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
