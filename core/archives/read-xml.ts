import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { PackageProblem } from './package-problem.ts';

export interface XmlHandler {
  /** Names are without prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** What the parser keeps until it is whole: a text, a tag, a comment. */
const LONGEST_PIECE_BYTES = 16 * 2 ** 20;

/**
 * Reads one part of an office file, piece by piece; a step of it comes after each piece. A document type, and so any entity but the five of
 * XML, refuses the file: no office program writes one, and entities can name files and grow without end.
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new PackageProblem('xml-dtd');
  });
  parser.on('error', () => {
    throw new PackageProblem('unreadable');
  });
  let pending = 0;
  parser.on('opentag', ({ name, attributes }) => {
    pending = 0;
    handler.open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    pending = 0;
    handler.close?.(local(name));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    pending += piece.length;
    if (pending > LONGEST_PIECE_BYTES) throw new PackageProblem('archive-limit');
    parser.write(decodedBy(decoder, piece));
    yield;
  }
  parser.write(decoder === undefined ? '' : decodedBy(decoder));
  parser.close();
}

/** First bytes of UTF-16: its mark, or the bracket that every XML begins with. */
const UTF_16: readonly (readonly [start: string, encoding: string])[] = [
  ['fffe', 'utf-16le'],
  ['3c00', 'utf-16le'],
  ['feff', 'utf-16be'],
  ['003c', 'utf-16be'],
];
/** Other encodings are declared; what else a file declares it is read as UTF-8, or refused. */
const DECLARED = /^<\?xml\s[^>]{0,100}encoding=["'](?<name>iso-8859-1|windows-1252)["']/iu;

function encodingOf(start: Buffer): string {
  const found = UTF_16.find(([bytes]) => start.toString('hex', 0, 2) === bytes)?.[1];
  return found ?? DECLARED.exec(start.toString('latin1', 0, 200))?.groups?.['name'] ?? 'utf-8';
}

/** A piece of the text, or without one what is left of it. */
function decodedBy(decoder: TextDecoder, piece?: Buffer): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new PackageProblem('unreadable');
  }
}

/** Reads a small part to its end. */
export async function readWholeXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(pieces, handler));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
