import { posix } from 'node:path';
import type { Archive } from '../../../archives/open-archive.ts';
import { readWholeXml } from '../../../archives/read-xml.ts';
import { DocumentProblem } from '../document-problem.ts';
import type { SourceText } from '../source-text.ts';
import { BlockWriter } from './block-writer.ts';
import { LeftOut } from './left-out.ts';
import { hasText, withArchive } from './office-archive.ts';
import { WordBody } from './word-body.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE_RELATIONS = '_rels/.rels';
/** What page headers and footers are called in every document that Word writes. */
const PAGE_HEADER = /^word\/(?:header|footer)\d*\.xml$/u;
const EMBEDDED = /^word\/embeddings\/|\/afchunk[^/]*$/iu;
const MACRO = /(?:^|\/)vbaProject\.bin$|(?:^|\/)vbaData\.xml$/iu;

/** Reads a Word document: the paragraphs and tables of its body. Every other part is left out, and told of where it has text. */
export function readDocx(bytes: Buffer): Promise<SourceText> {
  return withArchive(bytes, async (archive) => {
    await refuseMacros(archive);
    const blocks = new BlockWriter();
    const leftOut = new LeftOut();
    await readWholeXml(archive.read(await bodyPart(archive)), new WordBody(blocks, leftOut));
    await tellOtherParts(archive, leftOut);
    return { lines: blocks.finish(), warnings: leftOut.warnings() };
  });
}

async function refuseMacros(archive: Archive): Promise<void> {
  if (!archive.has(CONTENT_TYPES)) throw new DocumentProblem('document-damaged');
  let hasMacros = archive.names.some((name) => MACRO.test(name));
  await readWholeXml(archive.read(CONTENT_TYPES), {
    open(_, { ContentType = '' }) {
      hasMacros ||= /macroEnabled|vbaProject/iu.test(ContentType);
    },
  });
  if (hasMacros) throw new DocumentProblem('document-macro');
}

/** The package says which part is the document. */
async function bodyPart(archive: Archive): Promise<string> {
  const parts: string[] = [];
  await readWholeXml(archive.read(PACKAGE_RELATIONS), {
    open(name, { Target = '', Type = '', TargetMode }) {
      if (name === 'Relationship' && TargetMode !== 'External' && Type.endsWith('/officeDocument'))
        parts.push(posix.normalize(Target).replace(/^\//u, ''));
    },
  });
  const [part = ''] = parts;
  if (parts.length !== 1 || !archive.has(part)) throw new DocumentProblem('document-damaged');
  return part;
}

async function tellOtherParts(archive: Archive, leftOut: LeftOut): Promise<void> {
  for (const name of archive.names) {
    if (EMBEDDED.test(name)) leftOut.add('document-embedded');
    if (PAGE_HEADER.test(name) && (await hasText(archive, name, (element) => element === 't')))
      leftOut.add('document-page-headers');
    if (/(?:^|\/)_rels\/[^/]*\.rels$/u.test(name) && (await hasExternal(archive, name)))
      leftOut.add('document-external');
  }
}

async function hasExternal(archive: Archive, relations: string): Promise<boolean> {
  let found = false;
  await readWholeXml(archive.read(relations), {
    open(_, { TargetMode }) {
      found ||= TargetMode?.toLowerCase() === 'external';
    },
  });
  return found;
}
