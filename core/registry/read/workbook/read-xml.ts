import { SaxesParser } from 'saxes';
import { WorkbookProblem } from './workbook-problem.ts';

export interface XmlHandler {
  /** Names are without prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads one part of a workbook, piece by piece; a step of it comes after each piece. A document type, and so any entity but the five of XML,
 * refuses the file: no part of a workbook has one, and entities can name files and grow without end.
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new WorkbookProblem('xml-dtd');
  });
  parser.on('error', () => {
    throw new WorkbookProblem('unreadable');
  });
  parser.on('opentag', ({ name, attributes }) => handler.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => handler.close?.(local(name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const write = (decode: () => string) => {
    try {
      parser.write(decode());
    } catch (error) {
      throw error instanceof WorkbookProblem ? error : new WorkbookProblem('unreadable');
    }
  };
  for await (const piece of pieces) {
    write(() => decoder.decode(piece, { stream: true }));
    yield;
  }
  write(() => decoder.decode());
  parser.close();
}

/** Reads a small part to its end. */
export async function readWholeXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(pieces, handler));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
