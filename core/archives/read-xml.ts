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
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) {
    pending += piece.length;
    if (pending > LONGEST_PIECE_BYTES) throw new PackageProblem('archive-limit');
    parser.write(decoded(() => decoder.decode(piece, { stream: true })));
    yield;
  }
  parser.write(decoded(() => decoder.decode()));
  parser.close();
}

function decoded(decode: () => string): string {
  try {
    return decode();
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
