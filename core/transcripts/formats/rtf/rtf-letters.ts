import { DocumentProblem } from '../document-problem.ts';

/** Encodings by Windows' numbers of code pages. */
const ENCODING_OF_PAGE: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);
/** Code pages by the character sets of fonts; a symbol font's letters are pictures. */
const PAGE_OF_CHARSET: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);
const SYMBOL_CHARSET = 2;

/** Which letters the bytes of an RTF file stand for, font by font. */
export class RtfLetters {
  #page = 1252;
  readonly #pageOfFont = new Map<number, number | undefined>();
  readonly #decoders = new Map<number, InstanceType<typeof TextDecoder>>();
  #tabled = 0;

  setPage(page: number): void {
    this.#page = page;
  }

  /** The font of the table that the next charset is of. */
  openFont(font: number): void {
    this.#tabled = font;
  }

  setCharset(charset: number): void {
    const page = charset === SYMBOL_CHARSET ? undefined : (PAGE_OF_CHARSET.get(charset) ?? this.#page);
    // Charset 1 is the default one, and 0 is ANSI: that of the document.
    this.#pageOfFont.set(this.#tabled, charset === 0 || charset === 1 ? this.#page : page);
  }

  decode(bytes: readonly number[], font: number | undefined, line: number): string {
    const page = this.#pageOfFont.has(font ?? -1) ? this.#pageOfFont.get(font ?? -1) : this.#page;
    if (page === undefined) return '';
    const encoding = ENCODING_OF_PAGE.get(page);
    if (encoding === undefined) throw new DocumentProblem('encoding', line);
    const decoder = this.#decoders.get(page) ?? new TextDecoder(encoding);
    this.#decoders.set(page, decoder);
    return decoder.decode(Uint8Array.from(bytes));
  }
}
