import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type Archive, type ArchiveLimits, openArchive } from '../archives/open-archive.ts';
import { readWholeXml } from '../archives/read-xml.ts';
import { decodeText } from '../transcripts/formats/decode-text.ts';
import type { LetterRange } from './anchor.ts';
import { countPositions, type PlainText } from './count-positions.ts';
import type { Project, ProjectCoding, ProjectText } from './project.ts';
import { ProjectReader } from './project-reader.ts';
import { QdaProblem } from './qda-problem.ts';

/** A passage of a text that has a code. */
export interface CodedPassage extends LetterRange, Pick<ProjectCoding, 'code' | 'coder' | 'month'> {}

/** A coded copy of a published document. */
export interface CodedText {
  readonly documentId: string;
  /** The copy without blanks. */
  readonly letters: string;
  readonly passages: readonly CodedPassage[];
}

export interface ReadProject extends Omit<Project, 'texts'> {
  readonly format: 'qdpx' | 'qdc';
  readonly texts: readonly CodedText[];
  /** Codings of no letter. */
  readonly empty: number;
  /** Codings of passages that lay beside the words that they are named by, and are where these stand. */
  readonly moved: number;
}

/** A team's codings of hundreds of interviews; pictures and films lie beside them and are never unpacked. */
const LIMITS: ArchiveLimits = {
  entries: 20_000,
  bytes: 512 * 2 ** 20,
  ratio: 100,
  freeBytes: 16 * 2 ** 20,
};
const LARGEST_CODEBOOK_BYTES = 50_000_000;
const LARGEST_TEXT_BYTES = 20_000_000;
/** At the root, by whatever name, or in the folder that somebody packed anew; beside it a Macintosh writes files of its own. */
const PROJECT = /^(?!__MACOSX\/)(?<folder>[^/]+\/)?[^/]+\.qde$/iu;
const INTERNAL = /^internal:\/\/([^/\\]+)$/u;
const ZIP_START = 'PK\u0003\u0004';
const MARK = Buffer.from('\uFEFF');

/** Reads a `.qdpx` or `.qdc`; throws a QdaProblem or PackageProblem where nothing of it is to be read. */
export async function readProject(file: string): Promise<ReadProject> {
  if (!(await isArchive(file))) return readCodebook(file);
  const archive = await openArchive(file, LIMITS);
  try {
    const [entry, another] = archive.names.filter((name) => PROJECT.test(name));
    if (entry === undefined || another !== undefined) throw new QdaProblem('coding-format');
    const reader = new ProjectReader('Project');
    await readWholeXml(archive.read(entry), reader);
    const sources = `${PROJECT.exec(entry)?.groups?.['folder'] ?? ''}sources/`;
    return await readTexts(reader.finish(), { archive, sources });
  } finally {
    archive.close();
  }
}

async function isArchive(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(ZIP_START.length), 0, ZIP_START.length, 0);
    return buffer.toString('latin1') === ZIP_START;
  } finally {
    await handle.close();
  }
}

async function readCodebook(file: string): Promise<ReadProject> {
  if ((await stat(file)).size > LARGEST_CODEBOOK_BYTES) throw new QdaProblem('coding-size');
  const reader = new ProjectReader('CodeBook');
  await readWholeXml(createReadStream(file), reader);
  return { ...reader.finish(), format: 'qdc', texts: [], empty: 0, moved: 0 };
}

interface Packed {
  readonly archive: Archive;
  /** The folder of the texts; programs write it in capitals or not. */
  readonly sources: string;
}

async function readTexts({ texts, ...project }: Project, packed: Packed): Promise<ReadProject> {
  const faults = [...project.faults];
  const add = (rule: string, { codings }: ProjectText) =>
    faults.push({ rule, element: 'TextSource', count: codings.length });
  const plain: (ProjectText & PlainText & { readonly documentId: string })[] = [];
  for (const text of texts) {
    const found = await plainText(text, packed);
    if ('rule' in found) add(found.rule, text);
    else plain.push({ ...text, ...found });
  }
  const all = countPositions(plain.map((text) => ({ plain: text, selections: text.codings })));
  let empty = 0;
  let moved = 0;
  const read = plain.flatMap((text, n): CodedText[] => {
    const counted = all[n];
    if (counted === undefined) {
      add('segment-position', text);
      return [];
    }
    const ranges = text.codings.map(({ start: _, end: __, words: ___, ...coding }, index) => ({
      ...coding,
      ...(counted.ranges[index] ?? { start: 0, end: 0 }),
    }));
    const passages = ranges.filter(({ start, end }) => start < end);
    empty += ranges.length - passages.length;
    moved += counted.moved;
    return [{ documentId: text.documentId, letters: counted.letters, passages }];
  });
  return { ...project, format: 'qdpx', texts: read, faults, empty, moved };
}

/** The text that is coded, and of which document; or why there is no telling. */
async function plainText(
  { documentId, path, content }: ProjectText,
  packed: Packed,
): Promise<(PlainText & { readonly documentId: string }) | { readonly rule: string }> {
  if (documentId === undefined) return { rule: 'coding-document' };
  const plain = path === undefined ? inProject(content) : await inArchive(path, packed);
  return 'rule' in plain ? plain : { documentId, ...plain };
}

function inProject(content: string | undefined): PlainText | { readonly rule: string } {
  return content === undefined ? { rule: 'coding-text' } : { text: content, hadMark: false };
}

/** Nothing outside of the file is ever looked up. */
async function inArchive(
  path: string,
  { archive, sources }: Packed,
): Promise<PlainText | { readonly rule: string }> {
  const name = INTERNAL.exec(path.trim())?.[1]?.toLowerCase();
  if (name === undefined) return { rule: 'coding-remote' };
  const file = `${sources}${name}`.toLowerCase();
  const entry = archive.names.find((one) => one.toLowerCase() === file);
  if (entry === undefined) return { rule: 'coding-text' };
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of archive.read(entry)) {
    length += chunk.length;
    if (length > LARGEST_TEXT_BYTES) throw new QdaProblem('coding-size', 'TextSource');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return { text: decodeText(bytes).text, hadMark: bytes.subarray(0, MARK.length).equals(MARK) };
}
