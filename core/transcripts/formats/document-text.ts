import { cleanText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { DocumentProblem } from './document-problem.ts';
import { asProblem, type Delivered, readSource } from './read-document.ts';

const AS_IT_STANDS = new Set(['txt', 'vtt', 'srt']);

/**
 * All lines of a document: of a text as they stand, of a word processor's document its paragraphs, and the rows of its tables with tabs between
 * cells. Throws DocumentProblem for what is none.
 */
export async function documentText(delivered: Delivered): Promise<string> {
  if (AS_IT_STANDS.has(detectFormat(delivered.bytes, delivered.path)))
    return cleanText(decoded(delivered.bytes));
  const { source } = await readSource(delivered).catch((error: unknown) => {
    throw asProblem(error);
  });
  return source.lines.map(({ text, row }) => row?.cells.join('\t') ?? text).join('\n');
}

/** A text with stray signs is still shown: no line of it is lost. */
function decoded(bytes: Uint8Array): string {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (error instanceof DocumentProblem) return new TextDecoder('utf-8').decode(bytes);
    throw error;
  }
}
