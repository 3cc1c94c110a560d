import { DocumentProblem } from '../document-problem.ts';
import { LeftOut } from '../office/left-out.ts';
import type { SourceText } from '../source-text.ts';
import { RtfBlocks } from './rtf-blocks.ts';
import { RtfLetters } from './rtf-letters.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';
import { SIGNS, SKIPPED_GROUPS } from './rtf-words.ts';

const DEEPEST_GROUP = 500;

interface Group {
  readonly skips: boolean;
  readonly isFontTable: boolean;
  readonly font: number | undefined;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  /** Letters behind a `\u` that stand for it in programs which know no Unicode. */
  readonly substitutes: number;
}

/** Reads Rich Text: the text that a person sees, paragraphs and tables; of groups whose meaning we do not know, nothing. */
export function readRtf(bytes: Buffer): SourceText {
  const reading = new RtfReading();
  for (const token of rtfTokens(bytes)) reading.read(token);
  return reading.finish();
}

class RtfReading {
  readonly #blocks = new RtfBlocks();
  readonly #leftOut = new LeftOut();
  readonly #letters = new RtfLetters();
  #groups: Group[] = [];
  #group: Group = {
    skips: false,
    isFontTable: false,
    font: undefined,
    isHidden: false,
    isDeleted: false,
    substitutes: 1,
  };
  /** A group has just begun: its first word says what it is of. */
  #isStart = false;
  #isOptional = false;
  #bytes: number[] = [];
  #toSkip = 0;

  read(token: RtfToken): void {
    if (token.kind !== 'byte') this.#writeBytes();
    switch (token.kind) {
      case 'open':
        this.#open();
        break;
      case 'close':
        this.#close();
        break;
      case 'control':
        this.#control(token.word, token.value);
        break;
      case 'byte':
        this.#isStart = false;
        if (this.#toSkip > 0) this.#toSkip--;
        else if (!this.#group.skips) this.#bytes.push(token.byte);
        break;
      case 'text':
        this.#isStart = false;
        this.#write(this.#withoutSubstitutes(token.text));
        break;
    }
  }

  finish(): SourceText {
    this.#writeBytes();
    if (this.#groups.length > 0) throw new DocumentProblem('document-damaged');
    return { lines: this.#blocks.finish(), warnings: this.#leftOut.warnings() };
  }

  #open(): void {
    if (this.#groups.push(this.#group) > DEEPEST_GROUP) throw new DocumentProblem('document-damaged');
    this.#isStart = true;
    this.#isOptional = false;
    this.#toSkip = 0;
  }

  #close(): void {
    const outer = this.#groups.pop();
    if (outer === undefined) throw new DocumentProblem('document-damaged');
    this.#group = outer;
    this.#isStart = false;
    this.#toSkip = 0;
  }

  #control(word: string, value: number | undefined): void {
    const isStart = this.#isStart;
    this.#isStart = false;
    if (isStart && word === '*') {
      this.#isStart = true;
      this.#isOptional = true;
      return;
    }
    if (isStart && this.#beginsSkipped(word)) return;
    if (this.#toSkip > 0 && word !== 'uc') {
      this.#toSkip--;
      return;
    }
    if (this.#group.isFontTable) this.#fontTable(word, value);
    else if (!this.#group.skips)
      this.#format(word, value) ||
        this.#blocks.layout(word, this.#group.isDeleted) ||
        this.#letter(word, value);
  }

  /** A group of a known kind that is not text, or of an optional kind: those are made to be passed over. */
  #beginsSkipped(word: string): boolean {
    if (this.#group.skips) return true;
    const rule = SKIPPED_GROUPS.get(word);
    if (word === 'fonttbl') this.#group = { ...this.#group, isFontTable: true };
    else if (this.#isOptional || SKIPPED_GROUPS.has(word)) this.#group = { ...this.#group, skips: true };
    else return false;
    if (rule !== undefined) this.#leftOut.add(rule, this.#blocks.paragraph);
    return true;
  }

  #fontTable(word: string, value = 0): void {
    if (word === 'f') this.#letters.openFont(value);
    if (word === 'fcharset') this.#letters.setCharset(value);
  }

  /** Properties of letters; true for a word that is one. */
  #format(word: string, value: number | undefined): boolean {
    const isOn = value !== 0;
    switch (word) {
      case 'f':
        this.#group = { ...this.#group, font: value };
        return true;
      case 'v':
        this.#group = { ...this.#group, isHidden: isOn };
        return true;
      case 'deleted':
        this.#group = { ...this.#group, isDeleted: isOn };
        return true;
      case 'revised':
        this.#leftOut.add('document-tracked', this.#blocks.paragraph);
        return true;
      case 'plain':
        this.#group = { ...this.#group, font: undefined, isHidden: false, isDeleted: false };
        return true;
      case 'uc':
        this.#group = { ...this.#group, substitutes: Math.max(0, value ?? 1) };
        return true;
      case 'ansicpg':
        this.#letters.setPage(value ?? 1252);
        return true;
      case 'mac':
        this.#letters.setPage(10_000);
        return true;
      case 'pc':
      case 'pca':
        this.#letters.setPage(word === 'pc' ? 437 : 850);
        return true;
      default:
        return false;
    }
  }

  #letter(word: string, value: number | undefined): void {
    if (word === 'u' && value !== undefined) {
      this.#write(String.fromCharCode(value < 0 ? value + 0x10000 : value));
      this.#toSkip = this.#group.substitutes;
    } else this.#write(SIGNS.get(word) ?? '');
  }

  #withoutSubstitutes(text: string): string {
    const skipped = Math.min(this.#toSkip, text.length);
    this.#toSkip -= skipped;
    return text.slice(skipped);
  }

  #writeBytes(): void {
    if (this.#bytes.length === 0) return;
    const text = this.#letters.decode(this.#bytes, this.#group.font, this.#blocks.paragraph);
    this.#bytes = [];
    this.#write(text);
  }

  #write(text: string): void {
    const { skips, isFontTable, isHidden, isDeleted } = this.#group;
    if (text === '' || skips || isFontTable || this.#groups.length === 0) return;
    if (isHidden || isDeleted) {
      this.#leftOut.add(isDeleted ? 'document-tracked' : 'document-hidden', this.#blocks.paragraph);
      return;
    }
    this.#blocks.write(text);
  }
}
