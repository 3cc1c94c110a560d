import { DocumentProblem } from '../document-problem.ts';

/** A piece of an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A control word, or a sign after a backslash. */
  | { readonly kind: 'control'; readonly word: string; readonly value: number | undefined }
  /** A letter in the file's own encoding, as `\'e6` or as a byte. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** ASCII. */
  | { readonly kind: 'text'; readonly text: string };

const WORD = /\\(?<word>[a-z]{1,32})(?<value>-?\d{1,10})? ?/giuy;
const PLAIN = /[^\\{}\r\n\u0080-\u00ff]+/uy;
const HEX = /\\'(?<hex>[0-9a-f]{2})/iuy;

/** Parts RTF into its tokens; binary data is passed over, whatever length it claims. */
export function* rtfTokens(bytes: Buffer): Generator<RtfToken> {
  const text = bytes.toString('latin1');
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '{' || sign === '}') {
      at++;
      yield { kind: sign === '{' ? 'open' : 'close' };
    } else if (sign === '\r' || sign === '\n') at++;
    else if (sign === '\\') {
      const hex = match(HEX);
      const found = hex ?? match(WORD);
      at += found?.[0].length ?? 2;
      if (hex !== null) yield { kind: 'byte', byte: Number.parseInt(hex.groups?.['hex'] ?? '', 16) };
      else if (found === null) yield { kind: 'control', word: text[at - 1] ?? '', value: undefined };
      else {
        const { word = '', value } = found.groups ?? {};
        const number = value === undefined ? undefined : Number(value);
        if (word === 'bin') at = passOver(at, number ?? 0, text.length);
        else yield { kind: 'control', word, value: number };
      }
    } else if (sign >= '\u0080') {
      at++;
      yield { kind: 'byte', byte: sign.charCodeAt(0) };
    } else {
      const plain = match(PLAIN)?.[0] ?? sign;
      at += plain.length;
      yield { kind: 'text', text: plain };
    }
  }
}

function passOver(at: number, length: number, end: number): number {
  if (length < 0 || at + length > end) throw new DocumentProblem('document-damaged');
  return at + length;
}
