import { strFromU8, unzipSync } from 'fflate';

/** The `project.qde` of a `.qdpx`. */
export function projectOf(qdpx: Uint8Array): string {
  return strFromU8(unzipSync(qdpx)['project.qde'] ?? new Uint8Array());
}
