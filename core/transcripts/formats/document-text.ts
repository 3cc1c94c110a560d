import type { DocumentFault } from '../transcript.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { DocumentProblem } from './document-problem.ts';
import { asProblem, type Delivered, readSource } from './read-document.ts';
import { type StandingText, standingText } from './standing-text.ts';
import { SUBTITLE_MARKUP } from './subtitles.ts';

const SUBTITLES = new Set(['vtt', 'srt']);

/** A document as it is shown line by line. */
export interface DocumentText extends StandingText {
  /** What was left out of it. */
  readonly warnings: readonly DocumentFault[];
}

/**
 * All lines of a document: of a text as they stand, of a word processor's document its paragraphs, and the rows of its tables with tabs between
 * cells. Throws DocumentProblem for what is none.
 */
export async function documentText(delivered: Delivered): Promise<DocumentText> {
  const format = detectFormat(delivered.bytes, delivered.path);
  if (format === 'txt') return { ...standingText(decoded(delivered.bytes)), warnings: [] };
  if (SUBTITLES.has(format))
    return { ...standingText(decoded(delivered.bytes), SUBTITLE_MARKUP), warnings: [] };
  const { source } = await readSource(delivered).catch((error: unknown) => {
    throw asProblem(error);
  });
  const text = source.lines.map((line) => line.row?.cells.join('\t') ?? line.text).join('\n');
  return { ...standingText(text), warnings: source.warnings };
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
