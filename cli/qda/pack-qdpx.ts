import { strToU8, zipSync } from 'fflate';
import { documentGuid } from '../../core/qda/guid.ts';

/** A package's text, by the document's id. */
export interface PackagedText {
  readonly documentId: string;
  readonly text: string;
}

/** A `.qdpx`: the project at the root, its texts flat in `sources/`, in UTF-8 without a byte order mark. */
export function packQdpx(projectXml: string, texts: readonly PackagedText[], created: Date): Uint8Array {
  const sources = texts.map(
    ({ documentId, text }) => [`sources/${documentGuid(documentId)}.txt`, strToU8(text)] as const,
  );
  return zipSync({ 'project.qde': strToU8(projectXml), ...Object.fromEntries(sources) }, { mtime: created });
}
