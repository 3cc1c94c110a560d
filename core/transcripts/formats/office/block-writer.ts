import { type Line, LineCollector, limitParagraph } from '../source-text.ts';

interface Table {
  readonly number: number;
  cells: string[];
  firstParagraph: number;
}

/** Puts paragraphs and tables of a word processor's document together; a table inside a cell is text of the cell. */
export class BlockWriter {
  readonly #collector = new LineCollector();
  #text = '';
  #paragraph = 0;
  #isOpen = false;
  #tables = 0;
  #depth = 0;
  #table: Table | undefined;

  /** All lines, at the end of the document. */
  finish(): readonly Line[] {
    this.closeParagraph();
    return this.#collector.lines;
  }

  /** The paragraph that is open, or was last, from 1. */
  get paragraph(): number {
    return this.#paragraph;
  }

  /** Whether a paragraph is open. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get isInTable(): boolean {
    return this.#depth > 0;
  }

  openParagraph(): void {
    this.#paragraph++;
    // One whose end was deleted goes on in the next.
    if (!this.#isOpen) this.#text = '';
    this.#isOpen = true;
  }

  write(text: string): void {
    if (!this.#isOpen) return;
    limitParagraph(this.#text.length + text.length, this.#paragraph);
    this.#text += text;
  }

  closeParagraph({ goesOn = false } = {}): void {
    if (!this.#isOpen || goesOn) return;
    this.#isOpen = false;
    if (this.#table === undefined) this.#collector.paragraph(this.#paragraph, this.#text);
    else this.#addToCell(this.#table);
    this.#text = '';
  }

  openTable(): void {
    this.closeParagraph();
    this.#depth++;
    if (this.#depth > 1) return;
    this.#tables++;
    this.#table = { number: this.#tables, cells: [], firstParagraph: 0 };
  }

  closeTable(): void {
    this.closeParagraph();
    this.#depth--;
    if (this.#depth === 0) this.#table = undefined;
  }

  openRow(): void {
    if (this.#depth !== 1 || this.#table === undefined) return;
    this.#table.cells = [];
    this.#table.firstParagraph = 0;
  }

  openCell(): void {
    this.closeParagraph();
    if (this.#depth === 1) this.#table?.cells.push('');
  }

  /** In some formats cells are parted, not opened: then an empty one stands behind the last. */
  closeRow({ isDeleted = false, dropsLastCell = false } = {}): void {
    this.closeParagraph();
    if (this.#depth !== 1 || this.#table === undefined) return;
    const { number, firstParagraph } = this.#table;
    const cells = dropsLastCell ? this.#table.cells.slice(0, -1) : this.#table.cells;
    if (!isDeleted && cells.length > 0) this.#collector.row(firstParagraph, number, cells);
    this.#table.cells = [];
  }

  #addToCell(table: Table): void {
    if (table.firstParagraph === 0) table.firstParagraph = this.#paragraph;
    if (table.cells.length === 0) table.cells.push('');
    const before = table.cells.at(-1) ?? '';
    const text = before === '' ? this.#text : `${before}\n${this.#text}`;
    limitParagraph(text.length, this.#paragraph);
    table.cells[table.cells.length - 1] = text;
  }
}
