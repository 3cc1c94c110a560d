import type { XmlHandler } from '../../../archives/read-xml.ts';
import type { BlockWriter } from './block-writer.ts';
import type { LeftOut, LeftOutRule } from './left-out.ts';

/** Elements whose whole content nobody reads, and what is told of them. */
const SKIPPED: ReadonlyMap<string, LeftOutRule | undefined> = new Map<string, LeftOutRule | undefined>([
  ['annotation', 'document-comments'],
  ['note', 'document-footnotes'],
  ['tracked-changes', 'document-tracked'],
  ['frame', 'document-text-box'],
  ['custom-shape', 'document-text-box'],
  ['rect', 'document-text-box'],
  ['g', 'document-text-box'],
  ['object', 'document-embedded'],
  ['object-ole', 'document-embedded'],
  ['hidden-text', 'document-hidden'],
  ['hidden-paragraph', 'document-hidden'],
  ['ruby-text', undefined],
  ['forms', undefined],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['s', ' '],
  ['tab', '\t'],
  ['line-break', '\n'],
]);

/** Reads the text of an OpenDocument file: visible, with all tracked changes as they stand. */
export class OpenDocumentBody implements XmlHandler {
  readonly #blocks: BlockWriter;
  readonly #leftOut: LeftOut;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #hasBody = false;
  #isBody = false;
  #depth = 0;
  #skippedFrom: number | undefined;
  #paragraphs = 0;

  constructor(blocks: BlockWriter, leftOut: LeftOut) {
    this.#blocks = blocks;
    this.#leftOut = leftOut;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    if (this.#skippedFrom !== undefined) return;
    if (!this.#isBody) this.#readStyle(name, attributes);
    else if (SKIPPED.has(name)) this.#skip(SKIPPED.get(name));
    else if (this.#isHidden(attributes)) this.#skip('document-hidden');
    else this.#openContent(name);
  }

  text(text: string): void {
    // White space in OpenDocument is one blank; more are elements.
    if (this.#isBody && this.#skippedFrom === undefined && this.#paragraphs > 0)
      this.#blocks.write(text.replaceAll(/\s+/gu, ' '));
  }

  close(name: string): void {
    this.#depth--;
    if (this.#skippedFrom !== undefined) {
      if (this.#depth < this.#skippedFrom) this.#skippedFrom = undefined;
      return;
    }
    if (!this.#isBody) return;
    switch (name) {
      case 'p':
      case 'h':
        this.#paragraphs--;
        this.#blocks.closeParagraph();
        break;
      case 'table-row':
        this.#blocks.closeRow();
        break;
      case 'table':
        this.#blocks.closeTable();
        break;
    }
  }

  #openContent(name: string): void {
    switch (name) {
      case 'p':
      case 'h':
        this.#paragraphs++;
        this.#blocks.openParagraph();
        break;
      case 'table':
        this.#blocks.openTable();
        break;
      case 'table-row':
        this.#blocks.openRow();
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#blocks.openCell();
        break;
      default:
        if (this.#paragraphs > 0) this.#blocks.write(SIGNS.get(name) ?? '');
    }
  }

  /** Styles stand above the text that they show or hide. */
  #readStyle(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'text-properties' && attributes['text:display'] === 'none')
      this.#hiddenStyles.add(this.#style);
    else if (name === 'body') this.#hasBody = true;
    // Dates and numbers have styles with a `text`, too.
    else if (name === 'text' && this.#hasBody) this.#isBody = true;
  }

  #isHidden(attributes: Readonly<Record<string, string>>): boolean {
    const { 'text:style-name': style, 'text:display': display, 'table:visibility': visibility } = attributes;
    if (display === 'none' || display === 'condition' || (visibility ?? 'visible') !== 'visible') return true;
    return style !== undefined && this.#hiddenStyles.has(style);
  }

  #skip(rule: LeftOutRule | undefined): void {
    this.#skippedFrom = this.#depth;
    if (rule !== undefined) this.#leftOut.add(rule, this.#blocks.paragraph);
  }
}
