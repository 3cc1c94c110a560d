import type { Archive } from '../../../archives/open-archive.ts';
import { readWholeXml } from '../../../archives/read-xml.ts';
import { DocumentProblem } from '../document-problem.ts';
import type { SourceText } from '../source-text.ts';
import { BlockWriter } from './block-writer.ts';
import { LeftOut } from './left-out.ts';
import { hasText, withArchive } from './office-archive.ts';
import { OpenDocumentBody } from './open-document-body.ts';

const MANIFEST = 'META-INF/manifest.xml';
const BODY = 'content.xml';
const STYLES = 'styles.xml';
const MACRO = /^(?:Basic|Scripts)\//u;
const EMBEDDED = /^Object [^/]*\/content\.xml$/u;
const PAGE_HEADERS = new Set([
  'header',
  'footer',
  'header-left',
  'footer-left',
  'header-first',
  'footer-first',
]);

/** Reads an OpenDocument text: the paragraphs and tables of its body. Every other part is left out, and told of where it has text. */
export function readOdt(bytes: Buffer): Promise<SourceText> {
  return withArchive(bytes, async (archive) => {
    await refuseProtected(archive);
    if (archive.names.some((name) => MACRO.test(name))) throw new DocumentProblem('document-macro');
    if (!archive.has(BODY)) throw new DocumentProblem('document-damaged');
    const blocks = new BlockWriter();
    const leftOut = new LeftOut();
    await readWholeXml(archive.read(BODY), new OpenDocumentBody(blocks, leftOut));
    if (archive.names.some((name) => EMBEDDED.test(name))) leftOut.add('document-embedded');
    if (archive.has(STYLES) && (await hasText(archive, STYLES, (element) => PAGE_HEADERS.has(element))))
      leftOut.add('document-page-headers');
    return { lines: blocks.finish(), warnings: leftOut.warnings() };
  });
}

async function refuseProtected(archive: Archive): Promise<void> {
  if (!archive.has(MANIFEST)) return;
  let isProtected = false;
  await readWholeXml(archive.read(MANIFEST), {
    open(name) {
      isProtected ||= name === 'encryption-data';
    },
  });
  if (isProtected) throw new DocumentProblem('document-protected');
}
