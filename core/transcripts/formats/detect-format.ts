import { extname } from 'node:path';
import type { DocumentForm } from '../transcript.ts';
import { DocumentProblem } from './document-problem.ts';

type Format = DocumentForm['format'];

/** Endings that we know; any other says nothing. */
const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.md': 'txt',
  '.rtf': 'rtf',
  '.docx': 'docx',
  '.odt': 'odt',
  '.vtt': 'vtt',
  '.srt': 'srt',
};
/** Endings of what is never read, whatever is inside. */
const RULE_OF_ENDING: Readonly<Record<string, string>> = {
  '.docm': 'document-macro',
  '.dotm': 'document-macro',
  '.doc': 'document-old-word',
  '.dot': 'document-old-word',
  '.pdf': 'document-format',
  '.pages': 'document-format',
  '.wpd': 'document-format',
  '.html': 'document-format',
  '.htm': 'document-format',
  '.odm': 'document-format',
};
/** First bytes of files that are neither text nor a document: PDF, gzip, JPEG, PNG, GIF, ID3, RIFF, 7z, rar. */
const OTHER_STARTS = [
  '25504446',
  '1f8b',
  'ffd8ff',
  '89504e47',
  '47494638',
  '494433',
  '52494646',
  '377abcaf',
  '52617221',
];
const OLE_START = 'd0cf11e0a1b11ae1';
const ZIP_START = '504b0304';
const LOOKED_AT_BYTES = 65_536;
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.text';
/** A number, and a timing below it. */
const SUBRIP =
  /^[^\S\n]{0,8}\d{1,6}[^\S\n]{0,8}\r?\n[^\S\n]{0,8}(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}\s*-->/mu;

/** What kind of document it is, by its bytes and its ending, which must agree; throws the rule that a file of no kind of ours breaks. */
export function detectFormat(bytes: Buffer, path: string): Format {
  const ending = extname(path).toLowerCase();
  const found = formatOfContent(bytes);
  const rule = RULE_OF_ENDING[ending];
  if (rule !== undefined) throw new DocumentProblem(rule);
  if ((FORMAT_OF_ENDING[ending] ?? found) !== found) throw new DocumentProblem('document-type');
  return found;
}

/** Whether people write down what was said in files of this ending, ours or not. */
export function isDocumentEnding(path: string): boolean {
  const ending = extname(path).toLowerCase();
  return ending in FORMAT_OF_ENDING || ending in RULE_OF_ENDING;
}

function formatOfContent(bytes: Buffer): Format {
  const start = bytes.toString('hex', 0, 8);
  // An encrypted document is an old Office file around the new one.
  if (start === OLE_START)
    throw new DocumentProblem(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'document-protected' : 'document-old-word',
    );
  if (OTHER_STARTS.some((other) => start.startsWith(other))) throw new DocumentProblem('document-format');
  if (start.startsWith(ZIP_START)) return formatOfArchive(bytes);
  if (bytes.toString('latin1', 0, 5) === '{\\rtf') return 'rtf';
  const text = bytes
    .toString('latin1', 0, LOOKED_AT_BYTES)
    .replace(/^(?:ÿþ|þÿ|ï»¿)/u, '')
    .replaceAll('\0', '');
  if (/^WEBVTT(?:\s|$)/u.test(text)) return 'vtt';
  return SUBRIP.test(text) ? 'srt' : 'txt';
}

function formatOfArchive(bytes: Buffer): Format {
  if (bytes.subarray(0, 200).includes(OPEN_DOCUMENT)) return 'odt';
  if (bytes.includes('[Content_Types].xml') && bytes.includes('word/')) return 'docx';
  throw new DocumentProblem('document-format');
}
