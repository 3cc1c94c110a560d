import { BlockWriter } from '../office/block-writer.ts';
import type { Line } from '../source-text.ts';

/** Paragraphs and tables of Rich Text, where words end what no word began. */
export class RtfBlocks {
  readonly #blocks = new BlockWriter();
  #isInTable = false;
  #isRowOpen = false;

  get paragraph(): number {
    return this.#blocks.paragraph;
  }

  write(text: string): void {
    this.#openParagraph();
    this.#blocks.write(text);
  }

  /** Ends a paragraph, a cell or a row; true for a word that does. */
  layout(word: string, isDeleted: boolean): boolean {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
      // A backslash before the end of a line.
      case '\n':
      case '\r':
        this.#openParagraph();
        this.#blocks.closeParagraph({ goesOn: isDeleted });
        return true;
      case 'pard':
        this.#isInTable = false;
        return true;
      case 'intbl':
      case 'trowd':
        this.#isInTable = true;
        return true;
      case 'cell':
        this.#openParagraph();
        this.#blocks.openCell();
        return true;
      case 'nestcell':
        this.write('\n');
        return true;
      case 'row':
        this.#endRow(true);
        return true;
      default:
        return false;
    }
  }

  finish(): readonly Line[] {
    if (this.#isRowOpen) this.#endRow(false);
    if (this.#blocks.isInTable) this.#blocks.closeTable();
    return this.#blocks.finish();
  }

  /** Behind the last cell of a row one has been opened that is none. */
  #endRow(dropsLastCell: boolean): void {
    this.#blocks.closeRow({ dropsLastCell });
    this.#isRowOpen = false;
    this.#isInTable = false;
  }

  #openParagraph(): void {
    if (this.#isInTable) this.#openRow();
    else if (!this.#isRowOpen && this.#blocks.isInTable) this.#blocks.closeTable();
    if (!this.#blocks.isOpen) this.#blocks.openParagraph();
  }

  #openRow(): void {
    if (this.#isRowOpen) return;
    if (!this.#blocks.isInTable) this.#blocks.openTable();
    this.#blocks.openRow();
    this.#blocks.openCell();
    this.#isRowOpen = true;
  }
}
