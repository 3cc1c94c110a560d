import { fileChunks } from './read/file-chunks.ts';
import { inspectEncoding } from './read/inspect-encoding.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;

const LONGEST_HEADER_BYTES = 256 * 1024;

/** The column names of a delimited file, or none where it cannot be read as one. */
export async function readHeader(file: string): Promise<string[]> {
  const inspected = await inspectEncoding(file);
  if (!inspected.ok) return [];
  const text = await headerText(file, inspected.encoding);
  return chooseDelimiter(text, (names) => names.length).names;
}

/** The start of a file in which its header lies. */
export async function headerText(file: string, encoding: 'utf-8' | 'windows-1252'): Promise<string> {
  for await (const chunk of fileChunks(file)) {
    return new TextDecoder(encoding).decode(chunk.subarray(0, LONGEST_HEADER_BYTES), { stream: true });
  }
  return '';
}

export interface SplitHeader {
  readonly delimiter: string;
  readonly names: string[];
}

/** Splits the first record by the delimiter whose names score highest. */
export function chooseDelimiter(text: string, score: (names: string[]) => number): SplitHeader {
  let best: SplitHeader = { delimiter: DELIMITERS[0], names: firstRecord(text, DELIMITERS[0]) };
  for (const delimiter of DELIMITERS.slice(1)) {
    const names = firstRecord(text, delimiter);
    if (score(names) > score(best.names)) best = { delimiter, names };
  }
  return best;
}

function firstRecord(text: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (const letter of text.replace(/^\uFEFF/, '')) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) field += letter;
    else if (letter === '\n' || letter === '\r') break;
    else if (letter === delimiter) {
      fields.push(field);
      field = '';
    } else field += letter;
  }
  return [...fields, field].map((name) => name.trim());
}
