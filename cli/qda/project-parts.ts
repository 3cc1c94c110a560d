import { strToU8 } from 'fflate';
import { exportedText } from '../../core/qda/exported-text.ts';
import {
  type ExportedPicture,
  type ExportedProject,
  pictureFile,
  projectXml,
  textFile,
} from '../../core/qda/project-xml.ts';
import type { QdpxPart } from './pack-qdpx.ts';
import type { ReleasedPicture } from './read-pictures.ts';
import type { ReleasedDocument } from './read-released.ts';

interface ReleasedProject extends ExportedProject {
  readonly documents: readonly ReleasedDocument[];
}

/** The files of a package: pictures as they come, texts in UTF-8 without a byte order mark, and last the project, which names what came. */
export async function* projectParts(
  project: ReleasedProject,
  pictures: AsyncIterable<ReleasedPicture> | Iterable<ReleasedPicture>,
  onPicture: () => void = () => undefined,
): AsyncGenerator<QdpxPart> {
  const known = new Set(project.documents.map(({ documentId }) => documentId));
  const came: ExportedPicture[] = [];
  for await (const { image, ...picture } of pictures) {
    // Its document was published after the others were read.
    if (!known.has(picture.documentId)) continue;
    came.push(picture);
    onPicture();
    yield { name: `sources/${pictureFile(picture.pictureId)}`, bytes: image };
  }
  for (const { documentId, turns } of project.documents)
    yield { name: `sources/${textFile(documentId)}`, bytes: strToU8(exportedText(turns).text) };
  yield { name: 'project.qde', bytes: strToU8(projectXml({ ...project, pictures: came })) };
}
