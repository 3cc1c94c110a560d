import type { XmlHandler } from '../../../archives/read-xml.ts';
import type { BlockWriter } from './block-writer.ts';
import type { LeftOut, LeftOutRule } from './left-out.ts';

/** Elements whose whole content nobody reads, and what is told of them. */
const SKIPPED: ReadonlyMap<string, LeftOutRule | undefined> = new Map<string, LeftOutRule | undefined>([
  ['del', 'document-tracked'],
  ['moveFrom', 'document-tracked'],
  ['drawing', undefined],
  ['pict', undefined],
  ['object', 'document-embedded'],
  // What another program than Word would show: Word's own form of it is in Choice, and is a drawing.
  ['Choice', undefined],
  ['instrText', undefined],
  ['delText', undefined],
  ['rt', undefined],
]);
/** Empty elements that stand for something elsewhere in the file. */
const MARKS: ReadonlyMap<string, LeftOutRule> = new Map<string, LeftOutRule>([
  ['commentReference', 'document-comments'],
  ['footnoteReference', 'document-footnotes'],
  ['endnoteReference', 'document-footnotes'],
  ['altChunk', 'document-embedded'],
  ['ins', 'document-tracked'],
  ['moveTo', 'document-tracked'],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/** Reads the body of a Word document as if all tracked changes were accepted: visible text, and nothing else. */
export class WordBody implements XmlHandler {
  readonly #blocks: BlockWriter;
  readonly #leftOut: LeftOut;
  readonly #path: string[] = [];
  /** How deep in the path a skipped element began. */
  #skippedFrom: number | undefined;
  #isHidden = false;
  #isEndDeleted = false;
  #isRowDeleted = false;

  constructor(blocks: BlockWriter, leftOut: LeftOut) {
    this.#blocks = blocks;
    this.#leftOut = leftOut;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    if (name === 'txbxContent') this.#tell('document-text-box');
    if (this.#skippedFrom !== undefined) return;
    this.#tellMark(name);
    // Properties as they were before a change.
    if (name.endsWith('PrChange')) this.#skip(undefined);
    else if (parent === 'rPr') this.#readRunProperty(name, attributes);
    else if (parent === 'trPr') this.#isRowDeleted ||= name === 'del';
    else if (SKIPPED.has(name)) this.#skip(SKIPPED.get(name));
    else this.#openContent(name, parent);
  }

  text(text: string): void {
    if (this.#skippedFrom !== undefined || this.#path.at(-1) !== 't') return;
    if (this.#isHidden) this.#tell('document-hidden');
    else this.#blocks.write(text);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skippedFrom !== undefined) {
      if (this.#path.length < this.#skippedFrom) this.#skippedFrom = undefined;
      return;
    }
    switch (name) {
      case 'r':
        this.#isHidden = false;
        break;
      case 'p':
        this.#blocks.closeParagraph({ goesOn: this.#isEndDeleted });
        break;
      case 'tr':
        this.#blocks.closeRow({ isDeleted: this.#isRowDeleted });
        break;
      case 'tbl':
        this.#blocks.closeTable();
        break;
    }
  }

  #openContent(name: string, parent: string): void {
    switch (name) {
      case 'p':
        this.#isEndDeleted = false;
        this.#isHidden = false;
        this.#blocks.openParagraph();
        break;
      case 'tbl':
        this.#blocks.openTable();
        break;
      case 'tr':
        this.#isRowDeleted = false;
        this.#blocks.openRow();
        break;
      case 'tc':
        this.#blocks.openCell();
        break;
      default:
        if (parent === 'r' && !this.#isHidden) this.#blocks.write(SIGNS.get(name) ?? '');
    }
  }

  /** The properties of a paragraph's end stand in it as those of a run. */
  #readRunProperty(name: string, attributes: Readonly<Record<string, string>>): void {
    const isOfEnd = this.#path.at(-3) === 'pPr';
    const isOff = Object.entries(attributes).some(
      ([key, value]) => /(?:^|:)val$/u.test(key) && ['0', 'false', 'off'].includes(value),
    );
    if (isOfEnd) {
      if (name !== 'del' && name !== 'moveFrom') return;
      this.#isEndDeleted = true;
      this.#tell('document-tracked');
    } else if (name === 'vanish' && !isOff) this.#isHidden = true;
  }

  #tellMark(name: string): void {
    const rule = MARKS.get(name);
    if (rule !== undefined) this.#tell(rule);
  }

  #skip(rule: LeftOutRule | undefined): void {
    this.#skippedFrom = this.#path.length;
    if (rule !== undefined) this.#tell(rule);
  }

  #tell(rule: LeftOutRule): void {
    this.#leftOut.add(rule, this.#blocks.paragraph);
  }
}
